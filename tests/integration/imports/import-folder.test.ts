import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportChoice, ImportedFile, ImportReport } from "../../../shared/contract/imports.ts";
import { startTestApp, type TestApp, temporaryFolder } from "../../fixtures/app.ts";
import { OWN_RUC, SIRE_HEADINGS, sireCsv, sireRow } from "../../fixtures/registers/build-register.ts";
import { bankBook } from "../../fixtures/statements/bank-table.ts";
import { bcpWorkbook } from "../../fixtures/statements/bcp-workbook.ts";
import { ublText } from "../../fixtures/ubl/build-ubl.ts";
import { zipOf } from "../../fixtures/ubl/ubl-files.ts";

const issuer = { ruc: OWN_RUC, name: "TALLERES DEL NORTE S.A.C." };
const start = () => startTestApp({ company: { ruc: OWN_RUC, legalName: issuer.name } });

const INVOICES_CSV = [
  "Factura;RUC;Cliente;Fecha;Vence;Total",
  "F001-201;20512345671;Ferretería Sipán S.A.C.;02/11/2026;02/12/2026;1.180,00",
  "F001-202;20512345671;Ferretería Sipán S.A.C.;03/11/2026;03/12/2026;590,00",
  "F001-203;;Sin documento E.I.R.L.;04/11/2026;04/12/2026;100,00",
].join("\r\n");
const CLIENTS_CSV = ["RUC,Razón social,Correo,Celular", "20512345671,Ferretería Sipán S.A.C.,pagos@sipan.pe,987654321"].join("\n");
const movements = [
  { on: "2026-11-13", description: "TRAN.CTAS.TERC 20512345671", amountMinor: 118000, operation: "00482931" },
  { on: "2026-11-16", description: "DEP EFECTIVO", amountMinor: 50000, operation: "12" },
  { on: "2026-11-16", description: "DEP EFECTIVO", amountMinor: 50000, operation: "12" },
];

/** What an accountant drops on the window: papers of every kind in folders and ZIPs, and things that are none. */
function officeFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "2026", "noviembre"), { recursive: true });
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  put(
    "2026/ventas.zip",
    zipOf({ "F001-1.xml": ublText({ issuer }), "compra.xml": ublText({ issuer: { ruc: "20512345671", name: "PROVEEDOR" } }) }),
  );
  put("2026/noviembre/rvie.csv", sireCsv(sireRow(), sireRow({ "Nro CP o Doc. Nro Inicial (Rango)": "124", "Est. Comp": "2" })));
  put("2026/noviembre/bcp.xlsx", bcpWorkbook({ movements }));
  put("facturas.csv", INVOICES_CSV);
  put("clientes.csv", CLIENTS_CSV);
  put("contrato.pdf", "%PDF-1.7 ...");
  put("leeme.txt", "hola");
  put("Thumbs.db", "x");
  return folder;
}

const named = (report: ImportReport) =>
  report.files.map(({ path, member, kind, status }) => [member ?? path.split("/").at(-1), kind, status]);
const fileOf = (report: ImportReport, name: string) =>
  report.files.find(({ path, member }) => (member ?? path).endsWith(name)) as ImportedFile;
const count = async (app: TestApp) => (await app.call("invoices.outlineInvoices", { every: 10 })).count;

/** The wizard's answer when everything that was guessed is right. */
function asGuessed(file: ImportedFile): ImportChoice {
  const { path, table } = file;
  if (!table) throw new Error(`${path} asks nothing`);
  if (table.likely === "statement") throw new Error("a statement");
  return { path, as: table.likely, mapping: table[table.likely] };
}

