import { describe, expect, test } from "vitest";
import { openTestApp, startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll, ROSA } from "../../../fixtures/debtors.ts";
import { CONDOR, DETRACCION } from "../../../fixtures/documents.ts";

const WEEK = { fromOn: "2026-11-16", untilOn: "2026-11-29" };

/** Andina owes two facturas that fall due on Wednesday 25 and one in dollars; Cóndor one with detracción on Monday 30; Rosa is 8 days late. */
async function fill(app: TestApp): Promise<{ andina: number; condor: number; rosa: number }> {
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [{ ...ANDINA, phone: "987654321" }, CONDOR, { ...ROSA, phone: "958700120" }] });
  await recordAll(app, [
    facturaTo(ANDINA, { number: "1", totalMinor: 100_000, dueOn: "2026-11-25" }),
    facturaTo(ANDINA, { number: "2", totalMinor: 50_050, dueOn: "2026-11-25" }),
    facturaTo(ANDINA, { number: "3", totalMinor: 20_000, currency: "USD", dueOn: "2026-11-25" }),
    facturaTo(CONDOR, { number: "4", totalMinor: 118_000, detraccion: DETRACCION, dueOn: "2026-11-30" }),
    facturaTo(ROSA, { number: "5", totalMinor: 30_000, dueOn: "2026-11-12" }),
  ]);
  return { andina: await clientId(app, ANDINA.docNumber), condor: await clientId(app), rosa: await clientId(app, ROSA.docNumber) };
}

const brief = (events: readonly { on: string; kind: string; clientName: string; title: string; amountMinor: number | null }[]) =>
  events.map(({ on, kind, clientName, title, amountMinor }) => [on, kind, clientName, title, amountMinor]);

