import type { ClientInput } from "../../../shared/contract/clients.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import type { PaymentMethod } from "../../../shared/contract/payments.ts";
import type { ExchangeRate } from "../../../shared/contract/rates.ts";
import type { CompanyInput } from "../../../shared/contract/settings.ts";

/** A fictional company with everything that happened to it until a given day. */
export type Example = {
  company: CompanyInput;
  clients: ClientInput[];
  /** In order of issue; notes come after the documents they are about. */
  invoices: NewInvoice[];
  /** What was registered already, in order of date. */
  payments: ExamplePayment[];
  /** Earlier contacts, in order of date. */
  notes: ExampleNote[];
  rates: ExchangeRate[];
  /** What the bank says of the last three weeks, waiting to be imported. */
  statement: ExampleStatement;
  /** Electronic documents of this week, waiting to be imported. */
  week: ExampleDownload;
};

/** A ZIP as a business downloads it from its invoicing program. */
export type ExampleDownload = { fileName: string; members: readonly { name: string; text: string }[] };

export type DocumentRef = { type: NewInvoice["type"]; series: string; number: string };

export type ExamplePayment = {
  documentRef: DocumentRef;
  /** Where it goes; oldest first when absent. */
  part?: "net" | "detraccion" | "retencion";
  paidOn: string;
  amountMinor: number;
  currency: string;
  method: PaymentMethod;
  reference: string;
};

export type ExampleNote = { clientDocNumber: string; on: string; kind: "note" | "call" | "whatsapp"; text: string };

export type ExampleStatement = {
  fileName: string;
  account: string;
  currency: string;
  /** Newest first, as the bank writes them. */
  rows: StatementRow[];
};

export type StatementRow = {
  bookedOn: string;
  description: string;
  /** Positive = money in. */
  amountMinor: number;
  balanceMinor: number;
  branch: string;
  operation: string;
  time: string;
  user: string;
  reference2: string;
  /** What it really pays: the answer that a reconciliation should find. Empty for charges, interest, unknown depositors and soles for dollars. */
  pays: { documentRef: DocumentRef; part?: "net"; amountMinor: number }[];
};

/** A movement before its balance is known. */
export type Movement = Omit<StatementRow, "balanceMinor">;

/** How a client behaves, known to the generator only. */
export type Habit = "prompt" | "regular" | "slow" | "very_slow" | "broken";

export type ExampleClient = {
  input: ClientInput;
  habit: Habit;
  /** How often it buys, and how much at a time, relative to the others. */
  frequency: number;
  size: number;
  currency: "PEN" | "USD";
  buysServices: boolean;
  withholds: boolean;
};

/** A document with its client, before what is paid of it is decided. */
export type ExampleDocument = {
  invoice: NewInvoice & { series: string; dueOn: string };
  client: ExampleClient;
  creditedMinor: number;
  hasTwin?: boolean;
};
