import type { PaymentPlan } from "../../../shared/contract/followup-payment-plans.ts";

/** A payment plan as it was agreed, with how its documents stand now. */
export type AgreedPlan = {
  id: number;
  totalMinor: number;
  madeOn: string;
  /** When it was written down, UTC ISO. */
  createdAt: string;
  missedToBreak: number;
  isCancelled: boolean;
  /** In order of their dates. */
  cuotas: readonly { number: number; dueOn: string; amountMinor: number; graceUntilOn: string }[];
  documents: readonly PlanDocument[];
};

/** `amountMinor`: of it in the plan; `openMinor`: of its net still open, however that came; `askableMinor`: of that, what is not in dispute. */
export type PlanDocument = { invoiceId: number; amountMinor: number; openMinor: number; askableMinor: number };

/** `leftMinor`: what its plan stands for still of what is open of it; the rest of that is asked for beside the cuotas. */
export type SettledDocument = PlanDocument & { leftMinor: number };

/** Real money of the client, not reversed: what one payment put on the net of one document, or what it put on none (`invoiceId` null). */
export type PlanMoney = { paidOn: string; createdAt: string; invoiceId: number | null; amountMinor: number };

type CuotaState = PaymentPlan["cuotas"][number]["state"];

/** `missingMinor`: what may be asked of it, now or on its day; what is in dispute is neither paid nor missing. */
export type SettledCuota = AgreedPlan["cuotas"][number] & { paidMinor: number; missingMinor: number; state: CuotaState };

export type PlanOutcome = {
  state: PaymentPlan["state"];
  /** What came in, and what was closed without money (a credit note, a discount). */
  paidMinor: number;
  disputedMinor: number;
  cuotas: SettledCuota[];
  documents: SettledDocument[];
  /** Cuotas whose grace is over and of which something is missing. */
  missedCuotas: number;
  /** When broken: the last day of the grace that broke it. */
  brokenOn: string | null;
};

/**
 * Decides the payment plans of one client and currency by the money that came in since each was made: on its documents, and what is on account,
 * the plan made first taking it first. Money goes to the cuotas in order. What its documents owe less of without money comes off the last cuotas,
 * and so does what is in dispute: more than the documents owe is never asked for.
 */
export function settlePlans(plans: readonly AgreedPlan[], money: readonly PlanMoney[], todayOn: string): Map<number, PlanOutcome> {
  const outcomes = new Map<number, PlanOutcome>();
  const free = money.filter(({ invoiceId }) => invoiceId === null).map((piece) => ({ ...piece }));
  const inOrder = plans.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id - b.id));
  const claimed = new Map<number, number>();
  for (const plan of inOrder) {
    const outcome = settlePlan(withoutClaimed(plan, claimed), money, free, todayOn);
    outcomes.set(plan.id, outcome);
    if (!plan.isCancelled)
      for (const { invoiceId, leftMinor } of outcome.documents) claimed.set(invoiceId, leftMinor + (claimed.get(invoiceId) ?? 0));
  }
  return outcomes;
}

/** A plan with what of its documents an older one stands for still taken off: where a payment of that one bounced, nothing is asked for by both. */
function withoutClaimed(plan: AgreedPlan, claimed: ReadonlyMap<number, number>): AgreedPlan {
  const documents = plan.documents.map((document) => {
    const taken = claimed.get(document.invoiceId) ?? 0;
    const openMinor = Math.max(0, document.openMinor - taken);
    return { ...document, openMinor, askableMinor: Math.min(document.askableMinor, openMinor) };
  });
  return { ...plan, documents };
}

