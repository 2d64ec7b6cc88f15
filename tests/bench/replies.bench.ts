import { understandReply } from "../../main/messages/replies/understand.ts";
import type { Bench } from "./bench.ts";
import knownReplies from "./replies/known.json";
import secondReplies from "./replies/known-second.json";
import { splitReplies } from "./replies/split.ts";
import unseenReplies from "./replies/unseen.json";
import { isAcceptable, mistakesOf, type Read, type Reply, replies, reportOf } from "./replies-judge.ts";

const read = (all: readonly Reply[]): Read[] => all.map((reply) => ({ reply, understood: understandReply(reply.text, reply.receivedAt) }));
const wrong = (reads: readonly Read[]) => (100 * reads.filter((each) => !isAcceptable(each)).length) / reads.length;

/**
 * Messages whose intent is wrong, in percent of those that neither the rules nor the weights were made with; the reference is the same of a third
 * held out of another set, by the author of what they were made with. Only of the known does `--verbose` show the texts, and only of them are the
 * mistakes told apart: what is seen is no longer unseen.
 */
export const repliesUnderstood: Bench = {
  name: "replies: wrong intent of unseen messages (reference: of held-out ones)",
  unit: "%",
  goal: { of: "figure", atMost: 8 },
  pairs: 1,
  prepare() {
    const known = replies.parse(knownReplies);
    const { toImprove, heldOut } = splitReplies(replies.parse(secondReplies));
    const unseen = replies.parse(unseenReplies);
    return {
      figure: () => wrong(read(unseen)),
      reference: () => wrong(read(heldOut)),
      report(isVerbose) {
        const started = performance.now();
        const reads = { known: read(known), heldOut: read(heldOut), unseen: read(unseen) };
        const perSecond = (1_000 * (known.length + heldOut.length + unseen.length)) / (performance.now() - started);
        return [
          ...reportOf("known", reads.known, true),
          ...(isVerbose ? mistakesOf([...reads.known, ...read(toImprove)]) : []),
          ...reportOf("second, held out", reads.heldOut),
          ...reportOf("unseen", reads.unseen),
          `  ${perSecond.toFixed(0)} messages per second`,
        ];
      },
    };
  },
};
