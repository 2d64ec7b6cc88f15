import { describe, expect, test } from "vitest";
import { type AgreedPlan, type PlanMoney, type PlanOutcome, settlePlans } from "../../../../main/followup/payment-plans/settle.ts";
import { addDays } from "../../../../shared/dates.ts";
import { randomFrom } from "../plans-world.ts";

/** S/ 10,000.00 of F001-1, agreed on 20 November 2026 in three cuotas with two days of grace; two missing ones break it. */
function plan(changes: Partial<AgreedPlan> = {}): AgreedPlan {
  return {
    id: 1,
    totalMinor: 1_000_000,
    madeOn: "2026-11-20",
    createdAt: "2026-11-20T15:00:00.000Z",
    missedToBreak: 2,
    isCancelled: false,
    cuotas: [cuota(1, "2026-12-21", 333_333), cuota(2, "2027-01-20", 333_333), cuota(3, "2027-02-22", 333_334)],
    documents: [document(1_000_000)],
    ...changes,
  };
}

const cuota = (number: number, dueOn: string, amountMinor: number) => ({ number, dueOn, amountMinor, graceUntilOn: addDays(dueOn, 2) });

const document = (openMinor: number, askableMinor = openMinor, amountMinor = 1_000_000, invoiceId = 1) => ({
  invoiceId,
  amountMinor,
  openMinor,
  askableMinor,
});

const money = (paidOn: string, amountMinor: number, invoiceId: number | null = 1): PlanMoney => ({
  paidOn,
  createdAt: `${paidOn}T16:00:00.000Z`,
  invoiceId,
  amountMinor,
});

/** The plan on a day, its document paid down by what came in on it. */
function settle(todayOn: string, came: PlanMoney[], changes: Partial<AgreedPlan> = {}): PlanOutcome {
  const onDocument = came.reduce((sum, piece) => sum + (piece.invoiceId === 1 ? piece.amountMinor : 0), 0);
  const outcome = settlePlans([plan({ documents: [document(1_000_000 - onDocument)], ...changes })], came, todayOn).get(1);
  if (!outcome) throw new Error("not settled");
  return outcome;
}

const short = ({ state, paidMinor, cuotas }: PlanOutcome) => [state, paidMinor, cuotas.map((one) => one.state).join(" ")];

