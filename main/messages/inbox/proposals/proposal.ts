import type { OutputOf } from "../../../../shared/contract/index.ts";

export type Proposal = OutputOf<"messages.getReply">["proposals"][number];

/** Of the answers that nobody tuned the reading to, those read with this confidence or more are right 96 times in 100; below the second, as often wrong. */
const SURE = 0.9;
const LIKELY = 0.6;

/** How sure a proposal is: no surer than what it was read from; one whose facts had to be guessed is never sure. */
export function sureOf(confidence: number, isSolid = true): Proposal["sure"] {
  if (confidence >= SURE && isSolid) return "sure";
  return confidence >= LIKELY ? "likely" : "doubtful";
}
