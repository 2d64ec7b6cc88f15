import type { Clause } from "../clauses.ts";

export type PaymentFacts = { operation?: string; paidOn?: string; amountMinor?: number; currency?: string };

/** Nothing names the day, yet it is today: «acabo de pagar», «recién te yapeé», «te deposité a las 10». */
const JUST_NOW =
  /\b(?:justnow|recien|recientemente|ahora|ahorita) (?:(?:te|le|les|se|lo|ya|mismo) ){0,3}(?:pay_past|send_past)\b|\bpay_past (?:\w+ ){0,2}(?:recien|ahora|ahorita|ahora mismo)\b|\bpay_past (?:\w+ ){0,3}a las? (?:numx|\d{1,2})\b/;

/** What a text says of a payment that was made: its operation number, its day, its amount; undefined when it says none of them. */
export function paymentFacts(clauses: readonly Clause[], speaking: ReadonlySet<Clause>, todayOn: string): PaymentFacts | undefined {
  const said = clauses.filter((clause) => !isToCome(clause));
  const near = [...said.filter((clause) => speaking.has(clause)), ...said.filter((clause) => !speaking.has(clause))];
  const operation = clauses.flatMap(({ operations }) => operations)[0]?.text;
  const isJustNow = clauses.some(({ line }) => JUST_NOW.test(line));
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
