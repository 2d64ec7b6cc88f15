import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { clientId, recordAll } from "../../../fixtures/debtors.ts";
import { creditNote, factura } from "../../../fixtures/documents.ts";
import { startIssuer, writeFiles } from "../../../fixtures/ubl/ubl-files.ts";
import { ublText } from "../../../fixtures/ubl/build-ubl.ts";
import { startTestApp } from "../../../fixtures/app.ts";
import { pay, withFactura } from "./disputed-app.ts";

const QUANTITY = { reason: "quantity" as const, text: "Faltaron 3 cajas de la guía T001-55" };

describe("a dispute", () => {
  test("of the whole document is of all that is open, and is noted in the client's timeline", async () => {
    const { app, invoiceId, client } = await withFactura();
    const opened = await app.call("followup.openDispute", { invoiceId, ...QUANTITY });
    expect(opened.amountMinor).toBe(118_000);
    const { disputes } = await app.call("followup.listDisputes", { invoiceId });
    expect(disputes).toEqual([
      {
        id: opened.id,
        clientId: client,
        clientName: "Transportes Cóndor S.R.L.",
        invoiceId,
        document: "F001-1220",
        part: null,
        currency: "PEN",
        statedMinor: 118_000,
        amountMinor: 118_000,
        reason: "quantity",
        text: "Faltaron 3 cajas de la guía T001-55",
        openedOn: "2026-11-20",
        files: [],
        closedOn: null,
        outcome: null,
        closeNote: "",
      },
    ]);
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries[0]).toMatchObject({
      kind: "dispute",
      title: "Reclamo de F001-1220",
      text: "S/\u00a01,180.00. La cantidad no es la entregada. Faltaron 3 cajas de la guía T001-55.",
    });
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("of a part is of what is open of that part", async () => {
    const { app, invoiceId } = await withFactura();
    expect((await app.call("followup.openDispute", { invoiceId, part: "detraccion", ...QUANTITY })).amountMinor).toBe(14_200);
    await pay({ app, invoiceId, client: await clientId(app) }, 3_800);
    expect((await app.call("followup.openDispute", { invoiceId, part: "net", ...QUANTITY })).amountMinor).toBe(100_000);
  });

  test("is of no more than what is still open when the client pays meanwhile", async () => {
    const made = await withFactura();
    const { app, invoiceId } = made;
    const { id } = await app.call("followup.openDispute", { invoiceId, part: "net", amountMinor: 18_000, ...QUANTITY });
    const shown = async () => (await app.call("followup.listDisputes", {})).disputes[0];
    await pay(made, 85_800);
    expect(await shown()).toMatchObject({ statedMinor: 18_000, amountMinor: 18_000 });
    await pay(made, 10_000);
    expect(await shown()).toMatchObject({ statedMinor: 18_000, amountMinor: 8_000 });
    await pay(made, 8_000);
    expect(await shown()).toMatchObject({ statedMinor: 18_000, amountMinor: 0, closedOn: null });
    await app.call("followup.closeDispute", { id, outcome: "withdrawn", note: "" });
    expect(await shown()).toMatchObject({ closedOn: "2026-11-20", outcome: "withdrawn" });
  });

  test("two of one document never pass what is open", async () => {
    const { app, invoiceId } = await withFactura();
    await app.call("followup.openDispute", { invoiceId, amountMinor: 100_000, ...QUANTITY });
    const refused = await app.fails("followup.openDispute", { invoiceId, amountMinor: 18_001, ...QUANTITY });
    expect(refused).toMatchObject({
      code: "invalid_amount",
      message: "Quedan por cobrar S/\u00a0180.00 de F001-1220 fuera de los otros reclamos: anota hasta ese monto.",
    });
    expect((await app.call("followup.openDispute", { invoiceId, ...QUANTITY })).amountMinor).toBe(18_000);
    const again = await app.fails("followup.openDispute", { invoiceId, part: "net", ...QUANTITY });
    expect(again).toMatchObject({
      code: "nothing_owed",
      message: "Todo lo que queda por cobrar del neto de F001-1220 ya está en reclamo. Cierra antes el otro reclamo.",
    });
  });

  test("is refused where nothing is owed, with what to do", async () => {
    const made = await withFactura();
    const { app, invoiceId } = made;
    await recordAll(app, [creditNote({ totalMinor: 500, reference: { type: "01", series: "F001", number: "999" } })]);
    const open = (input: object) => app.fails("followup.openDispute", { invoiceId, ...QUANTITY, ...input });
    expect(await open({ invoiceId: 99 })).toMatchObject({ code: "not_found" });
    expect(await open({ invoiceId: invoiceId + 1 })).toMatchObject({
      message: "F001-5 es una nota de crédito: anota el reclamo en la factura o boleta que se cobra.",
    });
    expect(await open({ amountMinor: 118_001 })).toMatchObject({
      code: "invalid_amount",
      message: "Quedan por cobrar S/\u00a01,180.00 de F001-1220: anota hasta ese monto.",
    });
    expect(await open({ part: "retencion" })).toMatchObject({
      code: "nothing_owed",
      message: "De F001-1220 no queda retención por cobrar. Anota el reclamo de otra parte, o de todo el documento.",
    });
    await pay(made, 103_800);
    expect((await open({ part: "net" })).code).toBe("nothing_owed");
    await app.call("invoices.voidInvoice", { id: invoiceId, reason: "Se emitió dos veces" });
    expect(await open({})).toMatchObject({
      code: "nothing_owed",
      message: "F001-1220 está anulado: no se cobra, así que no hay nada que reclamar.",
    });
  });

  test("of a document that is annulled stays, of nothing, and can be closed", async () => {
    const { app, invoiceId } = await withFactura();
    const { id } = await app.call("followup.openDispute", { invoiceId, ...QUANTITY });
    await app.call("invoices.voidInvoice", { id: invoiceId, reason: "Se emitió dos veces" });
    expect((await app.call("followup.listDisputes", { onlyOpen: true })).disputes).toMatchObject([{ id, amountMinor: 0 }]);
    await app.call("followup.closeDispute", { id, outcome: "accepted", note: "Se anuló la factura" });
    expect((await app.call("followup.listDisputes", { onlyOpen: true })).disputes).toEqual([]);
  });
});

describe("a closed dispute", () => {
  test("stays for ever with its outcome, and is not closed twice", async () => {
    const { app, invoiceId, client } = await withFactura();
    const { id } = await app.call("followup.openDispute", { invoiceId, amountMinor: 18_000, ...QUANTITY });
    await app.call("followup.closeDispute", { id, outcome: "accepted", note: "Se verificó con el almacén" });
    expect((await app.call("followup.listDisputes", { clientId: client })).disputes).toMatchObject([
      { id, statedMinor: 18_000, amountMinor: 0, closedOn: "2026-11-20", outcome: "accepted", closeNote: "Se verificó con el almacén" },
    ]);
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries.find(({ title }) => title === "Se cerró el reclamo de F001-1220")?.text).toBe(
      "El cliente tenía razón. Se verificó con el almacén. Falta emitir la nota de crédito e importar su XML.",
    );
    expect(await app.fails("followup.closeDispute", { id, outcome: "rejected", note: "" })).toMatchObject({
      code: "conflict",
      message: "Ese reclamo ya se cerró el 20/11/2026. Si el cliente insiste, anota otro.",
    });
    expect((await app.fails("followup.closeDispute", { id: 99, outcome: "rejected", note: "" })).code).toBe("not_found");
  });

  test("of a client who was right asks for no credit note that came in already", async () => {
    const { app, invoiceId, client } = await withFactura();
    const { id } = await app.call("followup.openDispute", { invoiceId, amountMinor: 18_000, ...QUANTITY });
    await recordAll(app, [creditNote({ totalMinor: 18_000, issueOn: "2026-11-20" })]);
    expect((await app.call("followup.listDisputes", {})).disputes).toMatchObject([{ statedMinor: 18_000, amountMinor: 18_000 }]);
    await app.call("followup.closeDispute", { id, outcome: "accepted", note: "" });
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries.find(({ title }) => title === "Se cerró el reclamo de F001-1220")?.text).toBe("El cliente tenía razón.");
    expect((await app.call("invoices.getInvoice", { id: invoiceId })).openMinor).toBe(100_000);
    expect((await app.call("letters.previewLetter", { clientId: client, stage: "administrativa" })).totals).toEqual([
      { currency: "PEN", amountMinor: 100_000 },
    ]);
  });

  test("leaves room for another; open ones come first, then the newest", async () => {
    const { app, invoiceId } = await withFactura();
    const ids = [];
    for (const amountMinor of [1_000, 2_000, 3_000])
      ids.push((await app.call("followup.openDispute", { invoiceId, amountMinor, ...QUANTITY })).id);
    await app.call("followup.closeDispute", { id: ids[2] as number, outcome: "settled", note: "" });
    const listed = (await app.call("followup.listDisputes", {})).disputes;
    expect(listed.map(({ id }) => id)).toEqual([ids[1], ids[0], ids[2]]);
    expect((await app.call("followup.openDispute", { invoiceId, ...QUANTITY })).amountMinor).toBe(115_000);
  });
});

