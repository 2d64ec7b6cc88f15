import { describe, expect, test } from "vitest";
import type { ItemNow } from "../../../../main/followup/agenda/item.ts";
import { nextStep } from "../../../../main/followup/agenda/next-step.ts";
import { rankItems } from "../../../../main/followup/agenda/rank.ts";
import { whoseIsIt } from "../../../../main/followup/agenda/whose.ts";
import { withoutPromised } from "../../../../main/followup/today/chased.ts";

const TODAY = "2026-11-20";
const HOURS = { fromMinutes: 420, untilMinutes: 1200 };

describe("what follows from a contact", () => {
  const call = (at: string) => ({ channel: "call" as const, at, todayOn: TODAY, who: "Carmen" });
  test("nobody answered at 10:00: tomorrow at 15:00; at 16:00: tomorrow at 10:00", () => {
    expect(nextStep("no_answer", call("2026-11-20T15:00:00.000Z"), HOURS)).toMatchObject({ kind: "call", on: "2026-11-21", minutes: 900 });
    expect(nextStep("no_answer", call("2026-11-20T21:00:00.000Z"), HOURS)).toMatchObject({ minutes: 600 });
  });
  test("inside the hours of a house that works from 8:00 to 13:00", () => {
    const house = { fromMinutes: 480, untilMinutes: 780 };
    expect(nextStep("no_answer", call("2026-11-20T15:00:00.000Z"), house)).toMatchObject({ minutes: 779 });
  });
  test("the wrong person asks for a number today; a call back comes tomorrow without an hour; the rest brings nothing", () => {
    const at = call("2026-11-20T15:00:00.000Z");
    expect(nextStep("wrong_person", at, HOURS)).toEqual({ kind: "other", on: TODAY, minutes: null, text: "Busca otro número de Carmen" });
    expect(nextStep("call_back", at, HOURS)).toMatchObject({ kind: "call", on: "2026-11-21", minutes: null });
    for (const outcome of ["talked", "promise", "dispute", undefined] as const) expect(nextStep(outcome, at, HOURS)).toBeNull();
  });
  test("a visit with nobody there is a visit again", () => {
    expect(nextStep("no_answer", { ...call("2026-11-20T15:00:00.000Z"), channel: "visit" }, HOURS)?.kind).toBe("visit");
  });
});

describe("whose a step is", () => {
  const working = new Set([1, 2, 3]);
  const step = { people: [null, 1, 2], sinceOn: "2026-11-17", escalate: { afterDays: 3, toPersonId: 3 } };
  test("of the first named who works here", () => {
    expect(whoseIsIt({ ...step, escalate: null }, working, TODAY)).toEqual({ personId: 1, escalatedFromId: null });
    expect(whoseIsIt({ ...step, people: [9, null, 2], escalate: null }, working, TODAY)).toEqual({ personId: 2, escalatedFromId: null });
  });
  test("passes on after three days in the list, not before, and never to who left or has it already", () => {
    expect(whoseIsIt(step, working, "2026-11-19")).toEqual({ personId: 1, escalatedFromId: null });
    expect(whoseIsIt(step, working, TODAY)).toEqual({ personId: 3, escalatedFromId: 1 });
    expect(whoseIsIt(step, new Set([1, 2]), TODAY)).toEqual({ personId: 1, escalatedFromId: null });
    expect(whoseIsIt({ ...step, people: [3] }, working, TODAY)).toEqual({ personId: 3, escalatedFromId: null });
  });
});

describe("the order of the agenda", () => {
  const item = (id: number, given: Partial<ItemNow>): ItemNow => ({
    kind: "action",
    id,
    clientId: id,
    clientName: "",
    channel: "call",
    currency: "PEN",
    isBrokenWord: false,
    stage: null,
    tone: null,
    template: null,
    why: "",
    dueOn: TODAY,
    minutes: null,
    personId: null,
    escalatedFromId: null,
    owed: { currency: "PEN", amountMinor: 100_000, daysLate: 10 },
    ...given,
  });
  test("what was agreed for an hour, tasks left over, a broken word, and then what it is expected to move", () => {
    const order = rankItems(
      [
        item(1, { owed: { currency: "PEN", amountMinor: 100_000, daysLate: 200 } }),
        item(2, {}),
        item(3, { owed: { currency: "USD", amountMinor: 50_000, daysLate: 10 } }),
        item(4, { isBrokenWord: true }),
        item(5, { kind: "task", dueOn: "2026-11-18", owed: null }),
        item(6, { kind: "task", minutes: 960 }),
        item(7, { kind: "task", minutes: 600 }),
        item(8, { kind: "task", owed: null }),
      ],
      TODAY,
    );
    expect(order.map(({ id }) => id)).toEqual([7, 6, 5, 4, 3, 2, 1, 8]);
  });
});

test("of what a client owes, what it promised is not asked for: the documents it named, then the oldest", () => {
  const parts = [
    { invoiceId: 1, currency: "PEN", dueOn: "2026-11-01", openMinor: 100_000 },
    { invoiceId: 2, currency: "PEN", dueOn: "2026-11-05", openMinor: 50_000 },
    { invoiceId: 3, currency: "USD", dueOn: "2026-11-05", openMinor: 20_000 },
  ];
  const promise = { currency: "PEN", amountMinor: 60_000, paidMinor: 20_000, invoiceIds: [] };
  expect(withoutPromised(parts, [promise]).map(({ openMinor }) => openMinor)).toEqual([60_000, 50_000, 20_000]);
  const ofSecond = { ...promise, amountMinor: 50_000, paidMinor: 0, invoiceIds: [2] };
  expect(withoutPromised(parts, [promise, ofSecond]).map(({ invoiceId, openMinor }) => [invoiceId, openMinor])).toEqual([
    [1, 60_000],
    [3, 20_000],
  ]);
});
