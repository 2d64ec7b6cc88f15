/** What happened with a client, or is agreed with it, that a text may speak of. Null: nothing of the kind. */
export type Happened = {
  promise: { madeOn: string; dueOn: string; currency: string; amountMinor: number; missingMinor: number; isBroken: boolean } | null;
  /** What came in on the last day on which something did, and what it closed. */
  payment: { paymentIds: number[]; paidOn: string; money: Money[]; settled: string[] } | null;
  plan: { number: string; currency: string; totalMinor: number; signedBy: string; cuotas: PlanCuota[] } | null;
  offer: { untilOn: string; currency: string; payMinor: number; discountMinor: number; documents: string[] } | null;
  dispute: { document: string; currency: string; amountMinor: number; openedOn: string } | null;
  credit: { limitMinor: number | null; termDays: number | null };
  /** Where the company takes payments on the web. */
  paymentLink: string | null;
};

export type Money = { currency: string; amountMinor: number };
export type PlanCuota = { number: number; dueOn: string; amountMinor: number };

export const NOTHING_HAPPENED: Happened = {
  promise: null,
  payment: null,
  plan: null,
  offer: null,
  dispute: null,
  credit: { limitMinor: null, termDays: null },
  paymentLink: null,
};
