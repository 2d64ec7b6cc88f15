import type { Stage } from "../../../shared/contract/common.ts";
import { addDays, daysBetween } from "../../../shared/dates.ts";
import { businessDayFrom, type ExtraHoliday } from "../../../shared/holidays.ts";
import { LAST_LETTER_DAYS } from "../../../shared/letter-stage.ts";

/** The reminder names what falls due within this many days beside what is late already. */
const REMINDER_DAYS = 15;

/** Days that each letter gives to answer, before moving to a business day. */
const ANSWER_DAYS: Readonly<Record<Stage, number>> = { preventiva: 7, administrativa: 10, extrajudicial: 10 };

type Due = { dueOn: string };

/** Days that the oldest of these is late; negative when all are still to come, 0 when there is none. */
export function oldestDaysLate(parts: readonly Due[], todayOn: string): number {
  const oldest = parts.reduce((first, part) => (part.dueOn < first ? part.dueOn : first), parts[0]?.dueOn ?? todayOn);
  return daysBetween(oldest, todayOn);
}

/** Why a stage fits, for the screen. */
export function explainStage(daysLate: number): string {
  const days = Math.abs(daysLate) === 1 ? "1 día" : `${Math.abs(daysLate)} días`;
  if (daysLate < 0) return `Lo más próximo vence en ${days}: basta un recordatorio amable.`;
  if (daysLate === 0) return "Lo más antiguo vence hoy: basta un recordatorio amable.";
  if (daysLate < LAST_LETTER_DAYS) return `Lo más antiguo tiene ${days} de atraso: una carta firme y abierta al diálogo.`;
  return `Lo más antiguo tiene ${days} de atraso: la última comunicación antes de otras vías.`;
}

/**
 * What a letter of a stage lists. The reminder: what is late or falls due within 15 days, or else the next due date; the others: what is late.
 * Empty when nothing fits.
 */
export function partsForStage<Part extends Due>(parts: readonly Part[], stage: Stage, todayOn: string): Part[] {
  if (stage !== "preventiva") return parts.filter((part) => part.dueOn < todayOn);
  const soon = parts.filter((part) => part.dueOn <= addDays(todayOn, REMINDER_DAYS));
  if (soon.length > 0) return soon;
  const nextDueOn = parts.reduce((first, part) => (part.dueOn < first ? part.dueOn : first), parts[0]?.dueOn ?? todayOn);
  return parts.filter((part) => part.dueOn === nextDueOn);
}

/** The date until which a letter asks for an answer: a business day. */
export function deadlineFor(stage: Stage, todayOn: string, extra: readonly ExtraHoliday[] = []): string {
  return businessDayFrom(addDays(todayOn, ANSWER_DAYS[stage]), extra);
}
