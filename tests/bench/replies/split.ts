import { seeded } from "../random.ts";

const SEED = 29_571;

/** Two thirds to improve with, and the third that is only counted: drawn once and for all, so that nothing of the latter was ever tuned to. */
export function splitReplies<Item>(all: readonly Item[]): { toImprove: Item[]; heldOut: Item[] } {
  const random = seeded(SEED);
  const parts: { toImprove: Item[]; heldOut: Item[] } = { toImprove: [], heldOut: [] };
  for (const each of all) (random.chance(1 / 3) ? parts.heldOut : parts.toImprove).push(each);
  return parts;
}
