import { expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";
import { clientId, recordAll } from "../../fixtures/debtors.ts";
import { factura } from "../../fixtures/documents.ts";
import { startIssuer, writeFiles } from "../../fixtures/ubl/ubl-files.ts";
import { ublText } from "../../fixtures/ubl/build-ubl.ts";

test("what can be taken back is listed, newest first, in words, and says when it was", async () => {
  const app = await startIssuer();
  await recordAll(app, [factura(), factura({ number: "1221" })]);
  await recordAll(app, [factura({ number: "1222" })]);
  await app.call("invoices.importFiles", { paths: writeFiles({ "a.xml": ublText(), "b.xml": ublText({ id: "F001-2" }) }) });
  const payment = await app.call("payments.recordPayment", {
    clientId: await clientId(app),
    paidOn: "2026-11-12",
    amountMinor: 500,
    currency: "PEN",
    method: "cash",
  });
  const { batches } = await app.call("undo.listBatches", {});
  expect(batches.map(({ kind, label, isUndone }) => [kind, label, isUndone])).toEqual([
    ["payment", "Pago de S/\u00a05.00", false],
    ["import", "Importación: 2 comprobantes", false],
    ["record", "1 documento registrado", false],
    ["record", "2 documentos registrados", false],
  ]);
  expect(batches[0]).toMatchObject({ id: payment.batchId, at: "2026-11-20T15:00:00.000Z" });
});

test("can be asked by kind and number", async () => {
  const app = await startTestApp();
  for (const number of ["1", "2", "3"]) await recordAll(app, [factura({ number })]);
  await app.call("payments.recordPayment", {
    clientId: await clientId(app),
    paidOn: "2026-11-12",
    amountMinor: 500,
    currency: "PEN",
    method: "cash",
  });
  const kinds = async (input: { limit?: number; kinds?: string[] }) =>
    (await app.call("undo.listBatches", input)).batches.map(({ kind }) => kind);
  expect(await kinds({ limit: 2 })).toEqual(["payment", "record"]);
  expect(await kinds({ kinds: ["record"], limit: 2 })).toEqual(["record", "record"]);
  expect(await kinds({ kinds: [] })).toEqual([]);
});

test("what was undone is marked; what had to stay in part is not", async () => {
  const app = await startTestApp();
  const { batchId: whole } = await app.call("invoices.recordInvoices", { invoices: [factura()] });
  const { batchId: part, recorded } = await app.call("invoices.recordInvoices", {
    invoices: [factura({ number: "2" }), factura({ number: "3" })],
  });
  const allocations = [{ invoiceId: recorded[0]?.id as number, amountMinor: 500 }];
  const payment = {
    clientId: await clientId(app),
    paidOn: "2026-11-12",
    amountMinor: 500,
    currency: "PEN",
    method: "cash" as const,
    allocations,
  };
  const paid = await app.call("payments.recordPayment", payment);
  await app.call("undo.undoBatch", { batchId: whole as number });
  expect(await app.call("undo.undoBatch", { batchId: part as number })).toMatchObject({ undone: 1, kept: [{ what: "F001-2" }] });
  const undone = async () => (await app.call("undo.listBatches", {})).batches.filter(({ isUndone }) => isUndone).map(({ id }) => id);
  expect(await undone()).toEqual([whole]);
  await app.call("undo.undoBatch", { batchId: paid.batchId });
  expect(await app.call("undo.undoBatch", { batchId: part as number })).toEqual({ undone: 1, kept: [] });
  expect(await undone()).toEqual([paid.batchId, part, whole]);
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("a batch that is not there, or was undone, is refused", async () => {
  const app = await startTestApp();
  expect(await app.fails("undo.undoBatch", { batchId: 9 })).toMatchObject({ code: "not_found" });
  const { batchId } = await app.call("invoices.recordInvoices", { invoices: [factura()] });
  await app.call("undo.undoBatch", { batchId: batchId as number });
  expect(await app.fails("undo.undoBatch", { batchId })).toMatchObject({ code: "conflict" });
});

test("a call that recorded nothing leaves nothing to undo", async () => {
  const app = await startTestApp();
  await recordAll(app, [factura()]);
  const { batchId, duplicates } = await app.call("invoices.recordInvoices", { invoices: [factura()] });
  expect([batchId, duplicates.length]).toEqual([null, 1]);
  expect((await app.call("undo.listBatches", {})).batches).toHaveLength(1);
});
