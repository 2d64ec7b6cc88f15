import { describe, expect, test } from "vitest";
import { openTestApp, startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll, ROSA } from "../../../fixtures/debtors.ts";
import { CONDOR } from "../../../fixtures/documents.ts";

const planOf = async (app: TestApp, docNumber: string) => app.call("followup.planOf", { clientId: await clientId(app, docNumber) });
const call = (days: number) => ({ days, channel: "call", stage: "administrativa", mode: "approve" }) as const;

/** Andina (Estado) owes S/ 9,000 for 8 days, Rosa S/ 300 for 70 days, Cóndor US$ 2,000 not due yet. */
async function withThree(): Promise<TestApp> {
  const app = await startTestApp();
  await fillCompany(app);
  await app.call("clients.saveClients", {
    clients: [{ ...ANDINA, phone: "987654321", segment: "Estado" }, { ...ROSA, phone: "987654322" }, CONDOR],
  });
  await recordAll(app, [
    facturaTo(ANDINA, { number: "1", totalMinor: 900_000, issueOn: "2026-10-13", dueOn: "2026-11-12" }),
    facturaTo(ROSA, { number: "2", totalMinor: 30_000, issueOn: "2026-08-12", dueOn: "2026-09-11" }),
    facturaTo(CONDOR, { number: "3", totalMinor: 200_000, currency: "USD", issueOn: "2026-11-10", dueOn: "2026-12-10" }),
  ]);
  return app;
}

describe("the rules that give plans", () => {
  test("the first that fits gives a client its plan and says why; a plan of its own goes before; the rest goes by how they pay", async () => {
    const app = await withThree();
    const { id: state } = await app.call("followup.savePlan", { name: "Entidades del Estado", steps: [call(10)] });
    await app.call("followup.savePlanRules", {
      rules: [
        { planId: state, segment: "ESTADO" },
        { planId: 3, risk: "high" },
        { planId: 2, atLeast: { amountMinor: 100_000, currency: "USD" } },
      ],
    });
    expect(await planOf(app, ANDINA.docNumber)).toMatchObject({
      name: "Entidades del Estado",
      why: "Por tu regla 1: segmento «ESTADO».",
      isOwn: false,
      risk: "medium",
    });
    expect(await planOf(app, ROSA.docNumber)).toMatchObject({
      name: "Paga tarde",
      why: "Por tu regla 2: riesgo alto.",
      risk: "high",
      riskWhy: "Debe algo con 70 días de atraso.",
    });
    expect(await planOf(app, CONDOR.docNumber)).toMatchObject({
      name: "Buen pagador",
      why: "Por tu regla 3: debe desde US$\u00a01,000.00.",
    });
    const listed = await app.call("followup.listPlanRules", {});
    expect(listed).toMatchObject({
      rules: [
        { planId: state, segment: "ESTADO", clients: 1 },
        { planId: 3, risk: "high", clients: 1 },
        { planId: 2, clients: 1 },
      ],
      rest: 0,
      segments: ["Estado"],
    });
    await app.call("followup.assignPlan", { clientIds: [await clientId(app, ANDINA.docNumber)], planId: 2 });
    expect(await planOf(app, ANDINA.docNumber)).toMatchObject({ isOwn: true, why: "Lo elegiste tú para este cliente." });
    expect((await app.call("followup.listPlanRules", {})).rules.map(({ clients }) => clients)).toEqual([0, 1, 1]);
    expect((await app.call("followup.listPlans", {})).plans.map(({ name, clients }) => `${name} ${clients}`)).toEqual([
      "Cliente nuevo 0",
      "Buen pagador 2",
      "Paga tarde 1",
      "Entidades del Estado 0",
    ]);
  });

  test("rules stand in the place of the former ones, and go with a plan that is taken away", async () => {
    const app = await withThree();
    const { id } = await app.call("followup.savePlan", { name: "Estado", steps: [call(10)] });
    expect(await app.call("followup.savePlanRules", { rules: [{ planId: id }, { planId: 2 }] })).toEqual({ rules: 2 });
    expect((await app.call("followup.listPlanRules", {})).rules.map(({ planId, clients }) => [planId, clients])).toEqual([
      [id, 3],
      [2, 0],
    ]);
    await app.call("followup.archivePlan", { id });
    expect((await app.call("followup.listPlanRules", {})).rules.map(({ planId, clients }) => [planId, clients])).toEqual([[2, 3]]);
    expect((await app.fails("followup.savePlanRules", { rules: [{ planId: id }] })).message).toBe(
      "El plan de la regla 1 ya no existe. Elige otro plan para ella.",
    );
    expect(await app.call("followup.savePlanRules", { rules: [] })).toEqual({ rules: 0 });
    expect(await app.call("followup.listPlanRules", {})).toMatchObject({ rules: [], rest: 3 });
  });
});

