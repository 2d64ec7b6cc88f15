import { expect, test } from "vitest";
import type { InputOf, OutputOf, ProcedureName } from "../../../../shared/contract/index.ts";
import { addDays, limaDate } from "../../../../shared/dates.ts";
import { openTestApp, type TestApp, temporaryFolder } from "../../../fixtures/app.ts";
import { factura } from "../../../fixtures/documents.ts";
import { randomFrom } from "../../../unit/followup/plans-world.ts";

const MINUTE = 60_000;
const CLIENTS = 4;
const TURNS = 30;

type Random = (below: number) => number;
type World = { app: TestApp; random: Random; todayOn: string };
type Document = OutputOf<"invoices.listInvoices">["rows"][number];

/** What the ledger refuses does not go in. */
async function attempt<Name extends ProcedureName>({ app }: World, name: Name, input: InputOf<Name>): Promise<OutputOf<Name> | undefined> {
  const answer = await app.app.call(name, input);
  if (!answer.ok && answer.error.code === "internal") throw new Error(`${name}: ${answer.error.message}`);
  return answer.ok ? (answer.value as OutputOf<Name>) : undefined;
}

const documents = async ({ app }: World) => (await app.call("invoices.listInvoices", { limit: 500 })).rows;
const one = <Of>(random: Random, of: readonly Of[]): Of | undefined => of[random(of.length)];

async function record(world: World, number: number): Promise<void> {
  const { random, todayOn } = world;
  const client = number <= CLIENTS ? number : 1 + random(CLIENTS);
  const totalMinor = 50_000 * (1 + random(3));
  const dueOn = addDays(todayOn, random(50) - 35);
  await attempt(world, "invoices.recordInvoices", {
    invoices: [
      factura({
        number: String(number),
        clientDocNumber: String(20_100_000_000 + client * 7),
        clientName: `Comercial ${client} S.A.C.`,
        issueOn: addDays(todayOn, -40),
        dueOn,
        totalMinor,
        ...(random(3) === 0 ? { detraccion: { percent: 12, amountMinor: 6_000 } } : {}),
      }),
    ],
  });
}

async function pay(world: World, document: Document | undefined, amountMinor: number, isOnAccount: boolean): Promise<number | undefined> {
  if (!document) return undefined;
  const payment = {
    clientId: document.clientId,
    paidOn: addDays(world.todayOn, -world.random(4)),
    currency: "PEN",
    method: "transfer" as const,
    amountMinor,
  };
  const allocations = isOnAccount ? [] : [{ invoiceId: document.id, amountMinor }];
  return (await attempt(world, "payments.recordPayment", { ...payment, allocations }))?.id;
}

async function creditNote(world: World, document: Document | undefined, number: number): Promise<void> {
  if (!document) return;
  const { docNumber, name } = await world.app.call("clients.getClient", { id: document.clientId });
  const about = { type: "01" as const, series: "F001", number: document.document.split("-")[1] ?? "" };
  const own = {
    type: "07" as const,
    series: "FC01",
    number: String(number),
    clientDocNumber: docNumber,
    clientName: name,
    reference: about,
  };
  await attempt(world, "invoices.recordInvoices", {
    invoices: [
      factura({ ...own, issueOn: world.todayOn, dueOn: world.todayOn, totalMinor: one(world.random, [1_000, 20_000, 50_000]) ?? 1_000 }),
    ],
  });
}

async function plan(world: World, clientId: number): Promise<void> {
  const split = { clientId, currency: "PEN" };
  const proposal = { ...split, count: 3, firstOn: addDays(world.todayOn, 3), every: "week" as const };
  const cuotas = (await attempt(world, "followup.proposePaymentPlan", proposal))?.cuotas ?? [];
  await attempt(world, "followup.recordPaymentPlan", {
    ...split,
    cuotas: cuotas.map(({ dueOn, amountMinor }) => ({ dueOn, amountMinor })),
  });
}

async function takeBack(world: World, what: number): Promise<void> {
  const { app, random } = world;
  if (what === 0) {
    const { payments } = await app.call("payments.listPayments", {});
    const payment = one(random, payments);
    if (payment) await attempt(world, "payments.reversePayment", { id: payment.id, reason: "Se revisó" });
  } else if (what === 1) {
    const batch = (await app.call("undo.listBatches", {})).batches[random(6)];
    if (batch) await attempt(world, "undo.undoBatch", { batchId: batch.id });
  } else if (what === 2) {
    const { plans } = await app.call("followup.listPaymentPlans", { state: "kept" });
    if (plans[0]) await attempt(world, "followup.cancelPaymentPlan", { id: plans[0].id, reason: "Acordaron otra cosa" });
  } else if (what === 3) {
    const { disputes } = await app.call("followup.listDisputes", {});
    const dispute = disputes.find(({ closedOn }) => closedOn === null);
    if (dispute) await attempt(world, "followup.closeDispute", { id: dispute.id, outcome: "rejected", note: "No procede" });
  } else {
    const document = one(random, await documents(world));
    if (document) await attempt(world, "invoices.voidInvoice", { id: document.id, reason: "Mal emitida" });
  }
}

async function offer(world: World, document: Document | undefined): Promise<void> {
  if (!document) return;
  const { clientId, id, openMinor } = document;
  const made = await attempt(world, "followup.makeOffer", {
    clientId,
    invoiceIds: [id],
    discount: { percentHundredths: 200 },
    untilOn: addDays(world.todayOn, 5),
  });
  if (!made) return;
  const paymentId = await pay(world, document, world.random(2) === 0 ? made.payMinor : openMinor, world.random(2) === 0);
  if (paymentId !== undefined) await attempt(world, "followup.honourOffer", { id: made.id, paymentId });
}

