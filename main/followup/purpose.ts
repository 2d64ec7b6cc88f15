import type { Occasion } from "../../shared/contract/templates.ts";
import { lintText } from "./guard/lint/lint.ts";

/**
 * What a message to a client is for. `lists`: it shows what is owed, and so counts among the contacts about it, though it asks for nothing.
 * `asks`: the words by which what was to thank or to tell asks for money, and so collects.
 */
export type Purpose =
  | { for: "collection"; asks?: string }
  | { for: "thanks"; paymentIds: number[]; lists: boolean }
  | { for: "information"; lists: boolean }
  | { for: "answer"; wroteAt: string };

const THANKS: ReadonlySet<Occasion> = new Set(["payment_received", "partial_thanks"]);
const INFORMATION: ReadonlySet<Occasion> = new Set([
  "dispute_acknowledged",
  "plan_agreement",
  "statement",
  "credit_approved",
  "credit_limited",
  "data_request",
  "answer",
]);

export type Told = {
  /** What its template is for; none of a text without one, which then collects. */
  occasion: Occasion | undefined;
  /** What it says in sentences, the subject too, without its table of documents. */
  words: string;
  lists?: boolean | undefined;
  /** The payments that the text names. */
  paymentIds?: readonly number[] | undefined;
};

/** What a text is for: as its template is, unless its words ask for money, which is collection whatever it is called. */
export function purposeOf({ occasion, words, lists = false, paymentIds = [] }: Told, names: readonly string[]): Purpose {
  if (occasion === undefined || !(THANKS.has(occasion) || INFORMATION.has(occasion))) return { for: "collection" };
  const asks = lintText(words, { purpose: "thanks", names }).find(({ code }) => code === "asks_money")?.phrase;
  if (asks !== undefined) return { for: "collection", asks };
  return THANKS.has(occasion) ? { for: "thanks", paymentIds: [...paymentIds], lists } : { for: "information", lists };
}

/** A purpose as the sealed entry of the conversation keeps it, so that the same is asked when the message leaves. */
export function purposeDetail(purpose: Purpose): Record<string, unknown> {
  if (purpose.for === "collection") return {};
  if (purpose.for === "answer") return { purpose: "answer", wroteAt: purpose.wroteAt };
  const lists = purpose.lists ? { lists: true } : {};
  return purpose.for === "thanks" ? { purpose: "thanks", paymentIds: purpose.paymentIds, ...lists } : { purpose: "information", ...lists };
}

/** The purpose that an entry of the conversation keeps; what says nothing of it collects. */
export function purposeIn({ purpose, paymentIds, wroteAt, lists }: Readonly<Record<string, unknown>>): Purpose {
  const isNumber = (id: unknown): id is number => typeof id === "number";
  if (purpose === "thanks" && Array.isArray(paymentIds))
    return { for: "thanks", paymentIds: paymentIds.filter(isNumber), lists: lists === true };
  if (purpose === "information") return { for: "information", lists: lists === true };
  if (purpose === "answer" && typeof wroteAt === "string") return { for: "answer", wroteAt };
  return { for: "collection" };
}