/** What the audit keeps of one entry that was sealed. */
const sealOf = (entry: number, client: number) => ({ head: expect.stringMatching(/^[0-9a-f]{64}$/) as string, of: [[entry, client]] });

test("a dispute and its end leave their audit rows, without what the client said", async () => {
  const { app, invoiceId, client } = await withFactura();
  const { id } = await app.call("followup.openDispute", { invoiceId, amountMinor: 18_000, ...QUANTITY });
  await app.call("followup.closeDispute", { id, outcome: "rejected", note: "Sí recibió todo" });
  await app.app.close();
  const file = new Database(join(app.folder, "cuentas.db"), { readonly: true });
  const rows = file.prepare("SELECT what, detail FROM audit WHERE what LIKE 'followup.%' ORDER BY id").all() as Record<string, string>[];
  file.close();
  expect(rows.map(({ what, detail }) => [what, JSON.parse(detail ?? "") as unknown])).toEqual([
    [
      "followup.openDispute",
      {
        invoiceId,
        files: [],
        disputeId: id,
        clientId: client,
        part: null,
        amountMinor: 18_000,
        reason: "quantity",
        seal: sealOf(1, client),
      },
    ],
    ["followup.closeDispute", { disputeId: id, outcome: "rejected", seal: sealOf(2, client) }],
  ]);
});

