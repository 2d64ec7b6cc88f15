import { expect, test } from "vitest";
import { convertMinor, formatRate, otherCurrency, parseRate } from "../../../../renderer/features/reconciliation/view/conversion.ts";

test("rates are written with three decimals, and more where there are more", () => {
  expect([3760000, 3752500, 3760001, 4000000].map(formatRate)).toEqual(["3.760", "3.7525", "3.760001", "4.000"]);
});

test("a rate is read as people write it", () => {
  expect(["3.76", "3,752", " 4 ", "0", "x", "3.", ""].map(parseRate)).toEqual([
    3760000,
    3752000,
    4000000,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("conversion rounds half up to the céntimo, whatever the decimals of the currency", () => {
  expect(convertMinor(100, "PEN", "USD", 3752000)).toBe(27);
  expect(convertMinor(376000, "PEN", "JPY", 25000)).toBe(150400);
});

test("soles look for dollars, anything else for soles", () => {
  expect([otherCurrency("PEN", undefined), otherCurrency("PEN", "EUR"), otherCurrency("USD", "USD")]).toEqual(["USD", "EUR", "PEN"]);
});
