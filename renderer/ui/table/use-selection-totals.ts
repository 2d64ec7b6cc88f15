import { useEffect, useMemo, useState } from "react";
import { type Amount, sumAmounts } from "./amounts.ts";
import { countRows, positions, type Range } from "./ranges.ts";
import type { RowSource } from "./row-source.ts";

/** More rows than these are fetched and added without holding up the screen. */
const SUM_AT_ONCE = 3000;

type Options<Row> = {
  source: RowSource<Row>;
  ranges: readonly Range[];
  amountsOf: ((row: Row) => readonly Amount[]) | undefined;
  /** The sum of everything, when it is known: nobody adds a hundred thousand rows that are already added. */
  all: readonly Amount[] | undefined;
};

/** What the selected rows sum, by currency; undefined while it is being added. */
export function useSelectionTotals<Row>({ source, ranges, amountsOf, all }: Options<Row>): readonly Amount[] | undefined {
  const count = countRows(ranges);
  const { version } = source;
  const quick = useMemo(() => {
    if (!amountsOf || count === 0) return [];
    if (all && count === source.count) return all;
    return version >= 0 ? sumLoaded(source, ranges, count, amountsOf) : undefined;
  }, [source, version, ranges, count, amountsOf, all]);
  const [slow, setSlow] = useState<{ ranges: readonly Range[]; sums: Amount[] }>();
  useEffect(() => {
    if (quick || !amountsOf) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      sumAll(source, ranges, amountsOf, stop.signal).then(
        (sums) => setSlow({ ranges, sums }),
        () => undefined, // another selection took its place, or the rows cannot be read, which the workbook says itself
      );
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [quick, source, ranges, amountsOf]);
  return quick ?? (slow?.ranges === ranges ? slow.sums : undefined);
}

function sumLoaded<Row>(
  source: RowSource<Row>,
  ranges: readonly Range[],
  count: number,
  amountsOf: (row: Row) => readonly Amount[],
): Amount[] | undefined {
  if (count > SUM_AT_ONCE) return undefined;
  const amounts: Amount[] = [];
  for (const index of positions(ranges)) {
    const row = source.rowAt(index);
    if (row === undefined) return undefined;
    amounts.push(...amountsOf(row));
  }
  return sumAmounts(amounts);
}

async function sumAll<Row>(
  source: RowSource<Row>,
  ranges: readonly Range[],
  amountsOf: (row: Row) => readonly Amount[],
  signal: AbortSignal,
): Promise<Amount[]> {
  const rows: Row[] = [];
  for (const range of ranges) for (const row of await source.load(range.from, range.to, signal)) rows.push(row);
  signal.throwIfAborted();
  return sumAmounts(rows.flatMap(amountsOf));
}
