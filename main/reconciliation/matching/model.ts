import type { DocumentType, PartKind } from "../../../shared/contract/common.ts";
import type { LineKind } from "../../../shared/contract/reconciliation.ts";

/** The matcher works on plain data: bank lines, what is owed, and who owes it, go in; proposals come out. */

/** Awaited often in long loops, so that they neither freeze other calls nor outlive a cancel. */
export type Pause = () => Promise<void>;

export type MatchLine = {
  id: number;
  bankAccountId: number;
  /** detraccion = the account at Banco de la Nación; wallet = Yape, Plin. */
  accountKind: "ordinary" | "detraccion" | "wallet";
  bookedOn: string;
  amountMinor: number;
  currency: string;
  description: string;
  operation: string | null;
  counterpartyDoc: string | null;
  counterpartyName: string | null;
  kind: LineKind;
};

/** One open part of one cuota. */
export type MatchPart = { cuota: number; part: PartKind; dueOn: string; amountMinor: number; openMinor: number };

/** A document with something open. */
export type MatchDocument = {
  id: number;
  key: string;
  type: DocumentType;
  series: string;
  number: string;
  /** Purchase orders, delivery guides: what a payer may quote instead. */
  references: readonly string[];
  clientId: number;
  issueOn: string;
  currency: string;
  totalMinor: number;
  detraccionPercent: number | null;
  /** The detracción in soles that a document in another currency states: it is deposited in soles. */
  detraccionPenMinor?: number | null;
  /** Open parts only, by due date; at least one. */
  parts: MatchPart[];
};

export type MatchClient = { id: number; docNumber: string; name: string; tradeName: string | null };

/** What is known beyond the documents. Everything may be empty. */
export type Knowledge = {
  aliases: readonly Alias[];
  habits: readonly Habit[];
  agreements: readonly Agreement[];
  offers: readonly Offer[];
  payingDays: ReadonlyMap<number, PayingDays>;
  favour: readonly Favour[];
  /** By currency, oldest first. */
  rates: ReadonlyMap<string, readonly Rate[]>;
};

/** A text by which a client was recognised by a person; `key` as payer-keys.ts makes it. */
export type Alias = {
  clientId: number;
  kind: "doc" | "name" | "account";
  key: string;
  shown: string;
  /** How often for this client, and for any. */
  times: number;
  timesAll: number;
  lastOn: string | null;
  isManual: boolean;
};

/** What was missing from a client's deposits, and a person agreed. */
export type Habit = {
  clientId: number;
  kind: "fee" | "retencion" | "detraccion";
  /** Of a fee. */
  amountMinor: number | null;
  currency: string | null;
  /** Of a deduction: 3 % is 300. */
  percentHundredths: number | null;
  times: number;
};

/** Discount: percent off until `days` before the due date. Interest: percent a month of 30 days, simple, from `days` after it. */
export type Agreement = { clientId: number; kind: "early_discount" | "late_interest"; percentHundredths: number; days: number };

/** So much off the net of each of these documents if it is paid by a day: a dated agreement about them alone. */
export type Offer = {
  id: number;
  clientId: number;
  currency: string;
  madeOn: string;
  untilOn: string;
  documents: readonly { invoiceId: number; discountMinor: number }[];
};

/** When a client pays, in days after the due date: the middle half of its payments. */
export type PayingDays = { from: number; to: number; times: number };

/** A payment or credit note of which something is left. */
export type Favour = { paymentId: number; clientId: number; currency: string; paidOn: string; unallocatedMinor: number };

/** Soles for one unit, in millionths. */
export type Rate = { on: string; buyMicros: number; sellMicros: number };

export type MatchInput = {
  lines: readonly MatchLine[];
  documents: readonly MatchDocument[];
  clients: readonly MatchClient[];
  knowledge?: Knowledge;
};

/** Money of a line that closes (some of) one part. */
export type Share = { document: MatchDocument; part: MatchPart; amountMinor: number };

export type Reason = { code: string; text: string };

