/** Where each page begins: the cursor of every n-th row, and how many rows there are. The first cursor is null. */
export type Outline = { count: number; cursors: readonly (string | null)[] };

/** The pages of the rows in sight first, then one ahead and one behind. `count` 0 = not known yet. */
export function pagesInSight(from: number, to: number, pageSize: number, count: number): number[] {
  const first = Math.floor(Math.max(0, from) / pageSize);
  const last = Math.floor(Math.max(0, to) / pageSize);
  const inSight = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const end = Math.max(0, Math.ceil(count / pageSize) - 1);
  return [...inSight, last + 1, first - 1].filter((page) => page >= 0 && page <= end);
}

/** Whether a page is worth keeping after the rows changed: the first one, and those in sight that still exist. */
export function needed(page: number, wanted: readonly number[], count: number, pageSize: number): boolean {
  return page === 0 || (wanted.includes(page) && page * pageSize < count);
}