function settlePlan(plan: AgreedPlan, money: readonly PlanMoney[], free: PlanMoney[], todayOn: string): PlanOutcome {
  const paid = plan.documents.map((document) => paidOn(document, plan, money));
  const documents = plan.documents.map((document, at): SettledDocument => {
    return { ...document, leftMinor: Math.min(document.openMinor, document.amountMinor - (paid[at] ?? 0)) };
  });
  const onDocuments = sum(paid);
  const leftMinor = sum(documents.map((document) => document.leftMinor));
  const closedMinor = plan.totalMinor - onDocuments - leftMinor;
  const disputedMinor = sum(documents.map((document) => Math.max(0, document.leftMinor - document.askableMinor)));
  const onAccount = plan.isCancelled ? 0 : takeFree(free, plan, leftMinor - disputedMinor);
  const cuotas = spread(plan.cuotas, { closedMinor, disputedMinor, moneyMinor: onDocuments + onAccount }, todayOn);
  const missed = cuotas.filter(({ graceUntilOn, missingMinor }) => missingMinor > 0 && graceUntilOn < todayOn);
  const brokenOn = breakDay(cuotas, missed, plan.missedToBreak);
  const paidMinor = sum(cuotas.map((cuota) => cuota.paidMinor));
  const isLate = cuotas.some(({ state }) => state === "late");
  const state = plan.isCancelled
    ? "cancelled"
    : paidMinor >= plan.totalMinor
      ? "finished"
      : brokenOn !== null
        ? "broken"
        : isLate
          ? "late"
          : "kept";
  return {
    state,
    paidMinor,
    disputedMinor,
    cuotas,
    documents,
    missedCuotas: missed.length,
    brokenOn: state === "broken" ? brokenOn : null,
  };
}

/** So many missing cuotas break it; and after the grace of the last one there is nothing left to wait for. */
function breakDay(cuotas: readonly SettledCuota[], missed: readonly SettledCuota[], missedToBreak: number): string | null {
  const byCount = missed[missedToBreak - 1];
  const isOver = missed.length === cuotas.filter(({ missingMinor }) => missingMinor > 0).length;
  return (byCount ?? (isOver ? missed.at(-1) : undefined))?.graceUntilOn ?? null;
}

type Amounts = { closedMinor: number; disputedMinor: number; moneyMinor: number };

function spread(cuotas: AgreedPlan["cuotas"], { closedMinor, disputedMinor, moneyMinor }: Amounts, todayOn: string): SettledCuota[] {
  const agreed = cuotas.map(({ amountMinor }) => amountMinor);
  const closed = fromTheLast(agreed, closedMinor);
  const left = cuotas.map(({ amountMinor }, index) => amountMinor - (closed[index] ?? 0));
  const disputed = fromTheLast(left, disputedMinor);
  let money = moneyMinor;
  return cuotas.map((cuota, index) => {
    const askableMinor = (left[index] ?? 0) - (disputed[index] ?? 0);
    const came = Math.min(money, askableMinor);
    money -= came;
    const missingMinor = askableMinor - came;
    const paidMinor = came + (closed[index] ?? 0);
    return { ...cuota, paidMinor, missingMinor, state: cuotaState(cuota, paidMinor, missingMinor, todayOn) };
  });
}

function cuotaState({ amountMinor, dueOn }: AgreedPlan["cuotas"][number], paid: number, missing: number, todayOn: string): CuotaState {
  if (paid >= amountMinor) return "paid";
  if (missing > 0 && dueOn < todayOn) return "late";
  return paid > 0 ? "partly" : "waiting";
}

/** Takes an amount off the last of some, then off the one before it; gives what was taken of each. */
function fromTheLast(amounts: readonly number[], minor: number): number[] {
  let left = minor;
  return amounts
    .toReversed()
    .map((amount) => {
      const taken = Math.min(left, amount);
      left -= taken;
      return taken;
    })
    .toReversed();
}

function paidOn({ invoiceId, amountMinor }: PlanDocument, plan: AgreedPlan, money: readonly PlanMoney[]): number {
  const came = money.filter((piece) => piece.invoiceId === invoiceId && isSince(plan, piece));
  return Math.min(amountMinor, sum(came.map((piece) => piece.amountMinor)));
}

/** Of what is on account each sol counts for one plan only. */
function takeFree(free: PlanMoney[], plan: AgreedPlan, most: number): number {
  let taken = 0;
  for (const piece of free) {
    if (!isSince(plan, piece)) continue;
    const part = Math.min(piece.amountMinor, most - taken);
    piece.amountMinor -= part;
    taken += part;
  }
  return taken;
}

/** What was in the books already when the plan was made, also of a later day, is not what was agreed to be paid. */
function isSince({ madeOn, createdAt }: AgreedPlan, piece: PlanMoney): boolean {
  return piece.paidOn >= madeOn && piece.createdAt >= createdAt;
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
