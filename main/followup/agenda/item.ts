import type { Channel, Stage, Tone } from "../../../shared/contract/common.ts";

/** Something to do by today, as it stands in the ledger. */
export type WaitingItem = {
  kind: "action" | "task";
  id: number;
  clientId: number;
  clientName: string;
  channel: Channel | "other";
  /** What a step is about; null for a task, which is about all that its client owes. */
  currency: string | null;
  isBrokenWord: boolean;
  stage: Stage | null;
  tone: Tone | null;
  template: string | null;
  why: string;
  dueOn: string;
  /** The hour agreed, since midnight in Lima. */
  minutes: number | null;
  personId: number | null;
  /** Whose it was before it passed on because nobody did it. */
  escalatedFromId: number | null;
};

/** What a client owes that may be asked for now: all that is late, or else what comes next. */
export type Owed = { currency: string; amountMinor: number; daysLate: number };

/** Something to do, with what it is about now; `owed` null where it is about no money. */
export type ItemNow = WaitingItem & { owed: Owed | null };
