import { describe, expect, test } from "vitest";
import { splitDebt } from "../../../../main/followup/payment-plans/split.ts";

const row = ({ dueOn, amountMinor }: { dueOn: string; amountMinor: number }) => [dueOn, amountMinor];

describe("splitting a debt into cuotas", () => {
  test("S/ 10,000.00 in three months from 31 January: the céntimo that does not divide goes to the last one", () => {
    const cuotas = splitDebt({ totalMinor: 1_000_000, count: 3, firstOn: "2028-01-31", every: "month" }, []);
    expect(cuotas.map(row)).toEqual([
      ["2028-01-31", 333_333],
      ["2028-02-29", 333_333],
      ["2028-03-31", 333_334],
    ]);
    expect(cuotas.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("a date without contact moves on and the next one starts from its own: 31 January 2027 is a Sunday", () => {
    const cuotas = splitDebt({ totalMinor: 1_000_000, count: 3, firstOn: "2027-01-31", every: "month" }, []);
    expect(cuotas.map(({ dueOn }) => dueOn)).toEqual(["2027-02-01", "2027-03-01", "2027-03-31"]);
  });

  test("every week and every fortnight, across the holidays of December and one of the house", () => {
    const weekly = splitDebt({ totalMinor: 40_000, count: 4, firstOn: "2026-12-01", every: "week" }, []);
    expect(weekly.map(({ dueOn }) => dueOn)).toEqual(["2026-12-01", "2026-12-10", "2026-12-15", "2026-12-22"]);
    const fortnightly = splitDebt({ totalMinor: 40_000, count: 2, firstOn: "2026-12-01", every: "fortnight" }, [
      { on: "2026-12-15", name: "Aniversario" },
    ]);
    expect(fortnightly.map(({ dueOn }) => dueOn)).toEqual(["2026-12-01", "2026-12-16"]);
  });

  test("a down payment comes first and the rest is split", () => {
    const cuotas = splitDebt(
      { totalMinor: 1_000_000, count: 2, firstOn: "2026-12-21", every: "month", down: { on: "2026-11-20", amountMinor: 250_001 } },
      [],
    );
    expect(cuotas.map(row)).toEqual([
      ["2026-11-20", 250_001],
      ["2026-12-21", 374_999],
      ["2027-01-21", 375_000],
    ]);
  });

  test("whatever is split, the cuotas add up to it", () => {
    for (let count = 1; count <= 60; count++) {
      const totalMinor = 1_000_000 + count * 7_919;
      const cuotas = splitDebt({ totalMinor, count, firstOn: "2026-11-30", every: "month" }, []);
      expect(cuotas.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totalMinor);
      expect(cuotas.every(({ dueOn }, index) => index === 0 || dueOn > (cuotas[index - 1]?.dueOn ?? ""))).toBe(true);
    }
  });
});
