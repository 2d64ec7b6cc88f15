import type { Channel, Risk, Stage, Tone } from "../../../shared/contract/common.ts";

/** A step of a plan: so many days from the due date of each cuota. */
export type PlanStep = {
  id: number;
  days: number;
  channel: Channel;
  stage: Stage;
  /** Only from this overdue amount on. It speaks of its own currency: what is owed in another one is not limited by it. */
  atLeast: { amountMinor: number; currency: string } | null;
  /** Only for clients of one of these segments, and of one of these risks; for all when empty. */
  segments: readonly string[];
  risks: readonly Risk[];
  /** Only about what is owed in it. */
  currency: string | null;
  /** null: the tone and the template of the stage. */
  tone: Tone | null;
  template: string | null;
  /** Who does it; null: who looks after the client. */
  personId: number | null;
  /** After so many days in the list it passes to another person. */
  escalate: { afterDays: number; toPersonId: number } | null;
  mode: "auto" | "approve";
};

/** A step that everybody gets, in the tone of its stage. */
export const PLAIN_STEP = {
  atLeast: null,
  segments: [],
  risks: [],
  currency: null,
  tone: null,
  template: null,
  personId: null,
  escalate: null,
} as const satisfies Omit<PlanStep, "id" | "days" | "channel" | "stage" | "mode">;

/** What falls due on one day: all of it, and how much of it nobody may be chased for now. */
export type Due = { on: string; openMinor: number; heldMinor: number };

/** A step that was put in the list before, or what a broken promise or payment plan asked for (`stage` and `days` null). */
export type PastDecision = {
  id: number;
  about: string;
  days: number | null;
  stage: Stage | null;
  /** UTC ISO; `decidedOn` is its day in Lima. */
  decidedAt: string;
  decidedOn: string;
  /** Not resolved: it still waits in the list. */
  resolution: "done" | "dismissed" | "overtaken" | null;
  resolvedOn: string | null;
  /** While it waits: the day that somebody moved it to. */
  movedToOn?: string | null;
};

/** What a client gave its word for and did not bring: a promise, or a payment plan of which too many cuotas are missing. */
export type BrokenWord =
  | { kind: "promise"; id: number; amountMinor: number; paidMinor: number; dueOn: string }
  /** `amountMinor`, `paidMinor`: of the whole plan; `dueOn`: of the first cuota that is missing. */
  | { kind: "payment_plan"; id: number; number: string; amountMinor: number; paidMinor: number; dueOn: string; missedCuotas: number };

/** A client who owes in one currency, as the scheduler weighs it: plain facts. */
export type Debtor = {
  clientId: number;
  currency: string;
  planName: string;
  /** Those of its plan that are for such a client and currency. */
  steps: readonly PlanStep[];
  /** By due date, the oldest first. */
  dues: readonly Due[];
  /** Why some of it, or all, is not chased now: a promise that waits, a payment plan that is kept, a dispute, money in favour. */
  heldBecause: string | null;
  brokenWord: BrokenWord | null;
  past: readonly PastDecision[];
  /** The last day on which the client got a decision, in any currency. */
  lastDecidedOn: string | null;
  /** The last message, call, visit or letter that a person noted, UTC ISO; `lastContactOn` is its day in Lima. */
  lastContactAt: string | null;
  lastContactOn: string | null;
  /** Until when somebody put it off: the client, its step, or a call that was agreed for a day. */
  snoozedUntilOn: string | null;
};

/** What is chased of a debtor: what is not held back. */
export function chasedDues(debtor: Pick<Debtor, "dues">): { on: string; minor: number }[] {
  return debtor.dues.flatMap(({ on, openMinor, heldMinor }) => (openMinor > heldMinor ? [{ on, minor: openMinor - heldMinor }] : []));
}
