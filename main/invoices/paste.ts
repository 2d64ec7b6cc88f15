import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { splitPasted } from "../platform/table-text.ts";
import { labelOf } from "./list/fields.ts";
import { readRows } from "./list/read-rows.ts";
import type { ListOptions } from "./list/row-reader.ts";
import { understandColumns } from "./list/understand.ts";

export type PastedBlock = {
  /** What each column was understood as, in the words of the screen; null for a column that is not used. */
  columns: (string | null)[];
  /** `line` counts from 1 in the pasted text, headings included. */
  rows: { line: number; invoice: NewInvoice | null; cells: string[]; errors: string[] }[];
};

/**
 * Reads a block copied from a spreadsheet, with or without headings, into invoices to record: as the lists in files are read, but without
 * asking which column is which. Blank rows, and rows of totals at the foot, are left out.
 * @param options.termDaysOf days of credit of a known client, for rows without a due date
 * @throws AppError unreadable_file when it is no table
 */
export function readPastedBlock(text: string, options: Pick<ListOptions, "termDaysOf"> = {}): PastedBlock {
  const rows = splitPasted(text);
  const list = understandColumns(rows);
  const columns: (string | null)[] = Array.from({ length: list.width }, () => null);
  for (const [field, at] of list.at) columns[at] = labelOf(field);
  const read = readRows(rows, list, { ...options, assumesNothing: true }).rows();
  return { columns, rows: read.map(({ row, invoice, cells, errors }) => ({ line: row, invoice, cells: [...cells], errors })) };
}
