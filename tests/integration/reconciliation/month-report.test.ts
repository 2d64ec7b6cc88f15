import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { clientId, recordAll } from "../../fixtures/debtors.ts";
import { factura } from "../../fixtures/documents.ts";
import { readPdf } from "../../fixtures/read-pdf.ts";
import { type BcpMovement, bcpWorkbook } from "../../fixtures/statements/bcp-workbook.ts";
import { writeFiles } from "../../fixtures/ubl/ubl-files.ts";

const HOSTILE = '=HYPERLINK("http://x.pe";"paga")';

const OCTOBER: BcpMovement[] = [
  { on: "2026-10-05", description: "DEP EFECTIVO AGENTE", amountMinor: 350_00, operation: "9" },
  { on: "2026-10-30", description: "MANTENIMIENTO DE CUENTA", amountMinor: -15_00, operation: "10" },
];
const NOVEMBER: BcpMovement[] = [
  { on: "2026-11-03", description: "TRANSFERENCIA DE COMERCIAL", amountMinor: 1_652_33, operation: "482931" },
  { on: "2026-11-03", description: "ITF", amountMinor: -5, operation: "482931" },
  { on: "2026-11-10", description: HOSTILE, amountMinor: 450_00, operation: "22" },
  { on: "2026-11-19", description: "INTERESES GANADOS", amountMinor: 3_12, operation: "23" },
];

/** November of BCP: Cóndor paid F001-1220 and F001-1230 at once, another deposit waits, one waits since October. */
async function withNovember() {
  const app = await startTestApp();
  const [first = 0, second = 0] = await recordAll(app, [factura({}), factura({ number: "1230", totalMinor: 472_33 })]);
  await importBcp(app, OCTOBER, 1_000_00);
  const bankAccountId = await importBcp(app, NOVEMBER, 1_335_00);
  const { lines } = await app.call("reconciliation.listLines", { search: "COMERCIAL" });
  const allocations = [
    { invoiceId: first, amountMinor: 1_180_00 },
    { invoiceId: second, amountMinor: 472_33 },
  ];
  const { id: lineId = 0, version = 0 } = lines[0] ?? {};
  await app.call("reconciliation.matchByHand", { lineId, version, clientId: await clientId(app), allocations });
  return { app, bankAccountId };
}

async function importBcp(app: TestApp, movements: BcpMovement[], openingMinor: number): Promise<number> {
  const [path = ""] = writeFiles({ "bcp.xlsx": bcpWorkbook({ movements, openingMinor }) });
  return (await app.call("reconciliation.importStatement", { path })).bankAccountId;
}

const november = { month: "2026-11" } as const;

test("on paper: the balances, both sides, whose money came with which documents, what waits, room to sign", async () => {
  const { app, bankAccountId } = await withNovember();
  const file = await app.call("reconciliation.printMonth", { bankAccountId, ...november, format: "pdf" });
  expect(file).toMatchObject({
    path: join(app.folder, "exportados", "conciliacion-bcp-193-2345678-0-12-pen-2026-11.pdf"),
    mime: "application/pdf",
  });
  expect(app.app.fileToServe(file.path)).toBeDefined();
  const { pages, info } = await readPdf(readFileSync(file.path));
  const lines = pages.flat();
  expect(info).toMatchObject({ Title: "Conciliación bancaria: Noviembre de 2026", Author: "Servicios del Sur S.A.C." });
  for (const expected of [
    "RUC 20606433094",
    "Noviembre de 2026 · BCP 193-2345678-0-12, en soles",
    "Los movimientos explican el saldo del banco; queda 1 abono por identificar por S/ 450.00.",
    "1,335.00 2,105.45 -0.05 3,440.40 0.00",
    "Saldo según el banco al 19/11/2026 3,440.40 Saldo según los libros al 01/11/2026 985.00",
    "Saldo conciliado 2,640.40 Saldo según los libros al 19/11/2026 2,640.40",
    "03/11/2026 00482931 Transportes Cóndor S.R.L. F001-1220, F001-1230 1,652.33",
    `10/11/2026 00000022 ${HOSTILE} 10 450.00`,
    "05/10/2026 00000009 DEP EFECTIVO AGENTE 46 350.00",
    "19/11/2026 00000023 INTERESES GANADOS Intereses ganados 3.12",
    "ITF 1 -0.05",
    "Elaborado por Revisado por Fecha",
  ])
    expect(lines.map((line) => line.replaceAll("\u00a0", " "))).toContain(expected);
  for (const [index, page] of pages.entries()) expect(page.at(-1)).toBe(`RUC 20606433094 Página ${index + 1} de ${pages.length}`);
  expect(existsSync(`${file.path}.parcial`)).toBe(false);
});

