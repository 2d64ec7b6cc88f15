import type { NewInvoice, PastedRow } from "../../../../shared/contract/invoices.ts";
import { toTsv } from "../../../ui/table/tsv.ts";

/** What will happen with a pasted row. */
export type RowFate = "record" | "duplicate" | "mend";

export function fateOf(row: PastedRow): RowFate {
  if (row.invoice === null || row.errors.length > 0) return "mend";
  return row.duplicate ? "duplicate" : "record";
}

export function countFates(rows: readonly PastedRow[]): Readonly<Record<RowFate, number>> {
  const counts = { record: 0, duplicate: 0, mend: 0 };
  for (const row of rows) counts[fateOf(row)] += 1;
  return counts;
}

/** The documents that can be recorded, and the rows they came from, in the same order. */
export function recordable(rows: readonly PastedRow[]): { invoices: NewInvoice[]; from: PastedRow[] } {
  const from = rows.filter((row) => fateOf(row) === "record");
  return { invoices: from.flatMap((row) => (row.invoice ? [row.invoice] : [])), from };
}

/** What stays after recording: the rows to mend, with those that the ledger refused and why. */
export function rowsLeft(
  rows: readonly PastedRow[],
  from: readonly PastedRow[],
  rejected: readonly { index: number; message: string }[],
): PastedRow[] {
  const refused = new Map(rejected.map(({ index, message }) => [from[index], message]));
  return rows.flatMap((row) => {
    const message = refused.get(row);
    if (message !== undefined) return [{ ...row, invoice: null, errors: [message] }];
    return fateOf(row) === "mend" ? [row] : [];
  });
}

/** The rows to mend as they were pasted, with what is wrong in a last column, to go back to the spreadsheet. */
export function rowsToMend(rows: readonly PastedRow[]): string {
  return toTsv(rows.filter((row) => fateOf(row) === "mend").map((row) => [...row.cells, row.errors.join("; ")]));
}

/** Whether a pasted text is rows of a table rather than a word. */
export function isBlock(text: string): boolean {
  return /\t|\n.*\S/.test(text.trim());
}
