import { useEffect, useRef } from "react";
import type { GridAction, GridState } from "./grid-state.ts";
import { add, countRows, positions, type Range } from "./ranges.ts";
import type { RowSource } from "./row-source.ts";

/** Beyond this many chosen rows nobody remembers each of them. */
const REMEMBERED = 500;
/** How far from its old place a row is looked for. */
const REACH = 400;

type Options<Row> = { source: RowSource<Row>; state: GridState; rowId: (row: Row) => number; dispatch: (action: GridAction) => void };

/**
 * Keeps the cursor and the choice on their rows when the rows change places (a payment recorded, an import undone):
 * positions alone would silently point at other documents.
 */
export function useFollowRows<Row>({ source, state, rowId, dispatch }: Options<Row>): void {
  const known = useRef(new Map<number, number>());
  const seenState = useRef(state);
  useEffect(() => {
    if (seenState.current !== state) {
      seenState.current = state;
      known.current = remember(source, state, rowId);
      return;
    }
    if (source.count > 0 && (state.row >= source.count || state.ranges.some((range) => range.to >= source.count))) {
      dispatch({ kind: "clip", count: source.count });
      return;
    }
    const follow = movedRows(source, state, rowId, known.current);
    if (follow) dispatch(follow);
    else for (const [index, id] of remember(source, state, rowId)) known.current.set(index, id);
  }, [source, source.version, source.count, state, rowId, dispatch]);
}

function watched(state: GridState): number[] {
  const cursor = state.row >= 0 ? [state.row] : [];
  return countRows(state.ranges) <= REMEMBERED
    ? [...cursor, ...positions(state.ranges)]
    : [...cursor, ...state.ranges.flatMap((range) => [range.from, range.to])];
}

function remember<Row>(source: RowSource<Row>, state: GridState, rowId: (row: Row) => number): Map<number, number> {
  const ids = new Map<number, number>();
  for (const index of watched(state)) {
    const row = source.rowAt(index);
    if (row !== undefined) ids.set(index, rowId(row));
  }
  return ids;
}

function movedRows<Row>(
  source: RowSource<Row>,
  state: GridState,
  rowId: (row: Row) => number,
  known: ReadonlyMap<number, number>,
): GridAction | undefined {
  const hasMoved = [...known].some(([index, id]) => {
    const row = source.rowAt(index);
    return row !== undefined && rowId(row) !== id;
  });
  if (!hasMoved) return undefined;
  const places = nearby(source, rowId, [...known.keys()]);
  const newPlace = (index: number) => places.get(known.get(index) ?? -1);
  const ranges =
    countRows(state.ranges) > REMEMBERED
      ? []
      : [...positions(state.ranges)].reduce<Range[]>((kept, index) => withRow(kept, newPlace(index)), []);
  return { kind: "follow", row: newPlace(state.row) ?? state.row, ranges };
}

function withRow(ranges: Range[], index: number | undefined): Range[] {
  return index === undefined ? ranges : add(ranges, index, index);
}

/** Where the rows that are loaded around these positions stand now, by id. */
function nearby<Row>(source: RowSource<Row>, rowId: (row: Row) => number, around: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  const from = Math.max(0, Math.min(...around) - REACH);
  const to = Math.min(source.count - 1, Math.max(...around) + REACH);
  for (let index = from; index <= to; index++) {
    const row = source.rowAt(index);
    if (row !== undefined) places.set(rowId(row), index);
  }
  return places;
}
