import type { OutputOf } from "../../../shared/contract/index.ts";
import { limaDate } from "../../../shared/dates.ts";
import { readClauses } from "./clauses.ts";
import { featuresOf } from "./evidence/features.ts";
import { weighIntents } from "./evidence/weigh.ts";
import { paymentFacts } from "./facts/payment-facts.ts";
import { pledgesBeside, promiseFacts } from "./facts/promise-facts.ts";
import { type Ranked, rankIntents } from "./rank.ts";
import { scoreIntents } from "./score.ts";
import { readWords } from "./words/read-words.ts";

/** Facts are given for an intent at least this likely. */
const LIKELY = 0.2;
/** Facts of a payment are but looked for at the bank: less is enough. */
const HINTED = 0.12;
/** Someone who asks for time names a day that binds it little: it is given only where that is what the message is about. */
const MAIN = 0.4;

/** What a promise may stand beside without being what the message is about. */
const BESIDE: ReadonlySet<string | undefined> = new Set([
  "asks_account",
  "asks_document",
  "asks_instalments",
  "stop",
  "already_paid",
  "thanks",
]);

/** What a payment made may be told beside, where the cues speak of it this plainly. */
const BESIDE_PAID: ReadonlySet<string | undefined> = new Set(["promise", "dispute", "asks_document", "thanks", "stop"]);
const TOLD = 3.8;

/**
 * What a client's message means, most likely first, with the day and amount of a promise and the facts of a payment.
 * `receivedAt` is the instant from which «mañana» and «el viernes» count, in Lima. Pure: it reads nothing but its arguments.
 */
export function understandReply(text: string, receivedAt: string): OutputOf<"messages.understandReply"> {
  const todayOn = limaDate(receivedAt);
  const clauses = readClauses(readWords(text), todayOn);
  const scores = scoreIntents(clauses);
  const intents = weighIntents(featuresOf(clauses, scores, rankIntents(scores, clauses)));
  const speaking = scores.promise.clauses;
  const promises =
    isLikely(intents, "promise") ||
    (BESIDE.has(intents[0]?.intent) && pledgesBeside(clauses, speaking, !isLikely(intents, "already_paid")));
  const named =
    promises || isLikely(intents, "asks_time", MAIN)
      ? promiseFacts(clauses, speaking, todayOn, intents[0]?.intent === "promise")
      : undefined;
  // «Ahorita estoy misio»: whoever asks for time names today for what he lacks.
  const promise = promises || named?.dueOn !== todayOn ? named : undefined;
  const { score, clauses: tellingOfPaying } = scores.already_paid;
  const isTold = score >= TOLD && BESIDE_PAID.has(intents[0]?.intent);
  const payment = isLikely(intents, "already_paid", HINTED) || isTold ? paymentFacts(clauses, tellingOfPaying, todayOn) : undefined;
  return { intents: [...intents], ...(promise ? { promise } : {}), ...(payment ? { payment } : {}) };
}

function isLikely(intents: Ranked, sought: Ranked[number]["intent"], least = LIKELY): boolean {
  return intents.some(({ intent, confidence }) => intent === sought && confidence >= least);
}
