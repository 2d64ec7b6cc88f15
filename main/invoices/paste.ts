import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { splitPasted } from "../platform/table-text.ts";
import { decimalMarkOf } from "./paste-amounts.ts";
import { type PasteColumns, understandColumns } from "./paste-columns.ts";
import { dateOrderOf } from "./paste-dates.ts";
import { currencyOfHeading, FIELD_LABELS, type PasteField } from "./paste-fields.ts";
import { type BlockConventions, type PasteOptions, readRow } from "./paste-row.ts";

export type PastedBlock = {
  /** What each column was understood as, in the words of the screen; null for a column that is not used. */
  columns: (string | null)[];
  /** `line` counts from 1 in the pasted text, headings included. */
  rows: { line: number; invoice: NewInvoice | null; cells: string[]; errors: string[] }[];
};

/**
 * Reads a block copied from a spreadsheet, with or without headings, into invoices to record. Blank rows, and rows of totals at the foot, are left out.
 * @param options.termDaysOf days of credit of a known client, for rows without a due date
 * @throws AppError unreadable_file when it is no table
 */
export function readPastedBlock(text: string, options: PasteOptions = {}): PastedBlock {
  const table = splitPasted(text);
  const columns = understandColumns(table);
  const data = table.slice(columns.firstRow);
  const block = conventionsOf(columns, data);
  const rows: PastedBlock["rows"] = [];
  data.forEach((cells, index) => {
    if (cells.length === 0 || isTotalsRow(cells, columns.fields)) return;
    const line = columns.firstRow + index + 1;
    rows.push({ line, cells, ...readRow(line, cells, block, options) });
  });
  return { columns: columns.fields.map((field) => (field === null ? null : FIELD_LABELS[field])), rows };
}

function conventionsOf({ fields, headings }: PasteColumns, data: readonly string[][]): BlockConventions {
  const cellsOf = (field: PasteField) => data.map((row) => row[fields.indexOf(field)] ?? "");
  return {
    fields,
    dateOrders: {
      issueOn: dateOrderOf([...cellsOf("issueOn"), ...cellsOf("dueOn")]),
      dueOn: dateOrderOf([...cellsOf("dueOn"), ...cellsOf("issueOn")]),
    },
    decimalMarks: {
      total: decimalMarkOf(cellsOf("total")),
      detraccion: decimalMarkOf(cellsOf("detraccion")),
      retencion: decimalMarkOf(cellsOf("retencion")),
    },
    currency: currencyOfHeading(headings[fields.indexOf("total")] ?? "") ?? "PEN",
  };
}

/** A foot such as `TOTAL | | | 15,340.00`: neither a document nor a client, only amounts and perhaps the word. */
function isTotalsRow(cells: readonly string[], fields: readonly (PasteField | null)[]): boolean {
  const cell = (field: PasteField) => cells[fields.indexOf(field)] ?? "";
  if (cell("clientDoc") !== "" || cell("issueOn") !== "" || cell("number") !== "") return false;
  const words = cells.filter((text) => text !== "" && !/^[\s\d.,()$S/US-]+$/i.test(text));
  return (
    words.every((word) => /^(sub)?\s*total(es)?( general)?:?$/i.test(word)) &&
    (words.length > 0 || (cell("document") === "" && cell("clientName") === ""))
  );
}
