import { isoDate } from "../../../../shared/dates.ts";
import type { Header } from "./header.ts";

export type DateOrder = "dmy" | "mdy" | "ymd";

/** How the dates of a file are written; `isSure` where some date can be read in one way only. */
export type FoundOrder = { order: DateOrder; isSure: boolean };

/**
 * Finds in which order a file writes day and month, from all of its dates: one that has no thirteenth month decides; else the order in which messages
 * never go back in time and none is of the future; else the day first, unless hours are written in the English way.
 */
export function findDateOrder(headers: readonly Pick<Header, "date" | "isEnglishHour">[], todayOn: string): FoundOrder {
  const dates = headers.map(({ date }) => date);
  if (dates.some(([first]) => first > 31)) return { order: "ymd", isSure: true };
  const count = (order: DateOrder) => dates.filter((date) => toDate(date, order, todayOn) !== undefined).length;
  const [dayFirst, monthFirst] = [count("dmy"), count("mdy")];
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? "dmy" : "mdy", isSure: true };
  const odd = (order: DateOrder) => countOdd(dates, order, todayOn);
  const [oddDay, oddMonth] = [odd("dmy"), odd("mdy")];
  if (oddDay !== oddMonth) return { order: oddDay < oddMonth ? "dmy" : "mdy", isSure: true };
  return { order: headers.some(({ isEnglishHour }) => isEnglishHour) ? "mdy" : "dmy", isSure: dates.every(([a, b]) => a === b) };
}

/** Dates that go back before the one above them, or have not come yet. */
function countOdd(dates: readonly Header["date"][], order: DateOrder, todayOn: string): number {
  let odd = 0;
  let last = "";
  for (const date of dates) {
    const on = toDate(date, order, todayOn) ?? "";
    if (on < last || on > todayOn) odd += 1;
    last = on;
  }
  return odd;
}

/** The day of a head; without a year, the last such day up to today. Undefined where there is no such day. */
export function toDate([a, b, c]: Header["date"], order: DateOrder, todayOn: string): string | undefined {
  if (order === "ymd") return c === null ? undefined : isoDate(a, b, c);
  const [day, month] = order === "dmy" ? [a, b] : [b, a];
  if (c !== null) return c < 100 || c > 1999 ? isoDate(c < 100 ? 2000 + c : c, month, day) : undefined;
  const year = Number(todayOn.slice(0, 4));
  const thisYear = isoDate(year, month, day);
  return thisYear !== undefined && thisYear <= todayOn ? thisYear : isoDate(year - 1, month, day);
}
