import { describe, expect, test } from "vitest";
import { COMPANY, startTestApp, type TestApp } from "../../fixtures/app.ts";
import { recordAll } from "../../fixtures/debtors.ts";
import { creditNote, factura } from "../../fixtures/documents.ts";

const KEY = `${COMPANY.ruc}-01-F001-1220`;
const CUOTAS = [
  { dueOn: "2026-11-11", amountMinor: 59_000 },
  { dueOn: "2026-12-11", amountMinor: 59_000 },
];
const get = (app: TestApp, id: number) => app.call("invoices.getInvoice", { id });

async function pay(app: TestApp, invoiceId: number, amountMinor: number) {
  const { client } = await get(app, invoiceId);
  const allocations = [{ invoiceId, amountMinor }];
  return app.call("payments.recordPayment", {
    clientId: client.id,
    paidOn: "2026-11-12",
    amountMinor,
    currency: "PEN",
    method: "cash",
    allocations,
  });
}

async function expectSound(app: TestApp) {
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
}

describe("a document found by its key", () => {
  test("is the same as by its id; what is not there is said", async () => {
    const app = await startTestApp();
    const [id = 0] = await recordAll(app, [factura()]);
    expect(await app.call("invoices.getInvoice", { key: KEY })).toEqual(await get(app, id));
    expect(await app.fails("invoices.getInvoice", { key: `${KEY}9` })).toMatchObject({ code: "not_found" });
    expect(await app.fails("invoices.getInvoice", { id: 999 })).toMatchObject({ code: "not_found" });
    expect(await app.fails("invoices.getInvoice", {})).toMatchObject({ code: "invalid_input" });
  });

  test("is the one that stands, when an annulled one had the same number", async () => {
    const app = await startTestApp();
    const [first = 0] = await recordAll(app, [factura()]);
    await app.call("invoices.voidInvoice", { id: first, reason: "Cliente equivocado" });
    expect(await app.call("invoices.getInvoice", { key: KEY })).toMatchObject({ id: first, status: "void" });
    const [second = 0] = await recordAll(app, [factura({ totalMinor: 90_000 })]);
    expect(await app.call("invoices.getInvoice", { key: KEY })).toMatchObject({ id: second, status: "open", totalMinor: 90_000 });
    await expectSound(app);
  });
});

describe("what may be changed", () => {
  test("the due date of what is still open; a cuota that was paid keeps its own", async () => {
    const app = await startTestApp();
    const [id = 0] = await recordAll(app, [factura({ cuotas: CUOTAS })]);
    await pay(app, id, 59_000);
    await app.call("invoices.updateInvoice", { id, dueOn: "2027-01-15" });
    expect(await get(app, id)).toMatchObject({
      dueOn: "2027-01-15",
      openMinor: 59_000,
      parts: [
        { cuota: 1, dueOn: "2026-11-11", openMinor: 0 },
        { cuota: 2, dueOn: "2027-01-15", openMinor: 59_000 },
      ],
    });
    expect((await app.call("invoices.listInvoices", { filter: { tab: "upcoming" } })).rows.map((row) => row.id)).toEqual([id]);
    await expectSound(app);
  });

  test("notes, and the references that a payer may quote: the new ones are found, the old ones no more", async () => {
    const app = await startTestApp();
    const [id = 0] = await recordAll(app, [factura({ otherReferences: ["OC-1"] })]);
    await app.call("invoices.updateInvoice", {
      id,
      notes: "=1+1 <b>entregar</b>",
      otherReferences: [" OC 77 ", "OC 77", "", "Guía T001-9"],
    });
    expect(await get(app, id)).toMatchObject({ notes: "=1+1 <b>entregar</b>", otherReferences: ["Guía T001-9", "OC 77"] });
    const found = async (search: string) => (await app.call("invoices.listInvoices", { search })).rows.length;
    expect([await found("oc77"), await found("guia t001"), await found("oc-1")]).toEqual([1, 1, 0]);
    await app.call("invoices.updateInvoice", { id, notes: "" });
    expect((await get(app, id)).notes).toBe("");
  });

  test.each([
    ["a due date before the issue", { dueOn: "2026-10-11" }, "invalid_input"],
    ["a day that does not exist", { dueOn: "2026-11-31" }, "invalid_input"],
    ["the amount, quietly", { totalMinor: 1 }, undefined],
  ])("%s is not", async (_what, changes, code) => {
    const app = await startTestApp();
    const [id = 0] = await recordAll(app, [factura()]);
    const answer = await app.app.call("invoices.updateInvoice", { id, ...changes });
    expect(answer.ok ? undefined : answer.error.code).toBe(code);
    expect(await get(app, id)).toMatchObject({ dueOn: "2026-11-11", totalMinor: 118_000, openMinor: 118_000 });
  });

  test("nothing of an annulled document, nor of one that is not there", async () => {
    const app = await startTestApp();
    const [id = 0] = await recordAll(app, [factura()]);
    await app.call("invoices.voidInvoice", { id, reason: "Duplicada" });
    expect(await app.fails("invoices.updateInvoice", { id, notes: "x" })).toMatchObject({ code: "conflict" });
    expect(await app.fails("invoices.updateInvoice", { id: 999, notes: "x" })).toMatchObject({ code: "not_found" });
  });
});

