import { currencyOfHeading, looksLikeAmount, readTermDays } from "../../platform/table-amounts.ts";
import {
  assignColumns,
  type Candidate,
  columnCells,
  findHeadings,
  type Headings,
  rankHeadings,
  sampleRows,
  shareOf,
} from "../../platform/table-columns.ts";
import { looksLikeIdentity, splitIdentity } from "../../platform/table-identity.ts";
import type { InvoiceField } from "./fields.ts";
import { guessMissing } from "./guess-missing.ts";
import { INVOICE_HEADINGS } from "./headings.ts";
import { settleColumns } from "./settle.ts";

/** Which column holds what in a list of documents. `named` are the fields that the headings named; the others were guessed from the cells. */
export type UnderstoodList = Headings & {
  at: Map<InvoiceField, number>;
  named: ReadonlySet<InvoiceField>;
  samples: string[][];
  width: number;
};

/** Understands the columns from the headings where there are some, and the rest from what the cells hold. */
export function understandColumns(rows: readonly string[][]): UnderstoodList {
  const table = findHeadings(rows, INVOICE_HEADINGS);
  const { samples, width } = sampleRows(rows, table.headerRow + 1);
  const cellsOf = (at: number) => columnCells(samples, at);
  const candidates = rankHeadings(table, rows[table.headerRow] ?? [], INVOICE_HEADINGS).filter((candidate) => fits(candidate, cellsOf));
  const at = assignColumns(candidates);
  splitCurrencies(at, candidates, table.headings);
  settleColumns(at, cellsOf);
  const named = new Set(at.keys());
  guessMissing(at, table.headings, samples, width);
  findJoined(at, samples, width);
  return { ...table, at, named, samples, width: Math.max(width, table.headings.length) };
}

/** A weak heading needs cells that look the part: an internal code is no RUC, and «Pagado» may hold an amount or a yes. */
function fits({ field, at, weight }: Candidate<InvoiceField>, cellsOf: (at: number) => string[]): boolean {
  const cells = cellsOf(at);
  if (cells.length === 0) return true;
  if (field === "clientDoc" && weight <= 70) return shareOf(cells, looksLikeIdentity) > 0.5;
  if (field === "paid" || field === "balance") return shareOf(cells, isNumber) > 0.5;
  if (field === "detraccion" || field === "retencion" || (field === "total" && weight <= 50)) return shareOf(cells, isNumber) > 0.3;
  if (field === "termDays") return cells.some((cell) => readTermDays(cell) !== undefined);
  if (field === "state" || field === "voided") return shareOf(cells, isNumber) < 0.5;
  return true;
}

const isNumber = (cell: string) => looksLikeAmount(cell) || /^-?[\d.,]*\d[\d.,]*\s*%?$/.test(cell) || cell === "-";

/** A total in soles beside one in dollars, and so for the balances. A list that only has balances is one of what is still owed. */
function splitCurrencies(at: Map<InvoiceField, number>, candidates: readonly Candidate<InvoiceField>[], headings: readonly string[]): void {
  for (const [one, pen, usd] of [
    ["total", "totalPen", "totalUsd"],
    ["balance", "balancePen", "balanceUsd"],
  ] as const) {
    const best = candidates.find(({ field }) => field === one)?.weight ?? 0;
    const columns = candidates.filter(({ field, weight }) => field === one && (weight === best || best < 80));
    const of = (currency: string) => columns.find((column) => currencyOfHeading(headings[column.at] ?? "") === currency)?.at;
    const [penAt, usdAt] = [of("PEN"), of("USD")];
    if (penAt === undefined || usdAt === undefined) continue;
    at.delete(one);
    at.set(pen, penAt).set(usd, usdAt);
  }
  if (at.has("total") || at.has("totalPen")) return;
  for (const [balance, total] of [
    ["balance", "total"],
    ["balancePen", "totalPen"],
    ["balanceUsd", "totalUsd"],
  ] as const) {
    const column = at.get(balance);
    if (column !== undefined) at.set(total, column);
    at.delete(balance);
  }
}

/** One column that holds both the RUC and the name: `20100047218 - ACME S.A.C.`. */
function findJoined(at: Map<InvoiceField, number>, samples: readonly string[][], width: number): void {
  if (at.has("clientDoc")) return;
  const name = at.get("clientName");
  const columns = name === undefined ? Array.from({ length: width }, (_, column) => column) : [name];
  const joined = columns.find((column) => shareOf(columnCells(samples, column), (cell) => splitIdentity(cell) !== undefined) > 0.6);
  if (joined !== undefined) at.set("clientDoc", joined).set("clientName", joined);
}
