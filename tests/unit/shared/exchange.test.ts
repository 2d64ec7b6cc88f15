import { describe, expect, test } from "vitest";
import { convertMinor, currencyToSoles, impliedRateMicros, solesToCurrency } from "../../../shared/exchange.ts";

describe("soles and dollars at a rate", () => {
  test("S/ 3,760.00 at 3.760 are US$ 1,000.00, and back", () => {
    expect(solesToCurrency(376_000, "USD", 3_760_000)).toBe(100_000);
    expect(currencyToSoles(100_000, "USD", 3_760_000)).toBe(376_000);
  });

  test("half a céntimo is rounded away from zero", () => {
    expect(currencyToSoles(1, "USD", 3_500_000)).toBe(4);
    expect(currencyToSoles(-1, "USD", 3_500_000)).toBe(-4);
    expect(currencyToSoles(1, "USD", 3_499_999)).toBe(3);
  });

  test("amounts of a size that floats get wrong stay exact", () => {
    expect(currencyToSoles(9_007_199_254, "USD", 3_752_123)).toBe(33_796_119_487);
    expect(solesToCurrency(33_796_119_487, "USD", 3_752_123)).toBe(9_007_199_254);
  });

  test("a currency without decimals", () => {
    expect(currencyToSoles(50_000, "CLP", 4_000)).toBe(20_000);
    expect(solesToCurrency(20_000, "CLP", 4_000)).toBe(50_000);
  });

  test("the rate that two amounts imply", () => {
    expect(impliedRateMicros(376_000, 100_000, "USD")).toBe(3_760_000);
    expect(impliedRateMicros(20_000, 50_000, "CLP")).toBe(4_000);
  });

  test("what came back from its own implied rate is the same amount", () => {
    for (const [soles, dollars] of [[375_333, 99_999], [12_345_67, 328_888], [1_000_001, 266_667]] as const) // biome-ignore format: a table
      expect(solesToCurrency(soles, "USD", impliedRateMicros(soles, dollars, "USD"))).toBe(dollars);
  });

  test("one of the two is PEN", () => {
    expect(convertMinor(376_000, "PEN", "USD", 3_760_000)).toBe(100_000);
    expect(convertMinor(100_000, "USD", "PEN", 3_760_000)).toBe(376_000);
    expect(convertMinor(100_000, "USD", "EUR", 3_760_000)).toBeUndefined();
  });
});
