/** Business dates are `YYYY-MM-DD` text; instants are UTC ISO text; "today" is America/Lima (UTC-5, no daylight saving). */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const LIMA_OFFSET_MS = 5 * 3_600_000;

const WEEKDAYS = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"] as const;
const MONTHS = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre"] as const; // biome-ignore format: a table

/** True for a real calendar day written `YYYY-MM-DD`, years 1900 to 2199. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  return year >= 1900 && year < 2200 && isDay(year, Number(match[2]), Number(match[3]));
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
}

/** `YYYY-MM-DD` for a year, month (1-12) and day, or undefined when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!isDay(year, month, day)) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function dayNumber(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / DAY_MS);
}

/** The date `days` later (earlier when negative). */
export function addDays(on: string, days: number): string {
  return new Date((dayNumber(on) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 = Sunday ... 6 = Saturday. */
export function weekday(on: string): number {
  return (((dayNumber(on) + 4) % 7) + 7) % 7;
}

/** The business date in Lima of a UTC ISO instant. */
export function limaDate(at: string): string {
  return new Date(Date.parse(at) - LIMA_OFFSET_MS).toISOString().slice(0, 10);
}

/** Minutes since midnight in Lima (0-1439) of a UTC ISO instant. */
export function limaMinutes(at: string): number {
  const local = new Date(Date.parse(at) - LIMA_OFFSET_MS);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

/** The UTC ISO instant of a Lima date and minutes since midnight. */
export function limaInstant(on: string, minutes: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + LIMA_OFFSET_MS + minutes * 60_000).toISOString();
}

/** dd/mm/yyyy, as every screen and letter shows a date. */
export function formatDate(on: string): string {
  return `${on.slice(8, 10)}/${on.slice(5, 7)}/${on.slice(0, 4)}`;
}

/** dd/mm, where the year is plain from the context. */
export function formatShortDate(on: string): string {
  return `${on.slice(8, 10)}/${on.slice(5, 7)}`;
}

/** `viernes 20 de noviembre`, with `de 2026` when `withYear`. */
export function formatLongDate(on: string, withYear = false): string {
  return `${WEEKDAYS[weekday(on)]} ${formatLetterDate(on).slice(0, withYear ? undefined : -8)}`;
}

/** `20 de noviembre de 2026`: as a letter is dated. */
export function formatLetterDate(on: string): string {
  return `${Number(on.slice(8, 10))} de ${MONTHS[Number(on.slice(5, 7)) - 1]} de ${on.slice(0, 4)}`;
}

/** `lun 23`: a day in a small chart. */
export function formatWeekdayShort(on: string): string {
  return `${(WEEKDAYS[weekday(on)] ?? "").slice(0, 3)} ${Number(on.slice(8, 10))}`;
}

/**
 * Reads a date as people write it in Peru: dd/mm/yyyy, d-m-yy, dd.mm.yyyy, yyyy-mm-dd, yyyy/mm/dd, yyyy.mm.dd, yyyymmdd, with or without a time behind it.
 * Gives `YYYY-MM-DD` or undefined. Two-digit years mean 2000-2099.
 */
export function parseHumanDate(text: string): string | undefined {
  const body = text.trim().replace(/[T\s]+\d{1,2}:\d{2}.*$/, "");
  const yearFirst = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(body) ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(body);
  if (yearFirst) return isoDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(body);
  if (!dayFirst) return undefined;
  const year = Number(dayFirst[3]);
  return isoDate(year < 100 ? 2000 + year : year, Number(dayFirst[2]), Number(dayFirst[1]));
}
