import { addDays, formatLongDate, limaDate, limaInstant, limaMinutes, weekday } from "../../../shared/dates.ts";
import { businessDayFrom, type ExtraHoliday, holidayName } from "../../../shared/holidays.ts";
import type { Window } from "./rules.ts";

export type WindowProblem = { code: "weekend" | "holiday" | "outside_hours"; text: string };

/** Why an instant is outside the window of contact; undefined inside it. */
export function windowProblem(at: string, window: Window, extra: readonly ExtraHoliday[] = []): WindowProblem | undefined {
  const on = limaDate(at);
  const holiday = holidayName(on, extra);
  if (holiday) return { code: "holiday", text: `El ${formatLongDate(on)} es feriado (${holiday}).` };
  if (weekday(on) === 0 || weekday(on) === 6) return { code: "weekend", text: `El ${formatLongDate(on)} es fin de semana.` };
  const minutes = limaMinutes(at);
  if (minutes >= window.fromMinutes && minutes < window.untilMinutes) return undefined;
  const hours = `de ${formatTime(window.fromMinutes)} a ${formatTime(window.untilMinutes)}`;
  return { code: "outside_hours", text: `Son las ${formatTime(minutes)}: se contacta solo ${hours}, de lunes a viernes.` };
}

/** The first instant inside the window, from `at` on (`at` itself when it is inside). UTC ISO. */
export function nextInsideWindow(at: string, window: Window, extra: readonly ExtraHoliday[] = []): string {
  if (!windowProblem(at, window, extra)) return new Date(at).toISOString();
  const on = limaDate(at);
  const today = businessDayFrom(on, extra) === on && limaMinutes(at) < window.fromMinutes;
  return limaInstant(today ? on : businessDayFrom(addDays(on, 1), extra), window.fromMinutes);
}

/** `7:00`, `20:00` from minutes since midnight. */
export function formatTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
