/** Where a workbook takes its rows from: it asks by position and never holds them all. */
export type RowSource<Row> = {
  /** How many rows there are, as far as is known. */
  count: number;
  /** Grows whenever a row came, went or changed. */
  version: number;
  /** False until the first rows (or their absence) are known. */
  isReady: boolean;
  /** What went wrong while reading, in words; `retry` asks again. */
  problem: string | undefined;
  /** The row at a position (0 = first), or undefined while it is on its way. */
  rowAt(index: number): Row | undefined;
  /** Says which rows are in sight, so that they and their neighbours are brought. */
  ensure(from: number, to: number): void;
  /** All the rows of `from` to `to` (both included), brought in pieces where needed. */
  load(from: number, to: number, signal: AbortSignal): Promise<Row[]>;
  retry(): void;
};

/** A source over rows that are all here already. */
export function arraySource<Row>(rows: readonly Row[], version = 0, isReady = true): RowSource<Row> {
  return {
    count: rows.length,
    version,
    isReady,
    problem: undefined,
    rowAt: (index) => rows[index],
    ensure: () => undefined,
    load: async (from, to) => rows.slice(from, to + 1),
    retry: () => undefined,
  };
}
