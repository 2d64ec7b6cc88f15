import type { Dispute } from "../../../shared/contract/followup-disputes.ts";
import type { PaymentPlan } from "../../../shared/contract/followup-payment-plans.ts";
import type { PaymentPromise } from "../../../shared/contract/followup-promises.ts";
import type { ThreadEntry } from "../thread/entry.ts";
import type { Integrity } from "./integrity.ts";
import type { Piece } from "./pieces.ts";

/** What a dossier is written from: plain data, already read. */
export type DossierFacts = {
  at: string;
  todayOn: string;
  creditor: { name: string; ruc: string; address: string };
  debtor: { name: string; document: string; address: string };
  /** The first and the last day that it tells of; null where nothing was ever noted. */
  span: { fromOn: string; untilOn: string } | null;
  isWhole: boolean;
  /** Oldest first. */
  entries: readonly ThreadEntry[];
  positions: readonly Position[];
  letters: readonly LetterFact[];
  promises: readonly PaymentPromise[];
  disputes: readonly Dispute[];
  plans: readonly PaymentPlan[];
  payments: readonly PaymentFact[];
  pieces: readonly Piece[];
  withoutFiles: boolean;
  integrity: Integrity;
};

/** What is owed in one currency, document by document, the oldest first. */
export type Position = {
  currency: string;
  documents: readonly OpenDocument[];
  openMinor: number;
  overdueMinor: number;
  disputedMinor: number;
  inFavourMinor: number;
};

export type OpenDocument = {
  document: string;
  issueOn: string;
  dueOn: string;
  totalMinor: number;
  openMinor: number;
  /** Of what is open, what the client does not accept. */
  disputedMinor: number;
  /** Not late when it is 0 or less. */
  daysLate: number;
};

export type LetterFact = {
  id: number;
  number: string;
  stage: string;
  issuedOn: string;
  totals: { currency: string; amountMinor: number }[];
  path: string;
  bytes: number;
  sha256: string;
  /** The hash under the seal of the conversation; null for letters from before it was kept there. */
  sealedSha256: string | null;
};

export type PaymentFact = {
  paidOn: string;
  method: string;
  reference: string | null;
  documents: string[];
  currency: string;
  amountMinor: number;
  isUndone: boolean;
  bankLine: { bank: string; bookedOn: string; operation: string | null; description: string } | null;
};