test("as sheets: real dates and amounts, and a text that looks like a formula stays a text", async () => {
  const { app, bankAccountId } = await withNovember();
  const file = await app.call("reconciliation.printMonth", { bankAccountId, ...november, format: "xlsx" });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file.path);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["Resumen", "Movimientos", "Por identificar"]);
  const [summary, movements, waiting] = book.worksheets.map((sheet) =>
    Array.from({ length: sheet.rowCount }, (_, index) => (sheet.getRow(index + 1).values as unknown[]).slice(1)),
  );
  expect(summary).toContainEqual(["Empresa", "Servicios del Sur S.A.C."]);
  const saldo = (label: string) => summary?.find(([what]) => what === label)?.[2];
  expect([saldo("Saldo inicial"), saldo("Saldo final"), saldo("Saldo conciliado"), saldo("Diferencia")]).toEqual([1335, 3440.4, 2640.4, 0]);
  expect(movements?.slice(1, 3)).toEqual([
    [
      new Date("2026-11-03T00:00:00Z"),
      "00482931",
      "TRANSFERENCIA DE COMERCIAL",
      "Cobranza aplicada a clientes",
      "20512345671",
      "Transportes Cóndor S.R.L.",
      "F001-1220, F001-1230",
      1652.33,
      undefined,
      2987.33,
    ],
    [new Date("2026-11-03T00:00:00Z"), "00482931", "ITF", "ITF", undefined, undefined, undefined, undefined, 0.05, 2987.28],
  ]);
  expect(waiting?.slice(1)).toEqual([
    [new Date("2026-10-05T00:00:00Z"), "00000009", "DEP EFECTIVO AGENTE", 46, 350],
    [new Date("2026-11-10T00:00:00Z"), "00000022", HOSTILE, 10, 450],
  ]);
  expect(book.getWorksheet("Movimientos")?.getCell("C4").type).toBe(ExcelJS.ValueType.String);
});

test("a month without movements, and an account whose name is of no file's", async () => {
  const app = await startTestApp();
  const { bankAccounts } = await app.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Servicios del Sur S.A.C.",
    bankAccounts: [{ bank: "../../Caja «Cusco»", number: "001/22", currency: "USD", kind: "ordinary" }],
  });
  const bankAccountId = bankAccounts[0]?.id ?? 0;
  for (const format of ["pdf", "xlsx"] as const) {
    const file = await app.call("reconciliation.printMonth", { bankAccountId, ...november, format });
    expect(file.path).toBe(join(app.folder, "exportados", `conciliacion-caja-cusco-001-22-usd-2026-11.${format}`));
    expect(file.bytes).toBeGreaterThan(1000);
  }
});

test("what was paid in another currency counts at what was received of it", async () => {
  const app = await startTestApp();
  const [invoiceId = 0] = await recordAll(app, [factura({ currency: "USD", totalMinor: 100_00 })]);
  const bankAccountId = await importBcp(
    app,
    [{ on: "2026-11-03", description: "TRANSFERENCIA", amountMinor: 752_00, operation: "1" }],
    1_000_00,
  );
  const [line] = (await app.call("reconciliation.listLines", {})).lines;
  await app.call("reconciliation.matchByHand", {
    lineId: line?.id ?? 0,
    version: line?.version ?? 0,
    clientId: await clientId(app),
    allocations: [{ invoiceId, amountMinor: 100_00 }],
    conversion: { currency: "USD", rateMicros: 3_760_000 },
  });
  const month = await app.call("reconciliation.getMonth", { bankAccountId, ...november });
  expect(month).toMatchObject({ currency: "PEN", appliedMinor: 752_00, inFavourMinor: 376_00, differenceMinor: 0 });
});
