import { describe, expect, test } from "vitest";
import { detraccionIn } from "../../../main/invoices/deductions.ts";

describe("the detracción that is owed", () => {
  test("of a document in soles is what it says, and its deposit too", () => {
    expect(detraccionIn("PEN", 118_000, { percent: 12, amountMinor: 14_200 })).toEqual({ partMinor: 14_200, penMinor: 14_200 });
  });

  test("of a document in dollars is the percentage in dollars; the soles of the file are kept for the deposit", () => {
    const stated = { percent: 12, amountMinor: 53_100, amountCurrency: "PEN" };
    expect(detraccionIn("USD", 118_000, stated)).toEqual({ partMinor: 14_160, penMinor: 53_100 });
  });

  test("typed without its currency is taken for dollars when it is the percentage in dollars, for soles when it is not", () => {
    expect(detraccionIn("USD", 118_000, { percent: 12, amountMinor: 14_200 })).toEqual({ partMinor: 14_200, penMinor: null });
    expect(detraccionIn("USD", 118_000, { percent: 12, amountMinor: 53_100 })).toEqual({ partMinor: 14_160, penMinor: 53_100 });
  });

  test("a file that states it in dollars is believed", () => {
    expect(detraccionIn("USD", 118_000, { percent: 12, amountMinor: 14_500, amountCurrency: "USD" })).toEqual({
      partMinor: 14_500,
      penMinor: null,
    });
  });

  test("of none, or of nothing, is nothing", () => {
    expect(detraccionIn("PEN", 118_000, undefined)).toEqual({ partMinor: 0, penMinor: null });
    expect(detraccionIn("PEN", 118_000, { percent: 12, amountMinor: 0 })).toEqual({ partMinor: 0, penMinor: null });
  });
});
