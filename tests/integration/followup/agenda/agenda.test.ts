import { describe, expect, test } from "vitest";
import { ANDINA } from "../../../fixtures/debtors.ts";
import { on, todo, withTwo } from "./agenda-app.ts";

const MONDAY = "2026-11-23T15:00:00.000Z";
const TUESDAY = "2026-11-24T15:00:00.000Z";

describe("the agenda", () => {
  test("holds what the scheduler put in the list, the largest expected effect first, with what the guard says", async () => {
    const app = await withTwo();
    expect(await app.call("followup.getAgenda", {})).toMatchObject({ items: [], total: 0, doneToday: 0 });
    await app.call("followup.runScheduler", {});
    const { items, total, totals, workload } = await app.call("followup.getAgenda", {});
    expect(total).toBe(2);
    expect(totals).toEqual({ steps: 2, tasks: 0, late: 0, money: [{ currency: "PEN", amountMinor: 180_000 }] });
    expect(items[0]).toMatchObject({
      kind: "action",
      clientName: ANDINA.name,
      currency: "PEN",
      amountMinor: 150_000,
      daysLate: 8,
      channel: "call",
      stage: "administrativa",
      dueOn: "2026-11-20",
      phone: "987654321",
      risk: "medium",
      allowed: true,
      reasons: [],
    });
    expect(items[1]).toMatchObject({ clientName: "Quispe Huamán, Rosa", amountMinor: 30_000, daysLate: -5, stage: "preventiva" });
    expect(workload).toEqual([{ personId: null, name: "De nadie", waiting: 2, late: 0 }]);
  });

  test("says amounts as they stand now, and drops what was paid, promised or disputed before the scheduler runs again", async () => {
    const app = await withTwo();
    await app.call("followup.runScheduler", {});
    await app.call("payments.recordPayment", {
      clientId: app.andina,
      paidOn: "2026-11-20",
      amountMinor: 100_000,
      currency: "PEN",
      method: "transfer",
      allocations: [{ invoiceId: 1, amountMinor: 100_000 }],
    });
    expect(await todo(app)).toEqual(["Constructora call 50000", "Quispe whatsapp 30000"]);
    await app.call("followup.openDispute", { invoiceId: 2, reason: "price", text: "Otro precio" });
    await app.call("followup.recordPromise", { clientId: app.rosa, currency: "PEN", dueOn: "2026-11-27" });
    expect(await todo(app)).toEqual([]);
    expect((await app.call("followup.getToday", {})).suggestions).toEqual([]);
  });

  test("what waits for a person is hers: given by hand, by the step or by the client; who leaves the office leaves it to anybody", async () => {
    const app = await withTwo();
    const [ana, luis] = await Promise.all(
      ["Ana Torres", "Luis Vega"].map(async (name) => (await app.call("settings.savePerson", { name, role: "clerk" })).id),
    );
    await app.call("clients.saveClients", { clients: [{ ...ANDINA, personId: ana }] });
    await app.call("followup.runScheduler", {});
    expect(await todo(app, ana)).toEqual(["Constructora call 150000"]);
    expect(await todo(app, "nobody")).toEqual(["Quispe whatsapp 30000"]);
    const { items } = await app.call("followup.getAgenda", {});
    const keys = items.map(({ kind, id }) => ({ kind, id }));
    expect(await app.call("followup.assign", { items: keys, personId: luis as number })).toEqual({ assigned: 2 });
    expect((await app.call("followup.getAgenda", {})).workload).toEqual([
      { personId: ana, name: "Ana Torres", waiting: 0, late: 0 },
      { personId: luis, name: "Luis Vega", waiting: 2, late: 0 },
      { personId: null, name: "De nadie", waiting: 0, late: 0 },
    ]);
    await app.call("settings.archivePerson", { id: luis as number });
    expect(await todo(app, ana)).toEqual(["Constructora call 150000"]);
    expect((await app.fails("followup.assign", { items: keys, personId: luis })).code).toBe("not_found");
    await app.call("followup.assign", { items: keys, personId: null });
    expect((await app.fails("followup.assign", { items: [{ kind: "action", id: 99 }], personId: ana })).code).toBe("not_found");
  });

  test("a step that nobody did passes on after its days, and begins anew with whoever gets it", async () => {
    const app = await withTwo();
    const [ana, jefa] = await Promise.all(
      ["Ana Torres", "Rosa Jefa"].map(async (name) => (await app.call("settings.savePerson", { name, role: "clerk" })).id),
    );
    const call = { days: 1, channel: "call", stage: "administrativa", mode: "approve", personId: ana } as const;
    const plan = await app.call("followup.savePlan", {
      name: "Con relevo",
      steps: [{ ...call, escalate: { afterDays: 3, toPersonId: jefa as number } }],
    });
    await app.call("followup.assignPlan", { clientIds: [app.andina], planId: plan.id });
    await app.call("followup.runScheduler", {});
    expect(await todo(app, ana)).toEqual(["Constructora call 150000"]);
    const passed = await on(app, MONDAY, async (monday) => {
      const { items } = await monday.call("followup.getAgenda", { person: jefa });
      await monday.call("followup.assign", { items: items.map(({ kind, id }) => ({ kind, id })), personId: ana as number });
      expect(await todo(monday, ana)).toEqual(["Constructora call 150000"]);
      return items;
    });
    expect(passed).toMatchObject([{ personId: jefa, escalatedFromId: ana, dueOn: "2026-11-20" }]);
    await on(app, TUESDAY, async (tuesday) => expect(await todo(tuesday, ana)).toHaveLength(1));
    await on(app, "2026-11-26T15:00:00.000Z", async (thursday) => expect(await todo(thursday, jefa)).toHaveLength(1));
  });

  test("what was moved does not come back before its day, and nothing else is decided meanwhile", async () => {
    const app = await withTwo();
    await app.call("followup.runScheduler", {});
    const id = (await app.call("followup.getAgenda", {})).items[0]?.id ?? 0;
    const move = (toOn: string, override?: { reason: string }) =>
      ({ kind: "action", id, toOn, minutes: 630, ...(override ? { override } : {}) }) as const;
    expect((await app.fails("followup.moveItem", move("2026-11-21"))).message).toContain("fin de semana");
    expect((await app.fails("followup.moveItem", move("2026-12-08", { reason: "Me conviene" }))).message).toContain(
      "Inmaculada Concepción",
    );
    expect((await app.fails("followup.moveItem", move("2026-11-19"))).code).toBe("invalid_input");
    expect(await app.call("followup.moveItem", move("2026-12-01"))).toEqual({ id, on: "2026-12-01" });
    expect(await todo(app)).toEqual(["Quispe whatsapp 30000"]);
    expect((await app.call("followup.getToday", {})).suggestions.map(({ clientName }) => clientName)).toEqual(["Quispe Huamán, Rosa"]);
    await on(app, "2026-11-30T15:00:00.000Z", async (before) => {
      const { actions } = await before.call("followup.runScheduler", {});
      expect(actions.filter(({ clientId, outcome }) => clientId === app.andina && outcome === "queued")).toEqual([]);
      expect((await todo(before)).some((one) => one.startsWith("Constructora"))).toBe(false);
    });
    await on(app, "2026-12-01T15:00:00.000Z", async (day) => {
      const { items } = await day.call("followup.getAgenda", {});
      expect(items[0]).toMatchObject({ clientId: app.andina, dueOn: "2026-12-01", minutes: 630 });
    });
  });

  test("a promise that waits yields to a reason, which the audit keeps; a weekend never does", async () => {
    const app = await withTwo();
    await app.call("followup.recordPromise", { clientId: app.andina, currency: "PEN", dueOn: "2026-11-25" });
    const task = { clientId: app.andina, kind: "call", on: "2026-11-24", text: "Confirmar el depósito" } as const;
    expect(await app.fails("followup.saveTask", task)).toMatchObject({
      code: "not_allowed",
      details: { reasons: [{ code: "promise_waiting" }] },
    });
    const override = { reason: "Pidió que le recuerde" };
    const { id } = await app.call("followup.saveTask", { ...task, override });
    expect((await app.fails("followup.saveTask", { ...task, on: "2026-11-28", override })).code).toBe("not_allowed");
    expect(await app.call("followup.saveTask", { ...task, id, text: "Confirmar con Carmen" })).toEqual({ id });
    await on(app, TUESDAY, async (tuesday) => {
      const { items } = await tuesday.call("followup.getAgenda", {});
      expect(items).toMatchObject([{ kind: "task", id, why: "Confirmar con Carmen", allowed: false, amountMinor: null }]);
      expect((await tuesday.call("followup.getToday", {})).suggestions[0]).toMatchObject({ taskId: id, step: "call", amountMinor: 0 });
      await tuesday.call("followup.resolveTask", { id, outcome: "done" });
      expect(await tuesday.call("followup.getAgenda", {})).toMatchObject({ total: 0, doneToday: 1 });
      expect((await tuesday.fails("followup.resolveTask", { id, outcome: "done" })).code).toBe("conflict");
    });
  });
});

