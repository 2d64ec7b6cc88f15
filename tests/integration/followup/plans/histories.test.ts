import { expect, test } from "vitest";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { addDays, limaDate } from "../../../../shared/dates.ts";
import { randomFrom } from "../../../unit/followup/plans-world.ts";
import { openTestApp, type TestApp, temporaryFolder } from "../../../fixtures/app.ts";
import { factura } from "../../../fixtures/documents.ts";

const MINUTE = 60_000;
const CLIENTS = 5;
const TURNS = 40;

type Random = (below: number) => number;

const SEGMENTS = ["", "Estado", "Mayorista"];

/** A plan of the user's own, with steps for some clients only, and the rules that give it and the others. */
async function writePlans(app: TestApp): Promise<void> {
  const { id: personId } = await app.call("settings.savePerson", { name: "Rosa Quispe", role: "clerk" });
  const { id } = await app.call("followup.savePlan", {
    name: "Estado",
    steps: [
      { days: 5, channel: "whatsapp", stage: "administrativa", mode: "approve", risks: ["low", "medium"] },
      { days: 5, channel: "letter", stage: "administrativa", mode: "approve", risks: ["high"], tone: "firme" },
      { days: 15, channel: "letter", stage: "administrativa", mode: "approve", segments: ["estado"], personId },
      { days: 40, channel: "letter", stage: "administrativa", mode: "approve", atLeast: { amountMinor: 80_000, currency: "PEN" } },
      { days: 50, channel: "letter", stage: "administrativa", mode: "approve", currency: "USD" },
    ],
  });
  await app.call("followup.savePlanRules", {
    rules: [
      { planId: id, segment: "Estado" },
      { planId: 3, risk: "high" },
      { planId: 2, atLeast: { amountMinor: 200_000, currency: "PEN" } },
    ],
  });
}

/** A new document, a payment, a promise, a payment plan, a dispute, another segment, a step done or not wanted: what the ledger refuses does not go in. */
async function happen(test: TestApp, random: Random, todayOn: string, documents: number, number: number): Promise<void> {
  const { app } = test;
  const client = 1 + random(CLIENTS);
  const invoiceId = 1 + random(documents);
  const what = random(9);
  if (what === 0) await app.call("followup.recordPromise", { clientId: client, currency: "PEN", dueOn: addDays(todayOn, 1 + random(4)) });
  else if (what === 1 && random(3) === 0)
    await app.call("followup.openDispute", { invoiceId, reason: "price", text: "Dice que se cobró de más" });
  else if (what === 2) {
    const payment = { clientId: client, paidOn: todayOn, currency: "PEN", method: "transfer", amountMinor: 50_000 };
    await app.call("payments.recordPayment", { ...payment, allocations: [{ invoiceId, amountMinor: 50_000 }] });
  } else if (what === 3) {
    const split = { clientId: client, currency: "PEN" };
    const proposed = await app.call("followup.proposePaymentPlan", { ...split, count: 3, firstOn: addDays(todayOn, 3), every: "week" });
    const cuotas = proposed.ok ? (proposed.value as OutputOf<"followup.proposePaymentPlan">).cuotas : [];
    await app.call("followup.recordPaymentPlan", { ...split, cuotas: cuotas.map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor })) });
  } else if (what === 4) await giveSegment(test, client, SEGMENTS[random(SEGMENTS.length)] ?? "");
  else if (what <= 6) {
    const waiting = (await test.call("followup.listActions", { onlyQueued: true })).actions;
    const one = waiting.find(({ kind }) => kind === "promise_broken") ?? waiting[random(Math.max(1, waiting.length))];
    if (one) await test.call("followup.resolveAction", { id: one.id, outcome: what === 5 ? "done" : "dismissed" });
  } else await app.call("invoices.recordInvoices", { invoices: [document(number, random, todayOn)] });
}