describe("annulling", () => {
  test("a credit note opens again what it had closed", async () => {
    const app = await startTestApp();
    const [id = 0, note = 0] = await recordAll(app, [factura(), creditNote({ totalMinor: 18_000 })]);
    expect((await get(app, id)).openMinor).toBe(100_000);
    await app.call("invoices.voidInvoice", { id: note, reason: "Se emitió por error" });
    expect(await get(app, id)).toMatchObject({ openMinor: 118_000, status: "open", notesAbout: [] });
    await expectSound(app);
  });

  test("a factura with a credit note leaves its credit in the client's favour", async () => {
    const app = await startTestApp();
    const [id = 0] = await recordAll(app, [factura(), creditNote({ totalMinor: 18_000 })]);
    await app.call("invoices.voidInvoice", { id, reason: "Se anuló la venta" });
    const { client } = await get(app, id);
    expect((await app.call("clients.getClient", { id: client.id })).balances).toMatchObject([{ openMinor: 0, inFavourMinor: 18_000 }]);
    await expectSound(app);
  });

  test("twice, or what is not there, or without a reason is refused", async () => {
    const app = await startTestApp();
    const [id = 0] = await recordAll(app, [factura()]);
    await app.call("invoices.voidInvoice", { id, reason: "Duplicada" });
    expect(await app.fails("invoices.voidInvoice", { id, reason: "Otra vez" })).toMatchObject({ code: "conflict" });
    expect(await app.fails("invoices.voidInvoice", { id: 999, reason: "x" })).toMatchObject({ code: "not_found" });
    expect(await app.fails("invoices.voidInvoice", { id, reason: "  " })).toMatchObject({ code: "invalid_input" });
  });

  test("is not undone as if it had done nothing: the document is recorded again under its number, which is free", async () => {
    const app = await startTestApp();
    const [id = 0] = await recordAll(app, [factura()]);
    const { batchId } = await app.call("invoices.voidInvoice", { id, reason: "Duplicada" });
    const error = await app.fails("undo.undoBatch", { batchId });
    expect(error).toMatchObject({ code: "conflict", message: expect.stringContaining("regístralo o impórtalo otra vez") });
    expect((await app.call("undo.listBatches", { kinds: ["void"] })).batches).toMatchObject([
      { id: batchId, label: "Anulación de F001-1220", isUndone: false },
    ]);
    await recordAll(app, [factura()]);
    expect(await app.call("invoices.getInvoice", { key: KEY })).toMatchObject({ status: "open", openMinor: 118_000 });
  });
});

test("a document typed by hand has no original file, and it is said so", async () => {
  const app = await startTestApp();
  const [id = 0] = await recordAll(app, [factura()]);
  const error = await app.fails("invoices.openSource", { id });
  expect(error).toMatchObject({ code: "not_found", message: expect.stringContaining("F001-1220 se registró a mano") });
  expect(await app.fails("invoices.openSource", { id: 999 })).toMatchObject({ code: "not_found" });
});
