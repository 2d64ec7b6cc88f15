import { addDays, isoDate, weekday } from "../../../../shared/dates.ts";
import { isBusinessDay } from "../../../../shared/holidays.ts";

const year = (on: string) => Number(on.slice(0, 4));
const month = (on: string) => Number(on.slice(5, 7));

/** The last day of the month `months` after the one of `on`. */
export function monthEnd(on: string, months = 0): string {
  const first = monthStart(on, months + 1);
  return addDays(first, -1);
}

/** The first day of the month `months` after the one of `on`. */
export function monthStart(on: string, months = 0): string {
  const index = year(on) * 12 + month(on) - 1 + months;
  return isoDate(Math.floor(index / 12), (index % 12) + 1, 1) ?? on;
}

/** The same day of the month, `months` later; the last one where that month is shorter. */
export function addMonths(on: string, months: number): string {
  const end = monthEnd(on, months);
  return `${end.slice(0, 8)}${on.slice(8) < end.slice(8) ? on.slice(8) : end.slice(8)}`;
}

/** The first day with this number on or after `on`. */
export function nextDayOfMonth(on: string, day: number): string | undefined {
  for (let months = 0; months < 3; months++) {
    const found = dayIn(monthStart(on, months), day);
    if (found && found >= on) return found;
  }
  return undefined;
}

/** The last day with this number on or before `on`. */
export function lastDayOfMonth(on: string, day: number): string | undefined {
  for (let months = 0; months < 3; months++) {
    const found = dayIn(monthStart(on, -months), day);
    if (found && found <= on) return found;
  }
  return undefined;
}

function dayIn(start: string, day: number): string | undefined {
  return isoDate(year(start), month(start), day);
}

/** Nobody speaks of a day so near by its month and means the one most of a year away. */
const NEAR_DAYS = 100;

/** The day and month on or after `on`, and the one on or before it; only the one that is near where the other is far. */
export function dayAndMonth(on: string, day: number, inMonth: number): { next?: string; last?: string } {
  const years = [year(on) - 1, year(on), year(on) + 1].map((each) => isoDate(each, inMonth, day)).filter((each) => each !== undefined);
  const next = years.find((each) => each >= on);
  const last = years.findLast((each) => each <= on);
  if (!next || !last || next === last) return { next, last };
  if (last >= addDays(on, -NEAR_DAYS)) return { last };
  return next <= addDays(on, NEAR_DAYS) ? { next } : { next, last };
}

/** The first such weekday (0 = Sunday) after `on`; `on` itself too when `isSameDayIncluded`. */
export function nextWeekday(on: string, day: number, isSameDayIncluded = false): string {
  const ahead = (day - weekday(on) + 7) % 7;
  return addDays(on, ahead === 0 && !isSameDayIncluded ? 7 : ahead);
}

/** The last such weekday before `on`. */
export function lastWeekday(on: string, day: number): string {
  const behind = (weekday(on) - day + 7) % 7;
  return addDays(on, -(behind === 0 ? 7 : behind));
}

/** A weekday (0 = Sunday) of the week, Monday first, `weeks` after the one of `on`. */
export function inWeek(on: string, day: number, weeks: number): string {
  const monday = addDays(on, -((weekday(on) + 6) % 7) + 7 * weeks);
  return addDays(monday, (day + 6) % 7);
}

/** The date after `days` business days. */
export function addBusinessDays(on: string, days: number): string {
  let at = on;
  for (let left = Math.min(days, 60); left > 0; left--) {
    do at = addDays(at, 1);
    while (!isBusinessDay(at));
  }
  return at;
}