/** A rest of a part that is closed though no money came for it; or, for interest, what is charged on top and paid at once. */
export type Adjustment = Share & { kind: "fee" | "rounding" | "discount" | "interest" };

/** Part of a balance in favour that is used beside the deposit. */
export type FavourShare = Share & { balance: Favour };

/** The deposit in the documents' currency; the shares are in it. */
export type Converted = { currency: string; amountMinor: number; rateMicros: number; rateOn: string | null };

/** Something that the documents' sum is reduced by, or that is missing or left over, to arrive at the deposit. */
export type Deduction = { sign: "+" | "-"; label: string; amountMinor: number };

/** How a deposit's amount follows from documents. */
export type FitKind =
  | "part" // one part, one cuota, or a whole document
  | "named_sum" // all the documents named in the text
  | "all_open" // everything that the client owes
  | "run" // consecutive documents, as statements of account are paid
  | "subset" // some documents that happen to sum exactly
  | "joint" // together with other deposits of the same client, one document
  | "undeclared" // net of a retention or detracción that the document does not state
  | "discount" // less the discount agreed for early payment
  | "offer" // less the discount that was offered for paying by a day
  | "interest" // with the interest agreed for late payment
  | "fee" // short by what this client's bank usually takes
  | "rounding" // short by a sol at most
  | "favour" // together with a balance in the client's favour
  | "near" // short by what may be a commission or discount, or over by a sol at most
  | "partial" // less than what is owed
  | "over"; // more than what is owed

/** What an explanation rests on beyond the amounts. */
export type Because =
  /** How many days after its term the discount was taken; 0 = in time. */
  | { kind: "discount"; percentHundredths: number; lateDays: number }
  /** `isBefore`: it came before the offer was written down. */
  | { kind: "offer"; untilOn: string; discountMinor: number; isBefore: boolean }
  | { kind: "interest"; days: number }
  /** How often the client's fee or deduction was seen before. */
  | { kind: "habit"; times: number }
  /** Whether balances are used up whole, or only as far as needed. */
  | { kind: "favour"; isWhole: boolean }
  /** A partial payment of so much, less the retención that is withheld on it. */
  | { kind: "withheld"; grossMinor: number };

/** How far a conversion's rate is from the dated one it was compared with: a share of it, and the days between. */
export type RateTrust = { apart: number; ageDays: number };

/** One way in which a client's documents explain an amount. */
export type Explanation = {
  fit: FitKind;
  shares: Share[];
  /** What closes, or is charged, beside the money: nothing for most. */
  adjustments?: Adjustment[];
  favour?: FavourShare[];
  converted?: Converted;
  /** Beside `converted`, where a dated rate is known. */
  rateTrust?: RateTrust;
  because?: Because;
  deductions: Deduction[];
  leftoverMinor: number;
  /** How many sets of documents one would expect to sum to the amount by chance; 0 where nothing was searched. */
  chance: number;
  /** Every set of documents was compared, and no other has the same amounts. */
  isOnlySet: boolean;
};

/** What speaks for and against an explanation. */
export type Facts = {
  /** Why this client is the payer; undefined where only the amount, or the document's number, leads to it. */
  payer: Reason | undefined;
  /** Documents of the explanation that the text names. */
  named: MatchDocument[];
  /** The text has a number one slip away from, or the beginning of, the document's. */
  isNearlyNamed: boolean;
  /** The text names the month of the documents, as it is written there. */
  month?: string | undefined;
  /** Numbers that the text names and the explanation does not pay. */
  unpaidNumbers: string[];
  /** The bank names somebody else as payer. */
  otherPayer: Reason | undefined;
  isStranger: boolean;
  /** How many documents the client has open in this currency. */
  openDocuments: number;
  /** When the client usually pays, where the deposit comes just then. */
  usualDays?: PayingDays | undefined;
};

/** An explanation weighed: `score` in log-odds, 0 = as likely as not. */
export type Hypothesis = Explanation & {
  line: MatchLine;
  clientId: number;
  score: number;
  /** Who paid or what for is known by more than the amount, and nothing speaks against it: may be applied without asking. */
  isStrong: boolean;
  facts: Facts;
};
