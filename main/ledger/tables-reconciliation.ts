import type { ColumnType, Generated } from "kysely";

type Fixed<Value> = ColumnType<Value, Value, never>;

/** What goes with a payment and is taken back with it; `companion_id` is a payment, a posting or an invoice. */
export type PaymentCompanionsTable = {
  payment_id: Fixed<number>;
  kind: Fixed<"payment" | "posting" | "invoice">;
  companion_id: Fixed<number>;
};

/** A deposit and the movement by which the bank took it back. */
export type LineReversalsTable = {
  id: Generated<number>;
  credit_line_id: Fixed<number>;
  reversal_line_id: Fixed<number>;
  batch_id: Fixed<number>;
  created_at: Fixed<string>;
  undone_at: string | null;
};

/** What a person's decision about a bank line taught; it counts while its payment stands, and always where it has none. */
export type LessonsTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  kind: Fixed<"doc" | "name" | "account" | "fee" | "retencion" | "detraccion">;
  key: Fixed<string>;
  shown: Fixed<string>;
  payment_id: Fixed<number | null>;
  learned_on: Fixed<string>;
  created_at: Fixed<string>;
  forgotten_at: string | null;
};

export type ClientAgreementsTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  kind: Fixed<"early_discount" | "late_interest">;
  /** 2 % is 200. */
  percent_hundredths: Fixed<number>;
  days: Fixed<number>;
  created_at: Fixed<string>;
  ended_at: string | null;
};

/** Soles for one unit of a currency, in millionths. */
export type ExchangeRatesTable = {
  rate_on: string;
  currency: string;
  buy_micros: number;
  sell_micros: number;
  source: "typed" | "pasted";
  created_at: string;
};

export type ThanksTable = {
  id: Generated<number>;
  client_id: number;
  payment_id: number;
  created_at: string;
  outcome: "whatsapp" | "said" | "skipped" | null;
  resolved_at: string | null;
};
