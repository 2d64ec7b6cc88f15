import { isNumeric, isPlainDate } from "./cell-shapes.ts";
import type { Book, Layout } from "./register-layout.ts";
import type { RegisterRow } from "./register-types.ts";
import { readAmount } from "./row-amount.ts";
import { readClient } from "./row-client.ts";
import { type ReadDay, readDue, readIssue } from "./row-dates.ts";
import { readDocument, readReference, warnOfRange } from "./row-document.ts";
import { type RowReader, rowReader, short, tidyCell } from "./row-reader.ts";

/** What holds for every row of one file. `period` is `YYYY-MM`. */
export type RowContext = { book: Book; readDay: ReadDay; period: string | undefined; isInDollars: boolean };

/** One row, already cut into cells, as a document or the reasons why it cannot be one. */
export function readRegisterRow(row: number, cells: readonly string[], layout: Layout, context: RowContext): RegisterRow {
  const reader = rowReader(row, cells, layout, context.book);
  const voided = readState(reader, context.book);
  const document = readDocument(reader);
  const issueOn = readIssue(reader, context.readDay, voided, context.period);
  const dueOn = readDue(reader, context.readDay, issueOn);
  const client = readClient(reader, voided);
  const amount = readAmount(reader, document, voided, context.isInDollars);
  if (document === undefined || issueOn === undefined || amount === undefined || reader.problems.length > 0)
    return { row, error: { code: "invalid_input", message: reader.problems.join(" ") || incomplete(row) } };
  warnOfRange(reader, document);
  const reference = readReference(reader, document, voided);
  return {
    row,
    invoice: {
      ...document,
      ...client,
      issueOn,
      ...(dueOn === undefined ? {} : { dueOn }),
      ...amount,
      ...(reference === undefined ? {} : { reference }),
    },
    voided,
    warnings: reader.warnings,
  };
}

/** A row whose columns cannot be told apart. */
export function incomplete(row: number): string {
  return `Fila ${row}: no tiene las columnas del registro, o un nombre con comas las corrió; descarga el archivo otra vez o corrige la fila.`;
}

/**
 * Whether the document was voided. SIRE: 1 accepted, 2 voided; other programs write it in words. PLE: 1 of the period, 2 voided, 8 of an earlier
 * period, 9 corrects an earlier entry, 0 with no effect on the tax (R.S. 361-2015/SUNAT, field 35 of 14.1).
 */
function readState(reader: RowReader, book: Book): boolean {
  const state = reader.cell("state");
  if (/^(0?1|)$|^(acept|activ|emitid|registrad|v[aá]lid|vigent)/i.test(state)) return false;
  if (/^0?2$|anulad|^baja|de baja/i.test(state)) return true;
  if (book === "ple" && state === "9")
    reader.warn("corrects_earlier", "corrige una anotación de un mes anterior; si el comprobante ya estaba, revisa su total.");
  else if (!(book === "ple" && (state === "0" || state === "8")))
    reader.warn("unknown_state", `el estado «${short(state)}» no se conoce y el comprobante entró como vigente. Verifica con tu contador.`);
  return false;
}

/** Totals and blank lines at the foot of a register: no date, and nothing but amounts behind the word or without it. */
export function isFoot(cells: readonly string[], layout: Layout): boolean {
  if (isPlainDate(cells[layout.issueOn])) return false;
  const filled = cells.map(tidyCell).filter((cell) => cell !== "");
  const [first] = filled;
  if (first === undefined || /^"?((sub|gran) ?)?total(es)?\b|^"?(suma|resumen|cantidad)\b/i.test(first.slice(0, 60))) return true;
  // A row that was cut begins with its RUC or its period.
  return tidyCell(cells[layout.type]) === "" && !/^\d{6,11}$/.test(first) && filled.every(isNumeric);
}