async function giveSegment({ call }: TestApp, id: number, segment: string): Promise<void> {
  const { docType, docNumber, name } = await call("clients.getClient", { id });
  await call("clients.saveClients", { clients: [{ id, docType, docNumber, name, segment }] });
}

/** A step that goes to the list is one of the plan that the client has, and for such a client; nobody is late without a decision. */
async function checkPlans({ call }: TestApp, actions: OutputOf<"followup.runScheduler">["actions"]): Promise<void> {
  const { plans } = await call("followup.listPlans", {});
  for (const { clientId, stepId, outcome } of actions) {
    if (outcome !== "queued" || stepId === undefined) continue;
    const { planId, risk } = await call("followup.planOf", { clientId });
    const step = plans.find(({ id }) => id === planId)?.steps.find(({ id }) => id === stepId);
    expect(step, "a step of another plan").toBeDefined();
    const { segment } = await call("clients.getClient", { id: clientId });
    if (step?.risks) expect(step.risks).toContain(risk);
    if (step?.segments) expect(step.segments).toContain(segment.toLowerCase());
    expect(step?.currency ?? "PEN").toBe("PEN");
  }
  const { rows } = await call("clients.listClients", { onlyOwing: true });
  for (const { id, balances } of rows)
    if (balances.some(({ overdueMinor }) => overdueMinor > 0))
      expect(
        (await call("followup.listActions", { clientId: id })).actions.length,
        "late, and nobody says why nothing happens",
      ).toBeGreaterThan(0);
}

function document(number: number, random: Random, todayOn: string) {
  const client = number <= CLIENTS ? number : 1 + random(CLIENTS);
  return factura({
    number: String(number),
    clientDocNumber: String(20_100_000_000 + client * 7),
    clientName: `Comercial ${client} S.A.C.`,
    issueOn: addDays(todayOn, -40),
    dueOn: addDays(todayOn, random(50) - 35),
    totalMinor: 50_000 * (1 + random(3)),
  });
}

test.each([3, 11, 29])(
  "the real guard and ledger over four months, history %i",
  async (seed) => {
    const random = randomFrom(seed * 104_729);
    const folder = temporaryFolder();
    let now = Date.parse("2026-09-01T14:00:00.000Z");
    let queued = 0;
    let steppedUp = 0;
    for (let turn = 0; turn < TURNS; turn++) {
      now += (random(12) === 0 ? 20 * 1_440 : 200 + random(4_000)) * MINUTE;
      const at = new Date(now).toISOString();
      const opened = await openTestApp({ folder, now: at, ...(turn === 0 ? {} : { company: false }) });
      const documents = (await opened.call("invoices.listInvoices", { limit: 500 })).rows.length;
      if (turn === 0) await writePlans(opened);
      if (turn === 0)
        for (let number = 1; number <= CLIENTS; number++)
          await opened.call("invoices.recordInvoices", { invoices: [document(number, random, limaDate(at))] });
      else for (let count = random(3); count > 0; count--) await happen(opened, random, limaDate(at), documents, turn * 100 + count);
      const { actions } = await opened.call("followup.runScheduler", {});
      await checkPlans(opened, actions);
      for (const { clientId, channel, outcome, reason } of actions) {
        if (outcome !== "queued") continue;
        queued += 1;
        steppedUp += reason.includes("sube un paso") ? 1 : 0;
        expect(await opened.call("followup.checkContact", { clientId, channel, at })).toMatchObject({ allowed: true });
      }
      expect(await opened.call("followup.runScheduler", {})).toEqual({ actions: [] });
      const waiting = (await opened.call("followup.listActions", { onlyQueued: true })).actions;
      expect(new Set(waiting.map(({ clientId, currency }) => `${clientId} ${currency}`)).size).toBe(waiting.length);
      for (const { amountMinor } of waiting) expect(amountMinor).toBeGreaterThan(0);
      await opened.app.close();
    }
    expect(queued).toBeGreaterThan(3);
    expect(steppedUp, "no broken word ever made a plan step up").toBeGreaterThan(0);
  },
  60_000,
);
