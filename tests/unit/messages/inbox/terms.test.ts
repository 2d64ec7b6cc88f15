import { describe, expect, test } from "vitest";
import { cuotasAsked, cuotasWithin, latestDay, putOffWithin } from "../../../../main/messages/inbox/proposals/terms.ts";

const LIMITS = { longestDays: 15, leastFirstHundredths: 3000, mostCuotas: 3, daysBetweenCuotas: 15, mostDiscountHundredths: 0 };
/** A Friday. */
const TODAY = "2026-11-20";
const from = { todayOn: TODAY, extraHolidays: [] };

describe("cuotas within the owner's limits", () => {
  test("are no more than the limit, begin with what is asked for first, and add up to the céntimo", () => {
    expect(cuotasWithin(LIMITS, { totalMinor: 100_001, count: 6, ...from })).toEqual([
      { dueOn: "2026-11-23", amountMinor: 33_333 },
      { dueOn: "2026-12-10", amountMinor: 33_334 },
      { dueOn: "2026-12-23", amountMinor: 33_334 },
    ]);
    const half = cuotasWithin({ ...LIMITS, leastFirstHundredths: 5000 }, { totalMinor: 100_001, count: 3, ...from });
    expect(half.map(({ amountMinor }) => amountMinor)).toEqual([50_001, 25_000, 25_000]);
  });

  test("are one where all of it is asked for first", () => {
    expect(cuotasWithin({ ...LIMITS, leastFirstHundredths: 10_000 }, { totalMinor: 103_800, count: 3, ...from })).toEqual([
      { dueOn: "2026-12-04", amountMinor: 103_800 },
    ]);
  });

  test("always add up, whatever the sum, the count and the limits", () => {
    for (const totalMinor of [1, 2, 7, 999, 118_000, 100_000_003])
      for (const count of [1, 2, 3, 7, 60])
        for (const leastFirstHundredths of [0, 3333, 10_000]) {
          const cuotas = cuotasWithin(
            { ...LIMITS, mostCuotas: 60, daysBetweenCuotas: 1, leastFirstHundredths },
            { totalMinor, count, ...from },
          );
          expect(cuotas.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totalMinor);
          expect(cuotas.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
          expect(cuotas.every(({ dueOn }, index) => index === 0 || dueOn > (cuotas[index - 1]?.dueOn ?? ""))).toBe(true);
        }
  });

  test("begin on the day that the client names, where the limit lets it", () => {
    expect(cuotasWithin(LIMITS, { totalMinor: 1000, count: 2, firstOn: "2026-11-27", ...from })[0]?.dueOn).toBe("2026-11-27");
    expect(cuotasWithin(LIMITS, { totalMinor: 1000, count: 2, firstOn: "2027-01-15", ...from })[0]?.dueOn).toBe("2026-12-04");
  });
});

describe("putting a payment off", () => {
  test("goes up to the last day of contact within the limit, never beyond it", () => {
    expect(latestDay(LIMITS, TODAY, [])).toBe("2026-12-04");
    expect(latestDay({ ...LIMITS, longestDays: 0 }, TODAY, [])).toBe(TODAY);
  });

  test("asks for the first part at once and the rest on the last day", () => {
    expect(putOffWithin(LIMITS, { totalMinor: 103_800, ...from })).toEqual([
      { dueOn: "2026-11-23", amountMinor: 31_140 },
      { dueOn: "2026-12-04", amountMinor: 72_660 },
    ]);
    expect(putOffWithin({ ...LIMITS, leastFirstHundredths: 0 }, { totalMinor: 103_800, ...from })).toEqual([
      { dueOn: "2026-12-04", amountMinor: 103_800 },
    ]);
  });
});

test("in how many parts a client asks to pay", () => {
  expect(cuotasAsked("puedo pagar en 3 partes?")).toBe(3);
  expect(cuotasAsked("te pago en dos armadas porfa")).toBe(2);
  expect(cuotasAsked("denme facilidades")).toBeUndefined();
});
