import { describe, expect, test } from "vitest";
import { balanced, monthLike, movement, statement } from "./examples.ts";

/** October closes and December opens, so that November is known on both sides. */
const october = movement("2026-10-30", 100_00, { balanceMinor: 1_000_00 });
const AROUND = [statement("2026-10-05", "2026-10-30", 0, 1_000_00)];

describe("opening + credits - debits = closing", () => {
  const movements = [movement("03", 500_00), movement("09", -80_00), movement("24", 1_180_00), movement("24", -5), movement("27", 20_00)];

  test("with the balance beside each movement", () => {
    const { totals } = monthLike({ movements: balanced(1_000_00, movements), todayOn: "2026-11-27" });
    expect(totals).toMatchObject({
      lines: 5,
      openingMinor: 1_000_00,
      creditsMinor: 1_700_00,
      debitsMinor: 80_05,
      closingMinor: 2_619_95,
      differenceMinor: 0,
    });
  });

  test("with the balances of the statement alone, as in MT940 and CAMT", () => {
    const { totals } = monthLike({ movements, statements: [statement("03", "27", 1_000_00, 2_619_95)], todayOn: "2026-11-27" });
    expect(totals).toMatchObject({ openingMinor: 1_000_00, closingMinor: 2_619_95, differenceMinor: 0, status: "reconciled" });
  });

  test("whatever the order in which movements of one day were stored", () => {
    const day = balanced(1_000_00, [movement("16", 50_00), movement("16", -20_00), movement("16", 300_00), movement("16", -5)]);
    for (const order of [day, day.toReversed(), [2, 0, 3, 1].map((at) => day[at] ?? movement("16", 0))])
      expect(monthLike({ movements: order }).totals).toMatchObject({ openingMinor: 1_000_00, closingMinor: 1_329_95, differenceMinor: 0 });
  });

  test("on a day on which as much went out as came in", () => {
    const movements = [
      ...balanced(1_000_00, [movement("10", 200_00)]),
      ...balanced(1_200_00, [movement("11", 50_00), movement("11", -50_00)]),
    ];
    expect(monthLike({ movements: [movements[0], movements[2], movements[1]].filter((one) => one !== undefined) }).totals).toMatchObject({
      openingMinor: 1_000_00,
      closingMinor: 1_200_00,
      differenceMinor: 0,
    });
  });

  test("where the bank repeats the balance at the end of the day beside each of its movements", () => {
    const movements = [
      movement("16", 50_00, { balanceMinor: 1_030_00 }),
      movement("16", -20_00, { balanceMinor: 1_030_00 }),
      movement("17", 70_00, { balanceMinor: 1_100_00 }),
    ];
    expect(monthLike({ movements }).totals).toMatchObject({ openingMinor: 1_000_00, closingMinor: 1_100_00, differenceMinor: 0 });
  });

  test("where it gives a balance beside the last movement of each day only", () => {
    const movements = [
      movement("16", 50_00),
      movement("16", -20_00, { balanceMinor: 1_030_00 }),
      movement("17", 70_00, { balanceMinor: 1_100_00 }),
    ];
    expect(monthLike({ movements }).totals).toMatchObject({ openingMinor: 1_000_00, closingMinor: 1_100_00, differenceMinor: 0 });
  });
});

