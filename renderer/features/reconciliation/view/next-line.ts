/** The id to stand on when one line leaves the list: the next one, or the one before where it was the last. */
export function afterLeaving(ids: readonly number[], leaving: number): number | undefined {
  const at = ids.indexOf(leaving);
  if (at < 0) return ids[0];
  return ids[at + 1] ?? ids[at - 1];
}

/** The id `by` places further down (up when negative), without leaving the list. */
export function step(ids: readonly number[], current: number | undefined, by: number): number | undefined {
  const at = current === undefined ? -1 : ids.indexOf(current);
  if (at < 0) return ids[0];
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))];
}

/** The line shown: the one chosen while it is in the list, otherwise the first. */
export function standing(ids: readonly number[], chosen: number | undefined): number | undefined {
  return chosen !== undefined && ids.includes(chosen) ? chosen : ids[0];
}
