import { formatDate } from "../../shared/dates.ts";

/** Age of a balance: 0 = not due yet, 1 = 1-30 days late, 2 = 31-60, 3 = 61-90, 4 = over 90. */
export type AgeStep = 0 | 1 | 2 | 3 | 4;

export const AGE_LABELS = ["Por vencer", "1–30 días", "31–60", "61–90", "más de 90"] as const;

/** The days late (from, to) of each age; undefined = without limit. */
export const AGE_RANGES: readonly { from: number | undefined; to: number | undefined }[] = [
  { from: undefined, to: 0 },
  { from: 1, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 90 },
  { from: 91, to: undefined },
];

/** The age of something `daysLate` days past its due date (negative = still to come). */
export function ageStep(daysLate: number): AgeStep {
  if (daysLate <= 0) return 0;
  if (daysLate <= 30) return 1;
  if (daysLate <= 60) return 2;
  return daysLate <= 90 ? 3 : 4;
}

/** How people say it: `9 días`, `1 día`, `vence hoy`, `mañana`, `vence en 6 d`. */
export function ageText(daysLate: number): string {
  if (daysLate > 0) return daysLate === 1 ? "1 día" : `${daysLate} días`;
  if (daysLate === 0) return "vence hoy";
  return daysLate === -1 ? "mañana" : `vence en ${-daysLate} d`;
}

/** `venció el 11/10/2026`, or `vence el` for what is still to come. */
export function dueText({ dueOn, daysLate }: { dueOn: string; daysLate: number | null }): string {
  return `${(daysLate ?? 0) > 0 ? "venció" : "vence"} el ${formatDate(dueOn)}`;
}
