import type { Finding } from "../../../shared/contract/common.ts";
import { formatAmount } from "../../../shared/money.ts";
import { classifyLine } from "./classify.ts";
import { type DateOrder, type DecimalMark, dateOrder, dateReader, decimalMark, readAmount } from "./columns.ts";
import type { ParsedLine, ParseOptions, RejectedRow } from "./format.ts";

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
 * Reads the rows below a header into movements. Date order and decimal mark are decided once for each column.
 * A row with a date or an amount that cannot be read is rejected by name; titles, notes and totals without a date are passed over.
 * @param firstRow position of the first row of data, 0 = first of the sheet
 */
export async function readTableLines(
  rows: readonly string[][],
  firstRow: number,
  columns: TableColumns,
  options: ParseOptions & { dateOrder?: DateOrder | undefined },
): Promise<TableLines> {
  const body = rows.slice(firstRow);
  const cellsOf = (at: number | undefined) => (at === undefined ? [] : body.map((cells) => cells[at] ?? ""));
  const { currency, pause } = options;
  const readDay = dateReader(options.dateOrder ?? dateOrder(cellsOf(columns.bookedOn)));
  const mark = decimalMark([...cellsOf(columns.amount), ...cellsOf(columns.credit), ...cellsOf(columns.debit)]);
  const balanceMark = decimalMark(cellsOf(columns.balance));
  const lines: ParsedLine[] = [];
  const rejected: RejectedRow[] = [];
  for (const [index, cells] of body.entries()) {
    if (index % 500 === 0) await pause();
    const read = readRow(cells, firstRow + index + 1, { columns, currency, readDay, mark, balanceMark });
    if (read === undefined) continue;
    if ("message" in read) rejected.push(read);
    else lines.push(read);
  }
  return { lines, rejected };
}

type Reading = {
  columns: TableColumns;
  currency: string;
  readDay: (cell: string) => string | undefined;
  mark: DecimalMark;
  balanceMark: DecimalMark;
};

function readRow(cells: readonly string[], row: number, reading: Reading): ParsedLine | RejectedRow | undefined {
  const { columns } = reading;
  const text = (at: number | undefined) => (at === undefined ? "" : (cells[at] ?? "").trim());
  const dateText = text(columns.bookedOn);
  const amountTexts = [columns.amount, columns.credit, columns.debit].map(text).filter((value) => value !== "" && value !== "-");
  if (!/\d/.test(dateText)) {
    const isMovement = amountTexts.some((value) => readAmount(value, reading.mark, reading.currency)) && !isTotal(cells);
    return isMovement
      ? { row, message: `Fila ${row}: falta la fecha. Escríbela en el archivo y vuelve a importarlo; lo que ya entró no se repite.` }
      : undefined;
  }
  const bookedOn = reading.readDay(dateText);
  if (amountTexts.length === 0 && (bookedOn === undefined || isTotal(cells))) return undefined;
  if (bookedOn === undefined) {
    return {
      row,
      message: `Fila ${row}: «${shorten(dateText)}» no es una fecha. Escríbela como dd/mm/aaaa en el archivo y vuelve a importarlo; lo que ya entró no se repite.`,
    };
  }
  const amountMinor = readSigned(text, reading);
  if (amountMinor === undefined) {
    const seen = amountTexts.length === 0 ? "falta el monto" : `«${shorten(amountTexts.join(" / "))}» no es un monto`;
    return { row, message: `Fila ${row}: ${seen}. Corrígelo en el archivo y vuelve a importarlo; lo que ya entró no se repite.` };
  }
  return buildLine(text, row, bookedOn, amountMinor, reading);
}

function readSigned(text: (at: number | undefined) => string, { columns, mark, currency }: Reading): number | undefined {
  if (columns.amount !== undefined) return readAmount(text(columns.amount), mark, currency);
  const credit = readAmount(text(columns.credit), mark, currency);
  const debit = readAmount(text(columns.debit), mark, currency);
  if (credit === undefined && debit === undefined) return undefined;
  // The sign of a column of charges differs between exports of one bank: a charge always went out.
  return (credit ?? 0) - Math.abs(debit ?? 0);
}

function buildLine(
  text: (at: number | undefined) => string,
  row: number,
  bookedOn: string,
  amountMinor: number,
  reading: Reading,
): ParsedLine {
  const { columns, readDay, balanceMark, currency } = reading;
  const written = columns.description.map(text).filter(Boolean).join(" ");
  const description = /\s\s|[^\S ]/.test(written) ? written.replace(/\s+/g, " ") : written;
  const line: ParsedLine = { row, bookedOn, amountMinor, description, kind: classifyLine(description, amountMinor) };
  const valueOn = columns.valueOn === undefined ? undefined : readDay(text(columns.valueOn));
  if (valueOn) line.valueOn = valueOn;
  const operation = text(columns.operation);
  if (operation && !/^0+$/.test(operation)) line.operation = operation;
  const balanceMinor = columns.balance === undefined ? undefined : readAmount(text(columns.balance), balanceMark, currency);
  if (balanceMinor !== undefined) line.balanceMinor = balanceMinor;
  const counterpartyDoc = text(columns.counterpartyDoc);
  if (counterpartyDoc) line.counterpartyDoc = counterpartyDoc;
  const counterpartyName = text(columns.counterpartyName);
  if (counterpartyName) line.counterpartyName = counterpartyName;
  return line;
}

function isTotal(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s*(sub)?(total|saldo)/i.test(cell));
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

export type Balances = { openingMinor?: number; closingMinor?: number; warnings: Finding[] };

/**
 * The balances before the first and after the last movement, from the bank's running balance, and a warning where it does not add up:
 * rows are missing or were changed. Exports run either way in time; the way with fewer breaks is the right one.
 */
export function checkBalances(lines: readonly ParsedLine[], currency: string): Balances {
  const stated = lines.filter((line) => line.balanceMinor !== undefined);
  if (stated.length === 0 || stated.length < lines.length) return { warnings: [] };
  const forwards = findBreaks(lines);
  const backwards = forwards.length === 0 ? forwards : findBreaks(lines.toReversed());
  const isForwards = forwards.length <= backwards.length;
  const ordered = isForwards ? lines : lines.toReversed();
  const breaks = isForwards ? forwards : backwards;
  const first = ordered[0];
  const last = ordered.at(-1);
  const balances: Balances = {
    openingMinor: (first?.balanceMinor ?? 0) - (first?.amountMinor ?? 0),
    closingMinor: last?.balanceMinor,
    warnings: [],
  };
  const broken = breaks[0];
  if (broken) {
    const gap = formatAmount(Math.abs(broken.gapMinor), currency);
    balances.warnings.push({
      code: "balance_mismatch",
      message: `El saldo no cuadra en la fila ${broken.row}: hay ${gap} de diferencia. Puede faltar un movimiento; descarga el estado de cuenta otra vez.`,
    });
  }
  return balances;
}

function findBreaks(lines: readonly ParsedLine[]): { row: number; gapMinor: number }[] {
  const breaks: { row: number; gapMinor: number }[] = [];
  let previous: number | undefined;
  for (const line of lines) {
    const balance = line.balanceMinor ?? 0;
    const gapMinor = previous === undefined ? 0 : balance - previous - line.amountMinor;
    if (gapMinor !== 0) breaks.push({ row: line.row, gapMinor });
    previous = balance;
  }
  return breaks;
}
