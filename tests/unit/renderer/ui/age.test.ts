import { describe, expect, it } from "vitest";
import { AGE_RANGES, ageStep, ageText } from "../../../../renderer/ui/age.ts";

describe("the age of a balance", () => {
  it("follows the buckets of the ageing table", () => {
    expect([-3, 0, 1, 30, 31, 60, 61, 90, 91].map(ageStep)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4]);
  });
  it("agrees with the ranges that the bar's segments open", () => {
    for (const days of [-3, 0, 1, 30, 31, 60, 61, 90, 91, 400]) {
      const range = AGE_RANGES[ageStep(days)];
      expect(days).toBeGreaterThanOrEqual(range?.from ?? Number.NEGATIVE_INFINITY);
      expect(days).toBeLessThanOrEqual(range?.to ?? Number.POSITIVE_INFINITY);
    }
  });
  it("is said as people say it", () => {
    expect([9, 1, 0, -1, -6].map(ageText)).toEqual(["9 días", "1 día", "vence hoy", "mañana", "vence en 6 d"]);
  });
});
