import type { Suggestion } from "../../../shared/contract/followup.ts";
import { addDays, daysBetween } from "../../../shared/dates.ts";
import { type Candidate, QUIET_DAYS, SOON_DAYS } from "./candidate.ts";
import { chooseStep, stageOf } from "./step.ts";
import { sayWhy } from "./why.ts";

/** Rows of the list: more than these nobody does in one sitting. */
export const MOST_SUGGESTIONS = 7;

/** Rough soles of a unit of each currency: they order the list and are never shown or added up. */
const ROUGH_SOLES: Readonly<Record<string, number>> = { PEN: 1, USD: 3.75, EUR: 4.1 };

/**
 * What part of an amount a contact today is reckoned to bring nearer, by age (not late, 1-30, 31-60, 61-90, over 90 days): most in the first weeks, little once it is old.
 * A rule of thumb that only orders the list, until the ledger's own history can say better.
 */
const MOVED_BY_CONTACT: readonly number[] = [0, 0.35, 0.25, 0.15, 0.08];
const MOVED_BY_REMINDER = 0.12;

/** A client who is not later than usual most likely pays without being asked. */
const PAYS_ANYWAY = 0.4;

/** A word that was not kept is what a contact is for: such a client comes well before one who owes as much and promised nothing. */
const BROKEN_WORD = 2;

/** Whether a client may be on the list of a day: something late or nearly due, and not contacted in the last days, unless a promise was broken since. */
export function isTimely(
  { overdueMinor, nextDueOn, lastContact, brokenPromise }: Pick<Candidate, "overdueMinor" | "nextDueOn" | "lastContact" | "brokenPromise">,
  on: string,
): boolean {
  if (lastContact && !brokenPromise && daysBetween(lastContact.on, on) < QUIET_DAYS) return false;
  return overdueMinor > 0 || (nextDueOn !== null && nextDueOn <= addDays(on, SOON_DAYS));
}

/** Rough soles that contacting a client today is expected to bring nearer. */
export function expectedEffect(
  candidate: Omit<Candidate, "letters" | "lastLetterOn" | "lastLetterSent" | "onlyDetraccionOf" | "mobile" | "phone">,
  todayOn: string,
): number {
  const daysLate = daysBetween(candidate.oldestDueOn, todayOn);
  const late = MOVED_BY_CONTACT.reduce((sum, share, age) => sum + share * (candidate.buckets[age] ?? 0), 0);
  const moved = late > 0 ? late : candidate.soonMinor * MOVED_BY_REMINDER;
  const paysAnyway = candidate.habitDays !== null && daysLate <= candidate.habitDays ? PAYS_ANYWAY : 1;
  const word = candidate.brokenPromise ? BROKEN_WORD : paysAnyway;
  return moved * word * (ROUGH_SOLES[candidate.currency] ?? 1);
}

/** Whom to contact on a day, largest expected effect first: one row a client, in the currency that weighs most. */
export function weighToday(candidates: readonly Candidate[], todayOn: string): { suggestion: Suggestion; effect: number }[] {
  const seen = new Set<number>();
  return candidates
    .filter((candidate) => isTimely(candidate, todayOn))
    .map((candidate) => ({ candidate, effect: expectedEffect(candidate, todayOn) }))
    .sort((a, b) => b.effect - a.effect || a.candidate.clientId - b.candidate.clientId)
    .filter(({ candidate }) => !seen.has(candidate.clientId) && seen.add(candidate.clientId))
    .map(({ candidate, effect }) => ({ suggestion: suggest(candidate, todayOn), effect }));
}

function suggest(candidate: Candidate, todayOn: string): Suggestion {
  const daysLate = daysBetween(candidate.oldestDueOn, todayOn);
  return {
    clientId: candidate.clientId,
    clientName: candidate.clientName,
    currency: candidate.currency,
    amountMinor: candidate.overdueMinor > 0 ? candidate.overdueMinor : candidate.soonMinor,
    daysLate,
    why: sayWhy(candidate, todayOn),
    ...chooseStep(candidate, todayOn),
    stage: stageOf(candidate, todayOn),
    phone: candidate.mobile ?? candidate.phone,
  };
}
