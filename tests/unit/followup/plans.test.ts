import { describe, expect, test } from "vitest";
import { planForBehaviour } from "../../../main/followup/plans/behaviour.ts";
import { stepsFor } from "../../../main/followup/plans/conditions.ts";
import { type Debtor, PLAIN_STEP, type PastDecision, type PlanStep } from "../../../main/followup/plans/debtor.ts";
import { decideDebtor } from "../../../main/followup/plans/decide.ts";
import { resolveWaiting } from "../../../main/followup/plans/overtaken.ts";
import { DAILY_CAP, schedule } from "../../../main/followup/plans/schedule.ts";
import { stepDates } from "../../../main/followup/plans/step-dates.ts";

const TODAY = "2026-11-20";
const dateOf = stepDates([]);

const step = (id: number, days: number, channel: PlanStep["channel"], stage: PlanStep["stage"]): PlanStep => ({
  ...PLAIN_STEP,
  id,
  days,
  channel,
  stage,
  mode: "approve",
});
const STEPS = [
  step(1, -3, "whatsapp", "preventiva"),
  step(2, 1, "whatsapp", "administrativa"),
  step(3, 16, "letter", "administrativa"),
  step(4, 61, "letter", "extrajudicial"),
];

/** Owes S/ 1,000.00 that fell due on the day given. */
function debtor(dueOn: string, changes: Partial<Debtor> = {}): Debtor {
  return {
    clientId: 1,
    currency: "PEN",
    planName: "Cliente nuevo",
    steps: STEPS,
    dues: [{ on: dueOn, openMinor: 100_000, heldMinor: 0 }],
    heldBecause: null,
    brokenWord: null,
    past: [],
    lastDecidedOn: null,
    lastContactAt: null,
    lastContactOn: null,
    snoozedUntilOn: null,
    ...changes,
  };
}

const past = (of: PlanStep, dueOn: string, decidedOn: string, resolution: PastDecision["resolution"] = null): PastDecision => ({
  id: of.id * 100,
  about: `1:PEN:${dueOn}:${of.id}`,
  days: of.days,
  stage: of.stage,
  decidedAt: `${decidedOn}T15:00:00.000Z`,
  decidedOn,
  resolution,
  resolvedOn: resolution === null ? null : decidedOn,
});

const decide = (who: Debtor, todayOn = TODAY) => decideDebtor(who, todayOn, dateOf);
const [, first, letter, final] = STEPS as [PlanStep, PlanStep, PlanStep, PlanStep];

