import { findColumn, readCurrencyCell } from "./headings.ts";

const CURRENCY = ["Moneda", "Divisa", "Currency", "Mon.", "Moneda operación", "Moneda de la operación"];

/**
 * The rows of a table by the currency of each, where it has a column that says so: a statement has one currency.
 * Rows of the others become blank, so that all keep their numbers. A row that names none is of the account's currency, else of the most frequent one.
 * @param header position of the headings, 0 = first row; -1 when there are none
 * @param stated the account's currency where the file says it
 * @returns one part, without a currency, where no column tells
 */
export function splitByCurrency(
  rows: string[][],
  header: number,
  stated: string | undefined,
): { currency: string | undefined; rows: string[][] }[] {
  const at = header < 0 ? undefined : findColumn(rows[header] ?? [], CURRENCY);
  if (at === undefined) return [{ currency: undefined, rows }];
  const counts = new Map<string, number>();
  const codes = rows.map((cells, index) => {
    const code = index > header ? readCurrencyCell(cells[at] ?? "") : undefined;
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
    return code;
  });
  const found = [...counts].toSorted((a, b) => b[1] - a[1]).map(([code]) => code);
  const usual = stated !== undefined && counts.has(stated) ? stated : found[0];
  if (found.length < 2) return [{ currency: usual, rows }];
  return found.map((currency) => ({
    currency,
    rows: rows.map((cells, index) => (index <= header || (codes[index] ?? usual) === currency ? cells : [])),
  }));
}