async function happen(world: World, number: number): Promise<void> {
  const { random, todayOn } = world;
  const open = (await documents(world)).filter(({ openMinor }) => openMinor > 0);
  const document = one(random, open);
  const clientId = 1 + random(CLIENTS);
  const what = random(14);
  if (what <= 1) await record(world, number);
  else if (what <= 4) await pay(world, document, Math.min(document?.openMinor ?? 1, 20_000 * (1 + random(4))), what === 4);
  else if (what === 5)
    await attempt(world, "followup.recordPromise", { clientId, currency: "PEN", dueOn: addDays(todayOn, 1 + random(4)) });
  else if (what === 6)
    await attempt(world, "followup.openDispute", {
      invoiceId: document?.id ?? 1,
      amountMinor: 10_000,
      reason: "price",
      text: "Se cobró de más",
    });
  else if (what <= 8) await plan(world, clientId);
  else if (what === 9) await creditNote(world, document, number);
  else if (what === 10) await offer(world, document);
  else if (what === 11) {
    const agreement = { clientId, kind: "agreement" as const, agreedOn: addDays(todayOn, -60), annualHundredths: 1200, text: "Contrato" };
    await attempt(world, "followup.setInterestAgreement", agreement);
    await attempt(world, "followup.chargeInterest", { invoiceId: document?.id ?? 1 });
  } else await takeBack(world, random(5));
}

/** What may be asked at most: what is open and not disputed. */
async function askableOf({ app }: World): Promise<Map<number, number>> {
  const askable = new Map<number, number>();
  for (const { clientId, openMinor } of await documents({ app } as World)) askable.set(clientId, (askable.get(clientId) ?? 0) + openMinor);
  const { disputes } = await app.call("followup.listDisputes", {});
  for (const { clientId, closedOn, amountMinor } of disputes)
    if (closedOn === null) askable.set(clientId, (askable.get(clientId) ?? 0) - amountMinor);
  return askable;
}

async function check(world: World): Promise<void> {
  const { app } = world;
  const askable = await askableOf(world);
  const { suggestions } = await app.call("followup.getToday", {});
  for (const { clientId, amountMinor } of suggestions)
    expect(amountMinor, "Hoy asks for more than is open").toBeLessThanOrEqual(askable.get(clientId) ?? 0);
  const { items } = await app.call("followup.getAgenda", {});
  for (const item of items)
    expect(item.amountMinor ?? 0, "the agenda asks for more than is open").toBeLessThanOrEqual(askable.get(item.clientId) ?? 0);
  for (let clientId = 1; clientId <= CLIENTS; clientId++) {
    const letter = await attempt(world, "letters.previewLetter", { clientId, stage: "administrativa" });
    for (const { amountMinor } of letter?.totals ?? [])
      expect(amountMinor, "a letter asks for more than is open").toBeLessThanOrEqual(askable.get(clientId) ?? 0);
    const offers = (await app.call("followup.listOffers", { clientId, state: "waiting" })).offers;
    for (const { payMinor, text } of offers) expect([payMinor > 0, text.length > 0]).toEqual([true, true]);
    const suggested = suggestions.find((row) => row.clientId === clientId);
    if ((askable.get(clientId) ?? 0) <= 0) expect([letter, suggested], "asked who owes nothing").toEqual([undefined, undefined]);
  }
  const open = new Map((await documents(world)).map(({ id, openMinor }) => [id, openMinor]));
  for (const { paidMinor, totalMinor, cuotas, state, documents: own } of (await app.call("followup.listPaymentPlans", {})).plans) {
    const openMinor = own.reduce((sum, { invoiceId }) => sum + (open.get(invoiceId) ?? 0), 0);
    if (state !== "cancelled") expect(totalMinor - paidMinor, "a plan says more than its documents owe").toBeLessThanOrEqual(openMinor);
    expect(paidMinor).toBeLessThanOrEqual(totalMinor);
    expect(cuotas.reduce((sum, cuota) => sum + cuota.paidMinor, 0)).toBe(paidMinor);
  }
  const { problems } = await app.call("ledger.verify", {});
  expect(problems).toEqual([]);
}

test.each([5, 17])(
  "nobody is asked for more than is open, nothing twice, over two months of money going in and out, history %i",
  async (seed) => {
    const random = randomFrom(seed * 104_729);
    const folder = temporaryFolder();
    let now = Date.parse("2026-09-01T14:00:00.000Z");
    let queued = 0;
    for (let turn = 0; turn < TURNS; turn++) {
      now += (200 + random(4_000)) * MINUTE;
      const at = new Date(now).toISOString();
      const app = await openTestApp({ folder, now: at, ...(turn === 0 ? {} : { company: false }) });
      const world = { app, random, todayOn: limaDate(at) };
      if (turn === 0) for (let number = 1; number <= CLIENTS; number++) await record(world, number);
      for (let count = random(5); count > 0; count--) await happen(world, turn * 100 + count);
      const { actions } = await app.call("followup.runScheduler", {});
      for (const { clientId, channel, outcome } of actions) {
        if (outcome !== "queued") continue;
        queued += 1;
        expect(await app.call("followup.checkContact", { clientId, channel, at })).toMatchObject({ allowed: true });
      }
      expect(await app.call("followup.runScheduler", {})).toEqual({ actions: [] });
      const { actions: waiting } = await app.call("followup.listActions", { onlyQueued: true });
      expect(new Set(waiting.map(({ clientId, currency }) => `${clientId} ${currency}`)).size).toBe(waiting.length);
      await check(world);
      await app.app.close();
    }
    expect(queued).toBeGreaterThan(0);
  },
  120_000,
);
