import { act, renderHook } from "@testing-library/react";
import { useReducer } from "react";
import { expect, it } from "vitest";
import { reduceGrid, startState } from "../../../../renderer/ui/table/grid-state.ts";
import { arraySource, type RowSource } from "../../../../renderer/ui/table/row-source.ts";
import { useFollowRows } from "../../../../renderer/ui/table/use-follow-rows.ts";

type Row = { id: number };
const rowId = (row: Row) => row.id;
const rows = (...ids: number[]) => ids.map((id) => ({ id }));

function watch(first: RowSource<Row>) {
  return renderHook(
    ({ source }) => {
      const [state, dispatch] = useReducer(reduceGrid, startState);
      useFollowRows({ source, state, rowId, dispatch });
      return { state, dispatch };
    },
    { initialProps: { source: first } },
  );
}

it("stays on its document when one above it is paid and leaves the list", () => {
  const { result, rerender } = watch(arraySource(rows(10, 11, 12, 13), 1));
  act(() => result.current.dispatch({ kind: "click", row: 2, column: 0, extend: false, add: false }));
  rerender({ source: arraySource(rows(11, 12, 13), 2) });
  expect(result.current.state.row).toBe(1);
});

it("keeps the chosen rows chosen, and forgets those that are gone", () => {
  const { result, rerender } = watch(arraySource(rows(10, 11, 12, 13), 1));
  act(() => result.current.dispatch({ kind: "click", row: 1, column: 0, extend: false, add: false }));
  act(() => result.current.dispatch({ kind: "move", row: 3, column: 0, extend: true }));
  rerender({ source: arraySource(rows(9, 10, 11, 13), 2) });
  expect(result.current.state.ranges).toEqual([{ from: 2, to: 3 }]);
});

it("comes back inside the table when the rows at its end are gone", () => {
  const { result, rerender } = watch(arraySource(rows(10, 11, 12), 1));
  act(() => result.current.dispatch({ kind: "click", row: 2, column: 0, extend: false, add: false }));
  rerender({ source: arraySource(rows(10, 11), 2) });
  expect(result.current.state.row).toBe(1);
});
