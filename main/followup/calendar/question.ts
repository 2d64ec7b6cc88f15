import type { InputOf } from "../../../shared/contract/index.ts";
import type { CalendarKind } from "../../../shared/contract/followup-calendar.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { daysBetween } from "../../../shared/dates.ts";

/** Which days, and what of them. */
export type CalendarQuestion = InputOf<"followup.getCalendar">;

/** A span to look at: a quarter and a little more. */
export const MOST_DAYS = 100;

/** @throws AppError invalid_input where the span ends before it begins, or is longer than `mostDays` */
export function checkSpan({ fromOn, untilOn }: Pick<CalendarQuestion, "fromOn" | "untilOn">, mostDays: number): void {
  const days = daysBetween(fromOn, untilOn) + 1;
  if (days < 1) throw new AppError("invalid_input", "El último día no puede ser anterior al primero.");
  if (days > mostDays) throw new AppError("invalid_input", `Son ${days} días: pide hasta ${mostDays} a la vez.`);
}

/** Whether a kind is asked for; all are when none is named. */
export function isAsked({ kinds }: CalendarQuestion, kind: CalendarKind): boolean {
  return kinds === undefined || kinds.includes(kind);
}

/** Whether a day lies in the span. */
export function isInside({ fromOn, untilOn }: Pick<CalendarQuestion, "fromOn" | "untilOn">, on: string): boolean {
  return on >= fromOn && on <= untilOn;
}
