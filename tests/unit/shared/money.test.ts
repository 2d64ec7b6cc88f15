import { describe, expect, test } from "vitest";
import {
  compareCurrencies,
  formatAmount,
  formatMoney,
  parseAmount,
  parseHumanAmount,
  percentOf,
  roundToUnits,
  splitProportionally,
} from "../../../shared/money.ts";

describe("plain decimals, as XML and JSON write them", () => {
  test.each([
    ["1180.00", "PEN", 118_000],
    ["1180", "PEN", 118_000],
    ["0.5", "PEN", 50],
    ["-3", "PEN", -300],
    ["+3.10", "PEN", 310],
    ["1.005", "PEN", 101], // through a float it would be 100
    ["-1.005", "PEN", -101],
    ["1.004999", "PEN", 100],
    ["0.29", "USD", 29],
    ["1500", "JPY", 1_500],
    ["1500.5", "JPY", 1_501],
    ["-0.00", "PEN", 0],
    ["90071992547409.91", "PEN", 9_007_199_254_740_991],
  ])("%s %s", (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor);
  });

  test.each(["", "1,180.00", "1e3", ".5", "5.", "NaN", "Infinity", "0x10", "12 3", "90071992547409.92", "1".repeat(400)])(
    "%j is none",
    (text) => {
      expect(parseAmount(text, "PEN")).toBeUndefined();
    },
  );
});

describe("amounts as people write them", () => {
  test.each([
    ["S/ 1,234.56", 123_456],
    ["S/. 1,234.56", 123_456],
    ["1.234,56", 123_456],
    ["1,234", 123_400],
    ["1.234", 123_400],
    ["1,234,567.8", 123_456_780],
    ["1.234.567,8", 123_456_780],
    ["1.234.567", 123_456_700],
    ["1234,5", 123_450],
    ["1234.5", 123_450],
    ["0,125", 13],
    ["0.125", 13],
    [",50", 50],
    [".5", 50],
    ["1'234.56", 123_456],
    ["1 234,56", 123_456],
    ["US$ 99.90", 9_990],
    ["(120.00)", -12_000],
    ["(S/ 120.00)", -12_000],
    ["-5", -500],
    ["5-", -500],
    ["-S/ 5.00", -500],
    ["S/ -5.00", -500],
    ["\u00a01180.00\u00a0", 118_000],
    ["-0", 0],
  ])("%j", (text, minor) => {
    expect(parseHumanAmount(text, "PEN")).toBe(minor);
  });

  test.each(["", "abc", "1,23,4.5", "12.34.56", "1,2345.00", "S/", "--5x", "1/2", "12%", "()"])("%j is none", (text) => {
    expect(parseHumanAmount(text, "PEN")).toBeUndefined();
  });
});

describe("rates and rounding", () => {
  test("the detracción of S/ 25,386.52 at 12% is 3,046.38, deposited as 3,046", () => {
    expect(percentOf(2_538_652, 12)).toBe(304_638);
    expect(roundToUnits(304_638, "PEN")).toBe(304_600);
  });

  test("S/ 1,180 at 12% deposits 142; at 3% withholds 35.40", () => {
    expect(roundToUnits(percentOf(118_000, 12), "PEN")).toBe(14_200);
    expect(percentOf(118_000, 3)).toBe(3_540);
  });

  test("half a sol goes up, and small rates keep their decimals", () => {
    expect(roundToUnits(150, "PEN")).toBe(200);
    expect(roundToUnits(149, "PEN")).toBe(100);
    expect(percentOf(10_000_000, 0.005)).toBe(500);
    expect(percentOf(100, 0.5)).toBe(1);
  });

  test("shares add up to the céntimo; of no weights the first takes all", () => {
    expect(splitProportionally(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitProportionally(3_540, [57_230, 57_230])).toEqual([1_770, 1_770]);
    expect(splitProportionally(7, [0, 0])).toEqual([7, 0]);
    expect(splitProportionally(5, [])).toEqual([]);
    for (let minor = 0; minor < 300; minor++)
      expect(splitProportionally(minor, [5, 3, 11, 1]).reduce((sum, share) => sum + share, 0)).toBe(minor);
  });
});

describe("amounts on the screen", () => {
  test.each([
    [123_456, "PEN", "1,234.56"],
    [-123_456, "PEN", "-1,234.56"],
    [5, "PEN", "0.05"],
    [0, "PEN", "0.00"],
    [100_000_000, "USD", "1,000,000.00"],
    [1_500, "JPY", "1,500"],
  ])("%d %s", (minor, currency, text) => {
    expect(formatAmount(minor, currency)).toBe(text);
  });

  test("carry their symbol and never wrap", () => {
    expect(formatMoney(123_456, "PEN")).toBe("S/\u00a01,234.56");
    expect(formatMoney(123_456, "USD")).toBe("US$\u00a01,234.56");
    expect(formatMoney(100, "BOB")).toBe("BOB\u00a01.00");
  });

  test("come in soles, then dollars, then by code", () => {
    expect(["EUR", "USD", "BOB", "PEN"].toSorted(compareCurrencies)).toEqual(["PEN", "USD", "BOB", "EUR"]);
  });
});