describe("steps with conditions", () => {
  test("keep tone, template, person, escalation and for whom they are; what is left out is for all", async () => {
    const app = await withThree();
    const person = async (name: string) => (await app.call("settings.savePerson", { name, role: "clerk" })).id;
    const [rosa, luis] = [await person("Rosa"), await person("Luis")];
    const full = {
      ...call(5),
      tone: "firme",
      template: "primera-carta",
      currency: "PEN",
      segments: ["Estado", "Mayorista"],
      risks: ["high"],
      atLeast: { amountMinor: 50_000, currency: "PEN" },
      personId: rosa,
      escalate: { afterDays: 3, toPersonId: luis },
    } as const;
    const { id } = await app.call("followup.savePlan", {
      name: "Todo",
      steps: [{ ...full, segments: [...full.segments], risks: ["high"] }, call(9)],
    });
    const steps = async () => (await app.call("followup.listPlans", {})).plans.find((plan) => plan.id === id)?.steps ?? [];
    const [first, second] = await steps();
    expect(first).toEqual({ ...full, id: first?.id });
    expect(second).toEqual({ ...call(9), id: second?.id });
    await app.call("followup.savePlan", { id, name: "Todo", steps: [{ ...call(6), id: first?.id ?? 0 }] });
    expect(await steps()).toEqual([{ ...call(6), id: first?.id }]);
    expect((await app.fails("followup.savePlan", { name: "X2", steps: [{ ...call(1), personId: 99 }] })).message).toBe(
      "La persona de uno de los pasos ya no está en la oficina. Elige otra.",
    );
  });

  test("a step for another segment, risk or currency is no step of a client", async () => {
    const app = await withThree();
    const { id } = await app.call("followup.savePlan", {
      name: "Con condiciones",
      steps: [
        { ...call(5), segments: ["estado"] },
        { ...call(60), risks: ["high"], channel: "letter" },
        { days: -30, channel: "whatsapp", stage: "preventiva", mode: "approve", currency: "PEN" },
      ],
    });
    await app.call("followup.savePlanRules", { rules: [{ planId: id }] });
    const { actions } = await app.call("followup.runScheduler", {});
    const of = async (docNumber: string) => {
      const client = await clientId(app, docNumber);
      return actions.filter((action) => action.clientId === client).map(({ outcome, channel }) => `${outcome} ${channel}`);
    };
    expect(await of(ANDINA.docNumber)).toEqual(["queued call"]);
    expect((await planOf(app, ANDINA.docNumber)).next).toEqual({ on: "2026-11-20", channel: "call", stage: "administrativa" });
    expect(await of(ROSA.docNumber)).toEqual(["queued letter"]);
    expect(await of(CONDOR.docNumber)).toEqual([]);
  });
});

test("a step that waits is no next step once its client promised to pay: the plan goes on when the word was not kept", async () => {
  const app = await withThree();
  await app.call("followup.runScheduler", {});
  expect((await planOf(app, ANDINA.docNumber)).next?.on).toBe("2026-11-20");
  await app.call("followup.recordPromise", {
    clientId: await clientId(app, ANDINA.docNumber),
    currency: "PEN",
    dueOn: "2026-11-27",
  });
  expect((await planOf(app, ANDINA.docNumber)).next?.on ?? "never").not.toBe("2026-11-20");
});

test("a broken promise makes the risk high, is asked about, and then the plan goes on one level up", async () => {
  const app = await withThree();
  const andina = await clientId(app, ANDINA.docNumber);
  await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-23" });
  await app.app.close();

  const broken = await openTestApp({ folder: app.folder, now: "2026-11-27T15:00:00.000Z", company: false });
  expect(await planOf(broken, ANDINA.docNumber)).toMatchObject({
    risk: "high",
    riskWhy: "No cumplió lo que prometió para el 23/11/2026.",
    next: { on: "2026-11-27", channel: "call" },
  });
  await broken.call("followup.runScheduler", {});
  const [question] = (await broken.call("followup.listActions", { clientId: andina, onlyQueued: true })).actions;
  expect(question).toMatchObject({
    kind: "promise_broken",
    reason: "Prometió S/\u00a09,000.00 para el 23/11/2026 y no entró nada: pregúntale antes de dar otro paso.",
  });
  await broken.call("followup.resolveAction", { id: question?.id ?? 0, outcome: "done" });
  await broken.app.close();

  const after = await openTestApp({ folder: app.folder, now: "2026-11-30T15:00:00.000Z", company: false });
  const actions = (await after.call("followup.runScheduler", {})).actions.filter((action) => action.clientId === andina);
  expect(actions).toMatchObject([
    {
      outcome: "queued",
      channel: "letter",
      reason:
        "Carta de los 16 días, plan «Cliente nuevo»; sube un paso porque no cumplió lo que prometió para el 23/11/2026; reemplaza otros 2 pasos que no se dieron.",
    },
  ]);
  await after.app.close();
});

test("a broken payment plan makes the risk high and its question names it", async () => {
  const app = await withThree();
  const andina = await clientId(app, ANDINA.docNumber);
  const cuotas = ["2026-11-23", "2026-11-30", "2026-12-07"].map((dueOn) => ({ dueOn, amountMinor: 300_000 }));
  await app.call("followup.recordPaymentPlan", { clientId: andina, currency: "PEN", cuotas });
  await app.app.close();

  const broken = await openTestApp({ folder: app.folder, now: "2026-12-04T15:00:00.000Z", company: false });
  expect(await planOf(broken, ANDINA.docNumber)).toMatchObject({
    risk: "high",
    riskWhy: "No cumplió su convenio desde la cuota del 23/11/2026.",
    next: { on: "2026-12-04", channel: "call" },
  });
  await broken.call("followup.runScheduler", {});
  const [question] = (await broken.call("followup.listActions", { clientId: andina, onlyQueued: true })).actions;
  expect(question).toMatchObject({ kind: "promise_broken", reason: expect.stringContaining("Incumplió el convenio CONV-2026-0001") });
  await broken.app.close();
});
