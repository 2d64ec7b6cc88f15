import { isoDate } from "../../shared/dates.ts";

export type DateOrder = "dmy" | "mdy" | "ymd";
export type ReadDate = { on: string } | { problem: "none" | "not_a_date" | "no_such_day" };

const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})$|^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NAMED = /^(\d{1,2})[\s\-/.]*(?:de\s+)?([a-záéíóú]{3,10})\.?[\s\-/.,]*(?:(?:de|del)\s+)?(\d{4}|\d{2})$/i;
const MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "se", "oct", "nov", "dic"];
const ENGLISH: Readonly<Record<string, number>> = { jan: 1, apr: 4, aug: 8, dec: 12 };
/** Spreadsheet days of 2000-01-01 and 2099-12-31: a date column that was copied as a number, perhaps with its time as a fraction. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
/** Longer cells are no dates, and would cost the patterns time. */
const LONGEST = 60;
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;

/** Day first, as Peru writes, unless the column shows that its second number cannot be a month and its first always can. */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  let firstOver = 0;
  let secondOver = 0;
  for (const cell of cells) {
    const match = NUMERIC.exec(withoutTime(cell));
    if (Number(match?.[1]) > 12) firstOver += 1;
    if (Number(match?.[2]) > 12) secondOver += 1;
  }
  return secondOver > 0 && firstOver === 0 ? "mdy" : "dmy";
}

/** Reads one cell in the order of its column. Two-digit years mean 2000-2099. A time behind the day is passed over. */
export function readDate(cell: string, order: DateOrder): ReadDate {
  const text = withoutTime(cell);
  if (text === "" || text === "-") return { problem: "none" };
  const numeric = NUMERIC.exec(text);
  if (numeric) return numericDay(numeric, order);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return day(yearFirst[1] ?? yearFirst[4], yearFirst[2] ?? yearFirst[5], yearFirst[3] ?? yearFirst[6]);
  const named = NAMED.exec(text);
  const month = monthNumber(named?.[2]);
  if (named && month) return day(named[3], String(month), named[1]);
  const serial = Number(SERIAL.exec(text)?.[1]);
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? { on: serialDay(serial) } : { problem: "not_a_date" };
}

/** Reads the cells of one column, each spelling once: a list has few days and many rows. */
export function dateReader(order: DateOrder): (cell: string) => ReadDate {
  const known = new Map<string, ReadDate>();
  return (cell) => {
    let date = known.get(cell);
    if (date === undefined) {
      date = readDate(cell, order);
      known.set(cell, date);
    }
    return date;
  };
}

/** Whether a cell looks like a date, real or not; numbers alone do not. */
export function looksLikeDate(cell: string): boolean {
  const text = withoutTime(cell);
  return NUMERIC.test(text) || /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/.test(text) || monthNumber(NAMED.exec(text)?.[2]) !== undefined;
}

function numericDay(match: RegExpExecArray, order: DateOrder): ReadDate {
  if (order === "mdy") return day(match[3], match[1], match[2]);
  return order === "ymd" && match[3]?.length === 2 ? day(match[1], match[2], match[3]) : day(match[3], match[2], match[1]);
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): ReadDate {
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const on = full >= 1990 && full < 2100 ? isoDate(full, Number(month), Number(date)) : undefined;
  return on === undefined ? { problem: "no_such_day" } : { on };
}

function monthNumber(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const folded = name.toLowerCase();
  const index = MONTHS.findIndex((month) => folded.startsWith(month));
  return index >= 0 ? index + 1 : ENGLISH[folded.slice(0, 3)];
}

function serialDay(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function withoutTime(cell: string): string {
  const text = cell.trim();
  return text.length > 10 ? text.slice(0, LONGEST).replace(/[T\s]+\d{1,2}:\d{2}.*$/, "") : text;
}
