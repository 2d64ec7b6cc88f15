import { describe, expect, test } from "vitest";
import { missingMinor, promiseText, quickDays } from "../../../../renderer/ui/promise/promise-words.ts";
import type { PaymentPromise } from "../../../../shared/contract/followup-promises.ts";

const TODAY = "2026-11-20";

function promise(given: Partial<PaymentPromise>): PaymentPromise {
  return {
    id: 1,
    clientId: 7,
    clientName: "Transportes Cóndor S.R.L.",
    currency: "PEN",
    amountMinor: 50_000,
    paidMinor: 0,
    madeOn: "2026-11-16",
    dueOn: "2026-11-20",
    graceUntilOn: "2026-11-23",
    channel: null,
    note: "",
    state: "waiting",
    documents: [],
    ...given,
  };
}

describe("how a promise stands, in words", () => {
  test.each([
    ["es hoy", {}],
    ["es mañana", { dueOn: "2026-11-21" }],
    ["faltan 5 días", { dueOn: "2026-11-25" }],
    ["es hoy; ya llegó S/\u00a0200.00", { paidMinor: 20_000 }],
    ["se le espera hasta el 23/11", { dueOn: "2026-11-19" }],
    ["cumplida", { state: "kept", paidMinor: 50_000 }],
    ["llegó solo S/\u00a0200.00", { state: "partly", paidMinor: 20_000 }],
    ["no llegó", { state: "broken" }],
    ["anulada", { state: "cancelled" }],
  ] as const)("%s", (text, given) => {
    expect(promiseText(promise(given), TODAY)).toBe(text);
  });

  test("what is still to come of it", () => {
    expect(missingMinor(promise({ paidMinor: 20_000 }))).toBe(30_000);
  });
});

describe("days that are promised with one click", () => {
  test.each([
    ["on a Friday: Monday, the Friday after, in two weeks", "2026-11-20", ["2026-11-23", "2026-11-27", "2026-12-04"]],
    ["on a Monday: tomorrow, Friday, the next two Mondays", "2026-11-23", ["2026-11-24", "2026-11-27", "2026-11-30", "2026-12-07"]],
    [
      "before the holidays of December: Thursday 10 is the next business day",
      "2026-12-07",
      ["2026-12-10", "2026-12-11", "2026-12-14", "2026-12-21"],
    ],
  ])("%s", (_, todayOn, days) => {
    expect(quickDays(todayOn)).toEqual(days);
  });
});
