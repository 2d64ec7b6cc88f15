import type { Channel } from "../../../../shared/contract/common.ts";
import type { InputOf, OutputOf } from "../../../../shared/contract/index.ts";
import { addDays } from "../../../../shared/dates.ts";

export type Measured = OutputOf<"messages.measure">;
export type MeasuredRow = Measured["total"];

/** What is looked at: contacts of so many days, and what came within some days of each. */
export type Question = { span: number; withinDays: number; channel?: Channel | undefined };

export const FIRST_QUESTION: Question = { span: 90, withinDays: 7 };

export const SPANS = [
  { days: 30, label: "1 mes" },
  { days: 90, label: "3 meses" },
  { days: 365, label: "12 meses" },
] as const;

export const WITHIN = [3, 7, 14, 30] as const;

/** The call's input: the last day is the one whose days ended yesterday. */
export function questionInput({ span, withinDays, channel }: Question, todayOn: string): InputOf<"messages.measure"> {
  if (todayOn === "") return { withinDays };
  const untilOn = addDays(todayOn, -withinDays - 1);
  return { fromOn: addDays(untilOn, 1 - span), untilOn, withinDays, ...(channel ? { channel } : {}) };
}
