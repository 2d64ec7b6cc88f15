import type { Instant } from "./instants.ts";
import type { Stated } from "./stated.ts";

/** The base of the bank's balance at an instant: balance = base + all movements known until then. */
export type Point = { at: Instant; base: number };

type Path = { cost: number; last: Point | undefined; before: Path | undefined };

/** Each change of base says that a movement is missing or too many; to believe in as few as possible is to take what is consistent. */
const CHANGE = 1;
/**
 * Not to believe a statement's own closing costs a little more than one change: alone against both neighbours it was of the middle of a day.
 * Its opening, once an earlier balance is known, costs a little less: that balance and the closing say the same again.
 */
const DISBELIEF = { closing: 1.01, opening: 0.99 };
const LESS_LIKELY = 0.001;

/** Chooses, of what the bank may have said at each instant, what contradicts itself least. */
export function settleBalances(stated: readonly Stated[]): Point[] {
  let paths = new Map<number, Path>();
  let best: Path = { cost: 0, last: undefined, before: undefined };
  for (const { at, bases, only } of stated) {
    const next = new Map<number, Path>();
    if (only !== null) for (const [base, path] of paths) next.set(base, { ...path, cost: path.cost + DISBELIEF[only] });
    for (const [rank, base] of bases.entries()) {
      const same = paths.get(base);
      const changed = best.cost + (best.last ? CHANGE : 0);
      const from = same && same.cost <= changed ? same : best;
      const cost = (from === same ? same.cost : changed) + rank * LESS_LIKELY;
      if (cost <= (next.get(base)?.cost ?? Number.POSITIVE_INFINITY)) next.set(base, { cost, last: { at, base }, before: from });
    }
    paths = next;
    best = [...paths.values()].reduce((least, path) => (path.cost < least.cost ? path : least));
  }
  const points: Point[] = [];
  for (let path: Path | undefined = best; path?.last; path = path.before) points.push(path.last);
  return points.reverse();
}
