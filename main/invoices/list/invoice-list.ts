/**
 * Lists of documents from any table: which column holds what, and each row as an invoice to record or the reasons why it is none.
 */
import type { Finding } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import type { ListMapping } from "../../../shared/contract/lists.ts";
import { needsListMapping, resolveMapping } from "../../platform/table-columns.ts";
import { INVOICE_FIELDS, labelOf, type InvoiceField } from "./fields.ts";
import { guessInvoiceList } from "./guess.ts";
import { INVOICE_HEADINGS } from "./headings.ts";
import { readRows } from "./read-rows.ts";
import type { ListOptions } from "./row-reader.ts";

export { INVOICE_LIST_FIELDS } from "./fields.ts";
export { guessInvoiceList } from "./guess.ts";

/** `row` counts from 1 = first row of the sheet; messages name it, the column and the mend. */
export type ListRow = { row: number } & ({ invoice: NewInvoice; warnings: Finding[] } | { errors: string[] });

/**
 * Reads the rows of a list through a mapping. Blank rows, repeated headings, titles and totals are passed over; documents that the list shows
 * as paid or void come back as errors that say so.
 * @param options.termDaysOf days of credit of a known client, for rows without a due date
 * @param options.clientOf a known client by name: with it a list without RUC or DNI can be read
 * @throws AppError needs_mapping when the document, the client, the date or the total has no column; details hold columns, rows and our guess
 */
export function readInvoiceList(rows: readonly string[][], mapping: ListMapping, options: ListOptions = {}): ListRow[] {
  const table = resolveMapping(rows, mapping, INVOICE_FIELDS, INVOICE_HEADINGS);
  const read = readRows(rows, { ...table, dateOrder: mapping.dateOrder, currency: mapping.currency }, options);
  const missing = missingColumns(table.at, read.hasGroups, options);
  if (missing.length > 0) throw needsListMapping("La lista de comprobantes", missing.map(labelOf), rows, guessInvoiceList(rows));
  return read.rows().map(({ row, invoice, errors, warnings }) => (invoice ? { row, invoice, warnings } : { row, errors }));
}

/** The columns that no list goes without: the document, the client, a date and the total. A title over each group may name the client. */
function missingColumns(at: ReadonlyMap<InvoiceField, number>, hasGroups: boolean, options: ListOptions): InvoiceField[] {
  const hasAny = (...fields: InvoiceField[]) => fields.some((field) => at.has(field));
  return [
    ...(hasAny("document", "number") ? [] : (["document"] as const)),
    ...(hasAny("clientDoc") || hasGroups || (options.clientOf && at.has("clientName")) ? [] : (["clientDoc"] as const)),
    ...(hasAny("clientName") || hasGroups ? [] : (["clientName"] as const)),
    ...(hasAny("issueOn", "dueOn") ? [] : (["issueOn"] as const)),
    ...(hasAny("total", "totalPen", "totalUsd") ? [] : (["total"] as const)),
  ];
}
