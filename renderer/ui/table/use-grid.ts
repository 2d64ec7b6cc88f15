import { useEffect, useReducer, useRef, useState } from "react";
import type { EditEnd } from "./CellEditor.tsx";
import type { WorkbookColumn } from "./columns.ts";
import { type GridKey, gridKey, placeAfter } from "./grid-keys.ts";
import { type GridAction, reduceGrid, startState } from "./grid-state.ts";
import type { RowSource } from "./row-source.ts";
import { useFollowRows } from "./use-follow-rows.ts";

/** How far an open row is looked for when the cursor has no place yet. */
const FIRST_ROWS = 1000;

export type GridOptions<Row> = {
  source: RowSource<Row>;
  /** Names what the source holds (filter, order): another name starts the cursor and the choice anew. */
  sourceKey: string;
  columns: readonly WorkbookColumn<Row>[];
  rowId: (row: Row) => number;
  rowsInSight: () => number;
  reveal: (row: number, column: number) => void;
  /** The row shown beside the table; while there is one it follows the cursor. */
  openId: number | undefined;
  onOpen: ((row: Row) => void) | undefined;
  onType: (() => void) | undefined;
};

/** The cursor of the workbook, the rows chosen, and the cell being edited, driven by keys and pointer. */
export function useGrid<Row>(options: GridOptions<Row>) {
  const { source, columns } = options;
  const [state, dispatch] = useReducer(reduceGrid, startState);
  const [isEditing, setEditing] = useState(false);
  const latest = useRef({ options, state });
  latest.current = { options, state };

  useEffect(() => {
    if (options.sourceKey) dispatch({ kind: "restart" });
    setEditing(false);
  }, [options.sourceKey]);
  useFollowRows({ source, state, rowId: options.rowId, dispatch });

  const show = useOpening(source, options.onOpen);
  useStartAtOpenRow(options, state.row, dispatch);

  const moveTo = (row: number, column: number, extend: boolean) => {
    dispatch({ kind: "move", row, column, extend });
    options.reveal(row, column);
    if (options.openId !== undefined && row !== state.row) show(row);
  };

  const canEdit = (index: number, place: number) => {
    const row = source.rowAt(index);
    const edit = columns[place]?.edit;
    return row !== undefined && edit !== undefined && (edit.allowed?.(row) ?? true);
  };

  const startEdit = (row: number, place: number) => {
    if (!canEdit(row, place)) return false;
    dispatch({ kind: "move", row, column: place, extend: false });
    setEditing(true);
    return true;
  };

  const endEdit = useRef((end: EditEnd) => {
    const now = latest.current;
    setEditing(false);
    const place = placeAfter({ kind: "move", ...end, extend: false }, now.state, sizeOf(now.options));
    if (place) dispatch({ kind: "move", ...place, extend: false });
  });

  /** Gives true when the key was ours. */
  const act = (key: GridKey): boolean => {
    const place = placeAfter(key, state, sizeOf(options));
    if (place) {
      moveTo(place.row, place.column, "extend" in key && key.extend);
      return true;
    }
    if (key.kind === "type") {
      options.onType?.();
      return false; // the field that took the focus receives the letter itself
    }
    if (key.kind === "all") dispatch({ kind: "all", count: source.count });
    else if (key.kind === "toggle") dispatch({ kind: "toggle" });
    else if (key.kind === "open" && state.row >= 0) show(state.row);
    else if (key.kind === "edit") return startEdit(state.row, state.column);
    else if (key.kind === "escape" && state.ranges.length > 0) dispatch({ kind: "clear" });
    else return false;
    return true;
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const key = gridKey(event);
    if (key && act(key)) event.preventDefault();
  };

  return { state, dispatch, isEditing, onKeyDown, show, startEdit, endEdit: endEdit.current };
}

function sizeOf<Row>(options: GridOptions<Row>) {
  return { rows: options.source.count, columns: options.columns.length, rowsInSight: options.rowsInSight() };
}

/** Opens a row beside the table, at once or as soon as it is here: the panel follows the cursor also onto rows still on their way. */
function useOpening<Row>(source: RowSource<Row>, onOpen: ((row: Row) => void) | undefined): (index: number) => void {
  const awaited = useRef(-1);
  const show = (index: number) => {
    const row = source.rowAt(index);
    awaited.current = row === undefined ? index : -1;
    if (row !== undefined) onOpen?.(row);
  };
  useEffect(() => {
    if (awaited.current >= 0 && source.rowAt(awaited.current) !== undefined) show(awaited.current);
  });
  return show;
}

/** Where a row is open before the cursor is anywhere (a link led here), the cursor starts on it, if it is among the first ones. */
function useStartAtOpenRow<Row>(options: GridOptions<Row>, cursorRow: number, dispatch: (action: GridAction) => void): void {
  const { source, openId, rowId } = options;
  const { version } = source;
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    if (cursorRow >= 0 || openId === undefined || version < 0) return;
    for (let index = 0; index < Math.min(source.count, FIRST_ROWS); index++) {
      const row = source.rowAt(index);
      if (row === undefined || rowId(row) !== openId) continue;
      dispatch({ kind: "move", row: index, column: 0, extend: false });
      latest.current.reveal(index, 0);
      return;
    }
  }, [source, version, openId, rowId, cursorRow, dispatch]);
}
