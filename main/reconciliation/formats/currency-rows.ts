import { findColumn, isCurrencyCode, readCurrencyCell } from "./headings.ts";

const CURRENCY = ["Moneda", "Divisa", "Currency", "Mon.", "Moneda operación", "Moneda de la operación"];

/**
 * The rows of a table by the currency of each, where it has a column that says so: a statement has one currency.
 * Rows of the others become blank, so that all keep their numbers. A row that names none is of the account's currency, else of the most frequent one.
 * @param header position of the headings, 0 = first row; -1 when there are none
 * @param stated the account's currency where the file says it
 * @param money positions of the amounts: a column of nothing but codes beside them is theirs, whatever its heading
 * @returns one part, without a currency, where no column tells
 */
export function splitByCurrency(
  rows: string[][],
  header: number,
  stated: string | undefined,
  money: readonly number[] = [],
): { currency: string | undefined; rows: string[][] }[] {
  const named = header < 0 ? undefined : findColumn(rows[header] ?? [], CURRENCY);
  const at = named ?? findCodes(rows.slice(header + 1), money);
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

const SAMPLE_ROWS = 100;

/** The column nearest to the amounts, rather behind than before them, that has a currency's code in each row with an amount. */
function findCodes(rows: readonly string[][], money: readonly number[]): number | undefined {
  const samples = rows.filter((cells) => money.some((at) => /\d/.test(cells[at] ?? ""))).slice(0, SAMPLE_ROWS);
  const width = samples.reduce((most, cells) => Math.max(most, cells.length), 0);
  const isCodes = (at: number) => samples.every((cells) => isCurrencyCode(cells[at] ?? ""));
  const found = Array.from({ length: width }, (_, at) => at).filter(isCodes);
  return found.find((at) => at > Math.max(...money)) ?? found.at(-1);
}

/** The currency that stands in every amount of a column: `-123,45 EUR`, `US$ 80.00`; undefined where one lacks it or has another. */
export function currencyInCells(rows: readonly string[][], at: number | undefined): string | undefined {
  if (at === undefined) return undefined;
  const cells = rows.flatMap((row) => (/\d/.test(row[at] ?? "") ? [row[at] ?? ""] : [])).slice(0, SAMPLE_ROWS);
  const codes = new Set(cells.map((cell) => readCurrencyCell(cell.slice(0, 40).replace(/[\d.,()'+−-]/g, ""))));
  const [code] = codes;
  return codes.size === 1 ? code : undefined;
}
