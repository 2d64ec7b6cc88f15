import type { OutputOf } from "../../../shared/contract/index.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import type { Outcome } from "./credit.ts";

export type Measured = OutputOf<"messages.measure">["total"];

/** Of fewer, a share says nothing. */
export const FEWEST = 8;

/** What became of a group of contacts, in figures. */
export function figuresOf(key: string, label: string, outcomes: readonly Outcome[]): Measured {
  const count = (fits: (outcome: Outcome) => boolean) => outcomes.reduce((sum, outcome) => sum + (fits(outcome) ? 1 : 0), 0);
  const rate = (counted: number) => ({ count: counted, share: outcomes.length < FEWEST ? null : counted / outcomes.length });
  return {
    key,
    label,
    sent: outcomes.length,
    answered: rate(count(({ isAnswered }) => isAnswered)),
    promised: rate(count(({ isPromised }) => isPromised)),
    paid: rate(count(({ daysToPay }) => daysToPay !== null)),
    paidMinor: sumsOf(outcomes),
    daysToPay: median(outcomes.flatMap(({ daysToPay }) => (daysToPay === null ? [] : [daysToPay]))),
  };
}

function sumsOf(outcomes: readonly Outcome[]): Measured["paidMinor"] {
  const sums = new Map<string, number>();
  for (const { paid } of outcomes) for (const [currency, minor] of paid) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor })).sort((a, b) => compareCurrencies(a.currency, b.currency));
}

/** The middle one, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}
