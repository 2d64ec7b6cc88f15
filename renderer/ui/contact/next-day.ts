import { addDays, formatLongDate } from "../../../shared/dates.ts";
import { businessDayFrom } from "../../../shared/holidays.ts";

/** The next day of contact after one, by the national holidays; those that the house added are known by the guard alone. */
export function nextContactDay(todayOn: string): string {
  return businessDayFrom(addDays(todayOn, 1));
}

/** A week later, or the first day of contact from then. */
export function inAWeek(todayOn: string): string {
  return businessDayFrom(addDays(todayOn, 7));
}

/** How people call the next day of contact: `Mañana`, `El lunes`, or `El jueves 10` behind several holidays. */
export function nextDayLabel(todayOn: string): string {
  const on = nextContactDay(todayOn);
  if (on === addDays(todayOn, 1)) return "Mañana";
  return `El ${formatLongDate(on).split(" ")[0]}`;
}

/** `15:30` as minutes since midnight; null for anything else. */
export function minutesOf(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes < 1440 && Number(match[2]) < 60 ? minutes : null;
}

/** `15:30`; an empty text without an hour. */
export function hourText(minutes: number | null | undefined): string {
  if (minutes === null || minutes === undefined) return "";
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
