import { describe, expect, it } from "vitest";
import { type GridAction, isSelected, reduceGrid, selectedRanges, startState } from "../../../../renderer/ui/table/grid-state.ts";

function after(...actions: GridAction[]) {
  return actions.reduce(reduceGrid, startState);
}

const click = (row: number, more: { extend?: boolean; add?: boolean } = {}): GridAction => ({
  kind: "click",
  row,
  column: 0,
  extend: false,
  add: false,
  ...more,
});
const move = (row: number, extend = false): GridAction => ({ kind: "move", row, column: 0, extend });

describe("cursor and chosen rows", () => {
  it("counts the row of the cursor as selected while nothing is chosen by hand", () => {
    expect(selectedRanges(after(click(4)))).toEqual([{ from: 4, to: 4 }]);
    expect(selectedRanges(after(click(4), move(5)))).toEqual([{ from: 5, to: 5 }]);
  });

  it("keeps rows chosen with Space while the cursor walks", () => {
    const state = after(click(1), { kind: "toggle" }, move(2), move(3), { kind: "toggle" });
    expect(selectedRanges(state)).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 3 },
    ]);
    expect(isSelected(state, 2)).toBe(false);
  });

  it("extends from where the run began, in both directions", () => {
    const down = after(click(5), move(6, true), move(7, true));
    expect(selectedRanges(down)).toEqual([{ from: 5, to: 7 }]);
    expect(selectedRanges([move(6, true), move(5, true), move(4, true)].reduce(reduceGrid, down))).toEqual([{ from: 4, to: 5 }]);
  });

  it("adds single rows with Ctrl and a click, the row of the cursor included", () => {
    expect(selectedRanges(after(click(2), click(8, { add: true })))).toEqual([
      { from: 2, to: 2 },
      { from: 8, to: 8 },
    ]);
  });

  it("chooses a hundred thousand rows as one run, and lets them go", () => {
    const all = after(click(3), { kind: "all", count: 100_000 });
    expect(selectedRanges(all)).toEqual([{ from: 0, to: 99_999 }]);
    expect(selectedRanges(reduceGrid(all, { kind: "clear" }))).toEqual([{ from: 3, to: 3 }]);
  });

  it("stays inside the table when rows disappear", () => {
    const state = after(click(9), { kind: "clip", count: 4 });
    expect(state.row).toBe(3);
  });
});
