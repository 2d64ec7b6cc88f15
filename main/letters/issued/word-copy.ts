import { AppError } from "../../../shared/contract/errors.ts";
import type { CallContext } from "../../ledger/context.ts";
import type { LetterContent } from "../compose.ts";
import { readLetterPictures } from "../pictures.ts";
import { readLetterFile } from "../read-file.ts";
import type { BuiltFile } from "../statement/build.ts";
import { writeWordLetter } from "../word/write-letter.ts";

/**
 * An issued letter as a Word file: what was written then, word by word, from its sealed entry, whatever is owed meanwhile; on today's letterhead.
 * A letter of the user's own Word file is that file.
 * @throws AppError not_found | ledger_damaged | conflict for a letter whose words were not kept
 */
export async function buildIssuedWord({ read, folder }: Pick<CallContext, "read" | "folder">, letterId: number): Promise<BuiltFile> {
  const letter = await read
    .selectFrom("letters")
    .leftJoin("timeline", (join) => join.onRef("timeline.letter_id", "=", "letters.id").on("timeline.kind", "=", "letter"))
    .select(["letters.number", "letters.path", "timeline.detail"])
    .where("letters.id", "=", letterId)
    .executeTakeFirst();
  if (!letter) throw new AppError("not_found", "Esa carta no existe en estos datos.");
  if (letter.path.endsWith(".docx")) return readLetterFile(read, folder, letterId);
  const { content } = JSON.parse(letter.detail ?? "{}") as { content?: LetterContent };
  if (!content)
    throw new AppError(
      "conflict",
      `La carta ${letter.number} se emitió antes de que el programa guardara sus palabras: solo existe en PDF. Escribe un borrador nuevo para editarlo en Word.`,
    );
  return { name: `${letter.number}.docx`, ...(await writeWordLetter(content, await readLetterPictures(read))) };
}
