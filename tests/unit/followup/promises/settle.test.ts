import { describe, expect, test } from "vitest";
import { graceEnd } from "../../../../main/followup/promises/grace-end.ts";
import { type MadePromise, type MoneyIn, settlePromises } from "../../../../main/followup/promises/settle.ts";

/** S/ 500.00 promised on Monday 16 November for Wednesday 18, with grace until Friday 20. */
function promise(given: Partial<MadePromise> = {}): MadePromise {
  return {
    id: 1,
    amountMinor: 50_000,
    madeOn: "2026-11-16",
    dueOn: "2026-11-18",
    graceUntilOn: "2026-11-20",
    createdAt: "2026-11-16T15:00:00.000Z",
    isCancelled: false,
    invoiceIds: [],
    ...given,
  };
}

function paid(paidOn: string, amountMinor: number, invoiceId: number | null = null): MoneyIn {
  return { paidOn, createdAt: `${paidOn}T20:00:00.000Z`, invoiceId, amountMinor };
}

function outcome(promises: MadePromise[], money: MoneyIn[], todayOn: string) {
  const outcomes = settlePromises(promises, money, todayOn);
  return promises.map(({ id }) => [outcomes.get(id)?.state, outcomes.get(id)?.paidMinor]);
}

describe("what became of a promise of S/ 500.00 for the 18th with grace until the 20th", () => {
  test.each([
    ["nothing came in by the 19th: it waits", [], "2026-11-19", "waiting", 0],
    ["nothing came in by the last day of grace: it still waits", [], "2026-11-20", "waiting", 0],
    ["nothing came in and grace is over", [], "2026-11-21", "broken", 0],
    ["all of it came on the day", [paid("2026-11-18", 50_000)], "2026-11-18", "kept", 50_000],
    ["all of it came two days early: kept at once", [paid("2026-11-16", 50_000)], "2026-11-16", "kept", 50_000],
    ["it came on the last day of grace", [paid("2026-11-20", 50_000)], "2026-11-25", "kept", 50_000],
    ["it came a day after grace", [paid("2026-11-21", 50_000)], "2026-11-25", "broken", 0],
    ["S/ 300.00 came in, grace runs", [paid("2026-11-18", 30_000)], "2026-11-19", "waiting", 30_000],
    ["S/ 300.00 came in, grace is over", [paid("2026-11-18", 30_000)], "2026-11-21", "partly", 30_000],
    ["two payments make it up", [paid("2026-11-17", 20_000), paid("2026-11-19", 30_000)], "2026-11-21", "kept", 50_000],
    ["S/ 800.00 came in: S/ 500.00 of it are the promise", [paid("2026-11-18", 80_000)], "2026-11-18", "kept", 50_000],
    ["what was paid before it was made does not count", [paid("2026-11-15", 50_000)], "2026-11-21", "broken", 0],
  ] as const)("%s", (_, money, todayOn, state, paidMinor) => {
    expect(outcome([promise()], [...money], todayOn)).toEqual([[state, paidMinor]]);
  });

  test("a half that was in the books on the very day before the client promised the rest is not the rest", () => {
    const half = { ...paid("2026-11-16", 50_000), createdAt: "2026-11-16T14:00:00.000Z" };
    expect(outcome([promise()], [half], "2026-11-21")).toEqual([["broken", 0]]);
    expect(outcome([promise()], [half, paid("2026-11-18", 50_000)], "2026-11-21")).toEqual([["kept", 50_000]]);
  });

  test("the bank statement is imported a week later: the promise was kept all the same", () => {
    const late = { ...paid("2026-11-18", 50_000), createdAt: "2026-11-27T15:00:00.000Z" };
    expect(outcome([promise()], [late], "2026-11-27")).toEqual([["kept", 50_000]]);
  });
});

describe("each sol counts for one promise only", () => {
  const second = promise({ id: 2, amountMinor: 30_000, dueOn: "2026-11-19", graceUntilOn: "2026-11-23" });

  test("two promises and one payment of S/ 600.00: the earlier due is kept, the other gets the rest", () => {
    const money = [paid("2026-11-18", 60_000)];
    expect(outcome([second, promise()], money, "2026-11-24")).toEqual([
      ["partly", 10_000],
      ["kept", 50_000],
    ]);
  });

  test("a cancelled promise takes nothing", () => {
    expect(outcome([promise({ isCancelled: true }), second], [paid("2026-11-18", 30_000)], "2026-11-24")).toEqual([
      ["cancelled", 0],
      ["kept", 30_000],
    ]);
  });

  test("a promise about everything leaves the money of a factura to the later promise about that factura", () => {
    const factura = promise({ id: 2, amountMinor: 30_000, dueOn: "2026-11-20", graceUntilOn: "2026-11-23", invoiceIds: [7] });
    const money = [paid("2026-11-17", 30_000, 7), paid("2026-11-18", 50_000, 8)];
    expect(outcome([promise(), factura], money, "2026-11-24")).toEqual([
      ["kept", 50_000],
      ["kept", 30_000],
    ]);
  });
});

describe("a promise about one factura", () => {
  test("counts what was applied to it, not what paid another or nothing yet", () => {
    const about = promise({ invoiceIds: [7] });
    expect(outcome([about], [paid("2026-11-18", 50_000, 8)], "2026-11-21")).toEqual([["broken", 0]]);
    expect(outcome([about], [paid("2026-11-18", 50_000)], "2026-11-21")).toEqual([["broken", 0]]);
    expect(outcome([about], [paid("2026-11-18", 20_000, 7), paid("2026-11-18", 30_000, 8)], "2026-11-21")).toEqual([["partly", 20_000]]);
    expect(outcome([about], [paid("2026-11-18", 50_000, 7)], "2026-11-21")).toEqual([["kept", 50_000]]);
  });
});

describe("the last day of grace", () => {
  test.each([
    ["Wednesday 18 and two days: Friday", "2026-11-18", 2, "2026-11-20"],
    ["Friday 20 and two days is Sunday: Monday", "2026-11-20", 2, "2026-11-23"],
    ["a Sunday without grace: Monday", "2026-11-22", 0, "2026-11-23"],
    ["Sunday 6 December and two days is Inmaculada, and the next day Ayacucho: Thursday", "2026-12-06", 2, "2026-12-10"],
  ])("%s", (_, dueOn, days, endsOn) => {
    expect(graceEnd(dueOn, days)).toBe(endsOn);
  });

  test("moves past a holiday of the business's own", () => {
    expect(graceEnd("2026-11-18", 2, [{ on: "2026-11-20", name: "Aniversario de la ciudad" }])).toBe("2026-11-23");
  });
});
