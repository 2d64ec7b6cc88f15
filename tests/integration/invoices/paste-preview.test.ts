import { expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";
import { recordAll } from "../../fixtures/debtors.ts";
import { factura } from "../../fixtures/documents.ts";

const HEADINGS = ["Comprobante", "RUC", "Cliente", "Emisión", "Vencimiento", "Total"];
const block = (...rows: string[][]) => [HEADINGS, ...rows].map((row) => row.join("\t")).join("\n");

test("rows that the ledger has, or that come twice, are marked; bad ones say why; the rest can be recorded as they are", async () => {
  const app = await startTestApp();
  await recordAll(app, [factura()]);
  const { columns, rows } = await app.call("invoices.previewPaste", {
    text: block(
      ["F001-00001220", "20512345671", "Transportes Cóndor S.R.L.", "12/10/2026", "11/11/2026", "1,180.00"],
      ["F001-1300", "20512345671", "Transportes Cóndor S.R.L.", "13/10/2026", "12/11/2026", "590.00"],
      ["F001-1300", "20512345671", "Transportes Cóndor S.R.L.", "13/10/2026", "12/11/2026", "590.00"],
      ["F001-1301", "20512345671", "Transportes Cóndor S.R.L.", "31/02/2026", "", "mucho"],
      ["F001-1302", "40506070", "Quispe Huamán, Rosa", "14/10/2026", "", "S/ 75.50"],
    ),
  });
  expect(columns.every((column) => column !== null)).toBe(true);
  expect(rows.map(({ line, duplicate, invoice }) => [line, duplicate, invoice?.totalMinor ?? null])).toEqual([
    [2, true, 118_000],
    [3, false, 59_000],
    [4, true, 59_000],
    [5, false, null],
    [6, false, 7_550],
  ]);
  expect(rows[3]?.errors.join(" ")).toMatch(/Fila 5.*31\/02\/2026/);
  const invoices = rows.flatMap(({ invoice, duplicate }) => (invoice && !duplicate ? [invoice] : []));
  const { recorded, rejected } = await app.call("invoices.recordInvoices", { invoices });
  expect(recorded).toHaveLength(2);
  expect(rejected).toEqual([]);
});

test("a row without a due date waits as long as its client's terms", async () => {
  const app = await startTestApp();
  await app.call("clients.saveClients", { clients: [{ docType: "RUC", docNumber: "20512345671", name: "Cóndor", termDays: 45 }] });
  const { rows } = await app.call("invoices.previewPaste", {
    text: block(["F001-1", "20512345671", "Cóndor", "01/11/2026", "", "100.00"]),
  });
  expect(rows[0]?.invoice).toMatchObject({ issueOn: "2026-11-01", dueOn: "2026-12-16" });
});

test("an annulled document may come again", async () => {
  const app = await startTestApp();
  const [id = 0] = await recordAll(app, [factura()]);
  await app.call("invoices.voidInvoice", { id, reason: "Duplicada" });
  const { rows } = await app.call("invoices.previewPaste", {
    text: block(["F001-1220", "20512345671", "Cóndor", "12/10/2026", "11/11/2026", "1,180.00"]),
  });
  expect(rows[0]?.duplicate).toBe(false);
});

test("a number that is of no tax document becomes another document of that number; under a type that has series it is an error of its row", async () => {
  const app = await startTestApp();
  const headings = ["Tipo", ...HEADINGS].join("\t");
  const row = (...start: string[]) => [...start, "20512345671", "Cóndor", "12/10/2026", "11/11/2026", "1.00"].join("\t");
  const { rows } = await app.call("invoices.previewPaste", {
    text: [headings, row("", "F001-123456789012"), row("Factura", "F001-123456789012"), row("NC", "55"), row("Factura", "F001-1")].join(
      "\n",
    ),
  });
  expect(rows.map(({ invoice }) => invoice?.type ?? null)).toEqual(["OTHER", null, null, "01"]);
  expect(rows[2]?.errors).toEqual(["Fila 4, Documento: «55» no trae serie y número; escríbelos, como F001-123, o pon «otro» en el tipo."]);
});

test("a document is said to be known by its whole key: the same number of another type is another", async () => {
  const app = await startTestApp();
  await recordAll(app, [factura({ series: "E001", number: "1" })]);
  const headings = ["Tipo", ...HEADINGS].join("\t");
  const row = (type: string) => [type, "E001-1", "20512345671", "Cóndor", "12/10/2026", "11/11/2026", "1.00"].join("\t");
  const { rows } = await app.call("invoices.previewPaste", { text: [headings, row("01"), row("07")].join("\n") });
  expect(rows.map(({ invoice, duplicate }) => [invoice?.type, duplicate])).toEqual([
    ["01", true],
    ["07", false],
  ]);
});

test("before the company is set, and for what is no table, the answer says what to do", async () => {
  const bare = await startTestApp({ company: false });
  expect(await bare.fails("invoices.previewPaste", { text: block() })).toMatchObject({ code: "no_company" });
  const app = await startTestApp();
  const answer = await app.app.call("invoices.previewPaste", { text: "" });
  expect(answer.ok ? answer.value : answer.error).toMatchObject(answer.ok ? { rows: [] } : { code: "unreadable_file" });
});
