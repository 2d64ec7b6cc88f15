import { describe, expect, test } from "vitest";
import type { WaitingPromise } from "../../../../main/followup/promises/grace.ts";
import { isInside } from "../../../../main/followup/promises/inside.ts";

function waiting(amountMinor: number, given: Partial<WaitingPromise> = {}): WaitingPromise {
  return {
    promiseId: 1,
    currency: "PEN",
    amountMinor,
    paidMinor: 0,
    dueOn: "2026-11-25",
    graceUntilOn: "2026-11-27",
    invoiceIds: [],
    ...given,
  };
}

/** S/ 1,000.00 late of one factura and S/ 500.00 of another. */
const DUE = [
  { invoiceId: 7, openMinor: 100_000 },
  { invoiceId: 8, openMinor: 50_000 },
];

describe("whether what is late lies all inside promises", () => {
  test.each([
    ["nothing was promised", [], 0, false],
    ["all of it", [waiting(150_000)], 0, true],
    ["a céntimo less", [waiting(149_999)], 0, false],
    ["two promises make it up", [waiting(100_000), waiting(50_000)], 0, true],
    ["a third of it came in already and was applied", [waiting(200_000, { paidMinor: 50_000 })], 0, true],
    ["the rest is in the client's favour", [waiting(100_000)], 50_000, true],
    ["one factura: the other is asked for", [waiting(100_000, { invoiceIds: [7] })], 0, false],
    ["one factura, and the other by its own promise", [waiting(100_000, { invoiceIds: [7] }), waiting(50_000)], 0, true],
    ["more about one factura than it owes does not cover the other", [waiting(150_000, { invoiceIds: [7] })], 0, false],
    ["both by name", [waiting(150_000, { invoiceIds: [7, 8] })], 0, true],
  ])("%s", (_, promises, inFavourMinor, expected) => {
    expect(isInside(DUE, promises, inFavourMinor)).toBe(expected);
  });
});
