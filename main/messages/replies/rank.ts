import type { ReplyIntent } from "../../../shared/contract/messages-replies.ts";
import type { Clause } from "./clauses.ts";
import { deniedDates, isDenied } from "./denial.ts";
import type { Scores } from "./score.ts";

export type Ranked = readonly { intent: ReplyIntent; confidence: number }[];

/** How steeply a lead in score becomes a share: what the cues alone would answer, and the weightiest evidence of what is answered. */
const STEEPNESS = 1.15;
/** What «none of these» weighs where nothing speaks for it. */
const NONE = 1.3;
/** What something that no cue here knows weighs: nobody foresees all that people say, so no reading is ever certain. */
const UNSEEN = 1.3;
/** Intents below are not worth showing. */
const LEAST = 0.05;

/** Intents as the cues rank them, most likely first, with shares that add up to 1 at most. */
export function rankIntents(scores: Scores, clauses: readonly Clause[]): Ranked {
  const points = new Map<ReplyIntent, number>();
  for (const [intent, { score }] of Object.entries(scores) as [ReplyIntent, { score: number }][]) points.set(intent, score);
  settle(points, clauses, scores);
  points.set("other", Math.max(points.get("other") ?? 0, NONE));
  const powers = [...points]
    .filter(([intent, score]) => score > 0 || intent === "other")
    .map(([intent, score]) => ({ intent, power: Math.exp(STEEPNESS * score) }));
  const total = powers.reduce((sum, { power }) => sum + power, 0) + Math.exp(STEEPNESS * UNSEEN);
  const ranked = powers
    .map(({ intent, power }) => ({ intent, confidence: Math.round((1000 * power) / total) / 1000 }))
    .sort((a, b) => b.confidence - a.confidence);
  return ranked.filter(({ confidence }, at) => at === 0 || confidence >= LEAST);
}

function hasDayAhead(clauses: readonly Clause[]): boolean {
  return clauses.some(({ line, isQuestion }) => !isQuestion && /\bdatef\b/.test(line) && deniedDates(line).includes(false));
}

/** A payment to come that is not denied, or a day and hardly anything else. */
function isPledge({ line, isQuestion }: Clause): boolean {
  if (isQuestion) return false;
  if (/^(?:(?:el|la|para|recien|pero|ya|mejor|este) )*datef(?: \w+)?$/.test(line)) return true;
  return [...line.matchAll(/\bpay_(?:pres|fut)\b/g)].some(({ index }) => !isDenied(line, index));
}

/** What one intent says of another when both are there. */
function settle(points: Map<ReplyIntent, number>, clauses: readonly Clause[], scores: Scores): void {
  const of = (intent: ReplyIntent) => points.get(intent) ?? 0;
  const less = (intent: ReplyIntent, by: number) => points.set(intent, Math.max(0, of(intent) - by));
  const hasDate = clauses.some(({ line }) => /\bdatef\b/.test(line));
  // In the talk of a debt, a day ahead that nothing else explains is the day of the payment.
  const rest = Math.max(...[...points].filter(([intent]) => intent !== "promise" && intent !== "thanks").map(([, score]) => score));
  if (hasDayAhead(clauses) && rest < 2.2) points.set("promise", Math.max(of("promise"), 2.4));
  const own = [...scores.promise.clauses].filter((clause) => !scores.already_paid.clauses.has(clause));
  // «Aguántame hasta el viernes que te pago»: whoever names the day and the payment promises it.
  const pledges = hasDayAhead(clauses) && clauses.some(isPledge);
  if (pledges) less("asks_time", 1.8);
  // «El lunes pago, ¿me pasa la factura?»: what is promised outweighs what is asked beside it.
  if (pledges) for (const intent of ["asks_account", "asks_document", "wrong_person"] as const) less(intent, 1);
  if (of("already_paid") >= 3.4 && own.length === 0) less("promise", 1.5);
  if (of("other") >= 3) less("promise", 1);
  if (of("stop") >= 4)
    for (const intent of ["asks_document", "asks_account", "promise", "asks_time", "wrong_person"] as const) less(intent, 2);
  if (of("dispute") >= 3 && !hasDate) less("promise", 1.6);
  if (of("dispute") >= 3 && of("already_paid") < 4) less("asks_document", 0.8);
  if (of("asks_instalments") >= 4) for (const intent of ["promise", "asks_time", "asks_account"] as const) less(intent, 1.2);
  if (of("asks_account") >= 4) less("promise", 0.8);
  const firstOf = (intent: ReplyIntent) => clauses.findIndex((clause) => scores[intent].clauses.has(clause));
  // «Ayer deposité la mitad, mañana la otra»: what was done comes first, what follows is its rest.
  if (of("already_paid") >= 3 && of("promise") >= 3 && firstOf("already_paid") < firstOf("promise")) less("promise", 2);
  if (of("wrong_person") >= 4) for (const intent of ["asks_time", "promise"] as const) less(intent, 1.5);
}
