import type { ColumnType, Generated } from "kysely";
import type { Channel, PartKind, Stage, Tone } from "../../shared/contract/common.ts";

type Fixed<Value> = ColumnType<Value, Value, never>;

/** A version of the rules of contact; `rules` is JSON of the contract's guardRules. The last one holds. */
export type GuardRulesTable = { id: Generated<number>; rules: Fixed<string>; reason: Fixed<string>; created_at: Fixed<string> };

export type PromisesTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  currency: Fixed<string>;
  amount_minor: Fixed<number>;
  made_on: Fixed<string>;
  due_on: Fixed<string>;
  grace_until_on: Fixed<string>;
  channel: Fixed<Channel | null>;
  note: Fixed<string>;
  created_at: Fixed<string>;
  cancelled_at: string | null;
  cancel_reason: string | null;
};

export type PromiseInvoicesTable = { promise_id: Fixed<number>; invoice_id: Fixed<number> };

export type DisputesTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  invoice_id: Fixed<number>;
  part: Fixed<PartKind | null>;
  amount_minor: Fixed<number>;
  reason: Fixed<string>;
  text: Fixed<string>;
  opened_on: Fixed<string>;
  created_at: Fixed<string>;
  closed_on: string | null;
  outcome: "accepted" | "rejected" | "settled" | "withdrawn" | null;
  close_note: Generated<string>;
};

export type DisputeFilesTable = { dispute_id: Fixed<number>; sha256: Fixed<string>; name: Fixed<string> };

export type PlansTable = {
  id: Generated<number>;
  /** nuevo, bueno, moroso: those that come with the program. */
  code: Fixed<string | null>;
  name: string;
  about: string;
  created_at: Fixed<string>;
  archived_at: string | null;
};

export type PlanStepsTable = {
  id: Generated<number>;
  plan_id: Fixed<number>;
  days: number;
  channel: Channel;
  stage: Stage;
  least_minor: number | null;
  least_currency: string | null;
  mode: "auto" | "approve";
  created_at: Fixed<string>;
  removed_at: string | null;
  /** null: the tone and the template of the stage. */
  tone: Tone | null;
  template: string | null;
  /** Only what is owed in it. */
  currency: string | null;
  /** JSON lists; empty: any. */
  segments: Generated<string>;
  risks: Generated<string>;
  person_id: number | null;
  /** After so many days in the list it passes to another person. */
  escalate_days: number | null;
  escalate_to_id: number | null;
};

export type ClientPlansTable = { client_id: number; plan_id: number; created_at: string };

/** One decision of the scheduler; `about` names what it was for, so that nothing is decided twice. */
export type FollowupActionsTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  kind: Fixed<"step" | "promise_broken">;
  step_id: Fixed<number | null>;
  channel: Fixed<Channel>;
  currency: Fixed<string>;
  amount_minor: Fixed<number>;
  days_late: Fixed<number>;
  about: Fixed<string>;
  outcome: Fixed<"done" | "queued" | "skipped">;
  reason: Fixed<string>;
  decided_at: Fixed<string>;
  resolved_at: string | null;
  resolution: "done" | "dismissed" | "overtaken" | null;
  /** Who does it, when it is not the step's or the client's. */
  person_id: number | null;
  /** When somebody moved it to. */
  on_day: string | null;
  minutes: number | null;
};
