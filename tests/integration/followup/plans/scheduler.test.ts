import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { LEDGER_FILE } from "../../../../main/ledger/open.ts";
import { startTestApp, openTestApp, type TestApp } from "../../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll, ROSA } from "../../../fixtures/debtors.ts";
import { CONDOR } from "../../../fixtures/documents.ts";

const run = async (app: TestApp) => (await app.call("followup.runScheduler", {})).actions;
const queued = async (app: TestApp) => (await app.call("followup.listActions", { onlyQueued: true })).actions;

/** How many commands the ledger remembers. */
function auditRows({ folder }: TestApp): number {
  const database = new Database(join(folder, LEDGER_FILE), { readonly: true });
  try {
    return database.prepare("SELECT count(*) FROM audit").pluck().get() as number;
  } finally {
    database.close();
  }
}

/** Andina is 8 days late with two cuotas, Rosa's factura falls due in five days; both are new clients. */
/** A client pays these documents, each in full. */
async function pay(
  app: TestApp,
  docNumber: string,
  paidOn: string,
  documents: readonly (readonly [invoiceId: number, amountMinor: number])[],
) {
  await app.call("payments.recordPayment", {
    clientId: await clientId(app, docNumber),
    paidOn,
    amountMinor: documents.reduce((sum, [, amountMinor]) => sum + amountMinor, 0),
    currency: "PEN",
    method: "transfer",
    allocations: documents.map(([invoiceId, amountMinor]) => ({ invoiceId, amountMinor })),
  });
}

async function withTwo(options: Parameters<typeof startTestApp>[0] = {}): Promise<TestApp> {
  const app = await startTestApp(options);
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [{ ...ANDINA, phone: "987654321" }, ROSA] });
  await recordAll(app, [
    facturaTo(ANDINA, { number: "1", totalMinor: 100_000, issueOn: "2026-10-13", dueOn: "2026-11-12" }),
    facturaTo(ANDINA, { number: "2", totalMinor: 50_000, issueOn: "2026-10-15", dueOn: "2026-11-14" }),
    facturaTo(ROSA, { number: "3", totalMinor: 30_000, issueOn: "2026-10-22", dueOn: "2026-11-25" }),
  ]);
  return app;
}

/** The same ledger on another day. */
const on = (app: TestApp, now: string) => openTestApp({ folder: app.folder, now, company: false });

