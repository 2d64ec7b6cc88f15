import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import * as xlsx from "@e965/xlsx";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { factura } from "../../fixtures/documents.ts";

const HOSTILE = ["=cmd|'/c calc'!A0", "+1+1", "-2+3", "@SUM(1,1)", '"; =1+1', "a\tb", "uno, dos", '=HYPERLINK("http://x","y")'];

async function withHostileNames(): Promise<TestApp> {
  const app = await startTestApp();
  const invoices = HOSTILE.map((clientName, index) =>
    factura({ number: String(1 + index), clientDocNumber: String(20_500_000_000 + index), clientName, notes: `\t${clientName}\r=1+1` }),
  );
  await app.call("invoices.recordInvoices", { invoices });
  return app;
}

const isFormula = (text: string) => /^[=+\-@\t\r\n]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);

describe("CSV", () => {
  test("has a mark for Excel, Spanish headings, and no cell that a spreadsheet would run", async () => {
    const app = await withHostileNames();
    const { file, rows } = await app.call("invoices.exportInvoices", { format: "csv", sort: { by: "document" } });
    const text = readFileSync(file.path, "utf8");
    expect(text.startsWith("\ufeffTipo,Documento,RUC o DNI,Cliente,")).toBe(true);
    expect(file).toMatchObject({ name: "facturas-2026-11-20.csv", mime: "text/csv", bytes: readFileSync(file.path).length });
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(rows).toBe(HOSTILE.length);
    expect(data).toHaveLength(HOSTILE.length + 1);
    expect(data.flat().filter(isFormula)).toEqual([]);
    expect(data[1]?.[3]).toBe(`'${HOSTILE[0]}`);
    expect(data[1]?.slice(4, 10)).toEqual(["12/10/2026", "11/11/2026", "9", "PEN", "1180", "1180"]);
  });

  test("read back by a spreadsheet is text, not a formula", async () => {
    const app = await withHostileNames();
    const { file } = await app.call("invoices.exportInvoices", { format: "csv" });
    const sheet = firstSheet(xlsx.read(readFileSync(file.path), { type: "buffer", cellFormula: true }));
    expect(cellsOf(sheet).filter(({ f }) => f !== undefined)).toEqual([]);
  });
});

describe("XLSX", () => {
  test("keeps text as text, money as numbers and dates as dates", async () => {
    const app = await withHostileNames();
    const { file } = await app.call("invoices.exportInvoices", { format: "xlsx", sort: { by: "document" } });
    const sheet = firstSheet(xlsx.read(readFileSync(file.path), { type: "buffer", cellFormula: true, cellDates: true, cellNF: true }));
    expect(cellsOf(sheet).filter(({ f }) => f !== undefined)).toEqual([]);
    HOSTILE.forEach((name, index) => {
      expect(sheet[`D${index + 2}`]).toMatchObject({ t: "s", v: name });
    });
    expect(sheet.I2).toMatchObject({ t: "n", v: 1180, z: "#,##0.00" });
    expect(sheet.E2).toMatchObject({ t: "d", z: "dd/mm/yyyy" });
    expect((sheet.E2 as xlsx.CellObject).v).toEqual(new Date("2026-10-12T00:00:00Z"));
    expect(file.name).toBe("facturas-2026-11-20.xlsx");
    expect(app.app.fileToServe(file.path)).toBeDefined();
  });
});

test("what is exported is what the filter shows, in its order, over several pages", async () => {
  const app = await startTestApp();
  const invoices = Array.from({ length: 2_300 }, (_, index) =>
    factura({ number: String(index + 1), totalMinor: 100 + ((index * 7_919) % 5_000), currency: index % 3 ? "PEN" : "USD" }),
  );
  await app.call("invoices.recordInvoices", { invoices });
  const { file, rows } = await app.call("invoices.exportInvoices", {
    format: "csv",
    filter: { currency: "PEN" },
    sort: { by: "total", descending: true },
  });
  const { data } = Papa.parse<string[]>(readFileSync(file.path, "utf8"), { skipEmptyLines: true });
  const totals = data.slice(1).map((row) => Number(row[8]));
  expect(rows).toBe(invoices.filter(({ currency }) => currency === "PEN").length);
  expect(totals).toHaveLength(rows);
  expect(totals).toEqual(totals.toSorted((a, b) => b - a));
  expect(new Set(data.slice(1).map((row) => row[7]))).toEqual(new Set(["PEN"]));
});

test.each(["csv", "xlsx"] as const)(
  "stopped in the middle, the %s of before stays as it was and nothing is left half-written",
  async (format) => {
    const app = await startTestApp();
    const record = (from: number, count: number) =>
      app.call("invoices.recordInvoices", {
        invoices: Array.from({ length: count }, (_, index) => factura({ number: String(from + index) })),
      });
    await record(1, 3);
    const { file } = await app.call("invoices.exportInvoices", { format });
    const before = readFileSync(file.path);
    await record(100, 9_000);
    const stop = new AbortController();
    const unsubscribe = app.app.subscribe((event) => {
      if (event.kind === "progress") stop.abort();
    });
    const answer = await app.app.call("invoices.exportInvoices", { format }, { requestId: "export", signal: stop.signal });
    unsubscribe();
    expect(answer).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(readFileSync(file.path)).toEqual(before);
    expect(readdirSync(dirname(file.path))).toEqual([file.name]);
  },
);

test.skipIf(!existsSync("/dev/full")).each(["csv", "xlsx"] as const)(
  "a disk that fills up while the %s is written is told as such",
  async (format) => {
    const app = await withHostileNames();
    const folder = join(app.folder, "exportados");
    mkdirSync(folder);
    symlinkSync("/dev/full", join(folder, `facturas-2026-11-20.${format}.parcial`));
    expect(await app.fails("invoices.exportInvoices", { format })).toMatchObject({ code: "disk" });
    expect(readdirSync(folder)).toEqual([]);
  },
);

function firstSheet(workbook: xlsx.WorkBook): xlsx.WorkSheet {
  return workbook.Sheets[workbook.SheetNames[0] as string] as xlsx.WorkSheet;
}

function cellsOf(sheet: xlsx.WorkSheet): xlsx.CellObject[] {
  return Object.entries(sheet).flatMap(([name, cell]) => (name.startsWith("!") ? [] : [cell as xlsx.CellObject]));
}
