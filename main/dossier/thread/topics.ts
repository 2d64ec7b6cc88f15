import type { ThreadEntry } from "./entry.ts";

/** What an entry is about beside being a note: something that was agreed with the client and has a fate of its own. */
export type TopicKind = Extract<ThreadEntry["kind"], "promise" | "dispute" | "payment_plan" | "offer">;
export type Topic = { kind: TopicKind; id: number };

/** By which key of an entry's detail it is known. */
const KEYS: readonly [key: string, kind: TopicKind][] = [
  ["promiseId", "promise"],
  ["disputeId", "dispute"],
  ["paymentPlanId", "payment_plan"],
  ["offerId", "offer"],
];

/** What was agreed in a note, or in a talk; a message that only mentions it stays a message. */
export function topicOf(kind: string, detail: Readonly<Record<string, unknown>>): Topic | undefined {
  if (kind !== "note" && kind !== "call" && kind !== "visit") return undefined;
  for (const [key, topic] of KEYS) {
    const id = detail[key];
    if (typeof id === "number") return { kind: topic, id };
  }
  return undefined;
}
