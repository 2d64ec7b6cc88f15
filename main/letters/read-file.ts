import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../shared/contract/errors.ts";
import type { ReadDb } from "../ledger/context.ts";
import { mimeOf } from "../platform/saved-files.ts";

/**
 * The file of a letter as it was issued, checked against the hash that was kept of it.
 * @throws AppError not_found when there is no such letter or its file is gone | ledger_damaged when the file was changed
 */
export async function readLetterFile(
  read: ReadDb,
  folder: string,
  letterId: number,
): Promise<{ name: string; mime: string; content: Uint8Array }> {
  const letter = await read.selectFrom("letters").select(["number", "path", "sha256"]).where("id", "=", letterId).executeTakeFirst();
  if (!letter) throw new AppError("not_found", "Esa carta no existe en estos datos.");
  const content = await readFile(join(folder, letter.path)).catch(() => undefined);
  if (!content)
    throw new AppError(
      "not_found",
      `Falta el archivo de la carta ${letter.number}: estaba en ${letter.path}, dentro de la carpeta de tus datos.`,
    );
  if (createHash("sha256").update(content).digest("hex") !== letter.sha256)
    throw new AppError("ledger_damaged", `El archivo de la carta ${letter.number} cambió después de emitirla: su huella ya no coincide.`);
  return { name: basename(letter.path), mime: mimeOf(letter.path), content };
}
