import { describe, expect, it } from "vitest";
import { add, clip, countRows, includes, normalise, positions, toggle } from "../../../../renderer/ui/table/ranges.ts";

describe("rows chosen as runs", () => {
  it("joins runs that touch", () => {
    expect(
      normalise([
        { from: 5, to: 9 },
        { from: 0, to: 2 },
        { from: 3, to: 4 },
      ]),
    ).toEqual([{ from: 0, to: 9 }]);
  });

  it("adds a run whichever end comes first", () => {
    expect(add([], 7, 3)).toEqual([{ from: 3, to: 7 }]);
  });

  it("takes one row out of the middle and puts it back", () => {
    const whole = [{ from: 0, to: 99_999 }];
    const holed = toggle(whole, 500);
    expect(countRows(holed)).toBe(99_999);
    expect(includes(holed, 500)).toBe(false);
    expect(toggle(holed, 500)).toEqual(whole);
  });

  it("forgets rows that are gone", () => {
    expect(clip([{ from: 2, to: 10 }], 5)).toEqual([{ from: 2, to: 4 }]);
    expect(clip([{ from: 6, to: 10 }], 5)).toEqual([]);
  });

  it("walks the rows in order", () => {
    expect([
      ...positions([
        { from: 1, to: 2 },
        { from: 5, to: 5 },
      ]),
    ]).toEqual([1, 2, 5]);
  });
});