describe("a folder dropped on the window", () => {
  test("every file is recognised, what belongs to the company comes in, and the rest is told with its mend", async () => {
    const app = await start();
    const report = await app.call("imports.importFiles", { paths: [officeFolder()] });
    expect(named(report)).toEqual([
      ["bcp.xlsx", "statement", "imported"],
      ["rvie.csv", "sire_rvie", "imported"],
      ["F001-1.xml", "invoice", "imported"],
      ["compra.xml", "purchase", "rejected"],
      ["clientes.csv", "table", "needs_mapping"],
      ["contrato.pdf", "unknown", "rejected"],
      ["facturas.csv", "table", "needs_mapping"],
      ["leeme.txt", "unknown", "rejected"],
    ]);
    expect(report.counts).toMatchObject({ files: 8, imported: 3, rejected: 3, needsMapping: 2, documents: 2, movements: 3 });
    expect(report.sums).toMatchObject([
      { currency: "PEN", documents: 2, documentsMinor: 118_000 * 2, creditsMinor: 218_000, debitsMinor: 0 },
    ]);
    expect(fileOf(report, "rvie.csv")).toMatchObject({
      counts: { total: 2, added: 1, known: 0, rejected: 1 },
      rows: [{ row: 3, status: "warning", code: "annulled" }],
    });
    expect(fileOf(report, "bcp.xlsx").statement).toMatchObject({
      format: "bcp",
      account: "193-2345678-0-12",
      creditsMinor: 218_000,
      firstOn: "2026-11-13",
    });
    expect(fileOf(report, "contrato.pdf").error?.message).toMatch(/es un PDF.*XML/);
    expect(fileOf(report, "leeme.txt").error?.message).toContain("No se reconoce qué es leeme.txt");
    expect(fileOf(report, "facturas.csv").table).toMatchObject({ likely: "invoices", headerRow: 0 });
    expect(fileOf(report, "clientes.csv").table).toMatchObject({ likely: "clients" });
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("a register that was opened in Excel and saved there comes in as the one it was", async () => {
    const app = await start();
    const path = join(temporaryFolder(), "ventas de noviembre.xlsx");
    const dollars = sireRow({ "Nro CP o Doc. Nro Inicial (Rango)": "124", Moneda: "USD", "Tipo Cambio": "3.7", "Total CP": "436.60" });
    writeFileSync(path, bankBook({ Hoja1: [SIRE_HEADINGS, sireRow(), dollars] }));
    const { files } = await app.call("imports.importFiles", { paths: [path] });
    expect(files).toMatchObject([
      { kind: "sire_rvie", status: "imported", counts: { added: 2 }, rows: [{ row: 3, code: "rate_converted" }] },
    ]);
    expect((await app.call("imports.importFiles", { paths: [path] })).files).toMatchObject([{ status: "duplicate" }]);
  });

  test("the same folder again adds nothing and leaves nothing to undo", async () => {
    const app = await start();
    const folder = officeFolder();
    await app.call("imports.importFiles", { paths: [folder] });
    const again = await app.call("imports.importFiles", { paths: [folder] });
    expect(again.counts).toMatchObject({ imported: 0, duplicate: 3, documents: 0, movements: 0 });
    expect(again.batchId).toBeNull();
    expect(again.sums).toEqual([]);
  });

  test("the whole import is undone as one, and can come in again", async () => {
    const app = await start();
    const paths = [officeFolder()];
    const { batchId } = await app.call("imports.importFiles", { paths });
    expect(await app.call("undo.undoBatch", { batchId: batchId as number })).toEqual({ undone: 5, kept: [] });
    expect((await app.call("reconciliation.listLines", {})).lines).toEqual([]);
    expect((await app.call("imports.importFiles", { paths })).counts).toMatchObject({ imported: 3, documents: 2, movements: 3 });
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("a preview says exactly what importing does, and keeps nothing", async () => {
    const app = await start();
    const paths = [officeFolder()];
    const preview = await app.call("imports.importFiles", { paths, preview: true });
    expect(preview).toMatchObject({ batchId: null, reportId: null });
    expect(await count(app)).toBe(0);
    expect((await app.call("reconciliation.listAccounts", {})).accounts).toEqual([]);
    expect((await app.call("clients.listClients", {})).rows).toEqual([]);
    const real = await app.call("imports.importFiles", { paths });
    const shape = (report: ImportReport) => ({
      ...report,
      batchId: null,
      reportId: null,
      files: report.files.map(({ invoiceId: _id, statement, ...file }) => ({ ...file, statement: { ...statement, bankAccountId: 0 } })),
    });
    expect(shape(real)).toEqual(shape(preview));
  });
});

test("a register that says another total of a known document changes nothing and says so by its row", async () => {
  const app = await start();
  const path = join(temporaryFolder(), "rvie.csv");
  writeFileSync(path, sireCsv(sireRow()));
  await app.call("imports.importFiles", { paths: [path] });
  writeFileSync(path, sireCsv(sireRow({ "Total CP": "590" })));
  const { files } = await app.call("imports.importFiles", { paths: [path] });
  expect(files).toMatchObject([
    { status: "duplicate", counts: { known: 1 }, rows: [{ row: 2, status: "warning", code: "total_differs" }] },
  ]);
  expect(files[0]?.rows[0]?.message.replaceAll("\u00a0", " ")).toContain("ya estaba por S/ 1,180.00 y aquí figura por S/ 590.00");
});

describe("a list of invoices or clients", () => {
  test("is imported through what the user says its columns are, and remembered for files with the same headings", async () => {
    const app = await start();
    const folder = officeFolder();
    const asked = await app.call("imports.importFiles", { paths: [folder], preview: true });
    const choices = [asGuessed(fileOf(asked, "facturas.csv")), asGuessed(fileOf(asked, "clientes.csv"))];
    const report = await app.call("imports.importFiles", { paths: [join(folder, "facturas.csv"), join(folder, "clientes.csv")], choices });
    expect(fileOf(report, "facturas.csv")).toMatchObject({
      kind: "invoice_list",
      status: "imported",
      counts: { total: 3, added: 2, known: 0, rejected: 1 },
      rows: [{ row: 4, status: "rejected", message: expect.stringContaining("Fila 4") }],
      sample: {
        rows: [
          {
            row: 2,
            cells: ["F001-201", "20512345671", "Ferretería Sipán S.A.C.", "02/11/2026", "02/12/2026", expect.stringContaining("1,180.00")],
          },
          { row: 3 },
        ],
      },
    });
    const { rows } = await app.call("clients.listClients", {});
    expect(rows).toMatchObject([{ docNumber: "20512345671", name: "Ferretería Sipán S.A.C." }]);
    expect(await app.call("clients.getClient", { id: rows[0]?.id ?? 0 })).toMatchObject({
      email: "pagos@sipan.pe",
      phone: expect.stringContaining("987654321"),
    });

    const december = join(folder, "diciembre.csv");
    writeFileSync(
      december,
      `${INVOICES_CSV.split("\r\n")[0]}\r\nF001-301;20512345671;Ferretería Sipán S.A.C.;01/12/2026;31/12/2026;236,00`,
    );
    const next = await app.call("imports.importFiles", { paths: [december] });
    expect(next.files).toMatchObject([{ kind: "invoice_list", status: "imported", counts: { total: 1, added: 1 } }]);
    expect(await count(app)).toBe(3);
  });

  test("never overwrites what was typed about a client who is known", async () => {
    const app = await start();
    await app.call("clients.saveClients", {
      clients: [{ docType: "RUC", docNumber: "20512345671", name: "Sipán", email: "jefe@sipan.pe" }],
    });
    const path = join(officeFolder(), "clientes.csv");
    const asked = await app.call("imports.importFiles", { paths: [path], preview: true });
    await app.call("imports.importFiles", { paths: [path], choices: [asGuessed(fileOf(asked, "clientes.csv"))] });
    const { rows } = await app.call("clients.listClients", {});
    expect(await app.call("clients.getClient", { id: rows[0]?.id ?? 0 })).toMatchObject({
      name: "Sipán",
      email: "jefe@sipan.pe",
      phone: expect.stringContaining("987654321"),
    });
  });
});

test("undoing a list of clients takes away those it brought, empties again what it filled, and keeps who has documents or tasks by then", async () => {
  const app = await start();
  await app.call("clients.saveClients", { clients: [{ docType: "RUC", docNumber: "20512345671", name: "Sipán", email: "jefe@sipan.pe" }] });
  const path = join(temporaryFolder(), "clientes.csv");
  writeFileSync(path, `${CLIENTS_CSV}\n20100047218,Nuevo S.A.,,\n20131312955,Otro S.A.,,\n20100070970,Tarea S.A.,,\n`);
  const asked = await app.call("imports.importFiles", { paths: [path] });
  const { batchId, counts } = await app.call("imports.importFiles", { paths: [path], choices: [asGuessed(fileOf(asked, "clientes.csv"))] });
  expect(counts).toMatchObject({ clients: 4 });
  const idOf = async (search: string) => (await app.call("clients.listClients", { search })).rows[0]?.id ?? 0;
  await app.call("followup.assignPlan", { clientIds: [await idOf("nuevo")], planId: 2 });
  await app.call("followup.saveTask", { clientId: await idOf("tarea"), kind: "other", on: "2026-11-23", text: "Pedir su ficha RUC" });
  const invoice = {
    type: "01",
    series: "F001",
    number: "9",
    clientDocType: "RUC",
    clientDocNumber: "20131312955",
    clientName: "Otro S.A.",
    issueOn: "2026-11-02",
    currency: "PEN",
    totalMinor: 100,
  } as const;
  await app.call("invoices.recordInvoices", { invoices: [invoice] });
  const { undone, kept } = await app.call("undo.undoBatch", { batchId: batchId as number });
  expect([undone, kept.map(({ what }) => what)]).toEqual([2, ["Otro S.A.", "Tarea S.A."]]);
  const { rows } = await app.call("clients.listClients", {});
  expect(rows.map(({ name }) => name).sort()).toEqual(["Otro S.A.", "Sipán", "Tarea S.A."]);
  const sipan = await app.call("clients.getClient", { id: rows.find(({ name }) => name === "Sipán")?.id ?? 0 });
  expect([sipan.email, sipan.phone]).toEqual(["jefe@sipan.pe", null]);
  expect((await app.call("clients.listClients", { search: "nuevo" })).rows).toEqual([]);
});

test("a list kept by hand that names known clients without their RUC is read through their names", async () => {
  const app = await start();
  await app.call("clients.saveClients", {
    clients: [{ docType: "RUC", docNumber: "20512345671", name: "Ferretería Sipán S.A.C.", termDays: 15 }],
  });
  const path = join(temporaryFolder(), "cuaderno.csv");
  writeFileSync(
    path,
    "Cliente,Factura,Fecha,Monto\nFERRETERIA SIPAN S.A.C.,F001-7,02/11/2026,1180.00\nBodega Desconocida,F001-8,02/11/2026,50.00\n",
  );
  const asked = await app.call("imports.importFiles", { paths: [path] });
  const { files } = await app.call("imports.importFiles", { paths: [path], choices: [asGuessed(fileOf(asked, "cuaderno.csv"))] });
  expect(files).toMatchObject([
    { status: "imported", counts: { total: 2, added: 1, rejected: 1 }, rows: [{ row: 3, status: "rejected" }] },
  ]);
  const invoice = await app.call("invoices.getInvoice", { key: `${OWN_RUC}-01-F001-7` });
  expect(invoice).toMatchObject({ client: { docNumber: "20512345671" }, dueOn: "2026-11-17", openMinor: 118_000 });
});

test("movements of a bank nobody knows are taken for a statement, although they name people and their accounts", async () => {
  const app = await start();
  const path = join(temporaryFolder(), "umsaetze.csv");
  const rows = [
    "Kontonummer;Text;Datum;Währung;Soll;Haben",
    "1234567890;MAX MUSTERMANN SEPA;02.11.2026;EUR;;1.180,00",
    "1234567890;ANNA MUSTER;03.11.2026;EUR;20,00;",
  ];
  writeFileSync(path, rows.join("\n"));
  const { files } = await app.call("imports.importFiles", { paths: [path] });
  expect(files).toMatchObject([{ status: "needs_mapping", table: { likely: "statement", statement: { bookedOn: "Datum" } } }]);
});

test("a statement that does not say of which of two accounts it is asks, and goes where the user says", async () => {
  const app = await start();
  const { bankAccounts } = await app.call("settings.setCompany", {
    ruc: OWN_RUC,
    legalName: issuer.name,
    bankAccounts: [
      { bank: "Interbank", number: "200-300001", currency: "PEN", kind: "ordinary" },
      { bank: "Interbank", number: "200-300002", currency: "PEN", kind: "ordinary" },
    ],
  });
  const path = join(temporaryFolder(), "movimientos.qif");
  writeFileSync(path, "!Type:Bank\nD13/11/2026\nT1180.00\nPDEPOSITO\n^\n");
  const asked = await app.call("imports.importFiles", { paths: [path] });
  expect(asked.files).toMatchObject([
    { kind: "statement", status: "rejected", accounts: [{ number: "200-300001" }, { number: "200-300002" }] },
  ]);
  const second = bankAccounts[1]?.id ?? 0;
  const told = await app.call("imports.importFiles", { paths: [path], choices: [{ path, as: "statement", bankAccountId: second }] });
  expect(told.files).toMatchObject([{ status: "imported", statement: { bankAccountId: second } }]);
});

test("the report is kept with the import and can be written as a table, one line for each thing to look at", async () => {
  const app = await start();
  const report = await app.call("imports.importFiles", { paths: [officeFolder()] });
  expect(await app.call("imports.getReport", { batchId: report.batchId as number })).toEqual(report);
  const { file, rows } = await app.call("imports.exportReport", { reportId: report.reportId as number, format: "csv" });
  const text = readFileSync(existsSync(file.path) ? file.path : join(app.folder, file.path), "utf8");
  expect(text.trim().split(/\r?\n/)).toHaveLength(rows + 1);
  expect(text).toMatch(/compra\.xml \(en ventas\.zip\),compra,no se importó/);
  expect((await app.fails("imports.getReport", { batchId: 999 })).code).toBe("not_found");
});

test("cancelling as soon as something is read keeps nothing", async () => {
  const app = await start();
  const stop = new AbortController();
  const unsubscribe = app.app.subscribe((event) => {
    if (event.kind === "progress") stop.abort();
  });
  const answer = await app.app.call("imports.importFiles", { paths: [officeFolder()] }, { signal: stop.signal, requestId: "import" });
  unsubscribe();
  expect(answer).toMatchObject({ ok: false, error: { code: "cancelled" } });
  expect(await count(app)).toBe(0);
  expect((await app.call("undo.listBatches", {})).batches).toEqual([]);
});