describe("what follows for a client", () => {
  test("the most advanced step of those that were missed, and it says how many it joins", () => {
    expect(decide(debtor("2026-11-01"))).toMatchObject({
      outcome: "queue",
      stepId: 3,
      amountMinor: 100_000,
      daysLate: 19,
      reason: "Carta de los 16 días, plan «Cliente nuevo»; reemplaza otro paso que no se dio.",
    });
  });

  test("several due dates are one message of all that is late", () => {
    const dues = ["2026-11-02", "2026-11-17", "2026-11-22"].map((on) => ({ on, openMinor: 10_000, heldMinor: 0 }));
    expect(decide(debtor("", { dues }))).toMatchObject({ stepId: 3, about: "1:PEN:2026-11-02:3", amountMinor: 20_000 });
  });

  test("a reminder comes before the due date only, and while nothing is late", () => {
    expect(decide(debtor("2026-11-23"))).toMatchObject({ stepId: 1, daysLate: -3 });
    expect(decide(debtor("2026-11-24"))).toBeUndefined();
    const dues = ["2026-11-19", "2026-11-23"].map((on) => ({ on, openMinor: 10_000, heldMinor: 0 }));
    expect(decide(debtor("", { dues }))).toMatchObject({ stepId: 2, amountMinor: 10_000 });
  });

  test("a step that falls on a Saturday waits for Monday", () => {
    expect(decide(debtor("2026-11-20"), "2026-11-21")).toMatchObject({
      outcome: "skip",
      reason: "Su plan «Cliente nuevo» le da tiempo: el próximo paso es el 23/11/2026.",
    });
    expect(decide(debtor("2026-11-20"), "2026-11-23")).toMatchObject({ stepId: 2 });
  });

  test("the last letter goes only to who was asked before, and after time to answer", () => {
    const dueOn = "2026-09-01";
    expect(decide(debtor(dueOn))).toMatchObject({ stepId: 3 });
    const asked = { past: [past(letter, dueOn, "2026-11-03", "done")], lastDecidedOn: "2026-11-03" };
    expect(decide(debtor(dueOn, asked))).toMatchObject({ outcome: "queue", stepId: 4 });
    expect(decide(debtor(dueOn, { ...asked, lastContactOn: "2026-11-12", lastContactAt: "2026-11-12T15:00:00.000Z" }))).toMatchObject({
      outcome: "skip",
      reason: "Ya se le contactó el 12/11/2026: se le dan 10 días.",
    });
    const waiting = { past: [past(letter, dueOn, "2026-11-03")], lastDecidedOn: "2026-11-03" };
    expect(decide(debtor(dueOn, waiting))).toBeUndefined();
  });

  test("three days go by between two decisions, also when the clock went back", () => {
    const who = (lastDecidedOn: string) => debtor("2026-11-17", { lastDecidedOn });
    expect(decide(who("2026-11-17"))).toMatchObject({ outcome: "queue" });
    expect(decide(who("2026-11-18"))).toMatchObject({
      outcome: "skip",
      reason: "Le tocó otro paso el 18/11/2026: van 3 días entre uno y otro.",
    });
    expect(decide(who("2027-03-01"))).toMatchObject({ outcome: "skip" });
  });

  test("what was done stands for the lesser steps of its day, not for those whose day comes later", () => {
    const dues = ["2026-11-01", "2026-11-16"].map((on) => ({ on, openMinor: 10_000, heldMinor: 0 }));
    const on17 = debtor("", { dues, past: [past(letter, "2026-11-01", "2026-11-17", "done")] });
    expect(decide(on17)).toBeUndefined();
    const on16 = debtor("", { dues, past: [past(letter, "2026-11-01", "2026-11-16", "done")] });
    expect(decide(on16)).toMatchObject({ stepId: 2, about: "1:PEN:2026-11-16:2" });
  });

  test("what is overtaken may be asked again under a name of its own; what was dismissed is not", () => {
    const dueOn = "2026-11-16";
    expect(decide(debtor(dueOn, { past: [past(first, dueOn, "2026-11-17", "overtaken")] }))).toMatchObject({ about: `1:PEN:${dueOn}:2#2` });
    expect(decide(debtor(dueOn, { past: [past(first, dueOn, "2026-11-17", "dismissed")] }))).toBeUndefined();
  });

  test("a disputed part is not asked for; when all is held it says why", () => {
    const heldBecause = "Lo que debe está en discusión: no se cobra hasta que cierres el reclamo.";
    const dues = (heldMinor: number) => [{ on: "2026-11-16", openMinor: 100_000, heldMinor }];
    expect(decide(debtor("", { dues: dues(40_000), heldBecause }))).toMatchObject({ outcome: "queue", amountMinor: 60_000 });
    expect(decide(debtor("", { dues: dues(100_000), heldBecause }))).toMatchObject({ outcome: "skip", reason: heldBecause });
  });

  test("a broken promise is asked about once, before any other step", () => {
    const brokenWord = { kind: "promise" as const, id: 7, amountMinor: 50_000, paidMinor: 20_000, dueOn: "2026-11-13" };
    const asked = decide(debtor("2026-10-01", { brokenWord }));
    expect(asked).toMatchObject({
      kind: "promise_broken",
      stepId: null,
      channel: "call",
      reason: "Prometió S/\u00a0500.00 para el 13/11/2026 y entraron S/\u00a0200.00: pregúntale antes de dar otro paso.",
    });
    const done: PastDecision = { ...past(first, "", "2026-11-17", "done"), about: "promise:7", days: null, stage: null };
    expect(decide(debtor("2026-10-01", { brokenWord, past: [done] }))).toMatchObject({ kind: "step", stepId: 3 });
  });

  test("a condition holds for its own currency; whoever was put off waits; a plan that ended says so", () => {
    const only = (currency: string) => STEPS.map((each) => ({ ...each, atLeast: { amountMinor: 200_000, currency } }));
    expect(decide(debtor("2026-11-16", { steps: only("PEN") }))).toMatchObject({ outcome: "skip" });
    expect(decide(debtor("2026-11-16", { steps: only("USD") }))).toMatchObject({ outcome: "queue", stepId: 2 });
    expect(decide(debtor("2026-11-16", { snoozedUntilOn: "2026-11-25" }))).toMatchObject({
      outcome: "skip",
      reason: "Lo dejaste para el 25/11/2026.",
    });
    expect(decide(debtor("2026-06-01", { past: [past(final, "2026-06-01", "2026-08-03", "done")] }))).toMatchObject({
      outcome: "skip",
      reason: "Ya pasaron todos los pasos del plan «Cliente nuevo»: decide tú qué sigue.",
    });
    expect(decide(debtor("2026-11-16", { steps: [letter] }))).toMatchObject({
      reason: "Su plan «Cliente nuevo» le da tiempo: el próximo paso es el 02/12/2026.",
    });
  });
});

