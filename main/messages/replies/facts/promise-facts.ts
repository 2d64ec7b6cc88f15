import type { Clause } from "../clauses.ts";
import { deniedDates } from "../denial.ts";
import type { AmountMention } from "./amounts.ts";

export type PromiseFacts = { dueOn: string; amountMinor?: number; currency?: string; fraction?: number };

/**
 * The day and amount of a promise: the first day ahead that is not denied, sought first in the clauses that promise; the amount
 * stands in the same clause or in another that promises. Undefined without a day.
 */
export function promiseFacts(clauses: readonly Clause[], speaking: ReadonlySet<Clause>): PromiseFacts | undefined {
  const ahead = clauses.map((clause) => ({ clause, dueOn: dayAhead(clause) }));
  const chosen =
    ahead.find(({ clause, dueOn }) => dueOn && speaking.has(clause) && !isOfAnother(clause)) ??
    ahead.find(({ clause, dueOn }) => dueOn && !isPastOnly(clause) && !isOfAnother(clause));
  if (!chosen?.dueOn) return undefined;
  const amount =
    firstAmount(chosen.clause) ??
    clauses
      .filter((clause) => speaking.has(clause) && !isPastOnly(clause))
      .map(firstAmount)
      .find(Boolean);
  const { from: _from, to: _to, ...said } = amount ?? { from: 0, to: 0 };
  return { dueOn: chosen.dueOn, ...said };
}

function dayAhead(clause: Clause): string | undefined {
  const denied = deniedDates(clause.line);
  return clause.dates.find((date, at) => date.next !== undefined && !denied[at])?.next;
}

function firstAmount(clause: Clause): AmountMention | undefined {
  return clause.amounts.find((amount) => amount.amountMinor !== undefined) &&
    clause.amounts[0]?.amountMinor === undefined &&
    clause.amounts[0]?.fraction === 1
    ? clause.amounts.find((amount) => amount.amountMinor !== undefined)
    : clause.amounts[0];
}

function isPastOnly({ line }: Clause): boolean {
  return /\bpay_past\b/.test(line) && !/\bpay_(fut|pres)\b/.test(line);
}

/** A day on which someone else pays or something else happens is no promise by itself. */
function isOfAnother({ line }: Clause): boolean {
  return /\b(gets_\w+|whenpaid)\b/.test(line) && !/\bpay_/.test(line);
}
