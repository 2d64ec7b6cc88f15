import { useRef } from "react";
import type { GridAction, GridState } from "./grid-state.ts";

type Options = {
  state: GridState;
  dispatch: (action: GridAction) => void;
  show: (row: number) => void;
  startEdit: (row: number, column: number) => boolean;
  /** A panel is open: a click on another row shows it there. */
  isOpen: boolean;
  focus: () => void;
};

type Place = { row: number; column: number };

/** Mouse on the rows: click, Shift, Ctrl, drag over rows, double click; the first column opens its row. */
export function usePointer({ dispatch, show, startEdit, isOpen, focus }: Options) {
  const pressed = useRef<Place>(undefined);
  const dragged = useRef(false);
  return {
    onMouseDown: (event: React.MouseEvent) => {
      const place = placeOf(event.target);
      if (!place || event.button !== 0) return;
      event.preventDefault();
      focus();
      pressed.current = place;
      dragged.current = false;
      dispatch({ kind: "click", ...place, extend: event.shiftKey, add: event.ctrlKey || event.metaKey });
    },
    onMouseOver: (event: React.MouseEvent) => {
      if (event.buttons !== 1 || !pressed.current) return;
      const place = placeOf(event.target);
      if (!place || place.row === pressed.current.row) return;
      dragged.current = true;
      dispatch({ kind: "click", ...place, extend: true, add: false });
    },
    onMouseUp: (event: React.MouseEvent) => {
      const start = pressed.current;
      pressed.current = undefined;
      const place = placeOf(event.target);
      const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !dragged.current && event.button === 0;
      if (!isPlain || !place || !start || start.row !== place.row || start.column !== place.column) return;
      if (isOpen || place.column === 0) show(place.row);
    },
    onDoubleClick: (event: React.MouseEvent) => {
      const place = placeOf(event.target);
      if (place && !startEdit(place.row, place.column)) show(place.row);
    },
  };
}

/** The cell under the pointer; a control inside it keeps its own clicks. */
function placeOf(target: EventTarget): Place | undefined {
  if (!(target instanceof Element) || target.closest("button, a, input")) return undefined;
  const cell = target.closest<HTMLElement>("[data-column]");
  const row = cell?.closest<HTMLElement>("[data-row]");
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : undefined;
}
