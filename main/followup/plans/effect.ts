import type { Decision } from "./decide.ts";

/** Rough soles of a unit of each currency: they order the list and are never shown or added up. */
const ROUGH_SOLES: Readonly<Record<string, number>> = { PEN: 1, USD: 3.75, EUR: 4.1 };

/** What part of an amount a contact is reckoned to bring nearer, by the days late of its oldest: most in the first weeks, little once it is old. */
const MOVED: readonly (readonly [upToDays: number, share: number])[] = [
  [0, 0.12],
  [30, 0.35],
  [60, 0.25],
  [90, 0.15],
];
const MOVED_WHEN_OLD = 0.08;

/** Rough soles that a step is expected to bring nearer: a rule of thumb that only orders the list. A broken promise comes before all. */
export function expectedEffect({
  kind,
  amountMinor,
  currency,
  daysLate,
}: Pick<Decision, "kind" | "amountMinor" | "currency" | "daysLate">): number {
  if (kind === "promise_broken") return Number.MAX_SAFE_INTEGER;
  const share = MOVED.find(([upTo]) => daysLate <= upTo)?.[1] ?? MOVED_WHEN_OLD;
  return amountMinor * share * (ROUGH_SOLES[currency] ?? 1);
}
