import { foldText } from "../../../shared/identifiers.ts";

/** The name most like what was written, where one is near enough to be meant. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const folded = foldText(written);
  const ranked = known.map((name) => ({ name, far: distance(folded, foldText(name)) })).toSorted((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(2, Math.floor(written.length / 3)) ? best.name : undefined;
}

/** Letters to add, drop or change to make one of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
