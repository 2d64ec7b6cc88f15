import { describe, expect, test } from "vitest";
import { balanced, monthLike, movement, statement } from "./examples.ts";

/** Friday 20 November 2026. */
const TODAY = "2026-11-20";

describe("days without statement", () => {
  test("after the last statement, up to today", () => {
    const { totals, missing } = monthLike({
      movements: [movement("02", 100_00), movement("11", 50_00)],
      statements: [statement("02", "11", 1_000_00, 1_150_00)],
      todayOn: TODAY,
    });
    expect(missing).toEqual([{ fromOn: "2026-11-12", toOn: "2026-11-20" }]);
    expect(totals).toMatchObject({ status: "gap", openingMinor: 1_000_00, closingMinor: 1_150_00, differenceMinor: 0 });
  });

  test("today is not over: until yesterday is up to date", () => {
    const { totals, missing } = monthLike({
      movements: [movement("02", 100_00), movement("19", 50_00)],
      statements: [statement("02", "19", 1_000_00, 1_150_00)],
      todayOn: TODAY,
    });
    expect(missing).toEqual([]);
    expect(totals.status).toBe("reconciled");
  });

  test("between two statements whose balances do not meet: what moved meanwhile is the difference", () => {
    const { totals, missing, balances } = monthLike({
      movements: [movement("02", 100_00), movement("10", 50_00), movement("25", 30_00), movement("30", 20_00)],
      statements: [statement("02", "10", 1_000_00, 1_150_00), statement("25", "30", 1_400_00, 1_450_00)],
      todayOn: "2026-12-01",
    });
    expect(missing).toEqual([{ fromOn: "2026-11-11", toOn: "2026-11-24" }]);
    expect(totals).toMatchObject({ status: "gap", openingMinor: 1_000_00, closingMinor: 1_450_00, differenceMinor: 250_00 });
    expect(balances.breaks).toEqual([]);
  });

  test("none between two statements whose balances meet: nothing moved", () => {
    const { totals, missing } = monthLike({
      movements: [movement("02", 100_00), movement("10", 50_00), movement("25", 30_00), movement("30", 20_00)],
      statements: [statement("02", "10", 1_000_00, 1_150_00), statement("25", "30", 1_150_00, 1_200_00)],
      todayOn: "2026-12-01",
    });
    expect(missing).toEqual([]);
    expect(totals).toMatchObject({ status: "reconciled", differenceMinor: 0 });
  });

  test("not where only a weekend lies between: banks move nothing then, wallets do", () => {
    // 14 and 15 November are a Saturday and a Sunday.
    const movements = [movement("02", 100_00), movement("30", 50_00)];
    const statements = [statement("02", "13", null, null), statement("16", "30", null, null)];
    const account = { movements, statements, todayOn: "2026-12-01" };
    expect(monthLike(account).missing).toEqual([]);
    expect(monthLike({ ...account, isWallet: true }).missing).toEqual([{ fromOn: "2026-11-14", toOn: "2026-11-15" }]);
  });

  test("a movement typed by hand counts for its day", () => {
    const { missing } = monthLike({
      movements: [movement("02", 100_00), movement("05", 50_00)],
      statements: [statement("02", "03", null, null)],
      todayOn: "2026-11-06",
    });
    expect(missing).toEqual([{ fromOn: "2026-11-04", toOn: "2026-11-04" }]);
  });

  test("what was before the first movement is not asked for", () => {
    const { missing } = monthLike({ movements: balanced(1_000_00, [movement("12", 100_00)]), todayOn: "2026-11-12" });
    expect(missing).toEqual([]);
  });

  test("a month before the first movement or after today has none", () => {
    const account = { movements: [movement("12", 100_00)], todayOn: "2026-11-12" };
    expect(monthLike({ ...account, month: "2026-10" })).toMatchObject({ missing: [], totals: { status: "unknown", lines: 0 } });
    expect(monthLike({ ...account, month: "2026-12" })).toMatchObject({ missing: [], totals: { status: "unknown", lines: 0 } });
  });
});
