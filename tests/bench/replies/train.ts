import { readFileSync, writeFileSync } from "node:fs";
import type { Kept } from "../../../main/messages/replies/evidence/weigh.ts";
import { replies } from "../replies-judge.ts";
import { splitReplies } from "./split.ts";
import { train } from "./training.ts";

const HERE = new URL("./", import.meta.url);
/** Where the program reads its weights. */
export const WEIGHTS_FILE = new URL("../../../main/messages/replies/evidence/weights.json", HERE);

const load = (name: string) => replies.parse(JSON.parse(readFileSync(new URL(name, HERE), "utf8")));

/** The weights of the replies to learn from: never those that are held out or unseen. */
export function trainedWeights(): Kept {
  // The first set is another hand's and the smallest: counted twice, so that it is heard.
  const known = { replies: load("known.json"), areCuesTrusted: false };
  return train([
    known,
    known,
    { replies: splitReplies(load("known-second.json")).toImprove, areCuesTrusted: true },
    { replies: load("known-third.json"), areCuesTrusted: true },
  ]);
}

/** As it stands in the file. */
export const written = (kept: Kept): string => `${JSON.stringify(kept, null, 2)}\n`;

if (import.meta.main) writeFileSync(WEIGHTS_FILE, written(trainedWeights()));
