import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { breather } from "../../platform/breathe.ts";
import { describeFile, pathFor, writeWhole } from "../../platform/saved-files.ts";
import { readLetterFile } from "../read-file.ts";
import { growPdf } from "./merge-pdf.ts";
import { buildIssuedWord } from "./word-copy.ts";
import { growZip } from "./zip-file.ts";

type Request = ParsedInputOf<"letters.exportLetters">;
type Row = { id: number; number: string; path: string };

/**
 * Puts letters that were issued together in one file, each checked against its hash, one at a time: memory does not grow with the letters.
 * @throws AppError not_found | ledger_damaged | invalid_input when a letter is no PDF and one PDF is asked for
 */
export async function exportLetters(context: CommandContext, { letterIds, as }: Request): Promise<OutputOf<"letters.exportLetters">> {
  const rows = await readRows(context, [...new Set(letterIds)]);
  const odd = rows.find(({ path }) => !path.endsWith(".pdf"));
  if (as === "one_pdf" && odd)
    throw new AppError(
      "invalid_input",
      `La carta ${odd.number} es de tu archivo de Word y no es PDF: quítala de la selección, o pide un ZIP.`,
    );
  const path = pathFor(context.folder, "exportados", nameOf(rows, as));
  await writeWhole(path, (aside) => (as === "one_pdf" ? writeOnePdf(context, rows, aside) : writeZip(context, rows, as, aside)));
  return { file: describeFile(path), letters: rows.length };
}

async function readRows({ read }: CommandContext, ids: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500);
    rows.push(...(await read.selectFrom("letters").select(["id", "number", "path"]).where("id", "in", some).execute()));
  }
  if (rows.length < ids.length) throw new AppError("not_found", "Alguna de esas cartas no existe en estos datos: vuelve a elegirlas.");
  return rows.sort((a, b) => (a.number < b.number ? -1 : 1));
}

async function writeOnePdf(context: CommandContext, rows: readonly Row[], path: string): Promise<void> {
  const pdf = await growPdf(path);
  try {
    await eachLetter(context, rows, async ({ id }) => pdf.add((await readLetterFile(context.read, context.folder, id)).content));
    await pdf.finish();
  } finally {
    await pdf.close();
  }
}

async function writeZip(context: CommandContext, rows: readonly Row[], as: Request["as"], path: string): Promise<void> {
  const zip = growZip(path);
  try {
    await eachLetter(context, rows, async ({ id }) => {
      const file = as === "docx_zip" ? await buildIssuedWord(context, id) : await readLetterFile(context.read, context.folder, id);
      await zip.add(file.name, file.content, context.at);
    });
    await zip.finish();
  } finally {
    zip.close();
  }
}

async function eachLetter(context: CommandContext, rows: readonly Row[], work: (row: Row) => Promise<void>): Promise<void> {
  const pause = breather(context.signal);
  for (const [index, row] of rows.entries()) {
    await pause();
    context.signal.throwIfAborted();
    context.progress(index, rows.length, "Reuniendo las cartas");
    await work(row);
  }
}

/** `cartas-CAR-2026-0001-a-CAR-2026-0087.zip` */
function nameOf(rows: readonly Row[], as: Request["as"]): string {
  const [first, last] = [rows[0]?.number ?? "", rows.at(-1)?.number ?? ""];
  const which = first === last ? first : `${first}-a-${last}`;
  return `cartas-${which}${as === "docx_zip" ? "-word" : ""}.${as === "one_pdf" ? "pdf" : "zip"}`;
}