describe("after a word that was not kept", () => {
  const brokenWord = { kind: "promise" as const, id: 7, amountMinor: 50_000, paidMinor: 0, dueOn: "2026-11-10" };
  const dueOn = "2026-11-03";
  const asked = (on: string, resolution: PastDecision["resolution"]): PastDecision => ({
    ...past(first, "", on, resolution),
    id: 900,
    about: "promise:7",
    days: null,
    stage: null,
  });
  const message = past(first, dueOn, "2026-11-04", "done");

  test("the plan goes on one level up: the step after the last one done, at once, though its day has not come", () => {
    const who = debtor(dueOn, { brokenWord, past: [message, asked("2026-11-13", "done")], lastDecidedOn: "2026-11-13" });
    expect(decide(who, "2026-11-16")).toMatchObject({
      outcome: "queue",
      stepId: 3,
      about: `1:PEN:${dueOn}:3`,
      reason: "Carta de los 16 días, plan «Cliente nuevo»; sube un paso porque no cumplió lo que prometió para el 10/11/2026.",
    });
    expect(decide({ ...who, brokenWord: null }, "2026-11-16")).toBeUndefined();
  });

  test("it rests first, and while the question waits nothing else is asked", () => {
    const who = (resolution: PastDecision["resolution"]) =>
      debtor(dueOn, { brokenWord, past: [message, asked("2026-11-13", resolution)], lastDecidedOn: "2026-11-13" });
    expect(decide(who("done"), "2026-11-14")).toMatchObject({
      outcome: "skip",
      reason: "Le tocó otro paso el 13/11/2026: van 3 días entre uno y otro.",
    });
    expect(decide(who(null), "2026-11-19")).toBeUndefined();
  });

  test("no softer step is repeated: neither one that was missed before, nor one whose day comes after what was brought forward", () => {
    const younger = [dueOn, "2026-11-12"].map((on) => ({ on, openMinor: 10_000, heldMinor: 0 }));
    const before = { brokenWord, dues: younger, past: [message, asked("2026-11-13", "done")], lastDecidedOn: "2026-11-13" };
    expect(decide(debtor("", before), "2026-11-16")).toMatchObject({ stepId: 3, amountMinor: 20_000 });
    const brought = { ...past(letter, dueOn, "2026-11-16", "done"), decidedAt: "2026-11-16T16:00:00.000Z" };
    const after = debtor("", { ...before, past: [...before.past, brought], lastDecidedOn: "2026-11-16" });
    expect(decide(after, "2026-11-30")).toBeUndefined();
  });

  test("what was brought forward waits in the list until nothing is late", () => {
    const brought = past(letter, dueOn, "2026-11-16");
    const waits = debtor(dueOn, { brokenWord, past: [asked("2026-11-13", "done"), brought] });
    expect(resolveWaiting(waits, "2026-11-17", dateOf)).toEqual([]);
    expect(resolveWaiting({ ...waits, dues: [] }, "2026-11-17", dateOf)).toEqual([{ id: 300, resolution: "overtaken" }]);
  });

  test("one whose day had come and goes further stands before the next one; a broken payment plan says its number", () => {
    const plan = {
      kind: "payment_plan" as const,
      id: 4,
      number: "CONV-2026-0001",
      amountMinor: 90_000,
      paidMinor: 30_000,
      dueOn: "2026-10-30",
      missedCuotas: 2,
    };
    const old = "2026-09-01";
    const done = { ...asked("2026-11-13", "done"), about: "payment_plan:4" };
    expect(decide(debtor(old, { brokenWord: plan }))).toMatchObject({ kind: "promise_broken", about: "payment_plan:4" });
    expect(decide(debtor(old, { brokenWord: plan, past: [past(first, old, "2026-09-03", "done"), done] }))).toMatchObject({
      stepId: 4,
      stage: "extrajudicial",
      reason:
        "Última carta de los 61 días, plan «Cliente nuevo»; sube un paso porque incumplió el convenio CONV-2026-0001; reemplaza otro paso que no se dio.",
    });
  });
});

describe("what waits in the list", () => {
  const dueOn = "2026-11-16";
  const waits = (changes: Partial<Debtor>) =>
    resolveWaiting(debtor(dueOn, { past: [past(first, dueOn, "2026-11-17")], ...changes }), TODAY, dateOf);

  test("stays while it is due, is done once the client was contacted, and is overtaken when nothing of it is asked any more", () => {
    expect(waits({})).toEqual([]);
    expect(waits({ lastContactAt: "2026-11-18T16:00:00.000Z", lastContactOn: "2026-11-18" })).toEqual([{ id: 200, resolution: "done" }]);
    expect(waits({ dues: [{ on: dueOn, openMinor: 5_000, heldMinor: 5_000 }] })).toEqual([{ id: 200, resolution: "overtaken" }]);
    expect(waits({ dues: [{ on: "2026-11-23", openMinor: 5_000, heldMinor: 0 }] })).toEqual([{ id: 200, resolution: "overtaken" }]);
  });
});

