import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { facturaTo } from "../../../fixtures/debtors.ts";
import { CONDOR } from "../../../fixtures/documents.ts";
import { byHand, isSound } from "../../reconciliation/bank.ts";
import { condorWillOwe, deposit, offerBoth, type Owed, openOf, proposed, states } from "./offers.ts";

/** 2 % off F001-1220 alone: 1,156.40 instead of 1,180.00. */
async function offerFirst(app: TestApp, { client, first }: Owed, untilOn = "2026-11-30"): Promise<number> {
  const offer = { clientId: client, invoiceIds: [first], discount: { percentHundredths: 200 }, untilOn };
  return (await app.call("followup.makeOffer", offer)).id;
}

const pay = (app: TestApp, { client }: Owed, amountMinor: number, invoiceId?: number, paidOn = "2026-11-20") => {
  const allocations = invoiceId === undefined ? [] : [{ invoiceId, amountMinor }];
  return app.call("payments.recordPayment", { clientId: client, paidOn, amountMinor, currency: "PEN", method: "transfer", allocations });
};

/** The credit note of S/ 23.60 about F001-1220. */
async function noteTheDiscount(app: TestApp): Promise<{ id: number; batchId: number }> {
  const note = { type: "07" as const, series: "FC01", number: "7", issueOn: "2026-11-20", totalMinor: 2360 };
  const { recorded, batchId } = await app.call("invoices.recordInvoices", {
    invoices: [facturaTo(CONDOR, { ...note, reference: { type: "01", series: "F001", number: "1220" } })],
  });
  return { id: recorded[0]?.id as number, batchId: batchId as number };
}

test("a discount that its credit note gave before the payment is not given again", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const id = await offerFirst(app, owed);
  await noteTheDiscount(app);
  const line = await deposit(app, owed.account, 113280);
  expect(await proposed(app, line)).toMatchObject({ automatic: false, adjustments: [] });
  const { id: paymentId } = await pay(app, owed, 115640);
  expect(await app.fails("followup.honourOffer", { id, paymentId })).toMatchObject({
    code: "conflict",
    message: "El descuento de esa oferta ya tiene su nota de crédito: aplica el pago al documento, sin descontar otra vez.",
  });
  await app.call("payments.allocatePayment", { id: paymentId, allocations: [{ invoiceId: owed.first, amountMinor: 115640 }] });
  expect(await openOf(app, owed.first)).toEqual([0]);
  expect(await isSound(app)).toBe(true);
});

test("a payment that bounced after its discount was documented: the next one gets no second discount", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const id = await offerFirst(app, owed);
  const { id: bounced } = await pay(app, owed, 115640, owed.first);
  await app.call("followup.honourOffer", { id, paymentId: bounced });
  const { batchId } = await noteTheDiscount(app);
  await app.call("payments.reversePayment", { id: bounced, reason: "Cheque devuelto" });
  expect(await openOf(app, owed.first)).toEqual([115640]);
  const { id: paymentId } = await pay(app, owed, 115640);
  expect(await app.fails("followup.honourOffer", { id, paymentId })).toMatchObject({ code: "conflict" });
  await app.call("undo.undoBatch", { batchId });
  expect(await openOf(app, owed.first)).toEqual([118000]);
  expect(await app.call("followup.honourOffer", { id, paymentId })).toEqual({ givenMinor: 2360 });
  expect(await openOf(app, owed.first)).toEqual([0]);
  expect(await isSound(app)).toBe(true);
});

test("when the credit note of the discount is annulled, the offer can be honoured again: those S/ 23.60 are not asked for", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const id = await offerFirst(app, owed);
  const { id: paymentId } = await pay(app, owed, 115640, owed.first);
  await app.call("followup.honourOffer", { id, paymentId });
  await app.call("invoices.voidInvoice", { id: (await noteTheDiscount(app)).id, reason: "Mal emitida" });
  expect(await openOf(app, owed.first)).toEqual([2360]);
  expect(await states(app)).toEqual(["expired"]);
  expect(await app.call("followup.honourOffer", { id, paymentId })).toEqual({ givenMinor: 2360 });
  expect(await openOf(app, owed.first)).toEqual([0]);
  expect(await states(app)).toEqual(["taken"]);
  expect(await isSound(app)).toBe(true);
});

test("a discount given again when its note was undone, and then taken back, is not taken any more", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const id = await offerFirst(app, owed);
  const { id: paymentId } = await pay(app, owed, 115640, owed.first);
  await app.call("followup.honourOffer", { id, paymentId });
  await app.call("undo.undoBatch", { batchId: (await noteTheDiscount(app)).batchId });
  expect((await app.call("followup.listOffers", {})).measured).toMatchObject([{ taken: 1, givenMinor: 2360 }]);
  const { payments } = await app.call("payments.listPayments", { invoiceId: owed.first });
  const last = payments.filter(({ method }) => method === "discount").sort((a, b) => b.id - a.id)[0];
  await app.call("payments.reversePayment", { id: last?.id as number, reason: "Se revisa con gerencia" });
  expect([await openOf(app, owed.first), await states(app)]).toEqual([[2360], ["expired"]]);
  expect(await app.call("followup.honourOffer", { id, paymentId })).toEqual({ givenMinor: 2360 });
  expect(await isSound(app)).toBe(true);
});

test("one sol in time and the rest after the last day is not what was offered", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const id = await offerFirst(app, owed, "2026-11-20");
  const { id: paymentId } = await pay(app, owed, 100, owed.first);
  await pay(app, owed, 115540, owed.first, "2026-11-30");
  expect(await app.fails("followup.honourOffer", { id, paymentId })).toMatchObject({
    code: "conflict",
    message: "Los documentos de la oferta ya están pagados, o se pagaron después de su último día: no se descuenta nada.",
  });
  expect(await openOf(app, owed.first)).toEqual([2360]);
});

test("the text of an offer asks for what is left by now, not for what came in since", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  await offerBoth(app, owed);
  const text = async () => (await app.call("followup.listOffers", {})).offers[0]?.text;
  await pay(app, owed, 50000, owed.first);
  expect(await text()).toContain("• F001-1220 (vence el 11/12/2026): S/ 656.40 en vez de S/ 680.00");
  const { id: paymentId } = await pay(app, owed, 46288, owed.second);
  await app.call("followup.honourOffer", { id: 1, paymentId });
  expect(await text()).not.toContain("F001-1230");
});

test("an offer honoured with what a deposit left in favour goes with the deposit when Bancos takes it back", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const id = await offerFirst(app, owed);
  const line = await deposit(app, owed.account, 120000);
  const { paymentId } = await byHand(app, line, { clientId: owed.client, allocations: [] });
  expect(await app.call("followup.honourOffer", { id, paymentId })).toEqual({ givenMinor: 2360 });
  expect(await openOf(app, owed.first)).toEqual([0]);
  await app.call("reconciliation.undoLine", { lineId: line });
  expect([await openOf(app, owed.first), await states(app)]).toEqual([[118000], ["waiting"]]);
  expect(await isSound(app)).toBe(true);
});