describe("what becomes of a payment plan", () => {
  test("money that comes early is of the next cuotas, in order", () => {
    expect(short(settle("2026-12-01", []))).toEqual(["kept", 0, "waiting waiting waiting"]);
    expect(short(settle("2026-12-01", [money("2026-11-30", 400_000)]))).toEqual(["kept", 400_000, "paid partly waiting"]);
  });

  test("a cuota is late the day after it falls due; its missing part is what is asked for", () => {
    const came = [money("2026-12-21", 100_000)];
    expect(short(settle("2026-12-21", came))).toEqual(["kept", 100_000, "partly waiting waiting"]);
    const late = settle("2026-12-23", came);
    expect(short(late)).toEqual(["late", 100_000, "late waiting waiting"]);
    expect(late.missedCuotas).toBe(0);
    expect(late.cuotas[0]?.missingMinor).toBe(233_333);
  });

  test("one missing of the two that break it is late; the second one after its grace breaks it", () => {
    expect(settle("2026-12-24", [])).toMatchObject({ state: "late", missedCuotas: 1, brokenOn: null });
    expect(settle("2027-01-22", [])).toMatchObject({ state: "late", missedCuotas: 1 });
    expect(settle("2027-01-23", [])).toMatchObject({ state: "broken", missedCuotas: 2, brokenOn: "2027-01-22" });
    expect(settle("2026-12-24", [], { missedToBreak: 1 })).toMatchObject({ state: "broken", brokenOn: "2026-12-23" });
  });

  test("after the grace of the last cuota whatever is missing breaks it", () => {
    const came = [money("2026-12-21", 700_000)];
    expect(settle("2027-02-24", came)).toMatchObject({ state: "late" });
    expect(settle("2027-02-25", came)).toMatchObject({ state: "broken", missedCuotas: 1, brokenOn: "2027-02-24" });
  });

  test("who pays what is missing is up to date again, and who pays all has finished", () => {
    expect(short(settle("2027-01-25", [money("2027-01-25", 666_666)]))).toEqual(["kept", 666_666, "paid paid waiting"]);
    expect(short(settle("2027-01-25", [money("2027-01-25", 1_000_000)]))).toEqual(["finished", 1_000_000, "paid paid paid"]);
    expect(short(settle("2027-01-25", []))).toEqual(["broken", 0, "late late waiting"]);
  });

  test("money of before the plan does not count, money on account does", () => {
    const before: PlanMoney[] = [
      { ...money("2026-11-19", 100_000, null), createdAt: "2026-11-19T15:00:00.000Z" },
      { ...money("2026-11-20", 100_000, null), createdAt: "2026-11-20T14:59:00.000Z" },
    ];
    expect(settle("2026-12-01", before).paidMinor).toBe(0);
    expect(settle("2026-12-01", [...before, money("2026-11-25", 50_000, null)]).paidMinor).toBe(50_000);
  });

  test("what a credit note closes, and what is in dispute, comes off the last cuotas: no more is asked for than is owed", () => {
    const credited = settle("2026-12-01", [], { documents: [document(600_000)] });
    expect(credited.cuotas.map(({ missingMinor }) => missingMinor)).toEqual([333_333, 266_667, 0]);
    expect(short(credited)).toEqual(["kept", 400_000, "waiting partly paid"]);
    const disputed = settle("2026-12-01", [], { documents: [document(1_000_000, 800_000)] });
    expect(disputed.cuotas.map(({ missingMinor }) => missingMinor)).toEqual([333_333, 333_333, 133_334]);
    expect(disputed).toMatchObject({ paidMinor: 0, disputedMinor: 200_000, state: "kept" });
    expect(settle("2027-06-01", [], { documents: [document(1_000_000, 0)] })).toMatchObject({ state: "kept", disputedMinor: 1_000_000 });
    expect(short(settle("2026-12-01", [], { documents: [document(0)] }))).toEqual(["finished", 1_000_000, "paid paid paid"]);
  });

  test("of two plans the older one takes what is on account first, and each its own documents", () => {
    const second = plan({ id: 2, createdAt: "2026-11-20T16:00:00.000Z", documents: [document(990_000, 990_000, 1_000_000, 2)] });
    const outcomes = settlePlans([second, plan()], [money("2026-11-25", 1_005_000, null), money("2026-11-26", 10_000, 2)], "2026-12-01");
    expect([outcomes.get(1)?.paidMinor, outcomes.get(2)?.paidMinor]).toEqual([1_000_000, 15_000]);
  });

  test("a cancelled plan takes nothing on account", () => {
    const outcomes = settlePlans(
      [plan({ isCancelled: true }), plan({ id: 2, createdAt: "2026-11-20T16:00:00.000Z" })],
      [money("2026-11-25", 300_000, null)],
      "2026-12-01",
    );
    expect(outcomes.get(1)?.state).toBe("cancelled");
    expect(outcomes.get(2)?.paidMinor).toBe(300_000);
  });
});

const RANK: Readonly<Record<string, number>> = { broken: 0, late: 1, kept: 2, finished: 3 };

describe("whatever comes in", () => {
  test("no more is paid than was agreed, no more is asked for than is open, and more money never makes it worse", () => {
    const random = randomFrom(20_261_120);
    for (let round = 0; round < 3_000; round++) {
      const todayOn = addDays("2026-11-20", random(130));
      const disputedMinor = random(3) === 0 ? random(1_000_000) : 0;
      const closedMinor = random(4) === 0 ? random(400_000) : 0;
      let openMinor = 1_000_000 - closedMinor;
      const came: PlanMoney[] = [];
      const now = () =>
        settle(todayOn, came, { missedToBreak: 1 + (round % 3), documents: [document(openMinor, Math.max(0, openMinor - disputedMinor))] });
      let before = now();
      for (let piece = 0; piece < 6; piece++) {
        const onAccount = random(3) === 0;
        const amountMinor = onAccount ? 1 + random(500_000) : Math.min(openMinor, 1 + random(500_000));
        if (amountMinor === 0) continue;
        came.push(money(addDays("2026-11-21", random(100)), amountMinor, onAccount ? null : 1));
        if (!onAccount) openMinor -= amountMinor;
        const after = now();
        const missing = after.cuotas.reduce((sum, { missingMinor }) => sum + missingMinor, 0);
        expect(after.paidMinor).toBeLessThanOrEqual(1_000_000);
        expect(missing).toBeLessThanOrEqual(openMinor);
        expect(after.paidMinor).toBeGreaterThanOrEqual(before.paidMinor);
        expect(RANK[after.state]).toBeGreaterThanOrEqual(RANK[before.state] ?? 0);
        for (const { paidMinor, missingMinor, amountMinor: agreed } of after.cuotas)
          expect(paidMinor + missingMinor).toBeLessThanOrEqual(agreed);
        before = after;
      }
    }
  });
});
