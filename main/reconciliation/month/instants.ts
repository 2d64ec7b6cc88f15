import { addDays } from "../../../shared/dates.ts";

/** The start or the end of a day, between two movements: `2026-11-16 00`, `2026-11-16 24`. Sorts as text. */
export type Instant = string;

export const startOf = (on: string): Instant => `${on} 00`;
export const endOf = (on: string): Instant => `${on} 24`;
export const dayOf = (at: Instant): string => at.slice(0, 10);
const isEnd = (at: Instant): boolean => at.endsWith("24");

/** The days whose movements lie between two instants; undefined when there are none between. */
export function daysAmid(from: Instant, to: Instant): DayRange | undefined {
  const fromOn = isEnd(from) ? addDays(dayOf(from), 1) : dayOf(from);
  const toOn = isEnd(to) ? dayOf(to) : addDays(dayOf(to), -1);
  return fromOn <= toOn ? { fromOn, toOn } : undefined;
}

/** Days, both included. */
export type DayRange = { fromOn: string; toOn: string };

/** The days of a month `YYYY-MM`. */
export function daysOf(month: string): DayRange {
  const fromOn = `${month}-01`;
  return { fromOn, toOn: addDays(`${nextMonth(month)}-01`, -1) };
}

/** The month after `YYYY-MM`. */
export function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}
