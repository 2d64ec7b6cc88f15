import { currencyOfHeading, readCurrency } from "../../platform/table-amounts.ts";
import type { Headings } from "../../platform/table-columns.ts";
import { type DateOrder, dateOrderOf } from "../../platform/table-dates.ts";
import { foldHeading } from "../../platform/table-headings.ts";
import { clientFiller } from "./client-of-row.ts";
import { INVOICE_FIELDS, type InvoiceField } from "./fields.ts";
import { judgePayment } from "./judge-payment.ts";
import { meaningOfYes } from "./payment-state.ts";
import { type ReadInvoice, rowReader } from "./read-row.ts";
import { decimalMarksOf, type ListConventions, type ListOptions } from "./row-reader.ts";
import { groupTitle, hasGroupTitles, isPassedOver } from "./skip-rows.ts";

/** A list whose columns are known. */
export type ListTable = Headings & {
  at: ReadonlyMap<InvoiceField, number>;
  dateOrder?: DateOrder | undefined;
  currency?: string | undefined;
};
export type NumberedInvoice = ReadInvoice & { row: number; cells: readonly string[] };

/** Decides the conventions of a list from all of it; `rows` then reads it. `hasGroups` says that titles between the rows name the clients. */
export function readRows(
  rows: readonly string[][],
  table: ListTable,
  options: ListOptions,
): { hasGroups: boolean; rows: () => NumberedInvoice[] } {
  const first = table.headerRow + 1;
  const isGrouped = !table.at.has("clientDoc");
  const hasGroups = isGrouped && hasGroupTitles(rows.slice(first, first + 200));
  return { hasGroups, rows: () => readData(rows, table, { ...options, hasGroups }) };
}

function readData(rows: readonly string[][], table: ListTable, options: ListOptions & { hasGroups: boolean }): NumberedInvoice[] {
  const data = rows.slice(table.headerRow + 1);
  const list = conventionsOf(rows, data, table);
  const titles = rows.slice(0, Math.max(0, table.headerRow));
  const ownIdentities = new Set(titles.flatMap((cells) => groupTitle(cells)?.identity ?? []));
  const read = rowReader(list, options);
  const filler = clientFiller(data, table.at, { ...options, ownIdentities });
  const headings = (rows[table.headerRow] ?? []).map(foldHeading);
  const found: NumberedInvoice[] = [];
  data.forEach((cells, index) => {
    const row = table.headerRow + index + 2;
    const own = (field: InvoiceField) => cells[table.at.get(field) ?? -1] ?? "";
    const isTitle = options.hasGroups && own("total") === "" && groupTitle(cells) !== undefined;
    if (isTitle || isPassedOver(cells, own, table.at, headings)) {
      filler.passOver(cells, row, own);
      return;
    }
    const { cell, warnings } = filler.fill(row, own);
    const invoice = judgePayment(row, read(row, cell), cell, list);
    found.push({ row, cells, ...invoice, warnings: warnings.length === 0 ? invoice.warnings : [...warnings, ...invoice.warnings] });
  });
  rejectRepeated(found);
  return found;
}

function conventionsOf(rows: readonly string[][], data: readonly string[][], table: ListTable): ListConventions {
  const has = (field: InvoiceField) => table.at.has(field);
  const cellsOf = (field: InvoiceField) => {
    const at = table.at.get(field);
    return at === undefined ? [] : data.map((cells) => cells[at] ?? "");
  };
  const issues = cellsOf("issueOn");
  const dues = cellsOf("dueOn");
  const order = table.dateOrder ?? dateOrderOf([...issues, ...dues]);
  const headingOf = (field: InvoiceField) => table.headings[table.at.get(field) ?? -1] ?? "";
  return {
    has,
    dateOrders: { issueOn: order, dueOn: order },
    decimalMarks: decimalMarksOf(INVOICE_FIELDS.filter(has), cellsOf),
    isDni: /\bdni\b/.test(foldHeading(headingOf("clientDoc"))),
    yes: { state: meaningOfYes(headingOf("state")), voided: meaningOfYes(headingOf("voided")) },
    currency:
      table.currency ?? currencyOfHeading(headingOf("total")) ?? currencyOfTitles(rows.slice(0, Math.max(0, table.headerRow))) ?? "PEN",
  };
}

/** `Moneda: Dólares americanos` or `(Expresado en soles)` above the table. */
function currencyOfTitles(titles: readonly string[][]): string | undefined {
  const text = titles
    .map((cells) => cells.slice(0, 20).join(" "))
    .join("\n")
    .slice(0, 5_000);
  const stated = /(?:moneda|expresad[oa] en|importes en|montos en)[\s:]+([^\n]{1,30})/i.exec(text)?.[1];
  return stated === undefined ? undefined : readCurrency(stated);
}

/** One document on two rows with two totals or due dates is a list by product or by cuota: recording either row would be wrong. */
function rejectRepeated(found: NumberedInvoice[]): void {
  const known = new Map<string, { index: number; terms: string; isRejected: boolean }>();
  for (const [index, { row, invoice }] of found.entries()) {
    if (!invoice) continue;
    const name = `${invoice.series ? `${invoice.series}-` : ""}${invoice.number}`;
    const key = `${invoice.type} ${name}`;
    const terms = `${invoice.totalMinor} ${invoice.dueOn ?? ""}`;
    const first = known.get(key);
    if (!first) known.set(key, { index, terms, isRejected: false });
    else if (first.isRejected || first.terms !== terms) {
      const firstRow = found[first.index]?.row ?? row;
      reject(found, index, `${name} ya está en la fila ${firstRow} con otro total o vencimiento`);
      if (!first.isRejected) reject(found, first.index, `${name} está otra vez en la fila ${row} con otro total o vencimiento`);
      first.isRejected = true;
    }
  }
}

function reject(found: NumberedInvoice[], index: number, problem: string): void {
  const read = found[index];
  if (!read) return;
  const message = `Fila ${read.row}: ${problem}; deja una fila por comprobante, con su total.`;
  found[index] = { ...read, invoice: null, errors: [message], warnings: [] };
}
