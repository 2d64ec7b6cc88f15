import type { ParsedInputOf } from "../../shared/contract/index.ts";
import { foldText } from "../../shared/identifiers.ts";
import type { CallContext } from "../ledger/context.ts";
import { prepareLetter } from "../templates/index.ts";
import { composeLetter } from "./compose.ts";
import { buildIssuedWord } from "./issued/word-copy.ts";
import { readLetterPictures } from "./pictures.ts";
import type { BuiltFile } from "./statement/build.ts";
import { writeWordLetter } from "./word/write-letter.ts";

const LONGEST_NAME = 50;

/** A letter as an editable Word file: as it was issued, or a draft of today. @throws AppError not_found | nothing_owed | conflict | ledger_damaged */
export async function buildWord(context: CallContext, request: ParsedInputOf<"letters.exportWord">): Promise<BuiltFile> {
  if ("letterId" in request) return buildIssuedWord(context, request.letterId);
  const { facts } = await prepareLetter(context.read, request, context.todayOn, null);
  const file = await writeWordLetter(composeLetter(facts), await readLetterPictures(context.read));
  const who = foldText(facts.client.name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, "");
  return { name: `${["borrador", who, context.todayOn].filter(Boolean).join("-")}.docx`, ...file };
}