describe("a movement that is missing or too many", () => {
  const rows = balanced(1_000_00, [movement("03", 500_00), movement("05", 120_00), movement("09", -80_00), movement("24", 1_180_00)]);

  test("is a difference, found between the days where the balance breaks", () => {
    const { totals, balances } = monthLike({
      movements: rows.filter((_, index) => index !== 1),
      statements: [statement("03", "24", 1_000_00, 2_720_00)],
    });
    expect(totals).toMatchObject({ openingMinor: 1_000_00, closingMinor: 2_720_00, differenceMinor: 120_00, status: "mismatch" });
    expect(balances.breaks).toEqual([{ from: "2026-11-03 24", to: "2026-11-09 00", gapMinor: 120_00 }]);
  });

  test("typed by hand though the file has it", () => {
    const { totals } = monthLike({ movements: [...rows, movement("05", 120_00)], statements: [statement("03", "24", 1_000_00, 2_720_00)] });
    expect(totals).toMatchObject({ differenceMinor: -120_00, status: "mismatch" });
  });

  test("inside one day", () => {
    const day = balanced(1_000_00, [movement("16", 50_00), movement("16", 120_00), movement("16", -30_00)]);
    const { totals, balances } = monthLike({ movements: day.filter((_, index) => index !== 1) });
    expect(totals).toMatchObject({ openingMinor: 1_000_00, closingMinor: 1_140_00, differenceMinor: 120_00 });
    expect(balances.breaks).toEqual([{ from: "2026-11-16 00", to: "2026-11-16 24", gapMinor: 120_00 }]);
  });

  test.each(["02", "01"])("between two months is told by the later one: its first movement is of day %s", (day) => {
    const movements = [october, ...balanced(1_120_00, [movement(day, 500_00)])];
    const statements = [...AROUND, statement(day, day, 1_120_00, 1_620_00)];
    expect(monthLike({ movements, statements, month: "2026-10" }).totals).toMatchObject({ closingMinor: 1_000_00 });
    expect(monthLike({ movements, statements }).totals).toMatchObject({
      openingMinor: 1_000_00,
      closingMinor: 1_620_00,
      differenceMinor: 120_00,
    });
  });
});

describe("statements that overlap", () => {
  const rows = [movement("03", 500_00), movement("16", 120_00), movement("16", -80_00), movement("24", 1_180_00)];

  test("the first was downloaded in the middle of a day: its closing is of that hour", () => {
    const statements = [statement("03", "16", 1_000_00, 1_620_00), statement("16", "24", 1_500_00, 2_720_00)];
    expect(monthLike({ movements: rows, statements }).totals).toMatchObject({
      openingMinor: 1_000_00,
      closingMinor: 2_720_00,
      differenceMinor: 0,
    });
    expect(monthLike({ movements: balanced(1_000_00, rows), statements }).totals).toMatchObject({ differenceMinor: 0 });
  });

  test("the second begins in the middle of that day", () => {
    const statements = [statement("03", "16", 1_000_00, 1_620_00), statement("16", "24", 1_620_00, 2_720_00)];
    expect(monthLike({ movements: rows, statements }).totals).toMatchObject({ differenceMinor: 0, closingMinor: 2_720_00 });
  });
});

describe("balances that nobody states", () => {
  test("in no file: nothing to compare with", () => {
    const { totals } = monthLike({
      movements: [movement("02", 100_00), movement("30", 50_00)],
      statements: [statement("02", "30", null, null)],
      todayOn: "2026-11-30",
    });
    expect(totals).toMatchObject({ openingMinor: null, closingMinor: null, differenceMinor: null, status: "unknown" });
  });

  test("movements typed after the last statement wait for the next to be compared", () => {
    const movements = [...balanced(1_000_00, [movement("02", 100_00)]), movement("03", 50_00)];
    const { totals, balances } = monthLike({ movements, statements: [statement("02", "02", 1_000_00, 1_100_00)], todayOn: "2026-11-03" });
    expect(totals).toMatchObject({ openingMinor: 1_000_00, closingMinor: 1_150_00, differenceMinor: 0, status: "reconciled" });
    expect(balances.statedUntil).toBe("2026-11-02 24");
  });

  test("a month between two that are known is known where the balance before and after agree", () => {
    const movements = [october, movement("2026-12-01", 70_00, { balanceMinor: 1_070_00 })];
    const { totals } = monthLike({ movements, statements: [...AROUND, statement("2026-12-01", "2026-12-01", 1_000_00, 1_070_00)] });
    expect(totals).toMatchObject({ lines: 0, openingMinor: 1_000_00, closingMinor: 1_000_00, differenceMinor: 0, status: "reconciled" });
  });
});
