import { AppError } from "../../../shared/contract/errors.ts";
import type { ColumnMapping } from "../../../shared/contract/reconciliation.ts";
import type { ParsedStatement, ParseOptions, StatementFile } from "./format.ts";
import { guessMapping, headerSignature, type UnknownTable } from "./guess.ts";
import { checkBalances } from "./balances.ts";
import { currencyInCells, splitByCurrency } from "./currency-rows.ts";
import { accountOfColumn, currencyOfHeading, findColumn, findLabelled, readAccount, readCurrency, readCurrencyCell } from "./headings.ts";
import { readTableLines, type TableColumns } from "./table-lines.ts";

const MAPPED_FORMAT = "mapped";

/** The table of a file that no format knows, with what it needs to be mapped and remembered. */
export type MappableTable = { rows: string[][]; table: UnknownTable; signature: string };

/**
 * The sheet with most rows of a file that no format knows.
 * @throws AppError unsupported_file when it holds no table
 */
export function findMappable(file: StatementFile): MappableTable {
  const [sheet] = file.sheets.toSorted((a, b) => b.rows.length - a.rows.length);
  if (!sheet || !sheet.rows.some((cells) => cells.filter((cell) => cell.trim() !== "").length > 1)) {
    throw new AppError(
      "unsupported_file",
      `«${file.fileName}» no tiene una tabla de movimientos. Descarga el estado de cuenta en Excel o CSV.`,
    );
  }
  const table = guessMapping(sheet.rows);
  return { rows: sheet.rows, table, signature: headerSignature(sheet.rows, table) };
}

/** The question to the user: which column is which, with the columns seen, the first rows and our guess. */
export function needsMapping(fileName: string, { rows, table }: MappableTable): AppError {
  const first = rows
    .slice(table.headerRow + 1)
    .filter((cells) => cells.some((cell) => cell.trim() !== ""))
    .slice(0, 8);
  return new AppError(
    "needs_mapping",
    `No conocemos las columnas de «${fileName}». Dinos cuál es la fecha, cuál la descripción y cuál el monto; lo recordaremos para la próxima vez.`,
    {
      columns: table.columns,
      headerRow: table.headerRow,
      rows: first,
      guess: table.guess,
    },
  );
}

/**
 * Reads any table of movements through a mapping: one statement for each sheet of the same shape and for each currency in it.
 * @throws AppError needs_mapping when the mapping names a column that the table does not have, or no amount
 */
export function parseMapped(
  file: StatementFile,
  mappable: MappableTable,
  mapping: ColumnMapping,
  options: ParseOptions,
): ParsedStatement[] {
  const statements = readMapped(mappable.rows, mappable.table, mapping, options);
  if (!statements) throw needsMapping(file.fileName, mappable);
  for (const { rows } of file.sheets) {
    if (rows === mappable.rows || rows.length === 0) continue;
    const table = guessMapping(rows);
    if (headerSignature(rows, table) !== mappable.signature) continue;
    statements.push(...(readMapped(rows, table, { ...mapping, headerRow: undefined }, options) ?? []));
  }
  return statements;
}

function readMapped(rows: string[][], table: UnknownTable, mapping: ColumnMapping, options: ParseOptions): ParsedStatement[] | undefined {
  const headerRow = mapping.headerRow ?? table.headerRow;
  // Where the table has no headings, the names that the question gave its columns stand for them.
  const headings = headerRow < 0 ? table.columns : (rows[headerRow] ?? []);
  const columns = resolveColumns(headings, mapping);
  if (!columns) return undefined;
  const top = rows.slice(0, Math.max(0, headerRow));
  const account = readAccount(top);
  const below = rows.slice(headerRow + 1);
  const number = account.number ?? accountOfColumn(headings, below);
  const amounts = [columns.amount, columns.credit, columns.debit].filter((at) => at !== undefined);
  const [money = 0] = amounts;
  const above =
    readCurrencyCell(findLabelled(top, ["Moneda", "Divisa", "Currency", "Devise"]) ?? "") ??
    readCurrency(account.text) ??
    readCurrency(headings[money] ?? "") ??
    currencyOfHeading(headings[money] ?? "") ??
    currencyInCells(below, money);
  const statements: ParsedStatement[] = [];
  for (const part of splitByCurrency(rows, headerRow, mapping.currency ?? above, amounts)) {
    const stated = part.currency ?? mapping.currency ?? above;
    const currency = stated ?? options.currency;
    const reading = { ...options, currency, dateOrder: mapping.dateOrder };
    const { lines, rejected } = readTableLines(part.rows, headerRow + 1, columns, reading);
    const balances = checkBalances(lines, currency);
    statements.push({ format: MAPPED_FORMAT, account: number, currency: stated, lines, rejected, ...balances });
  }
  return statements;
}

function resolveColumns(headings: readonly string[], mapping: ColumnMapping): TableColumns | undefined {
  const at = (column: string | number | undefined) =>
    column === undefined ? undefined : typeof column === "number" ? column : findColumn(headings, [column]);
  const bookedOn = at(mapping.bookedOn);
  const description = at(mapping.description);
  const money = { amount: at(mapping.amount), credit: at(mapping.credit), debit: at(mapping.debit) };
  if (bookedOn === undefined || description === undefined) return undefined;
  if (money.amount === undefined && money.credit === undefined && money.debit === undefined) return undefined;
  return {
    bookedOn,
    description: [description],
    ...money,
    operation: at(mapping.operation),
    balance: at(mapping.balance),
    counterpartyDoc: at(mapping.counterpartyDoc),
    counterpartyName: at(mapping.counterpartyName),
  };
}
