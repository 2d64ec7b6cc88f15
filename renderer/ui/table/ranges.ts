/** Selected rows as runs of positions: a hundred thousand rows are one run, and no list of them is ever made. */
export type Range = { from: number; to: number };

/** Joins runs that touch or overlap and puts them in order. */
export function normalise(ranges: readonly Range[]): Range[] {
  const sorted = ranges.filter((range) => range.from <= range.to).sort((a, b) => a.from - b.from);
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && range.from <= last.to + 1) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
}

export function includes(ranges: readonly Range[], index: number): boolean {
  return ranges.some((range) => range.from <= index && index <= range.to);
}

/** How many rows the runs hold. */
export function countRows(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + range.to - range.from + 1, 0);
}

export function add(ranges: readonly Range[], from: number, to: number): Range[] {
  return normalise([...ranges, { from: Math.min(from, to), to: Math.max(from, to) }]);
}

/** Takes a row in when it is out, and out when it is in. */
export function toggle(ranges: readonly Range[], index: number): Range[] {
  if (!includes(ranges, index)) return add(ranges, index, index);
  return normalise(
    ranges.flatMap((range) =>
      range.from <= index && index <= range.to
        ? [
            { from: range.from, to: index - 1 },
            { from: index + 1, to: range.to },
          ]
        : [range],
    ),
  );
}

/** Drops what lies beyond the last row. */
export function clip(ranges: readonly Range[], count: number): Range[] {
  return normalise(ranges.map((range) => ({ from: range.from, to: Math.min(range.to, count - 1) })));
}

/** The rows of the runs in order, one position at a time. */
export function* positions(ranges: readonly Range[]): Generator<number> {
  for (const range of ranges) for (let index = range.from; index <= range.to; index++) yield index;
}
