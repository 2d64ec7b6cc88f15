import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, recordAll } from "../../../fixtures/debtors.ts";
import { CONDOR } from "../../../fixtures/documents.ts";
import { isSound } from "../../reconciliation/bank.ts";
import { condorWillOwe, offerBoth, openOf, type Owed, states } from "./offers.ts";

const pay = async (app: TestApp, { client }: Owed, amountMinor: number, invoiceId?: number, paidOn = "2026-11-20") => {
  const allocations = invoiceId === undefined ? [] : [{ invoiceId, amountMinor }];
  return app.call("payments.recordPayment", { clientId: client, paidOn, amountMinor, currency: "PEN", method: "transfer", allocations });
};

describe("making an offer", () => {
  test("keeps what each document takes, writes the text, and says so in the timeline", async () => {
    const app = await startTestApp();
    const owed = await condorWillOwe(app);
    const { text } = await offerBoth(app, owed);
    expect(text).toContain("• F001-1220 (vence el 11/12/2026): S/ 1,156.40 en vez de S/ 1,180.00");
    const { offers } = await app.call("followup.listOffers", { invoiceId: owed.second });
    expect(offers).toMatchObject([
      {
        clientId: owed.client,
        state: "waiting",
        madeOn: "2026-11-20",
        untilOn: "2026-11-30",
        payMinor: 161928,
        discountMinor: 3305,
        givenMinor: 0,
        text,
        documents: [
          { document: "F001-1220", payMinor: 115640, discountMinor: 2360, dueOn: "2026-12-11" },
          { document: "F001-1230", payMinor: 46288, discountMinor: 945 },
        ],
      },
    ]);
    expect(await app.call("followup.lintText", { text, clientId: owed.client, channel: "whatsapp" })).toEqual({ findings: [] });
    const { entries } = await app.call("clients.getTimeline", { clientId: owed.client });
    expect(entries[0]).toMatchObject({
      title: "Oferta de pronto pago",
      text: "S/\u00a01,619.28 en vez de S/\u00a01,652.33 hasta el 30/11/2026, por F001-1220 y F001-1230.",
    });
  });

  test("of the net alone, where a detracción is set aside", async () => {
    const app = await startTestApp();
    const [id] = await recordAll(app, [
      facturaTo(ANDINA, {
        series: "F001",
        number: "1300",
        issueOn: "2026-11-11",
        dueOn: "2026-12-11",
        totalMinor: 118000,
        detraccion: { percent: 12, amountMinor: 14200 },
      }),
    ]);
    const made = await app.call("followup.makeOffer", {
      clientId: await clientId(app, ANDINA.docNumber),
      invoiceIds: [id as number],
      discount: { percentHundredths: 200 },
      untilOn: "2026-11-20",
    });
    expect(made).toMatchObject({ payMinor: 101724, discountMinor: 2076 });
    expect(made.text).toContain("Es sobre el neto");
  });

  test("is refused with what to do: a past day, another client, a void or paid document, a dispute, two currencies, another offer", async () => {
    const app = await startTestApp();
    const owed = await condorWillOwe(app);
    const [others, dollars] = await recordAll(app, [
      facturaTo(ANDINA, { series: "F001", number: "1400", issueOn: "2026-11-11", dueOn: "2026-12-11", totalMinor: 50000 }),
      facturaTo(CONDOR, { series: "F001", number: "1401", issueOn: "2026-11-11", dueOn: "2026-12-11", totalMinor: 50000, currency: "USD" }),
    ]);
    const attempt = (changes: object) =>
      app.fails("followup.makeOffer", {
        clientId: owed.client,
        invoiceIds: [owed.first],
        discount: { percentHundredths: 200 },
        untilOn: "2026-11-30",
        ...changes,
      });
    expect(await attempt({ untilOn: "2026-11-19" })).toMatchObject({
      code: "invalid_input",
      message: "El 19/11/2026 ya pasó. Pon el último día para pagar con descuento desde hoy 20/11/2026.",
    });
    expect(await attempt({ invoiceIds: [others] })).toMatchObject({ code: "not_allowed" });
    expect(await attempt({ invoiceIds: [9999] })).toMatchObject({ code: "not_found" });
    expect(await attempt({ clientId: 9999 })).toMatchObject({ code: "not_found" });
    expect(await attempt({ invoiceIds: [owed.first, dollars] })).toMatchObject({
      code: "invalid_input",
      message: "F001-1220 está en PEN y F001-1401 en USD: haz una oferta por cada moneda.",
    });
    expect(await attempt({ discount: { amountMinor: 118000 } })).toMatchObject({ code: "invalid_amount" });
    await app.call("followup.openDispute", { invoiceId: owed.second, reason: "price", text: "El precio no es el pactado" });
    expect(await attempt({ invoiceIds: [owed.second] })).toMatchObject({
      code: "not_allowed",
      message: "F001-1230 tiene un reclamo abierto: ciérralo antes de ofrecer un descuento, o quítalo de la oferta.",
    });
    await app.call("followup.makeOffer", {
      clientId: owed.client,
      invoiceIds: [owed.first],
      discount: { amountMinor: 1000 },
      untilOn: "2026-11-25",
    });
    expect(await attempt({})).toMatchObject({
      code: "conflict",
      message: "F001-1220 ya tiene una oferta hasta el 25/11/2026: retírala antes de hacer otra, o quita el documento.",
    });
    await pay(app, owed, 118000, owed.first);
    expect(await attempt({})).toMatchObject({ code: "nothing_owed" });
    expect(await states(app)).toEqual(["expired"]);
  });

  test("an amount too small for all of its documents is refused", async () => {
    const app = await startTestApp();
    const owed = await condorWillOwe(app);
    const refusal = await app.fails("followup.makeOffer", {
      clientId: owed.client,
      invoiceIds: [owed.first, owed.second],
      discount: { amountMinor: 1 },
      untilOn: "2026-11-30",
    });
    expect(refusal).toMatchObject({ code: "invalid_amount" });
    expect(refusal.message).toContain("A F001-1230 no le tocaría ni un céntimo de descuento");
  });
});