describe("the scheduler", () => {
  test("makes one message of what a client has late, merging the steps that were missed, and says why", async () => {
    const app = await withTwo();
    const actions = await run(app);
    expect(actions.map(({ outcome, channel, reason }) => ({ outcome, channel, reason }))).toEqual([
      {
        outcome: "queued",
        channel: "call",
        reason: "Llamada de los 8 días, plan «Cliente nuevo»; un solo contacto por 2 vencimientos; reemplaza otro paso que no se dio.",
      },
      {
        outcome: "queued",
        channel: "letter",
        reason: "WhatsApp de 5 días antes, plan «Cliente nuevo». Va por carta: no tiene celular anotado.",
      },
    ]);
    expect((await queued(app)).map(({ clientName, amountMinor, daysLate }) => ({ clientName, amountMinor, daysLate }))).toEqual([
      { clientName: "Quispe Huamán, Rosa", amountMinor: 30_000, daysLate: -5 },
      { clientName: "Constructora Andina S.A.C.", amountMinor: 150_000, daysLate: 8 },
    ]);
  });

  test("the same state and clock give nothing new and write nothing", async () => {
    const app = await withTwo();
    await run(app);
    const before = auditRows(app);
    expect(await run(app)).toEqual([]);
    expect(auditRows(app)).toEqual(before);
  });

  test("two copies of the program queue a step once", async () => {
    const app = await withTwo();
    const other = await on(app, "2026-11-20T15:00:01.000Z");
    const both = (await Promise.all([run(app), run(other)])).flat();
    expect(both.filter(({ outcome }) => outcome === "queued")).toHaveLength(2);
    expect(await queued(other)).toHaveLength(2);
    await other.app.close();
  }, 20_000);

  test("on a Sunday nothing goes to the list and the reason is kept once", async () => {
    const app = await withTwo({ now: "2026-11-22T15:00:00.000Z" });
    expect((await run(app)).map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual([
      "skipped Fuera de las horas y días de contacto: espera a que se abra el horario.",
      "skipped Fuera de las horas y días de contacto: espera a que se abra el horario.",
    ]);
    expect(await run(app)).toEqual([]);
  });

  test("what was paid, promised or disputed meanwhile leaves the list", async () => {
    const app = await withTwo();
    await run(app);
    const andina = await clientId(app, ANDINA.docNumber);
    await pay(app, ANDINA.docNumber, "2026-11-20", [
      [1, 100_000],
      [2, 50_000],
    ]);
    expect(await run(app)).toEqual([]);
    expect((await queued(app)).map(({ clientName }) => clientName)).toEqual(["Quispe Huamán, Rosa"]);
    const [done] = (await app.call("followup.listActions", { clientId: andina })).actions;
    expect(done).toMatchObject({ outcome: "queued", resolvedAt: "2026-11-20T15:00:00.000Z" });
  });

  test("a step that was dismissed is not asked again; the next one comes on its day", async () => {
    const app = await withTwo();
    await run(app);
    for (const { id } of await queued(app))
      await app.call("followup.resolveAction", { id, outcome: "dismissed", note: "Es un buen cliente" });
    expect((await app.fails("followup.resolveAction", { id: 1, outcome: "done" })).code).toBe("conflict");
    expect(await run(app)).toEqual([]);
    await app.app.close();
    const later = await on(app, "2026-11-30T15:00:00.000Z");
    expect((await run(later)).filter(({ outcome }) => outcome === "queued").map(({ channel }) => channel)).toEqual(["letter", "letter"]);
    await later.app.close();
  });

  test("after months asleep: one step for each client, and never the last letter to who was not written to", async () => {
    const app = await withTwo();
    await app.app.close();
    const later = await on(app, "2027-03-01T15:00:00.000Z");
    const actions = await run(later);
    expect(actions.filter(({ outcome }) => outcome === "queued")).toHaveLength(2);
    const plans = await later.call("followup.listPlans", {});
    const stages = actions.map(({ stepId }) => plans.plans.flatMap(({ steps }) => steps).find(({ id }) => id === stepId)?.stage);
    expect(new Set(stages)).toEqual(new Set(["administrativa"]));
    expect(await run(later)).toEqual([]);
    await later.app.close();
  });
});

describe("plans", () => {
  test("three come with the program, under the ids that they keep once something is written", async () => {
    const app = await startTestApp();
    const before = await app.call("followup.listPlans", {});
    expect(before.plans.map(({ id, code, name }) => `${id} ${code} ${name}`)).toEqual([
      "1 nuevo Cliente nuevo",
      "2 bueno Buen pagador",
      "3 moroso Paga tarde",
    ]);
    await app.call("followup.savePlan", {
      name: "Municipalidades",
      steps: [{ days: 30, channel: "letter", stage: "administrativa", mode: "approve" }],
    });
    const after = await app.call("followup.listPlans", {});
    expect(after.plans.slice(0, 3)).toEqual(before.plans);
    expect(after.plans[3]).toMatchObject({ id: 4, code: null, name: "Municipalidades", clients: 0 });
  });

  test("a changed step keeps its id; one left out goes; a built-in plan is not taken away", async () => {
    const app = await startTestApp();
    const [nuevo] = (await app.call("followup.listPlans", {})).plans;
    const [first, second] = nuevo?.steps ?? [];
    if (!nuevo || !first || !second) throw new Error("no plan");
    await app.call("followup.savePlan", {
      id: nuevo.id,
      name: "Recién llegado",
      steps: [
        { ...first, days: -4 },
        { ...second, atLeast: { amountMinor: 50_000, currency: "PEN" } },
      ],
    });
    const [changed] = (await app.call("followup.listPlans", {})).plans;
    expect(changed).toMatchObject({ name: "Recién llegado", about: nuevo.about });
    expect(changed?.steps).toEqual([
      { ...first, days: -4 },
      { ...second, atLeast: { amountMinor: 50_000, currency: "PEN" } },
    ]);
    expect((await app.fails("followup.archivePlan", { id: nuevo.id })).code).toBe("not_allowed");
    expect((await app.fails("followup.savePlan", { id: 2, name: "Otro", steps: [{ ...first }] })).code).toBe("not_found");
    expect(
      (
        await app.fails("followup.savePlan", {
          name: "Dos veces",
          steps: [1, 2].map(() => ({ days: 1, channel: "call", stage: "administrativa", mode: "approve" })),
        })
      ).message,
    ).toBe("Hay dos pasos el mismo día por el mismo medio: cambia o quita uno.");
  });

  test("a client has the plan of how it pays, or the one it was given, with what comes next", async () => {
    const app = await withTwo();
    const andina = await clientId(app, ANDINA.docNumber);
    expect(await app.call("followup.planOf", { clientId: andina })).toEqual({
      planId: 1,
      name: "Cliente nuevo",
      why: "Aún no pagó ningún documento: desde 3 se mira cómo paga.",
      isOwn: false,
      risk: "medium",
      riskWhy: "Todavía no se sabe cómo paga: hacen falta 3 documentos pagados.",
      next: { on: "2026-11-20", channel: "call", stage: "administrativa" },
    });
    await app.call("followup.assignPlan", { clientIds: [andina], planId: 2 });
    expect(await app.call("followup.planOf", { clientId: andina })).toMatchObject({ planId: 2, why: "Lo elegiste tú para este cliente." });
    expect((await app.call("followup.listPlans", {})).plans.map(({ clients }) => clients)).toEqual([1, 1, 0]);
    const { id } = await app.call("followup.savePlan", {
      name: "Propio",
      steps: [{ days: 2, channel: "call", stage: "administrativa", mode: "approve" }],
    });
    await app.call("followup.assignPlan", { clientIds: [andina], planId: id });
    await app.call("followup.archivePlan", { id });
    expect(await app.call("followup.planOf", { clientId: andina })).toMatchObject({ planId: 1 });
    expect((await app.fails("followup.assignPlan", { clientIds: [andina], planId: id })).code).toBe("not_found");
  });

  test("who paid three documents on time has the plan of a good payer; late, the other", async () => {
    const app = await startTestApp();
    for (const [client, paidOn] of [
      [CONDOR, "2026-07-02"],
      [ANDINA, "2026-08-10"],
    ] as const) {
      const ids = await recordAll(
        app,
        [1, 2, 3].map((number) =>
          facturaTo(client, {
            series: client === CONDOR ? "F001" : "F002",
            number: String(number),
            issueOn: "2026-06-01",
            dueOn: "2026-07-01",
            totalMinor: 10_000,
          }),
        ),
      );
      await pay(
        app,
        client.docNumber,
        paidOn,
        ids.map((id) => [id, 10_000] as const),
      );
    }
    const why = async (docNumber: string) => app.call("followup.planOf", { clientId: await clientId(app, docNumber) });
    expect(await why(CONDOR.docNumber)).toMatchObject({
      name: "Buen pagador",
      why: "Suele pagar 1 día tarde, según sus últimos 3 documentos pagados.",
      next: null,
    });
    expect(await why(ANDINA.docNumber)).toMatchObject({
      name: "Paga tarde",
      why: "Suele pagar 40 días tarde, según sus últimos 3 documentos pagados.",
    });
  });

  test("a preview moves what falls on a day without contact and says why", async () => {
    const app = await startTestApp();
    const { days } = await app.call("followup.previewPlan", {
      dueOn: "2026-12-05",
      steps: [
        { days: 3, channel: "letter", stage: "administrativa", mode: "approve" },
        { days: 0, channel: "whatsapp", stage: "preventiva", mode: "auto" },
      ],
    });
    expect(days).toEqual([
      { on: "2026-12-07", days: 0, channel: "whatsapp", stage: "preventiva", movedBecause: "El sábado 5 de diciembre es sábado." },
      {
        on: "2026-12-10",
        days: 3,
        channel: "letter",
        stage: "administrativa",
        movedBecause: "El martes 8 de diciembre es feriado (Inmaculada Concepción).",
      },
    ]);
  });
});
