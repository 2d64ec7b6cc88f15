import { addDays, daysBetween } from "../../../shared/dates.ts";

/**
 * Late interest as a plain rule: simple, on the net that was open while it was late, day by day, at the rate of each day.
 * No interest runs on interest. A year counts 365 days, leap years too: a convention that the screen says.
 */
export const YEAR_DAYS = 365;
/** What is agreed by the month counts months of 30 days, as bank deposits are explained (reconciliation: percent a month). */
export const MONTHLY_YEAR_DAYS = 360;

/** From a day on, hundredths of a percent a year: 12 % is 1200. */
export type DatedRate = { fromOn: string; annualHundredths: number };

/** What lets interest run, for a time. */
export type InterestTerm = {
  /** First day; null = from the due date of each document. */
  fromOn: string | null;
  /** First day on which it runs no more; null = it goes on. */
  endedOn: string | null;
  /** In order of their day; before the first one nothing runs. */
  rates: readonly DatedRate[];
  /** Days after the due date that bear none. */
  graceDays: number;
  yearDays: number;
};

/** A part of a document as it was owed over time. */
export type LatePart = {
  dueOn: string;
  /** What was owed of it at first, without what is disputed or was credited: that never bears interest. */
  owedMinor: number;
  /** What was paid of it, by the day it was paid. */
  payments: readonly { on: string; amountMinor: number }[];
  /** Days whose interest was charged before. */
  charged: readonly ChargedDays[];
};

/** After a day (null: from the first on) until another one, included. */
export type ChargedDays = { afterOn: string | null; untilOn: string };

/** Days in a row with one capital and one rate, both included. */
export type InterestSpan = {
  capitalMinor: number;
  fromOn: string;
  untilOn: string;
  days: number;
  annualHundredths: number;
  interestMinor: number;
};

/**
 * The spans for which a part bears interest up to a day, that day included, the earliest first. It runs from the day after the due date,
 * and never from before the term. What is paid on a day was still owed that day.
 * @example 10,000.00 due on 01/10/2026 at 12 % a year, until 31/10/2026: 30 days, 98.63
 */
export function interestSpans(part: LatePart, terms: readonly InterestTerm[], asOn: string): InterestSpan[] {
  return terms
    .flatMap((term) => spansOfTerm(part, term, asOn))
    .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0));
}

function spansOfTerm(part: LatePart, term: InterestTerm, asOn: string): InterestSpan[] {
  const fromOn = latest(addDays(part.dueOn, 1 + term.graceDays), term.fromOn);
  const untilOn = term.endedOn !== null && term.endedOn <= asOn ? addDays(term.endedOn, -1) : asOn;
  if (fromOn > untilOn) return [];
  const charged = part.charged.flatMap(({ afterOn, untilOn: lastOn }) => [...(afterOn === null ? [] : [afterOn]), lastOn]);
  const changes = [
    ...term.rates.map((rate) => rate.fromOn),
    ...[...part.payments.map(({ on }) => on), ...charged].map((on) => addDays(on, 1)),
  ];
  const starts = [fromOn, ...new Set(changes.filter((on) => on > fromOn && on <= untilOn))].toSorted();
  return starts.flatMap((start, at) => {
    const end = starts[at + 1];
    const span = { capitalMinor: capitalOn(part, start), fromOn: start, untilOn: end === undefined ? untilOn : addDays(end, -1) };
    const annualHundredths = term.rates.findLast((rate) => rate.fromOn <= start)?.annualHundredths ?? 0;
    if (span.capitalMinor <= 0 || annualHundredths === 0 || wasCharged(part, start)) return [];
    const days = daysBetween(span.fromOn, span.untilOn) + 1;
    return [{ ...span, days, annualHundredths, interestMinor: simpleInterest(span.capitalMinor, annualHundredths, days, term.yearDays) }];
  });
}

function wasCharged({ charged }: LatePart, on: string): boolean {
  return charged.some(({ afterOn, untilOn }) => (afterOn === null || afterOn < on) && on <= untilOn);
}

/** What was owed of a part on a day: what was paid that very day still counts. */
function capitalOn({ owedMinor, payments }: LatePart, on: string): number {
  return payments.reduce((left, payment) => (payment.on < on ? left - payment.amountMinor : left), owedMinor);
}

/** capital × rate × days / year, rounded half up to minor units, once. */
export function simpleInterest(capitalMinor: number, annualHundredths: number, days: number, yearDays: number): number {
  const divisor = BigInt(10_000 * yearDays);
  return Number((2n * BigInt(capitalMinor) * BigInt(annualHundredths) * BigInt(days) + divisor) / (2n * divisor));
}

function latest(first: string, ...others: (string | null)[]): string {
  return others.reduce<string>((last, on) => (on !== null && on > last ? on : last), first);
}
