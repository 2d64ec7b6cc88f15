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
  /** Open parts only, by due date; at least one. */
  parts: MatchPart[];
};

export type MatchClient = { id: number; docNumber: string; name: string; tradeName: string | null };

export type MatchInput = { lines: readonly MatchLine[]; documents: readonly MatchDocument[]; clients: readonly MatchClient[] };

/** Money of a line that closes (some of) one part. */
export type Share = { document: MatchDocument; part: MatchPart; amountMinor: number };

export type Reason = { code: string; text: string };

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
  | "near" // short or over by a commission, rounding or discount
  | "partial" // less than what is owed
  | "over"; // more than what is owed

/** One way in which a client's documents explain an amount. */
export type Explanation = {
  fit: FitKind;
  shares: Share[];
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
  /** Numbers that the text names and the explanation does not pay. */
  unpaidNumbers: string[];
  /** The bank names somebody else as payer. */
  otherPayer: Reason | undefined;
  isStranger: boolean;
  /** How many documents the client has open in this currency. */
  openDocuments: number;
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
