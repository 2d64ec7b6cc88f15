import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileReport } from "../../../shared/contract/invoices.ts";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { cdrText, EXAMPLE_ISSUER, ublBytes, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { creditNoteText, startIssuer, writeFiles, zipOf } from "../../fixtures/ubl/ubl-files.ts";

const key = (type: string, id: string) => `${EXAMPLE_ISSUER.ruc}-${type}-${id}`;
const importing = (app: TestApp, paths: string[]) => app.call("invoices.importFiles", { paths });
const told = (files: FileReport[]) => files.map(({ path, member, status, error }) => [member ?? basename(path), status, error?.code ?? ""]);
const open = (app: TestApp, id: string) => app.call("invoices.getInvoice", { key: key("01", id) });
const count = async (app: TestApp) => (await app.call("invoices.outlineInvoices", { every: 10 })).count;

async function expectSound(app: TestApp) {
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
}

describe("files of every kind", () => {
  test("each gets its line: imported, duplicate, attached, or refused with the reason; the good ones are kept", async () => {
    const app = await startIssuer();
    const foreign = { ruc: "20512345671", name: "PROVEEDOR S.A.C." };
    const zip = zipOf({
      "R-F001-1.xml": cdrText({ document: "F001-1" }),
      "01-F001-1.xml": ublText(),
      "again.xml": ublText({ id: "F001-00000001" }),
      "compra.xml": ublText({ issuer: foreign }),
      "guia.xml": '<x:D xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2"/>',
      "roto.xml": ublText().slice(0, 900),
      "leeme.txt": "hola",
      "03-B001-8.xml": ublText({ id: "B001-8", typeCode: "03", total: "59.00", tax: "9.00" }),
    });
    const paths = writeFiles({
      "ventas.zip": zip,
      "08.xml": ublText({ root: "DebitNote", id: "FD01-2", total: "20.00", tax: "3.05" }),
      "vacio.xml": "",
    });
    const { files, batchId } = await importing(app, [...paths, "/no/such/factura.xml"]);
    expect(told(files)).toEqual([
      ["R-F001-1.xml", "attached", ""],
      ["01-F001-1.xml", "imported", ""],
      ["again.xml", "duplicate", ""],
      ["compra.xml", "rejected", "purchase"],
      ["guia.xml", "rejected", "unsupported_file"],
      ["roto.xml", "rejected", "unreadable_file"],
      ["leeme.txt", "rejected", "unsupported_file"],
      ["03-B001-8.xml", "imported", ""],
      ["08.xml", "imported", ""],
      ["vacio.xml", "rejected", "unreadable_file"],
      ["factura.xml", "rejected", "unreadable_file"],
    ]);
    expect(files[3]?.error?.message).toMatch(/PROVEEDOR S\.A\.C\. \(RUC 20512345671\), no tu empresa .*es una compra/);
    expect(files[4]?.error?.message).toContain("guía de remisión");
    expect(files[9]?.error?.message).toContain("vacío");
    expect(files[10]?.error?.message).toContain("No se pudo abrir factura.xml");
    expect(files[1]).toMatchObject({ kind: "invoice", key: key("01", "F001-1"), invoiceId: files[2]?.invoiceId });
    expect(batchId).not.toBeNull();
    expect(await count(app)).toBe(3);
    await expectSound(app);
  });

  test("the same files again add nothing and leave nothing to undo", async () => {
    const app = await startIssuer();
    const paths = writeFiles({
      "a.zip": zipOf({ "f.xml": ublText(), "n.xml": creditNoteText({ total: "118.00" }), "r.xml": cdrText({ document: "F001-1" }) }),
    });
    await importing(app, paths);
    const { files, batchId } = await importing(app, paths);
    expect(files.map(({ status }) => status)).toEqual(["duplicate", "duplicate", "duplicate"]);
    expect(batchId).toBeNull();
    expect((await app.call("undo.listBatches", {})).batches.map(({ label }) => label)).toEqual([
      "Importación: 2 comprobantes y 1 constancia",
    ]);
    expect((await open(app, "F001-1")).openMinor).toBe(106_200);
    await expectSound(app);
  });

  test("everything of one import can be undone, and imported again", async () => {
    const app = await startIssuer();
    const paths = writeFiles({ "a.zip": zipOf({ "f.xml": ublText(), "n.xml": creditNoteText({ total: "118.00" }) }) });
    const { batchId } = await importing(app, paths);
    expect(await app.call("undo.undoBatch", { batchId: batchId as number })).toEqual({ undone: 2, kept: [] });
    expect((await app.call("insights.getAgeing", {})).flatMap(({ rows }) => rows)).toEqual([]);
    expect((await importing(app, paths)).files.map(({ status }) => status)).toEqual(["imported", "imported"]);
    await expectSound(app);
  });

  test("ZIPs inside a ZIP, damaged members and a damaged ZIP are told one by one", async () => {
    const app = await startIssuer();
    const inner = zipOf({ "dentro.xml": ublText() });
    const [path = "", broken = ""] = writeFiles({
      "todo.zip": zipOf({ "enero.zip": inner, "b.xml": ublText({ id: "F001-2" }) }),
      "roto.zip": inner.slice(0, 60),
    });
    const { files } = await importing(app, [path, broken]);
    expect(told(files)).toEqual([
      ["enero.zip/dentro.xml", "imported", ""],
      ["b.xml", "imported", ""],
      ["roto.zip", "rejected", "unreadable_file"],
    ]);
  });

  test("before the company is set nothing is taken, and it is said what to do", async () => {
    const app = await startTestApp({ company: false });
    expect(await app.fails("invoices.importFiles", { paths: writeFiles({ "f.xml": ublText() }) })).toMatchObject({ code: "no_company" });
  });
});

describe("what a document brings", () => {
  test("form of payment, detracción and cuotas become the balances that are owed", async () => {
    const app = await startIssuer();
    const text = ublText({
      payment: {
        pending: "1038.00",
        cuotas: [
          { dueOn: "2026-03-04", amount: "638.00" },
          { dueOn: "2026-04-03", amount: "400.00" },
        ],
      },
      detraccion: { percent: "12.00", amount: "142.00" },
      orders: ["OC 55"],
    });
    await importing(app, writeFiles({ "f.xml": text }));
    expect(await open(app, "F001-1")).toMatchObject({
      dueOn: "2026-03-04",
      openMinor: 118_000,
      parts: [
        { cuota: 1, part: "net", dueOn: "2026-03-04", amountMinor: 63_800 },
        { cuota: 1, part: "detraccion", dueOn: "2026-03-04", amountMinor: 14_200 },
        { cuota: 2, part: "net", dueOn: "2026-04-03", amountMinor: 40_000 },
      ],
      detraccion: { percent: 12, amountMinor: 14_200, code: "037", account: "00-101-123456" },
      otherReferences: ["OC 55"],
      warnings: [],
      source: { kind: "xml", file: "f.xml" },
    });
  });

  test("a factura al contado is due the day it was issued; one that says nothing waits as long as its client's terms", async () => {
    const app = await startIssuer();
    await app.call("clients.saveClients", {
      clients: [{ docType: "RUC", docNumber: "20415932376", name: "Comercial Ñandú", termDays: 45 }],
    });
    await importing(app, writeFiles({ "a.xml": ublText({ payment: "Contado" }), "b.xml": ublText({ id: "F001-2" }) }));
    expect((await open(app, "F001-1")).dueOn).toBe("2026-02-02");
    expect((await open(app, "F001-2")).dueOn).toBe("2026-03-19");
  });

  test("a client who is known keeps the name that the company gave it", async () => {
    const app = await startIssuer();
    await app.call("clients.saveClients", { clients: [{ docType: "RUC", docNumber: "20415932376", name: "Comercial Ñandú" }] });
    await importing(app, writeFiles({ "a.xml": ublText() }));
    expect((await open(app, "F001-1")).client.name).toBe("Comercial Ñandú");
  });

  test("cuotas that do not add up and a percepción are told in the report and kept with the document", async () => {
    const app = await startIssuer();
    const cuotas = [{ dueOn: "2026-03-04", amount: "1000.00" }];
    const files = {
      "a.xml": ublText({ payment: { pending: "1180.00", cuotas } }),
      "b.xml": ublText({ id: "F001-2", percepcion: { code: "51", factor: "0.02", amount: "23.60" } }),
    };
    const report = await importing(app, writeFiles(files));
    expect(report.files.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([["cuotas_mismatch"], ["percepcion"]]);
    expect(report.files[1]?.warnings[0]?.message).toContain("S/\u00a023.60");
    expect((await open(app, "F001-1")).warnings.map(({ code }) => code)).toEqual(["cuotas_mismatch"]);
    expect(await open(app, "F001-2")).toMatchObject({ openMinor: 118_000, warnings: [{ code: "percepcion" }] });
    await expectSound(app);
  });

  test("its very bytes can be opened again, whatever their encoding", async () => {
    const app = await startIssuer();
    const bytes = ublBytes({ encoding: "ISO-8859-1" });
    const { files } = await importing(app, writeFiles({ "f.xml": bytes }));
    const { file } = await app.call("invoices.openSource", { id: files[0]?.invoiceId as number });
    expect(new Uint8Array(readFileSync(file.path))).toEqual(bytes);
    expect(file).toMatchObject({ mime: "application/xml", bytes: bytes.length });
    expect(app.app.fileToServe(file.path)).toBeDefined();
  });
});

describe("stopping in the middle", () => {
  test("leaves nothing, and the next import starts anew", async () => {
    const app = await startIssuer();
    const members = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${index}.xml`, ublText({ id: `F001-${index + 1}`, lines: 20 })]),
    );
    const paths = writeFiles({ "muchos.zip": zipOf(members) });
    const stop = new AbortController();
    const unsubscribe = app.app.subscribe((event) => {
      if (event.kind === "progress" && event.done > 0) stop.abort();
    });
    const answer = await app.app.call("invoices.importFiles", { paths }, { requestId: "import", signal: stop.signal });
    unsubscribe();
    expect(answer).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(await count(app)).toBe(0);
    expect((await app.call("undo.listBatches", {})).batches).toEqual([]);
    expect((await app.call("clients.listClients", {})).total).toBe(0);
    expect((await importing(app, paths)).files.every(({ status }) => status === "imported")).toBe(true);
    await expectSound(app);
  });
});
