import type { ParsedStatement, ParseOptions, StatementFile } from "./format.ts";
import { findColumn, findHeader, findLabelled, readCurrency } from "./headings.ts";
import { checkBalances, readTableLines, type TableColumns } from "./table-lines.ts";

/** A sheet of a known bank and the position of its headings, 0 = first row. */
export type KnownTable = { rows: string[][]; header: number };

const ACCOUNT = ["Cuenta", "Número de cuenta", "Nro. de cuenta", "Nº de cuenta", "N° de cuenta", "Cuenta corriente", "Cuenta de ahorros"];

/** The first sheet with one heading of every group in a row near its top. */
export function findTable(file: StatementFile, markers: readonly (readonly string[])[]): KnownTable | undefined {
  for (const { rows } of file.sheets) {
    const header = findHeader(rows, markers);
    if (header !== undefined) return { rows, header };
  }
  return undefined;
}

/** The position of the first heading with one of these names. */
export function columnAt({ rows, header }: KnownTable, ...names: string[]): number | undefined {
  return findColumn(rows[header] ?? [], names);
}

/** The movements of a table whose columns are known; account and currency are those stated above it. */
export async function readKnownTable(
  { rows, header }: KnownTable,
  about: { format: string; bank: string; currency?: string },
  columns: TableColumns,
  options: ParseOptions,
): Promise<ParsedStatement> {
  const top = rows.slice(0, header);
  const account = findLabelled(top, ACCOUNT) ?? "";
  const stated = about.currency ?? readCurrency(findLabelled(top, ["Moneda", "Divisa"]) ?? "") ?? readCurrency(account);
  const currency = stated ?? options.currency;
  const { lines, rejected } = await readTableLines(rows, header + 1, columns, { ...options, currency });
  const { format, bank } = about;
  return { format, bank, account: accountNumber(account), currency: stated, lines, rejected, ...checkBalances(lines, currency) };
}

/** The number alone, where the cell also holds the kind of account: `Corriente Soles 193-1234567-0-12`. */
function accountNumber(text: string): string | undefined {
  return /\d[\d\s*xX-]{6,}\d/.exec(text)?.[0].replace(/\s+/g, "");
}