test("an offer that is withdrawn waits no more; a second time there is nothing to do", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  const { id } = await offerBoth(app, owed);
  await app.call("followup.withdrawOffer", { id, reason: "El gerente no la aprobó" });
  expect(await states(app)).toEqual(["withdrawn"]);
  expect((await app.call("followup.listOffers", {})).measured).toEqual([]);
  expect(await app.fails("followup.withdrawOffer", { id, reason: "Otra vez" })).toMatchObject({ code: "conflict" });
  expect(await app.fails("followup.withdrawOffer", { id: 99, reason: "No existe" })).toMatchObject({ code: "not_found" });
  await offerBoth(app, owed);
});

test("an offer ends by itself after its last day", async () => {
  const app = await startTestApp();
  const owed = await condorWillOwe(app);
  await offerBoth(app, owed, "2026-11-20");
  const { folder } = app;
  await app.app.close();
  const later = await startTestApp({ folder, now: "2026-11-21T15:00:00.000Z" });
  expect(await states(later)).toEqual(["expired"]);
  expect((await later.call("followup.listOffers", { state: "waiting" })).offers).toEqual([]);
});

describe("honouring an offer with a payment by hand", () => {
  test("closes the rest with a discount, which goes when the payment is undone", async () => {
    const app = await startTestApp();
    const owed = await condorWillOwe(app);
    const { id } = await offerBoth(app, owed);
    const { id: paymentId, batchId } = await pay(app, owed, 115640, owed.first);
    expect(await app.call("followup.honourOffer", { id, paymentId })).toEqual({ givenMinor: 2360 });
    expect(await openOf(app, owed.first, owed.second)).toEqual([0, 47233]);
    expect(await states(app)).toEqual(["partly"]);
    expect(await app.fails("followup.honourOffer", { id, paymentId })).toMatchObject({
      code: "conflict",
      message: "Esa oferta ya se aplicó a este pago. No hace falta hacer nada.",
    });
    expect(await app.fails("followup.withdrawOffer", { id, reason: "Tarde" })).toMatchObject({ code: "conflict" });
    await app.call("undo.undoBatch", { batchId });
    expect(await openOf(app, owed.first, owed.second)).toEqual([118000, 47233]);
    expect(await states(app)).toEqual(["waiting"]);
    expect(await isSound(app)).toBe(true);
  });

  test("uses what is left of the payment for whole documents of the offer", async () => {
    const app = await startTestApp();
    const owed = await condorWillOwe(app);
    const { id } = await offerBoth(app, owed);
    const { id: paymentId } = await pay(app, owed, 161928);
    expect(await app.call("followup.honourOffer", { id, paymentId })).toEqual({ givenMinor: 3305 });
    expect(await openOf(app, owed.first, owed.second)).toEqual([0, 0]);
    expect((await app.call("payments.listPayments", { clientId: owed.client, onlyUnallocated: true })).payments).toEqual([]);
    expect(await states(app)).toEqual(["taken"]);
    expect(await app.fails("followup.honourOffer", { id, paymentId })).toMatchObject({ code: "conflict" });
    await app.call("payments.reversePayment", { id: paymentId, reason: "Cheque devuelto" });
    expect(await states(app)).toEqual(["waiting"]);
  });

  test("after money on account, the payment of the rest takes it", async () => {
    const app = await startTestApp();
    const owed = await condorWillOwe(app);
    const { id } = await offerBoth(app, owed);
    await pay(app, owed, 50000, owed.first);
    const { id: paymentId } = await pay(app, owed, 65640, owed.first);
    expect(await app.call("followup.honourOffer", { id, paymentId })).toEqual({ givenMinor: 2360 });
    expect(await openOf(app, owed.first)).toEqual([0]);
  });

  test("too late, too little, of another client, taken back or withdrawn: refused, and nothing is written", async () => {
    const app = await startTestApp();
    const owed = await condorWillOwe(app);
    const { id } = await offerBoth(app, owed, "2026-11-20");
    const honour = (paymentId: number) => app.fails("followup.honourOffer", { id, paymentId });
    const { id: little } = await pay(app, owed, 100000, owed.first);
    expect(await honour(little)).toMatchObject({
      code: "invalid_amount",
      message: "Al pago le faltan S/\u00a0156.40 para pagar F001-1220 con la oferta: el descuento no se aplica.",
    });
    const { id: late } = await pay(app, owed, 15640, owed.first, "2026-11-21");
    expect(await honour(late)).toMatchObject({
      code: "not_allowed",
      message:
        "El pago es del 21/11/2026 y la oferta valía hasta el 20/11/2026. Si igual lo aceptas, cierra lo que falta con una nota de crédito.",
    });
    await app.call("payments.reversePayment", { id: late, reason: "Era otro día" });
    expect(await honour(late)).toMatchObject({ code: "conflict" });
    await recordAll(app, [
      facturaTo(ANDINA, { series: "F001", number: "1400", issueOn: "2026-11-11", dueOn: "2026-12-11", totalMinor: 50000 }),
    ]);
    const andina = { ...owed, client: await clientId(app, ANDINA.docNumber) };
    expect(await honour((await pay(app, andina, 5000)).id)).toMatchObject({ code: "not_allowed" });
    expect(await honour(9999)).toMatchObject({ code: "not_found" });
    await app.call("followup.withdrawOffer", { id, reason: "Se ofreció por error" });
    expect(await honour(little)).toMatchObject({ code: "conflict", message: "Esa oferta se retiró: ya no se puede aplicar." });
    expect(await openOf(app, owed.first, owed.second)).toEqual([18000, 47233]);
    expect(await isSound(app)).toBe(true);
  });
});
