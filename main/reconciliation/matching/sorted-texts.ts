/** The order of `sort()`, for a key of something. */
export const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The first of sorted texts that begin with a prefix, no more than are asked for. */
export function startingWith(sorted: readonly string[], prefix: string, most: number): string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && end < low + most && (sorted[end] as string).startsWith(prefix)) end++;
  return sorted.slice(low, end);
}
