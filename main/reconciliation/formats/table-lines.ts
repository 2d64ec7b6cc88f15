import { signByBalance } from "./balance-signs.ts";
import { classifyLine } from "./classify.ts";
import { type DateOrder, type DecimalMark, dateReader, decideDateOrder, decimalMark, readMixedAmount } from "./columns.ts";
import { type Direction, findDirection } from "./direction.ts";
import type { ParsedLine, ParseOptions, RejectedRow } from "./format.ts";
import { tidyText } from "./texts.ts";

/** Positions (0 = first) of what a table of movements holds. */
export type TableColumns = {
  bookedOn: number;
  valueOn?: number;
  /** Texts that together say what the movement was. */
  description: number[];
  /** One signed column, or two. */
  amount?: number;
  credit?: number;
  debit?: number;
  operation?: number;
  balance?: number;
  counterpartyDoc?: number;
  counterpartyName?: number;
};

export type TableLines = { lines: ParsedLine[]; rejected: RejectedRow[] };

/**
 * Reads the rows below a header into movements. Date order and decimal mark are decided once for each column, from all of it.
 * A row with a date or an amount that cannot be read is rejected by name; titles, notes, balances and totals are passed over.
 * @param firstRow position of the first row of data, 0 = first of the sheet
 */
export function readTableLines(
  rows: readonly string[][],
  firstRow: number,
  columns: TableColumns,
  options: ParseOptions & { dateOrder?: DateOrder | undefined },
): TableLines {
  const reading = decideReading(rows, firstRow, columns, options);
  let lines: ParsedLine[] = [];
  const rejected: RejectedRow[] = [];
  const sums = { credits: 0, debits: 0 };
  for (let index = firstRow; index < rows.length; index++) {
    const cells = rows[index] ?? [];
    if (cells.length === 0) continue;
    const read = readRow(cells, index + 1, reading);
    if (read === undefined) continue;
    if ("message" in read) {
      if (!isSum(cells, sums, reading)) rejected.push(read);
    } else {
      lines.push(read);
      if (read.amountMinor > 0) sums.credits += read.amountMinor;
      else sums.debits -= read.amountMinor;
    }
  }
  if (columns.amount !== undefined && !reading.direction) lines = [...signByBalance(lines)];
  return { lines, rejected };
}

type Reading = {
  columns: TableColumns;
  currency: string;
  readDay: (cell: string) => string | undefined;
  mark: DecimalMark;
  balanceMark: DecimalMark;
  /** Which way the money went, where the amounts do not say it. */
  direction: Direction | undefined;
};

function decideReading(
  rows: readonly string[][],
  firstRow: number,
  columns: TableColumns,
  { currency, dateOrder }: ParseOptions & { dateOrder?: DateOrder | undefined },
): Reading {
  const cellsOf = (...positions: (number | undefined)[]) => {
    const cells: string[] = [];
    for (const at of positions) {
      if (at === undefined) continue;
      for (let index = firstRow; index < rows.length; index++) {
        const cell = rows[index]?.[at];
        if (cell) cells.push(cell);
      }
    }
    return cells;
  };
  const mark = decimalMark(cellsOf(columns.amount, columns.credit, columns.debit));
  // What the whole column shows is surer than what its first rows let somebody guess.
  const order = decideDateOrder(cellsOf(columns.bookedOn, columns.valueOn)) ?? dateOrder ?? "dmy";
  return {
    columns,
    currency,
    readDay: dateReader(order),
    mark,
    balanceMark: decimalMark(cellsOf(columns.balance)),
    direction: decideDirection(rows, firstRow, columns, (cell) => readMixedAmount(cell, mark, currency)),
  };
}

/** The column of directions counts where no amount has a sign, or where each has the opposite one: that of the bank's own books. */
function decideDirection(
  rows: readonly string[][],
  firstRow: number,
  columns: TableColumns,
  readMoney: (cell: string) => number | undefined,
): Direction | undefined {
  if (columns.amount === undefined) return undefined;
  const isDated = (cells: readonly string[]) => /\d/.test(textAt(cells, columns.bookedOn));
  const moved = rows
    .slice(firstRow)
    .filter((cells) => /[1-9]/.test(cells[columns.amount ?? 0] ?? "") && isDated(cells) && !isBalanceRow(cells, columns));
  const direction = findDirection(moved, rows[firstRow - 1] ?? [], new Set([columns.bookedOn, columns.amount, columns.balance]));
  if (!direction) return undefined;
  const amounts = moved.map((cells) => readMoney(moneyAt(cells, columns.amount)) ?? 0);
  if (amounts.every((minor) => minor >= 0)) return direction;
  const isOpposite = moved.every((cells, index) => (amounts[index] ?? 0) > 0 !== (direction(cells) ?? 0) > 0);
  return isOpposite ? direction : undefined;
}

const textAt = (cells: readonly string[], at: number | undefined) => (at === undefined ? "" : (cells[at] ?? "").trim());

/** An amount as written; nothing where the cell is empty or a dash, as spreadsheets show a zero. */
function moneyAt(cells: readonly string[], at: number | undefined): string {
  const text = textAt(cells, at);
  return /\d/.test(text) || !/^(S\/\.?|US\$|\$)?\s*[-–—]*$/i.test(text) ? text : "";
}

