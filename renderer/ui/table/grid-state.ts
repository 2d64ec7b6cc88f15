import { add, clip, includes, type Range, toggle } from "./ranges.ts";

/**
 * Where the cursor of the workbook stands and which rows are chosen.
 * With nothing chosen by hand (`ranges` empty) the row of the cursor counts as the one that is selected.
 */
export type GridState = {
  /** Row of the cursor, or -1 before the workbook was entered. */
  row: number;
  /** Place of the cursor's column among those in sight. */
  column: number;
  /** Where a run of rows started. */
  anchor: number;
  ranges: Range[];
};

export const startState: GridState = { row: -1, column: 0, anchor: -1, ranges: [] };

export type GridAction =
  | { kind: "move"; row: number; column: number; extend: boolean }
  | { kind: "click"; row: number; column: number; extend: boolean; add: boolean }
  | { kind: "toggle" }
  | { kind: "all"; count: number }
  | { kind: "clear" }
  /** Another filter or order: what was chosen means nothing any more. */
  | { kind: "restart" }
  | { kind: "clip"; count: number }
  /** The rows changed their places: the cursor and the choice follow the rows. */
  | { kind: "follow"; row: number; ranges: Range[] };

/** The next state; gives the same object back when nothing changes. */
export function reduceGrid(state: GridState, action: GridAction): GridState {
  switch (action.kind) {
    case "move":
      return moveTo(state, action.row, action.column, action.extend);
    case "click":
      return click(state, action);
    case "toggle":
      return state.row < 0 ? state : { ...state, anchor: state.row, ranges: toggle(state.ranges, state.row) };
    case "all":
      return action.count === 0 ? state : { ...state, ranges: [{ from: 0, to: action.count - 1 }] };
    case "clear":
      return state.ranges.length === 0 ? state : { ...state, ranges: [], anchor: state.row };
    case "restart":
      return startState;
    case "clip":
      return clipTo(state, action.count);
    case "follow":
      return { ...state, row: action.row, anchor: action.row, ranges: action.ranges };
  }
}

function moveTo(state: GridState, row: number, column: number, extend: boolean): GridState {
  if (!extend) return { ...state, row, column, anchor: row };
  const anchor = state.anchor < 0 ? row : state.anchor;
  return { row, column, anchor, ranges: add([], anchor, row) };
}

function click(state: GridState, action: { row: number; column: number; extend: boolean; add: boolean }): GridState {
  const { row, column } = action;
  if (action.extend && state.anchor >= 0)
    return { row, column, anchor: state.anchor, ranges: add(action.add ? state.ranges : [], state.anchor, row) };
  if (!action.add) return { row, column, anchor: row, ranges: [] };
  const chosen = state.ranges.length === 0 && state.row >= 0 ? [{ from: state.row, to: state.row }] : state.ranges;
  return { row, column, anchor: row, ranges: toggle(chosen, row) };
}

function clipTo(state: GridState, count: number): GridState {
  const row = Math.min(state.row, count - 1);
  const isInside = state.row < count && state.anchor < count && state.ranges.every((range) => range.to < count);
  return isInside ? state : { ...state, row, anchor: Math.min(state.anchor, count - 1), ranges: clip(state.ranges, count) };
}

/** The runs that count as selected: those chosen by hand, or the row of the cursor. */
export function selectedRanges(state: GridState): Range[] {
  if (state.ranges.length > 0) return state.ranges;
  return state.row < 0 ? [] : [{ from: state.row, to: state.row }];
}

export function isSelected(state: GridState, index: number): boolean {
  return state.ranges.length > 0 ? includes(state.ranges, index) : state.row === index;
}
