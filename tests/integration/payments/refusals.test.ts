import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { creditNote, factura } from "../../fixtures/documents.ts";

const OTHER = { clientDocNumber: "20100047218", clientName: "Comercial Sur S.A.C." };

const clientsOf = async (app: TestApp) => (await app.call("clients.listClients", {})).rows.map(({ name }) => name);

test("the credit of a credit note is not taken back as if it were a payment: the note is annulled", async () => {
  const app = await startTestApp();
  const { recorded } = await app.call("invoices.recordInvoices", { invoices: [factura(), creditNote({ totalMinor: 20_000 })] });
  const [invoice, note] = recorded.map(({ id }) => id) as [number, number];
  const { payments } = await app.call("payments.listPayments", { invoiceId: invoice });
  expect(await app.fails("payments.reversePayment", { id: payments[0]?.id, reason: "me equivoqué" })).toMatchObject({
    code: "not_allowed",
    message: "No es un pago: es el crédito de la nota F001-5. Si la nota no vale, anúlala en Facturas.",
  });
  expect(await app.call("invoices.getInvoice", { id: invoice })).toMatchObject({ openMinor: 98_000 });
  await app.call("invoices.voidInvoice", { id: note, reason: "no vale" });
  expect(await app.call("invoices.getInvoice", { id: invoice })).toMatchObject({ openMinor: 118_000 });
});

test("a document that is rejected leaves nothing behind, not even its client, and the rest is recorded", async () => {
  const app = await startTestApp();
  const tooMuch = { percent: 12, amountMinor: 118_001 };
  const result = await app.call("invoices.recordInvoices", { invoices: [factura({ ...OTHER, detraccion: tooMuch }), factura()] });
  expect(result.rejected).toMatchObject([{ index: 0, code: "invalid_amount" }]);
  expect(await clientsOf(app)).toEqual(["Transportes Cóndor S.R.L."]);
  const again = await app.call("invoices.recordInvoices", {
    invoices: [factura({ ...OTHER, number: "7", detraccion: tooMuch }), factura({ ...OTHER, number: "8" })],
  });
  expect(again.recorded).toHaveLength(1);
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("a payment written in any words is listed with them", async () => {
  const app = await startTestApp();
  const { recorded } = await app.call("invoices.recordInvoices", { invoices: [factura()] });
  const { client } = await app.call("invoices.getInvoice", { id: recorded[0]?.id as number });
  await app.call("payments.recordPayment", {
    clientId: client.id,
    paidOn: "2026-11-01",
    amountMinor: 100,
    currency: "PEN",
    method: "canje",
  });
  expect((await app.call("payments.listPayments", { clientId: client.id })).payments).toMatchObject([
    { method: "canje", amountMinor: 100 },
  ]);
});

test("a payment closes documents of its own client only", async () => {
  const app = await startTestApp();
  const { recorded } = await app.call("invoices.recordInvoices", { invoices: [factura(), factura({ ...OTHER, number: "1221" })] });
  const [own, foreign] = recorded.map(({ id }) => id) as [number, number];
  const { client } = await app.call("invoices.getInvoice", { id: own });
  const payment = { clientId: client.id, paidOn: "2026-11-01", amountMinor: 118_000, currency: "PEN", method: "transfer" };
  const refusal = { code: "not_allowed", message: expect.stringContaining("F001-1221 es de otro cliente") };
  const allocations = [{ invoiceId: foreign, amountMinor: 118_000 }];
  expect(await app.fails("payments.recordPayment", { ...payment, allocations })).toMatchObject(refusal);
  const { id } = await app.call("payments.recordPayment", payment);
  expect(await app.fails("payments.allocatePayment", { id, allocations })).toMatchObject(refusal);
  expect(await app.call("invoices.getInvoice", { id: foreign })).toMatchObject({ openMinor: 118_000 });
  expect((await app.call("payments.listPayments", {})).payments).toMatchObject([{ id, unallocatedMinor: 118_000 }]);
});

test("an amount that no business meets is refused, so that the sums of the ledger stay exact", async () => {
  const app = await startTestApp();
  const { rejected, recorded } = await app.call("invoices.recordInvoices", {
    invoices: [factura(), factura({ number: "2", totalMinor: Number.MAX_SAFE_INTEGER })],
  });
  expect(rejected).toMatchObject([{ index: 1, code: "invalid_amount", message: expect.stringContaining("revisa el total") }]);
  const { client } = await app.call("invoices.getInvoice", { id: recorded[0]?.id as number });
  const payment = { clientId: client.id, paidOn: "2026-11-01", amountMinor: Number.MAX_SAFE_INTEGER, currency: "PEN", method: "transfer" };
  expect(await app.fails("payments.recordPayment", payment)).toMatchObject({ code: "invalid_amount" });
  expect((await app.call("invoices.listInvoices", {})).totals).toMatchObject([{ openMinor: 118_000 }]);
});
