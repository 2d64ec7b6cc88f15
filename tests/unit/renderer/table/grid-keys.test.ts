import { describe, expect, it } from "vitest";
import { type GridKey, gridKey, placeAfter } from "../../../../renderer/ui/table/grid-keys.ts";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const size = { rows: 100_000, columns: 8, rowsInSight: 20 };

function land(key: string, from = { row: 50, column: 3 }, held: Partial<typeof plain> = {}) {
  return placeAfter(gridKey({ ...plain, ...held, key }) as GridKey, from, size);
}

describe("keys of a spreadsheet", () => {
  it("moves a cell with the arrows and stops at the edges", () => {
    expect(land("ArrowDown")).toEqual({ row: 51, column: 3 });
    expect(land("ArrowLeft", { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(land("ArrowDown", { row: 99_999, column: 0 })).toEqual({ row: 99_999, column: 0 });
  });

  it("enters at the first row whatever arrow is pressed first", () => {
    expect(land("ArrowDown", { row: -1, column: 0 })).toEqual({ row: 0, column: 0 });
  });

  it("goes to the ends of the row with Home and End, of the table with Ctrl", () => {
    expect(land("End")).toEqual({ row: 50, column: 7 });
    expect(land("Home")).toEqual({ row: 50, column: 0 });
    expect(land("End", undefined, { ctrlKey: true })).toEqual({ row: 99_999, column: 7 });
    expect(land("Home", undefined, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(land("ArrowDown", undefined, { ctrlKey: true })).toEqual({ row: 99_999, column: 3 });
  });

  it("turns pages, keeping one row of the former page in sight", () => {
    expect(land("PageDown")).toEqual({ row: 69, column: 3 });
    expect(land("PageUp")).toEqual({ row: 31, column: 3 });
  });

  it("extends the choice with Shift", () => {
    expect(gridKey({ ...plain, shiftKey: true, key: "ArrowDown" })).toEqual({ kind: "move", rows: 1, columns: 0, extend: true });
  });

  it("opens, edits, chooses and leaves", () => {
    const kinds = ["Enter", "F2", " ", "Escape"].map((key) => gridKey({ ...plain, key })?.kind);
    expect(kinds).toEqual(["open", "edit", "toggle", "escape"]);
    expect(gridKey({ ...plain, ctrlKey: true, key: "a" })).toEqual({ kind: "all" });
  });

  it("takes letters as typing and leaves the browser its shortcuts", () => {
    expect(gridKey({ ...plain, key: "ñ" })).toEqual({ kind: "type", text: "ñ" });
    expect(gridKey({ ...plain, ctrlKey: true, key: "c" })).toBeUndefined();
    expect(gridKey({ ...plain, altKey: true, key: "a" })).toBeUndefined();
    expect(gridKey({ ...plain, key: "Tab" })).toBeUndefined();
  });
});
