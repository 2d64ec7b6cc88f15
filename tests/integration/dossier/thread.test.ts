import { expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("what was promised and disputed stands in the thread with what became of it", async () => {
  const app = await startTestApp();
  await fillCompany(app);
  const [invoiceId = 0] = await recordAll(app, [factura(), factura({ number: "1221", totalMinor: 50_000 })]);
  const client = await clientId(app);
  const promise = await app.call("followup.recordPromise", {
    clientId: client,
    currency: "PEN",
    amountMinor: 20_000,
    dueOn: "2026-11-24",
    channel: "call",
  });
  await app.call("followup.cancelPromise", { id: promise.id, reason: "Era de otro cliente" });
  await app.call("followup.recordPromise", {
    clientId: client,
    currency: "PEN",
    amountMinor: 50_000,
    dueOn: "2026-11-20",
    invoiceIds: [2],
  });
  await app.call("payments.recordPayment", {
    clientId: client,
    paidOn: "2026-11-20",
    amountMinor: 50_000,
    currency: "PEN",
    method: "yape",
    allocations: [{ invoiceId: 2, amountMinor: 50_000 }],
  });
  const dispute = await app.call("followup.openDispute", { invoiceId, amountMinor: 18_000, reason: "quantity", text: "Faltaron 3 cajas" });
  await app.call("followup.closeDispute", { id: dispute.id, outcome: "rejected", note: "Sí llegaron" });
  const { entries } = await app.call("clients.getTimeline", { clientId: client });
  const agreed = entries.filter(({ kind }) => kind === "promise" || kind === "dispute");
  expect(agreed.map(({ kind, title, state, amountMinor }) => [kind, title, state, amountMinor])).toEqual([
    ["dispute", "Se cerró el reclamo de F001-1220", null, null],
    ["dispute", "Reclamo de F001-1220", "cerrado", 18_000],
    ["promise", "Promesa de pago", "cumplida", 50_000],
    ["promise", "Promesa anulada", null, null],
    ["promise", "Promesa de pago", "anulada", 20_000],
  ]);
  expect(plain(agreed[2]?.text ?? "")).toBe("S/ 500.00 para el 20/11/2026, de F001-1221.");
});

test("an offer and a payment plan are told by their own kinds", async () => {
  const app = await startTestApp();
  await fillCompany(app);
  const [late = 0, coming = 0] = await recordAll(app, [factura(), factura({ number: "1230", dueOn: "2026-12-20" })]);
  const client = await clientId(app);
  await app.call("followup.makeOffer", {
    clientId: client,
    invoiceIds: [coming],
    discount: { percentHundredths: 200 },
    untilOn: "2026-11-30",
  });
  await app.call("followup.recordPaymentPlan", {
    clientId: client,
    currency: "PEN",
    invoiceIds: [late],
    cuotas: [
      { dueOn: "2026-11-30", amountMinor: 59_000 },
      { dueOn: "2026-12-30", amountMinor: 59_000 },
    ],
  });
  const { entries } = await app.call("clients.getTimeline", { clientId: client });
  const told = entries.filter(({ kind }) => kind === "offer" || kind === "payment_plan");
  expect(told.map(({ kind, state, amountMinor }) => [kind, state, amountMinor])).toEqual([
    ["payment_plan", "al día", 118_000],
    ["offer", "vigente", 115_640],
  ]);
});

test("a draft that was opened asks whether it was sent, until somebody says so", async () => {
  const app = await startTestApp();
  await fillCompany(app);
  await recordAll(app, [factura()]);
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, phone: "987654321" }] });
  const client = await clientId(app);
  const { text } = await app.call("messages.draftWhatsApp", { clientId: client });
  const { messageId } = await app.call("messages.openWhatsApp", { clientId: client, text });
  const [opened] = (await app.call("clients.getTimeline", { clientId: client })).entries;
  expect(opened).toMatchObject({ kind: "whatsapp", state: "abierto", messageId });
  await app.call("messages.confirmSent", { messageId, sent: true });
  const [sent] = (await app.call("clients.getTimeline", { clientId: client })).entries;
  expect(sent).toMatchObject({ kind: "whatsapp", state: "enviado", messageId: null });
});
