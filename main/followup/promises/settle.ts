import type { PromiseState } from "../../../shared/contract/followup-promises.ts";

/** A promise as it was made. All of one client and currency are settled together. */
export type MadePromise = {
  id: number;
  amountMinor: number;
  madeOn: string;
  dueOn: string;
  graceUntilOn: string;
  /** When it was written down, UTC ISO. */
  createdAt: string;
  isCancelled: boolean;
  /** The documents it is about; of any when there are none. */
  invoiceIds: readonly number[];
};

/** Real money of the client, not reversed: what one payment put on one document, or what it put on none (`invoiceId` null). */
export type MoneyIn = { paymentId?: number; paidOn: string; createdAt: string; invoiceId: number | null; amountMinor: number };

export type Outcome = { state: PromiseState; paidMinor: number };

/**
 * Decides promises of one client and currency by the money that came in: each sol counts for one promise only, the earlier due first.
 * A promise about everything takes what nobody else waits for first, so that a later one about a document is not deprived of its money.
 */
export function settlePromises(promises: readonly MadePromise[], money: readonly MoneyIn[], todayOn: string): Map<number, Outcome> {
  return settleWithRest(promises, money, todayOn).outcomes;
}

/** The same, and what the promises left of each piece of money. */
export function settleWithRest(
  promises: readonly MadePromise[],
  money: readonly MoneyIn[],
  todayOn: string,
): { outcomes: Map<number, Outcome>; left: MoneyIn[] } {
  const outcomes = new Map<number, Outcome>();
  const left = money.toSorted((a, b) => compare(a.paidOn, b.paidOn)).map((piece) => ({ ...piece }));
  const live = promises.filter((promise) => !promise.isCancelled).toSorted((a, b) => compare(a.dueOn, b.dueOn) || a.id - b.id);
  const named = new Set(live.flatMap((promise) => promise.invoiceIds));
  const isFree = ({ invoiceId }: MoneyIn) => invoiceId === null || !named.has(invoiceId);
  for (const promise of live) {
    const fitting = left.filter((piece) => counts(promise, piece));
    const inOrder = promise.invoiceIds.length > 0 ? fitting : [...fitting.filter(isFree), ...fitting.filter((piece) => !isFree(piece))];
    let paidMinor = 0;
    for (const piece of inOrder) {
      const taken = Math.min(piece.amountMinor, promise.amountMinor - paidMinor);
      piece.amountMinor -= taken;
      paidMinor += taken;
    }
    outcomes.set(promise.id, { state: stateOf(promise, paidMinor, todayOn), paidMinor });
  }
  for (const promise of promises) if (promise.isCancelled) outcomes.set(promise.id, { state: "cancelled", paidMinor: 0 });
  return { outcomes, left };
}

/**
 * Whether a piece of money can keep a promise: paid from the day it was made until its grace ends, and on its documents.
 * What was in the books already when the client promised is not what it promised: who pays a half and promises the rest still owes the rest.
 */
function counts({ madeOn, graceUntilOn, createdAt, invoiceIds }: MadePromise, piece: MoneyIn): boolean {
  if (piece.amountMinor === 0 || piece.paidOn < madeOn || piece.paidOn > graceUntilOn) return false;
  if (piece.paidOn === madeOn && piece.createdAt < createdAt) return false;
  return invoiceIds.length === 0 || (piece.invoiceId !== null && invoiceIds.includes(piece.invoiceId));
}

function stateOf({ amountMinor, graceUntilOn }: MadePromise, paidMinor: number, todayOn: string): PromiseState {
  if (paidMinor >= amountMinor) return "kept";
  if (todayOn <= graceUntilOn) return "waiting";
  return paidMinor > 0 ? "partly" : "broken";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
