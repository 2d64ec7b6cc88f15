import { understandReply } from "../../main/messages/replies/understand.ts";
import type { Bench } from "./bench.ts";
import { isAcceptable, mistakesOf, type Read, type Reply, replies, reportOf } from "./replies-judge.ts";
import knownReplies from "./replies/known.json";
import unseenReplies from "./replies/unseen.json";

const read = (all: readonly Reply[]): Read[] => all.map((reply) => ({ reply, understood: understandReply(reply.text, reply.receivedAt) }));
const wrong = (reads: readonly Read[]) => (100 * reads.filter((each) => !isAcceptable(each)).length) / reads.length;

/**
 * Messages whose intent is wrong, in percent of those that the rules were not made with; the reference is the same of those that they were made
 * with. Only of the latter does `--verbose` show the texts: what is seen is no longer unseen.
 */
export const repliesUnderstood: Bench = {
  name: "replies: wrong intent of unseen messages (reference: of known ones)",
  unit: "%",
  goal: { of: "figure", atMost: 8 },
  pairs: 1,
  prepare() {
    const known = replies.parse(knownReplies);
    const unseen = replies.parse(unseenReplies);
    return {
      figure: () => wrong(read(unseen)),
      reference: () => wrong(read(known)),
      report(isVerbose) {
        const started = performance.now();
        const reads = { known: read(known), unseen: read(unseen) };
        const perSecond = (1_000 * (known.length + unseen.length)) / (performance.now() - started);
        return [
          ...reportOf("known", reads.known),
          ...(isVerbose ? mistakesOf(reads.known) : []),
          ...reportOf("unseen", reads.unseen),
          `  ${perSecond.toFixed(0)} messages per second`,
        ];
      },
    };
  },
};
