import { describe, expect, test } from "vitest";
import { type Cuota, cuotasInSight, inAMonth, nameDocuments } from "../../../../renderer/features/clients/payment-plans/plan-words.ts";
import { planOf, type PlanDraft, requestOf } from "../../../../renderer/features/clients/payment-plans/use-plan-draft.ts";

/** A plan of ten cuotas of which so many were paid. */
const cuotas = (paid: number): Cuota[] =>
  Array.from({ length: 10 }, (_, index) => ({
    number: index + 1,
    dueOn: `2027-${String(index + 1).padStart(2, "0")}-15`,
    amountMinor: 100_000,
    paidMinor: index < paid ? 100_000 : 0,
    state: index < paid ? "paid" : "waiting",
  }));

const DRAFT: PlanDraft = {
  currency: "PEN",
  invoiceIds: null,
  count: 3,
  firstOn: "2026-12-21",
  every: "month",
  downMinor: null,
  rows: null,
  graceDays: null,
  missedToBreak: null,
  signedBy: " ",
  notes: "",
};

describe("a payment plan on the client's page", () => {
  test("of a long one the cuotas around the next are in sight", () => {
    const numbers = (paid: number) => cuotasInSight(cuotas(paid)).map(({ number }) => number);
    expect(numbers(0)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbers(3)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(numbers(9)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(cuotasInSight(cuotas(0).slice(0, 3))).toHaveLength(3);
  });

  test("documents are named, the many counted; the first cuota is offered in a month, on a day of contact", () => {
    const named = (count: number) => nameDocuments(Array.from({ length: count }, (_, index) => ({ document: `F001-${index + 1}` })));
    expect(named(1)).toBe("F001-1");
    expect(named(3)).toBe("F001-1, F001-2 y F001-3");
    expect(named(15)).toBe("F001-1, F001-2, F001-3 y 12 más");
    expect(inAMonth("2026-11-20")).toBe("2026-12-21");
  });

  test("what lacks a number, a date or a document is not asked for; what lacks an amount is not noted", () => {
    expect(requestOf(7, DRAFT)).toEqual({ clientId: 7, currency: "PEN", count: 3, firstOn: "2026-12-21", every: "month" });
    expect(requestOf(7, { ...DRAFT, count: null })).toBeUndefined();
    expect(requestOf(7, { ...DRAFT, count: 61 })).toBeUndefined();
    expect(requestOf(7, { ...DRAFT, firstOn: null })).toBeUndefined();
    expect(requestOf(7, { ...DRAFT, invoiceIds: [] })).toBeUndefined();
    const rows = [{ dueOn: "2026-12-21", amountMinor: 100_000 }];
    expect(planOf(7, { ...DRAFT, graceDays: 0 }, rows)).toEqual({ clientId: 7, currency: "PEN", cuotas: rows, graceDays: 0 });
    expect(planOf(7, DRAFT, [...rows, { dueOn: "2027-01-21", amountMinor: null }])).toBeUndefined();
    expect(planOf(7, DRAFT, [])).toBeUndefined();
  });
});
