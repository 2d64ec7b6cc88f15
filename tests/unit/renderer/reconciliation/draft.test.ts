import { expect, test } from "vitest";
import type { OpenPart } from "../../../../renderer/features/reconciliation/view/distribution.ts";
import {
  closeRest,
  depositOf,
  draftOf,
  draftProblem,
  emptyDraft,
  putAmount,
  putFavour,
  putInterest,
  toByHand,
  totalsOf,
} from "../../../../renderer/features/reconciliation/view/draft.ts";

const part = (invoiceId: number, openMinor: number, currency = "PEN"): OpenPart => ({
  invoiceId,
  key: `20601234565-01-F001-${invoiceId}`,
  document: `F001-${invoiceId}`,
  cuota: 1,
  part: "net",
  dueOn: "2026-10-20",
  openMinor,
  currency,
});
const one = part(1, 30000);
const two = part(2, 40000);
const line = { amountMinor: 50000, currency: "PEN" };
const named = (invoiceId: number) => ({ invoiceId, cuota: 1, part: "net" as const });

test("only what was given an amount travels", () => {
  expect(toByHand(line, putAmount(emptyDraft("PEN"), one, 30000), [one, two])).toEqual({
    allocations: [{ ...named(1), amountMinor: 30000 }],
  });
});

test("too much is said in words", () => {
  expect(draftProblem(line, putAmount(emptyDraft("PEN"), one, 30001), [one, two])).toBe("A F001-1 le pones más de lo que tiene pendiente.");
  const both = putAmount(putAmount(emptyDraft("PEN"), one, 30000), two, 30000);
  expect(draftProblem(line, both, [one, two])).toBe("Repartes más de lo que llegó en este abono.");
  expect(draftProblem(line, putAmount(emptyDraft("PEN"), one, 30000), [one, two])).toBeUndefined();
});

test("a rest closed as the bank's fee follows the amount, and opens again when nothing is put", () => {
  const paid = closeRest(putAmount(emptyDraft("PEN"), one, 29650), one, "fee");
  expect(toByHand(line, paid, [one]).adjustments).toEqual([{ ...named(1), kind: "fee", amountMinor: 350 }]);
  expect(toByHand(line, putAmount(paid, one, 29500), [one]).adjustments).toEqual([{ ...named(1), kind: "fee", amountMinor: 500 }]);
  expect(toByHand(line, putAmount(paid, one, null), [one])).toEqual({ allocations: [] });
});

test("a balance in favour is used before the new money", () => {
  const draft = putFavour(putAmount(putAmount(emptyDraft("PEN"), one, 30000), two, 40000), 9, 25000);
  expect(totalsOf(line, draft)).toMatchObject({ poolMinor: 75000, leftMinor: 5000 });
  expect(toByHand(line, draft, [one, two])).toEqual({
    allocations: [
      { ...named(1), amountMinor: 5000 },
      { ...named(2), amountMinor: 40000 },
    ],
    favour: [{ paymentId: 9, ...named(1), amountMinor: 25000 }],
  });
});

test("agreed interest takes its part of the deposit", () => {
  const draft = putInterest(putAmount(emptyDraft("PEN"), two, 40000), two, 10000);
  expect(totalsOf(line, draft).leftMinor).toBe(0);
  expect(toByHand(line, draft, [one, two]).adjustments).toEqual([{ ...named(2), kind: "interest", amountMinor: 10000 }]);
  expect(draftProblem(line, putInterest(draft, two, 10001), [one, two])).toBe("Repartes más de lo que llegó en este abono.");
});

test("soles that pay dollars, and dollars that pay soles", () => {
  const usd = emptyDraft("USD", 3760000);
  expect(depositOf({ amountMinor: 376000, currency: "PEN" }, usd)).toBe(100000);
  expect(depositOf({ amountMinor: 100000, currency: "USD" }, emptyDraft("PEN", 3752500))).toBe(375250);
  expect(toByHand(line, usd, []).conversion).toEqual({ currency: "USD", rateMicros: 3760000 });
  expect(draftProblem(line, emptyDraft("USD"), [])).toBe("Escribe el tipo de cambio del día, como 3.752.");
});

test("editing a proposal and changing nothing says the same as the proposal", () => {
  const allocation = (invoiceId: number, amountMinor: number) => ({
    ...named(invoiceId),
    key: `20601234565-01-F001-${invoiceId}`,
    amountMinor,
  });
  const proposal = {
    allocations: [allocation(1, 24650), allocation(2, 25000)],
    adjustments: [{ ...allocation(1, 350), kind: "rounding" as const }],
    favour: [{ ...allocation(1, 5000), paymentId: 9 }],
    conversion: null,
  };
  expect(toByHand(line, draftOf(line, proposal), [one, two])).toEqual({
    allocations: [
      { ...named(1), amountMinor: 24650 },
      { ...named(2), amountMinor: 25000 },
    ],
    adjustments: [{ ...named(1), kind: "rounding", amountMinor: 350 }],
    favour: [{ paymentId: 9, ...named(1), amountMinor: 5000 }],
  });
});