function readRow(cells: readonly string[], row: number, reading: Reading): ParsedLine | RejectedRow | undefined {
  const { columns, readDay } = reading;
  const dateText = textAt(cells, columns.bookedOn);
  const bookedOn = /\d/.test(dateText) ? readDay(dateText) : undefined;
  const hasMoney = moneyAt(cells, columns.amount) !== "" || moneyAt(cells, columns.credit) !== "" || moneyAt(cells, columns.debit) !== "";
  if (isBalanceRow(cells, columns)) return undefined;
  if ((!hasMoney || bookedOn === undefined) && isTotal(cells)) return undefined;
  if (!hasMoney && bookedOn === undefined) return undefined;
  const amountMinor = hasMoney ? readSigned(cells, reading) : undefined;
  if (bookedOn === undefined) {
    if (/\d/.test(dateText)) return reject(row, `«${shorten(dateText)}» no es una fecha. Escríbela como dd/mm/aaaa`);
    return amountMinor ? reject(row, "falta la fecha. Escríbela") : undefined;
  }
  if (amountMinor === undefined) {
    const seen = [columns.amount, columns.credit, columns.debit].map((at) => moneyAt(cells, at)).filter(Boolean);
    return reject(row, seen.length === 0 ? "falta el monto. Corrígelo" : `«${shorten(seen.join(" / "))}» no es un monto. Corrígelo`);
  }
  return buildLine(cells, row, bookedOn, amountMinor, reading);
}

function reject(row: number, what: string): RejectedRow {
  return { row, message: `Fila ${row}: ${what} en el archivo y vuelve a importarlo; lo que ya entró no se repite.` };
}

function readSigned(cells: readonly string[], { columns, mark, currency, direction }: Reading): number | undefined {
  if (columns.amount !== undefined) {
    const minor = readMixedAmount(moneyAt(cells, columns.amount), mark, currency);
    const way = direction?.(cells);
    return minor && way ? way * Math.abs(minor) : minor;
  }
  const texts = [moneyAt(cells, columns.credit), moneyAt(cells, columns.debit)] as const;
  const [credit, debit] = texts.map((text) => (text === "" ? 0 : readMixedAmount(text, mark, currency)));
  if (credit === undefined || debit === undefined) return undefined;
  // The sign of a column of charges differs between exports of one bank: a charge always went out.
  return credit - Math.abs(debit);
}

function buildLine(cells: readonly string[], row: number, bookedOn: string, amountMinor: number, reading: Reading): ParsedLine {
  const { columns, readDay, balanceMark, currency } = reading;
  const description = readDescription(cells, columns);
  const line: ParsedLine = { row, bookedOn, amountMinor, description, kind: classifyLine(description, amountMinor) };
  const valueOn = columns.valueOn === undefined ? undefined : readDay(textAt(cells, columns.valueOn));
  if (valueOn) line.valueOn = valueOn;
  const operation = textAt(cells, columns.operation).slice(0, MAX_REFERENCE);
  if (/[^0\W]/.test(operation)) line.operation = operation;
  const balanceMinor = columns.balance === undefined ? undefined : readMixedAmount(textAt(cells, columns.balance), balanceMark, currency);
  if (balanceMinor !== undefined) line.balanceMinor = balanceMinor;
  const counterpartyDoc = textAt(cells, columns.counterpartyDoc).slice(0, MAX_REFERENCE);
  if (counterpartyDoc) line.counterpartyDoc = counterpartyDoc;
  const counterpartyName = tidyText(textAt(cells, columns.counterpartyName));
  if (counterpartyName) line.counterpartyName = counterpartyName;
  return line;
}

const MAX_REFERENCE = 100;

function readDescription(cells: readonly string[], { description }: TableColumns): string {
  let written = "";
  for (const at of description) {
    const text = textAt(cells, at);
    if (text !== "") written += written === "" ? text : ` ${text}`;
  }
  return tidyText(written);
}

function isTotal(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s*(sub)?(total|saldo|solde|balance|(opening|closing|ending) balance)/i.test(cell));
}

const BALANCE_ROW = /^\s*(saldo (inicial|final|anterior|actual|al \d)|(opening|closing|ending) balance)/i;

/** A balance with its day in a table of movements: `01/11/2026 | SALDO ANTERIOR | 1,000.00`. Movements have a number. */
function isBalanceRow(cells: readonly string[], { operation, description }: TableColumns): boolean {
  if (textAt(cells, operation) !== "") return false;
  return description.some((at) => BALANCE_ROW.test(cells[at] ?? ""));
}

/** A row of nothing but the sums of the rows above it: a total that lost its label. */
function isSum(cells: readonly string[], { credits, debits }: { credits: number; debits: number }, reading: Reading): boolean {
  const { columns, mark, currency } = reading;
  const others = [columns.bookedOn, columns.operation, ...columns.description].filter((at) => textAt(cells, at) !== "");
  if (others.length > 0 || credits + debits === 0) return false;
  const isOneOf = (at: number | undefined, ...sums: number[]) => {
    const minor = readMixedAmount(moneyAt(cells, at), mark, currency);
    return minor === undefined || sums.includes(Math.abs(minor));
  };
  const net = Math.abs(credits - debits);
  return isOneOf(columns.amount, credits, debits, net) && isOneOf(columns.credit, credits) && isOneOf(columns.debit, debits);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
