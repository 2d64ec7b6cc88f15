import { readClauses } from "../../../main/messages/replies/clauses.ts";
import { featuresOf, isOfCues } from "../../../main/messages/replies/evidence/features.ts";
import { type Kept, WEIGHED } from "../../../main/messages/replies/evidence/weigh.ts";
import { rankIntents } from "../../../main/messages/replies/rank.ts";
import { scoreIntents } from "../../../main/messages/replies/score.ts";
import { readWords } from "../../../main/messages/replies/words/read-words.ts";
import { limaDate } from "../../../shared/dates.ts";
import { seeded } from "../random.ts";
import type { Reply } from "../replies-judge.ts";

/** Replies to learn from; `areCuesTrusted` is false where the cues were made with these very replies. */
export type Lesson = { replies: readonly Reply[]; areCuesTrusted: boolean };

type Example = { features: [name: string, value: number][]; target: number[] };

const EPOCHS = 25;
const RATE = 0.1;
/** Pulls every weight towards nothing, so that what was seen once or twice says little. */
const PULL = 0.002;
const SEED = 7;
/** A feature of fewer replies is chance; of the rest the weightiest are kept. */
const FEWEST = 2;
const MOST_FEATURES = 5_600;
/** What an intent that is merely acceptable weighs beside the main one. */
const ACCEPTABLE = 0.25;

function exampleOf({ text, receivedAt, intent, also }: Reply, areCuesTrusted: boolean): Example {
  const clauses = readClauses(readWords(text), limaDate(receivedAt));
  const scores = scoreIntents(clauses);
  const features = [...featuresOf(clauses, scores, rankIntents(scores, clauses))].filter(([name]) => areCuesTrusted || !isOfCues(name));
  const second = also[0];
  const share = second ? ACCEPTABLE : 0;
  return { features, target: WEIGHED.map((each) => (each === intent ? 1 - share : each === second ? share : 0)) };
}

/** The weights learnt from labelled replies by logistic regression with a falling step for each weight: the same of the same replies. */
export function train(lessons: readonly Lesson[]): Kept {
  const examples = lessons.flatMap(({ replies, areCuesTrusted }) => replies.map((reply) => exampleOf(reply, areCuesTrusted)));
  const rows = commonFeatures(examples);
  const size = WEIGHED.length;
  const weights = new Float64Array(rows.size * size);
  const past = new Float64Array(rows.size * size).fill(1e-3);
  const inputs = examples.map(({ features, target }) => ({
    target,
    found: features.flatMap(([name, value]) => (rows.has(name) ? [{ row: rows.get(name) ?? 0, value }] : [])),
  }));
  const random = seeded(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const at of shuffled(inputs.length, random.below)) {
      const input = inputs[at];
      if (input) learn(input, weights, past, size);
    }
  return keep([...rows.keys()], weights, size);
}

function commonFeatures(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const [name] of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= FEWEST).map(([name], row) => [name, row]));
}

function shuffled(count: number, below: (count: number) => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = below(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

type Input = { target: readonly number[]; found: readonly { row: number; value: number }[] };

function learn({ target, found }: Input, weights: Float64Array, past: Float64Array, size: number): void {
  const points = target.map((_, at) => found.reduce((sum, { row, value }) => sum + (weights[row * size + at] ?? 0) * value, 0));
  const most = Math.max(...points);
  const powers = points.map((point) => Math.exp(point - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const errors = powers.map((power, at) => power / total - (target[at] ?? 0));
  for (const { row, value } of found)
    for (let at = 0; at < size; at++) {
      const place = row * size + at;
      const slope = (errors[at] ?? 0) * value + PULL * (weights[place] ?? 0);
      const seen = (past[place] ?? 0) + slope * slope;
      past[place] = seen;
      weights[place] = (weights[place] ?? 0) - (RATE * slope) / Math.sqrt(seen);
    }
}

/** The weightiest features, their weights in signed bytes. */
function keep(names: readonly string[], weights: Float64Array, size: number): Kept {
  const rows = names.map((name, row) => ({ name, own: weights.subarray(row * size, (row + 1) * size) }));
  const weightOf = ({ own }: { own: Float64Array }) => Math.max(...own) - Math.min(...own);
  const kept = rows
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_FEATURES)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const most = Math.max(...kept.flatMap(({ own }) => [...own].map(Math.abs)));
  const step = Number((most / 127).toPrecision(4));
  const bytes = Int8Array.from(kept.flatMap(({ own }) => [...own].map((weight) => Math.round(weight / step))));
  return { step, features: kept.map(({ name }) => name).join("\n"), weights: Buffer.from(bytes.buffer).toString("base64") };
}
