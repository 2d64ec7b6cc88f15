import { checkBalances } from "./balances.ts";
import { splitByCurrency } from "./currency-rows.ts";
import type { ParsedStatement, ParseOptions, StatementFile } from "./format.ts";
import { findColumn, findHeader, findLabelled, joinHeadings, readAccount, readCurrency } from "./headings.ts";
import { readTableLines, type TableColumns } from "./table-lines.ts";

/** A table of a known bank: its sheet, the position of its headings (0 = first row) and that of the first row above them that speaks of it. */
export type KnownTable = { name: string; rows: string[][]; top: number; header: number };

/** Every table with one heading of each group in a row near its top: one a sheet, or several below each other, each of its own account. */
export function findTables(file: StatementFile, markers: readonly (readonly string[])[]): KnownTable[] {
  return file.sheets.flatMap(({ name, rows }) => {
    const header = findHeader(rows, markers);
    if (header !== undefined) return splitTables(name, rows, header);
    const joined = joinHeadings(rows, markers);
    return joined ? splitTables(name, joined.rows, joined.header) : [];
  });
}

/** Whether the file has such a table. */
export function hasTable(file: StatementFile, markers: readonly (readonly string[])[]): boolean {
  return file.sheets.some(({ rows }) => findHeader(rows, markers) !== undefined || joinHeadings(rows, markers) !== undefined);
}

/** Headings come again on each page of some exports; a new table begins only where a new account stands above them. */
function splitTables(name: string, rows: string[][], header: number): KnownTable[] {
  const headings = rows[header] ?? [];
  const tables: KnownTable[] = [{ name, rows, top: 0, header }];
  let number = readAccount(rows.slice(0, header)).number;
  for (let index = header + 1; index < rows.length; index++) {
    const cells = rows[index] ?? [];
    if (cells.length !== headings.length || !cells.every((cell, at) => cell === headings[at])) continue;
    let top = index;
    while (top - 1 > header && index - top < 12 && isTitle(rows[top - 1] ?? [], headings)) top -= 1;
    const own = readAccount(rows.slice(top, index)).number;
    if (own === undefined || own === number) continue;
    number = own;
    tables.push({ name, rows, top, header: index });
  }
  return tables.map((table, at) => ({ ...table, rows: rows.slice(0, tables[at + 1]?.top) }));
}

/** Titles fill few columns; movements fill most. */
function isTitle(cells: readonly string[], headings: readonly string[]): boolean {
  return cells.filter((cell) => cell !== "").length * 2 <= headings.length;
}

/** The position of the first heading with one of these names. */
export function columnAt({ rows, header }: KnownTable, ...names: string[]): number | undefined {
  return findColumn(rows[header] ?? [], names);
}

/** The movements of a table whose columns are known, one statement for each currency in it; account and currency are those stated above it. */
export function readKnownTable(
  table: KnownTable,
  about: { format: string; bank: string; currency?: string | undefined },
  columns: TableColumns,
  options: ParseOptions,
): ParsedStatement[] {
  const { rows, top, header } = table;
  const above = rows.slice(top, header);
  const account = readAccount(above);
  const headings = rows[header] ?? [];
  const money = headings[columns.amount ?? columns.credit ?? -1] ?? "";
  const stated =
    about.currency ?? readCurrency(findLabelled(above, ["Moneda", "Divisa"]) ?? "") ?? readCurrency(account.text) ?? readCurrency(money);
  const statements: ParsedStatement[] = [];
  // Where a bank keeps one currency only, no column can say otherwise.
  const parts = about.currency === undefined ? splitByCurrency(rows, header, stated) : [{ currency: about.currency, rows }];
  for (const part of parts) {
    const own = part.currency ?? stated;
    const currency = own ?? options.currency;
    const { lines, rejected } = readTableLines(part.rows, header + 1, columns, { ...options, currency });
    const { format, bank } = about;
    statements.push({ format, bank, account: account.number, currency: own, lines, rejected, ...checkBalances(lines, currency) });
  }
  return statements;
}
