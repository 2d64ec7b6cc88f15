/** What a key means in the workbook, as in any spreadsheet. Distances are in rows and columns; `page` in windows of rows. */
export type GridKey =
  | { kind: "move"; rows: number; columns: number; extend: boolean }
  | { kind: "page"; pages: number; extend: boolean }
  /** To the first or last column of the row; with `far`, to the first or last row too. */
  | { kind: "edge"; end: boolean; far: boolean; extend: boolean }
  | { kind: "open" | "edit" | "escape" | "toggle" | "all" }
  | { kind: "type"; text: string };

export type PressedKey = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const PLAIN: Readonly<Record<string, "open" | "edit" | "escape" | "toggle">> = {
  Enter: "open",
  F2: "edit",
  Escape: "escape",
  " ": "toggle",
};

/** The meaning of a key, or undefined when it belongs to the browser or to the page. */
export function gridKey(pressed: PressedKey): GridKey | undefined {
  const command = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey) return undefined;
  const step = STEPS[pressed.key];
  if (step) return command ? farStep(step, pressed.shiftKey) : { kind: "move", rows: step[0], columns: step[1], extend: pressed.shiftKey };
  if (pressed.key === "Home" || pressed.key === "End")
    return { kind: "edge", end: pressed.key === "End", far: command, extend: pressed.shiftKey };
  if (pressed.key === "PageUp" || pressed.key === "PageDown")
    return { kind: "page", pages: pressed.key === "PageUp" ? -1 : 1, extend: pressed.shiftKey };
  if (command) return pressed.key.toLowerCase() === "a" ? { kind: "all" } : undefined;
  const plain = PLAIN[pressed.key];
  if (plain) return { kind: plain };
  return pressed.key.length === 1 ? { kind: "type", text: pressed.key } : undefined;
}

/** Ctrl and an arrow: as far as there is something. */
function farStep(step: readonly [rows: number, columns: number], extend: boolean): GridKey {
  if (step[0] !== 0) return { kind: "page", pages: step[0] * Number.MAX_SAFE_INTEGER, extend };
  return { kind: "edge", end: step[1] > 0, far: false, extend };
}

export type GridPlace = { row: number; column: number };
export type GridSize = { rows: number; columns: number; rowsInSight: number };

/** Where the cursor lands after a moving key; undefined for keys that do not move it. */
export function placeAfter(key: GridKey, from: GridPlace, size: GridSize): GridPlace | undefined {
  if (size.rows === 0 || size.columns === 0) return undefined;
  const start = from.row < 0 ? { row: 0, column: from.column } : from;
  if (key.kind === "move")
    return from.row < 0 ? clamp(start, size) : clamp({ row: start.row + key.rows, column: start.column + key.columns }, size);
  if (key.kind === "page") return clamp({ row: start.row + key.pages * Math.max(1, size.rowsInSight - 1), column: start.column }, size);
  if (key.kind !== "edge") return undefined;
  const column = key.end ? size.columns - 1 : 0;
  return { row: key.far ? (key.end ? size.rows - 1 : 0) : start.row, column };
}

function clamp(place: GridPlace, size: GridSize): GridPlace {
  return { row: Math.max(0, Math.min(size.rows - 1, place.row)), column: Math.max(0, Math.min(size.columns - 1, place.column)) };
}