describe("Hoy and the agenda", () => {
  test("are one list: the agenda's step for who has one, the rules of Hoy for what came in since; the count agrees", async () => {
    const app = await withTwo();
    await app.call("followup.runScheduler", {});
    const today = await app.call("followup.getToday", {});
    expect(today.suggestions.map(({ clientName, stepLabel, why }) => [clientName, stepLabel, why.split(",")[0]])).toEqual([
      [ANDINA.name, "Llamar", "Llamada de los 8 días"],
      ["Quispe Huamán, Rosa", "WhatsApp", "WhatsApp de 5 días antes"],
    ]);
    expect(today.suggestions.every(({ actionId }) => actionId !== undefined)).toBe(true);
    expect((await app.call("settings.getStatus", {})).counts.today).toBe(2);
    const [first] = today.suggestions;
    await app.call("followup.resolveAction", { id: first?.actionId ?? 0, outcome: "dismissed" });
    expect((await app.call("followup.getToday", {})).suggestions.map(({ clientName }) => clientName)).toEqual(["Quispe Huamán, Rosa"]);
    expect((await app.call("settings.getStatus", {})).counts.today).toBe(1);
  });

  test("whom the scheduler leaves for later the rules of Hoy do not bring back", async () => {
    const app = await withTwo();
    await app.call("followup.runScheduler", {});
    const item = (await app.call("followup.getAgenda", {})).items.find(({ clientId }) => clientId === app.andina);
    await app.call("followup.resolveAction", { id: item?.id ?? 0, outcome: "dismissed", note: "Es un buen cliente" });
    const advised = (now: string) =>
      on(app, now, async (later) => (await later.call("followup.getToday", {})).suggestions.map(({ clientId }) => clientId));
    expect(await advised("2026-11-22T15:00:00.000Z")).not.toContain(app.andina);
    // Its call about the second factura is due by now: it is advised though the scheduler did not run yet.
    expect(await advised("2026-11-24T15:00:00.000Z")).toContain(app.andina);
  });
});