test("the workbook marks a disputed document until it is closed or owes nothing", async () => {
  const { app, invoiceId } = await withFactura();
  await recordAll(app, [factura({ number: "1221" })]);
  const marked = async () => (await app.call("invoices.listInvoices", {})).rows.filter((row) => row.isDisputed).map((row) => row.document);
  expect(await marked()).toEqual([]);
  const { id } = await app.call("followup.openDispute", { invoiceId, amountMinor: 18_000, ...QUANTITY });
  expect(await marked()).toEqual(["F001-1220"]);
  await app.call("followup.closeDispute", { id, outcome: "settled", note: "" });
  expect(await marked()).toEqual([]);
});

test("undoing the import of a disputed invoice leaves it, with the reason; once the dispute is closed it goes", async () => {
  const app = await startIssuer();
  const { batchId, files } = await app.call("imports.importFiles", {
    paths: writeFiles({ "a.xml": ublText(), "b.xml": ublText({ id: "F001-2" }) }),
  });
  const invoiceId = files[0]?.invoiceId as number;
  const { id } = await app.call("followup.openDispute", { invoiceId, ...QUANTITY });
  const undone = await app.call("undo.undoBatch", { batchId: batchId as number });
  expect(undone.kept).toMatchObject([{ why: "El cliente lo reclamó el 20/11/2026: cierra antes ese reclamo, en el documento." }]);
  expect((await app.call("invoices.getInvoice", { id: invoiceId })).status).toBe("open");
  await app.call("followup.closeDispute", { id, outcome: "withdrawn", note: "" });
  expect((await app.call("undo.undoBatch", { batchId: batchId as number })).kept).toEqual([]);
  expect((await app.call("invoices.getInvoice", { id: invoiceId })).status).toBe("void");
  expect((await app.call("followup.listDisputes", {})).disputes).toHaveLength(1);
});

test("an empty ledger has no disputes", async () => {
  expect(await (await startTestApp()).call("followup.listDisputes", {})).toEqual({ disputes: [] });
});
