import type { Clause } from "../clauses.ts";

export type PaymentFacts = { operation?: string; paidOn?: string; amountMinor?: number; currency?: string };

/** What a text says of a payment that was made: its operation number, its day, its amount; undefined when it says none of them. */
export function paymentFacts(clauses: readonly Clause[], speaking: ReadonlySet<Clause>, todayOn: string): PaymentFacts | undefined {
  const said = clauses.filter((clause) => !isToCome(clause));
  const near = [...said.filter((clause) => speaking.has(clause)), ...said.filter((clause) => !speaking.has(clause))];
  const operation = clauses.flatMap(({ operations }) => operations)[0]?.text;
  const isJustNow = clauses.some(({ line }) => /\bjustnow pay_past\b/.test(line));
  const paidOn = near.flatMap(({ dates }) => dates).find(({ last }) => last !== undefined)?.last ?? (isJustNow ? todayOn : undefined);
  const amount = near.flatMap(({ amounts }) => amounts).find(({ amountMinor }) => amountMinor !== undefined);
  if (operation === undefined && paidOn === undefined && amount === undefined) return undefined;
  return {
    ...(operation === undefined ? {} : { operation }),
    ...(paidOn === undefined ? {} : { paidOn }),
    ...(amount === undefined ? {} : { amountMinor: amount.amountMinor, ...(amount.currency ? { currency: amount.currency } : {}) }),
  };
}

function isToCome({ line }: Clause): boolean {
  return /\bpay_(fut|pres)\b/.test(line) && !/\bpay_past\b/.test(line);
}
