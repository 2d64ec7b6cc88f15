import type { PartKind } from "../../../shared/contract/common.ts";
import { addDays } from "../../../shared/dates.ts";
import { type StatedDispute, withoutDisputed } from "../../../shared/dispute-amounts.ts";
import { missingCuotas, type RunningPlan, withoutInPlan } from "../payment-plans/in-plan.ts";
import { sayKept } from "../payment-plans/words.ts";

/** Something open of a document. */
export type OpenPart = { invoiceId: number; part: PartKind; currency: string; openMinor: number };
/** A promise that waits; of any document of its currency when it names none. */
export type Promised = { currency: string; amountMinor: number; paidMinor: number; graceUntilOn: string; invoiceIds: readonly number[] };

export type Chaseable = {
  /** All that is owed is in dispute. */
  allDisputed: boolean;
  /** What is not in dispute is all inside the grace of promises; the first of them ends with this day. */
  promisedUntilOn: string | undefined;
  /** What is not in dispute is all in payment plans of which nothing is missing: in words, and the first day on which the next cuota is asked for. */
  planKept: { text: string; fromOn: string | null } | undefined;
};

/** A cuota is asked for from so many days before it falls due: the earliest reminder of the plans that come with the program. */
const REMIND_DAYS = 7;

/** What is owed, in which words of the client it may lie, and the day. Parts with the oldest first. */
export type OwedParts = {
  open: readonly OpenPart[];
  disputes: readonly StatedDispute[];
  promised: readonly Promised[];
  plans: readonly RunningPlan[];
  on: string;
};

/**
 * Whether anything may be chased of what a client owes: neither in dispute, nor in a payment plan that is kept, nor promised for a day that
 * is still to come. The retención is left out of both: no money of the client brings it, its certificate does.
 */
export function findChaseable({ open, disputes, promised, plans, on }: OwedParts): Chaseable {
  const nothing: Chaseable = { allDisputed: false, promisedUntilOn: undefined, planKept: undefined };
  const undisputed = withoutDisputed(open, disputes);
  if (open.length > 0 && undisputed.length === 0) return { ...nothing, allDisputed: true };
  const payable = undisputed.filter(({ part }) => part !== "retencion");
  const outside = withoutInPlan(payable, plans);
  const cuotas = missingCuotas(plans);
  const asked = cuotas.filter(({ dueOn }) => dueOn <= addDays(on, REMIND_DAYS));
  const left = [
    ...outside.map(({ invoiceId, currency, openMinor }) => ({ invoiceIds: [invoiceId], currency, openMinor })),
    ...asked.map(({ plan, missingMinor }) => ({
      invoiceIds: plan.documents.map(({ invoiceId }) => invoiceId),
      currency: plan.currency,
      openMinor: missingMinor,
    })),
  ];
  const [first] = plans;
  if (first && payable.length > 0 && left.length === 0) {
    const nextOn = cuotas[0]?.dueOn;
    const said = cuotas[0]?.plan ?? first;
    return { ...nothing, planKept: { text: sayKept(said), fromOn: nextOn ? addDays(nextOn, -REMIND_DAYS) : null } };
  }
  return isPromised(left, promised) ? { ...nothing, promisedUntilOn: firstOf(promised) } : nothing;
}

/** A document, or a cuota of a payment plan of some. */
type Left = { invoiceIds: readonly number[]; currency: string; openMinor: number };

/** A promise of named documents pays nothing else: it comes first. */
function isPromised(asked: readonly Left[], promised: readonly Promised[]): boolean {
  if (promised.length === 0) return false;
  const left = asked.map((one) => ({ ...one }));
  for (const promise of promised.toSorted((a, b) => Math.sign(b.invoiceIds.length) - Math.sign(a.invoiceIds.length))) {
    let minor = Math.max(0, promise.amountMinor - promise.paidMinor);
    for (const one of left) {
      if (one.currency !== promise.currency) continue;
      if (promise.invoiceIds.length > 0 && !one.invoiceIds.some((id) => promise.invoiceIds.includes(id))) continue;
      const taken = Math.min(minor, one.openMinor);
      one.openMinor -= taken;
      minor -= taken;
    }
  }
  return left.every(({ openMinor }) => openMinor === 0);
}

const firstOf = (promised: readonly Promised[]) =>
  promised.map(({ graceUntilOn }) => graceUntilOn).reduce((first, on) => (on < first ? on : first));
