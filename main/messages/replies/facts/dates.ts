import type { Token } from "../words/tokens.ts";
import type { DateReader } from "./date-reader.ts";
import { calendarDay, dayOfMonth, numericDate } from "./dates-calendar.ts";
import { afterHoliday, ago, inSomeTime, relativeDay, weekdayDate, weekDate } from "./dates-relative.ts";

/**
 * A day that a text speaks of: `next` where it lies ahead (a promise), `last` where it lies behind (a payment). Neither: a time
 * too vague for a date («la semana pasada», «unos días»). `isVague` yields to any other day («pasando año nuevo, el 4»).
 */
export type DateMention = { from: number; to: number; next?: string; last?: string; isVague?: boolean };

const READERS: readonly DateReader[] = [
  numericDate,
  ago,
  afterHoliday,
  inSomeTime,
  weekdayDate,
  calendarDay,
  dayOfMonth,
  weekDate,
  relativeDay,
];

/** Every day that a text speaks of, in order; `isTaken` are words that mean something else. */
export function readDates(tokens: readonly Token[], todayOn: string, isTaken: (at: number) => boolean): DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (isTaken(at)) continue;
    for (const reader of READERS) {
      const hit = reader(tokens, at, todayOn);
      if (!hit) continue;
      const { length, ...days } = hit;
      found.push({ from: at, to: at + length, ...days });
      at += length - 1;
      break;
    }
  }
  return found;
}