describe("the list of a day", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      debtor("2026-11-16", { clientId: index + 1, dues: [{ on: "2026-11-16", openMinor: 1_000 * (index + 1), heldMinor: 0 }] }),
    );
  const base = {
    todayOn: TODAY,
    dateOf,
    closedBecause: null,
    queuedToday: 0,
    judge: async () => ({ allowed: true, channel: "whatsapp", note: "" }) as const,
    wasSaid: () => false,
    wasSaidToday: () => false,
  };

  test("takes no more than the day's measure, the largest expected effect first; the rest says that it waits", async () => {
    const { actions } = await schedule({ ...base, debtors: many(100), queuedToday: 10 });
    const queued = actions.filter(({ outcome }) => outcome === "queued");
    expect(queued).toHaveLength(DAILY_CAP - 10);
    expect(queued[0]?.clientId).toBe(100);
    expect(actions.at(-1)?.reason).toBe("Hoy ya hay 60 pasos nuevos en la lista: espera su turno.");
  });

  test("asks the guard no further once it says what holds for everyone", async () => {
    let asked = 0;
    const judge = async () => {
      asked += 1;
      return { allowed: false, reason: "El banco está al 01/10/2026.", isGeneral: true } as const;
    };
    const { actions } = await schedule({ ...base, debtors: many(20), judge });
    expect([asked, actions.length, new Set(actions.map(({ reason }) => reason)).size]).toEqual([1, 20, 1]);
  });

  test("gives a client one step a day, though it owes in two currencies, and replaces what waited by what goes further", async () => {
    const both = [debtor("2026-11-16"), debtor("2026-11-16", { currency: "USD" })];
    const { actions } = await schedule({ ...base, debtors: both });
    expect(actions.map(({ currency, outcome }) => `${currency} ${outcome}`)).toEqual(["USD queued", "PEN skipped"]);
    const further = debtor("2026-11-02", { past: [past(first, "2026-11-02", "2026-11-03")] });
    expect(await schedule({ ...base, debtors: [further] })).toMatchObject({
      resolved: [{ id: 200, resolution: "overtaken" }],
      actions: [{ stepId: 3, outcome: "queued" }],
    });
  });
});

describe("for whom a step is", () => {
  const base = { segment: "Mayorista", risk: "medium" as const, currency: "PEN" };
  const ids = (changes: Partial<PlanStep>, asked: Partial<typeof base> | { risk: "high" } = {}) =>
    stepsFor([{ ...letter, ...changes }], { ...base, ...asked }).map(({ id }) => id);

  test("a segment is the same with other accents and capitals; several are any of them", () => {
    expect(ids({ segments: ["MAYORÍSTA", "Estado"] })).toEqual([3]);
    expect(ids({ segments: ["Estado"] })).toEqual([]);
    expect(ids({ segments: ["Estado"] }, { segment: "" })).toEqual([]);
  });

  test("a risk and a currency hold together with the segment", () => {
    expect(ids({ risks: ["high"] })).toEqual([]);
    expect(ids({ risks: ["high", "medium"], currency: "PEN", segments: ["mayorista"] })).toEqual([3]);
    expect(ids({ risks: ["medium"], currency: "USD" })).toEqual([]);
    expect(ids({ currency: "USD" }, { currency: "USD" })).toEqual([3]);
  });

  test("a step without such conditions is for everybody", () => {
    expect(stepsFor(STEPS, base)).toBe(STEPS);
  });

  test("when no step is for the client, or what is late is less than every step asks for, it says so", () => {
    expect(decide(debtor("2026-11-16", { steps: [] }))).toMatchObject({
      outcome: "skip",
      reason: "Ningún paso del plan «Cliente nuevo» es para un cliente así: cambia sus condiciones o dale otro plan.",
    });
    const steps = STEPS.map((each) => ({ ...each, atLeast: { amountMinor: 100_001, currency: "PEN" } }));
    expect(decide(debtor("2026-11-16", { steps }))).toMatchObject({
      outcome: "skip",
      reason: "Lo vencido no llega al importe desde el que el plan «Cliente nuevo» pide algo: decide tú.",
    });
  });
});

test("how a client pays chooses its plan, in words", () => {
  expect(planForBehaviour(undefined)).toEqual({ code: "nuevo", why: "Aún no pagó ningún documento: desde 3 se mira cómo paga." });
  expect(planForBehaviour({ settled: 3, medianDays: 5 })).toMatchObject({ code: "bueno" });
  expect(planForBehaviour({ settled: 12, medianDays: -2 }).why).toBe("Suele pagar a tiempo, según sus últimos 12 documentos pagados.");
  expect(planForBehaviour({ settled: 3, medianDays: 6 })).toMatchObject({ code: "moroso" });
});