describe("the calendar", () => {
  test("what falls due stands one by one on its day, with the sums of the day by currency", async () => {
    const app = await startTestApp();
    await fill(app);
    const { events, days, todayOn } = await app.call("followup.getCalendar", { ...WEEK, kinds: ["due"] });
    expect(todayOn).toBe("2026-11-20");
    expect(brief(events)).toEqual([
      ["2026-11-25", "due", ANDINA.name, "F001-1", 100_000],
      ["2026-11-25", "due", ANDINA.name, "F001-2", 50_050],
      ["2026-11-25", "due", ANDINA.name, "F001-3", 20_000],
    ]);
    expect(days).toHaveLength(14);
    expect(days.find(({ on }) => on === "2026-11-25")?.due).toEqual([
      { currency: "PEN", amountMinor: 150_050, documents: 2 },
      { currency: "USD", amountMinor: 20_000, documents: 1 },
    ]);
    expect(days.find(({ on }) => on === "2026-11-24")?.due).toEqual([]);
  });

  test("net and detracción of a factura are one event; once the net is paid the detracción alone stays", async () => {
    const app = await startTestApp();
    const { condor } = await fill(app);
    const span = { fromOn: "2026-11-30", untilOn: "2026-11-30", kinds: ["due" as const] };
    const before = await app.call("followup.getCalendar", span);
    expect(before.events.map(({ title, text, amountMinor }) => ({ title, text, amountMinor }))).toEqual([
      { title: "F001-4", text: "neto y detracción", amountMinor: 118_000 },
    ]);
    const invoiceId = before.events[0]?.invoiceId ?? 0;
    const paid = { clientId: condor, paidOn: "2026-11-20", amountMinor: 103_800, currency: "PEN", method: "transfer" };
    await app.call("payments.recordPayment", { ...paid, allocations: [{ invoiceId, part: "net", amountMinor: 103_800 }] });
    const after = await app.call("followup.getCalendar", span);
    expect(after.events).toMatchObject([{ text: "detracción", amountMinor: 14_200 }]);
  });

  test("an event keeps its id when its due date is moved", async () => {
    const app = await startTestApp();
    await fill(app);
    const [before] = (await app.call("followup.getCalendar", { ...WEEK, kinds: ["due"] })).events;
    await app.call("invoices.updateInvoice", { id: before?.invoiceId ?? 0, dueOn: "2026-11-27" });
    const { events } = await app.call("followup.getCalendar", { ...WEEK, kinds: ["due"] });
    expect(events.find(({ id }) => id === before?.id)?.on).toBe("2026-11-27");
  });

  test("days without contact say why: Saturday, Sunday, the nation's holidays by name, and the house's", async () => {
    const app = await startTestApp();
    await fill(app);
    const { rules } = await app.call("followup.getGuardRules", {});
    const own = { on: "2026-12-10", name: "Aniversario de la empresa" };
    await app.call("followup.setGuardRules", { rules: { ...rules, extraHolidays: [own] }, reason: "Fiesta de la casa" });
    const { days } = await app.call("followup.getCalendar", { fromOn: "2026-12-04", untilOn: "2026-12-10" });
    expect(days.map(({ on, closedBecause }) => [on, closedBecause])).toEqual([
      ["2026-12-04", null],
      ["2026-12-05", "Sábado"],
      ["2026-12-06", "Domingo"],
      ["2026-12-07", null],
      ["2026-12-08", "Inmaculada Concepción"],
      ["2026-12-09", "Batalla de Ayacucho"],
      ["2026-12-10", "Aniversario de la empresa"],
    ]);
  });

  test("steps in the list and what the plans would bring next, never both of one client", async () => {
    const app = await startTestApp();
    await fill(app);
    const before = await app.call("followup.getCalendar", { ...WEEK, kinds: ["action", "planned"] });
    expect(before.events.filter(({ clientName }) => clientName === ROSA.name)).toMatchObject([{ kind: "planned", on: "2026-11-20" }]);
    await app.call("followup.runScheduler", {});
    const { events } = await app.call("followup.getCalendar", { ...WEEK, kinds: ["action", "planned"] });
    const rosa = events.filter(({ clientName }) => clientName === ROSA.name);
    expect(rosa).toMatchObject([{ kind: "action", on: "2026-11-20", amountMinor: 30_000 }]);
    expect(rosa[0]?.moves).toEqual({ kind: "action", id: expect.any(Number) });
    expect(events.every(({ kind, moves }) => (kind === "planned") === (moves === null))).toBe(true);
  });

  test("what is planned for a day is what the scheduler puts in the list when that day comes", async () => {
    const app = await startTestApp();
    await fill(app);
    await app.call("followup.runScheduler", {});
    const { events } = await app.call("followup.getCalendar", { fromOn: "2026-11-20", untilOn: "2026-12-31", kinds: ["planned"] });
    const planned = events.find(({ clientName, currency }) => clientName === CONDOR.name && currency === "PEN");
    const then = await openTestApp({ folder: app.folder, now: `${planned?.on}T15:00:00.000Z`, company: false });
    const { actions } = await then.call("followup.runScheduler", {});
    expect(actions).toContainEqual(expect.objectContaining({ clientId: planned?.clientId, outcome: "queued" }));
    await then.app.close();
  });

  test("a promise stands on the day promised with what is missing of it", async () => {
    const app = await startTestApp();
    const { andina } = await fill(app);
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 90_000, dueOn: "2026-11-26" });
    const paid = { clientId: andina, paidOn: "2026-11-20", amountMinor: 40_000, currency: "PEN", method: "transfer" };
    await app.call("payments.recordPayment", paid);
    const { events } = await app.call("followup.getCalendar", { ...WEEK, kinds: ["promise"] });
    expect(brief(events)).toEqual([["2026-11-26", "promise", ANDINA.name, "Prometió pagar", 50_000]]);
  });

  test("a task stands on its day and hour, and moves with its id; a step that is moved too", async () => {
    const app = await startTestApp();
    const { condor, rosa } = await fill(app);
    const { id } = await app.call("followup.saveTask", {
      clientId: condor,
      kind: "visit",
      on: "2026-11-24",
      minutes: 600,
      text: "Recoger el cheque",
    });
    await app.call("followup.runScheduler", {});
    const asked = { ...WEEK, kinds: ["action" as const, "task" as const] };
    const { events } = await app.call("followup.getCalendar", asked);
    const task = events.find(({ kind }) => kind === "task");
    expect(task).toMatchObject({
      on: "2026-11-24",
      minutes: 600,
      clientId: condor,
      title: "Visitar",
      text: "Recoger el cheque",
      channel: "visit",
    });
    expect(task?.moves).toEqual({ kind: "task", id });
    const step = events.find(({ clientId }) => clientId === rosa);
    await app.call("followup.moveItem", { kind: "task", id, toOn: "2026-11-26", minutes: null });
    await app.call("followup.moveItem", { kind: "action", id: step?.moves?.id ?? 0, toOn: "2026-11-23" });
    const after = (await app.call("followup.getCalendar", asked)).events;
    expect(after.find((event) => event.id === task?.id)).toMatchObject({ on: "2026-11-26", minutes: null });
    expect(after.find((event) => event.id === step?.id)).toMatchObject({ on: "2026-11-23" });
    await app.call("followup.resolveTask", { id, outcome: "done" });
    expect((await app.call("followup.getCalendar", { ...WEEK, kinds: ["task"] })).events).toEqual([]);
  });

  test("a step of who was put off stands on the day it comes back, and one of who paid is gone", async () => {
    const app = await startTestApp();
    const { rosa } = await fill(app);
    await app.call("followup.runScheduler", {});
    await app.call("followup.snoozeClient", { clientId: rosa, untilOn: "2026-11-25" });
    const asked = { ...WEEK, kinds: ["action" as const], clientId: rosa };
    expect((await app.call("followup.getCalendar", asked)).events).toMatchObject([{ on: "2026-11-25", amountMinor: 30_000 }]);
    await app.call("payments.recordPayment", {
      clientId: rosa,
      paidOn: "2026-11-20",
      amountMinor: 30_000,
      currency: "PEN",
      method: "cash",
    });
    expect((await app.call("followup.getCalendar", asked)).events).toEqual([]);
  });

  test("of a person: the tasks given to her and what is of the clients she looks after; the rest is of nobody", async () => {
    const app = await startTestApp();
    const { andina, condor } = await fill(app);
    const { id: rosaId } = await app.call("settings.savePerson", { name: "Rosa Quispe", role: "clerk" });
    await app.call("clients.saveClients", { clients: [{ ...ANDINA, personId: rosaId }] });
    await app.call("followup.saveTask", { clientId: condor, kind: "call", on: "2026-11-24", text: "Confirmar depósito", personId: rosaId });
    const span = { fromOn: "2026-11-20", untilOn: "2026-12-05", kinds: ["due" as const, "task" as const] };
    const hers = await app.call("followup.getCalendar", { ...span, person: rosaId });
    expect(hers.events.map(({ kind, clientId }) => [kind, clientId])).toEqual([
      ["task", condor],
      ["due", andina],
      ["due", andina],
      ["due", andina],
    ]);
    expect(hers.days.flatMap(({ due }) => due).map(({ amountMinor }) => amountMinor)).toEqual([150_050, 20_000]);
    const nobodys = await app.call("followup.getCalendar", { ...span, person: "nobody" });
    expect(nobodys.events.map(({ kind, clientId }) => [kind, clientId])).toEqual([["due", condor]]);
  });

  test("cuotas of a payment plan with what is missing of each, until it is cancelled", async () => {
    const app = await startTestApp();
    const { andina } = await fill(app);
    const cuotas = [
      { dueOn: "2026-11-27", amountMinor: 75_050 },
      { dueOn: "2026-12-04", amountMinor: 75_000 },
    ];
    const { id, number } = await app.call("followup.recordPaymentPlan", { clientId: andina, currency: "PEN", cuotas });
    await app.call("payments.recordPayment", {
      clientId: andina,
      paidOn: "2026-11-20",
      amountMinor: 25_000,
      currency: "PEN",
      method: "transfer",
    });
    const span = { fromOn: "2026-11-20", untilOn: "2026-12-05", kinds: ["cuota" as const] };
    const { events } = await app.call("followup.getCalendar", span);
    expect(brief(events)).toEqual([
      ["2026-11-27", "cuota", ANDINA.name, "Cuota 1 de 2", 50_050],
      ["2026-12-04", "cuota", ANDINA.name, "Cuota 2 de 2", 75_000],
    ]);
    expect(events[0]?.text).toBe(`Convenio ${number}`);
    await app.call("followup.cancelPaymentPlan", { id, reason: "Pagó todo por adelantado" });
    expect((await app.call("followup.getCalendar", span)).events).toEqual([]);
  });

  test("an early-payment offer on its last day, until it is withdrawn", async () => {
    const app = await startTestApp();
    const { andina } = await fill(app);
    const { rows } = await app.call("invoices.listInvoices", { filter: { clientId: andina, currency: "PEN" } });
    const { id } = await app.call("followup.makeOffer", {
      clientId: andina,
      invoiceIds: rows.map((row) => row.id),
      discount: { percentHundredths: 200 },
      untilOn: "2026-11-24",
    });
    const { events } = await app.call("followup.getCalendar", { ...WEEK, kinds: ["offer"] });
    expect(brief(events)).toEqual([["2026-11-24", "offer", ANDINA.name, "Último día de su descuento", 147_049]]);
    await app.call("followup.withdrawOffer", { id, reason: "Ya no hace falta" });
    expect((await app.call("followup.getCalendar", { ...WEEK, kinds: ["offer"] })).events).toEqual([]);
  });

  test("the last days of a legal term that was noted: eight days for the conformity, thirty to pay (Ley 31362)", async () => {
    const app = await startTestApp();
    await fill(app);
    const { rows } = await app.call("invoices.listInvoices", { search: "F001-4" });
    await app.call("invoices.setLegalTerm", { id: rows[0]?.id ?? 0, applies: true, receivedOn: "2026-11-16" });
    const { events } = await app.call("followup.getCalendar", { fromOn: "2026-11-16", untilOn: "2026-12-31", kinds: ["legal"] });
    expect(brief(events)).toEqual([
      ["2026-11-24", "legal", CONDOR.name, "Último día de su conformidad", 118_000],
      ["2026-12-16", "legal", CONDOR.name, "Último día legal para pagar", 118_000],
    ]);
  });

  test("one client alone, in the events and in the sums", async () => {
    const app = await startTestApp();
    const { condor } = await fill(app);
    const { events, days } = await app.call("followup.getCalendar", { fromOn: "2026-11-20", untilOn: "2026-12-05", clientId: condor });
    expect(new Set(events.map(({ clientName }) => clientName))).toEqual(new Set([CONDOR.name]));
    expect(days.flatMap(({ due }) => due)).toEqual([{ currency: "PEN", amountMinor: 118_000, documents: 1 }]);
  });

  test("three hundred documents of a day are shown, and the sums count all of them", async () => {
    const app = await startTestApp();
    await fillCompany(app);
    await recordAll(
      app,
      Array.from({ length: 320 }, (_, index) =>
        facturaTo(CONDOR, { number: String(index + 1), totalMinor: 1_000 + index, dueOn: "2026-11-24" }),
      ),
    );
    const { events, days } = await app.call("followup.getCalendar", { ...WEEK, kinds: ["due"] });
    expect(events).toHaveLength(300);
    expect(events[0]?.amountMinor).toBe(1_319);
    expect(days.flatMap(({ due }) => due)).toEqual([{ currency: "PEN", amountMinor: 371_040, documents: 320 }]);
  });

  test("a span may not end before it begins, nor be longer than a hundred days", async () => {
    const app = await startTestApp();
    expect(await app.fails("followup.getCalendar", { fromOn: "2026-11-20", untilOn: "2026-11-19" })).toMatchObject({
      code: "invalid_input",
    });
    const long = await app.fails("followup.getCalendar", { fromOn: "2026-11-20", untilOn: "2027-02-28" });
    expect(long).toMatchObject({ code: "invalid_input", message: "Son 101 días: pide hasta 100 a la vez." });
  });

  test("an empty ledger has days and nothing on them", async () => {
    const app = await startTestApp();
    const { events, days } = await app.call("followup.getCalendar", WEEK);
    expect(events).toEqual([]);
    expect(days.every(({ due }) => due.length === 0)).toBe(true);
  });
});
