import type { ColumnType, Generated } from "kysely";
import type { Channel, Risk } from "../../shared/contract/common.ts";

type Fixed<Value> = ColumnType<Value, Value, never>;

export type PersonRole = "owner" | "clerk" | "accountant";

/** Who works in the office. */
export type PeopleTable = {
  id: Generated<number>;
  name: string;
  role: PersonRole;
  created_at: Fixed<string>;
  archived_at: string | null;
};

/** In order of place, the first that fits a client without a plan of its own gives it its plan; null conditions fit all. */
export type PlanRulesTable = {
  id: Generated<number>;
  place: number;
  plan_id: number;
  segment: string | null;
  risk: Risk | null;
  least_minor: number | null;
  least_currency: string | null;
  created_at: string;
};

/** What somebody has to do for a client on a day; `minutes`: the hour agreed, since midnight in Lima. */
export type TasksTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  kind: Channel | "other";
  on_day: string;
  minutes: number | null;
  text: string;
  person_id: number | null;
  created_at: Fixed<string>;
  resolved_at: string | null;
  resolution: "done" | "dismissed" | null;
};

/** A debt split into cuotas (convenio de pago); it moves no due date of a document. */
export type PaymentPlansTable = {
  id: Generated<number>;
  number: Fixed<string>;
  client_id: Fixed<number>;
  currency: Fixed<string>;
  total_minor: Fixed<number>;
  made_on: Fixed<string>;
  grace_days: Fixed<number>;
  missed_to_break: Fixed<number>;
  signed_by: Fixed<string>;
  notes: Fixed<string>;
  created_at: Fixed<string>;
  cancelled_at: string | null;
  cancel_reason: string | null;
  path: string | null;
  sha256: string | null;
};

export type PaymentPlanCuotasTable = {
  payment_plan_id: Fixed<number>;
  number: Fixed<number>;
  due_on: Fixed<string>;
  amount_minor: Fixed<number>;
};

/** What was open of each document when it was split. */
export type PaymentPlanInvoicesTable = { payment_plan_id: Fixed<number>; invoice_id: Fixed<number>; amount_minor: Fixed<number> };

export type OffersTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  currency: Fixed<string>;
  until_on: Fixed<string>;
  made_on: Fixed<string>;
  note: Fixed<string>;
  created_at: Fixed<string>;
  withdrawn_at: string | null;
  withdraw_reason: string | null;
};

/** `pay_minor + discount_minor`: what was open of the document's net when it was offered. */
export type OfferInvoicesTable = {
  offer_id: Fixed<number>;
  invoice_id: Fixed<number>;
  pay_minor: Fixed<number>;
  discount_minor: Fixed<number>;
};

/** The payment that an offer was honoured with. */
export type OfferPaymentsTable = { offer_id: number; payment_id: number };

/** From a day on, hundredths of a percent a year. */
export type InterestRatesTable = {
  id: Generated<number>;
  currency: Fixed<string>;
  from_on: Fixed<string>;
  annual_hundredths: Fixed<number>;
  source: Fixed<string>;
  created_at: Fixed<string>;
  removed_at: string | null;
};

/** What lets interest run (Código Civil 1333); `annual_hundredths` null = the dated table's. */
export type InterestAgreementsTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  kind: Fixed<"agreement" | "demand">;
  agreed_on: Fixed<string>;
  from_on: Fixed<string>;
  annual_hundredths: Fixed<number | null>;
  fee_minor: Fixed<number | null>;
  fee_currency: Fixed<string | null>;
  text: Fixed<string>;
  created_at: Fixed<string>;
  ended_on: string | null;
};

/** Ley 31362: `agreed_days` is another term, by a signed agreement that `agreement_text` names. */
export type LegalTermsTable = {
  invoice_id: number;
  received_on: string;
  conformity_on: string | null;
  agreed_days: number | null;
  agreement_text: string;
  applies: 0 | 1;
  updated_at: string;
};

/** Each entry of a conversation, and each change of its state, sealed over the seal before it. */
export type TimelineSealsTable = {
  id: Generated<number>;
  timeline_id: Fixed<number>;
  state: Fixed<string | null>;
  hash: Fixed<string>;
  sealed_at: Fixed<string>;
};
