import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const CONDOR = { docNumber: "20512345671", name: "Transportes Cóndor S.R.L." };
const SIPAN = { docNumber: "20487654329", name: "Textiles Sipán S.A." };

const invoice = (number: string, client: typeof CONDOR, totalMinor: number, rest: Partial<NewInvoice> = {}): NewInvoice => ({
  type: "01",
  series: "F001",
  number,
  clientDocType: "RUC",
  clientDocNumber: client.docNumber,
  clientName: client.name,
  issueOn: "2026-10-12",
  dueOn: "2026-11-11",
  currency: "PEN",
  totalMinor,
  ...rest,
});

/** Cóndor owes F001-1220 with detracción; Sipán owes two invoices. */
async function fill(shell: Shell): Promise<void> {
  await shell.call("settings.setCompany", {
    ruc: "20100047218",
    legalName: "Ferretería El Misti S.A.C.",
    bankAccounts: [{ bank: "BCP", number: "193-1234567-0-12", currency: "PEN", kind: "ordinary" }],
  });
  await shell.call("clients.saveClients", { clients: [CONDOR, SIPAN].map((client) => ({ docType: "RUC" as const, ...client })) });
  await shell.call("invoices.recordInvoices", {
    invoices: [
      invoice("1220", CONDOR, 118_000, { detraccion: { percent: 12, amountMinor: 14_200 } }),
      invoice("1230", SIPAN, 90_000),
      invoice("1231", SIPAN, 45_055, { dueOn: "2026-12-01" }),
    ],
  });
}

type Movement = [date: string, text: string, amount: number, operation: string];

const MOVEMENTS: Movement[] = [
  ["19/11/2026", "TRAN.CTAS.TERC 20512345671 F001-1220", 1038, "00482931"],
  ["19/11/2026", "DEP EFECTIVO AG. CAYMA", 333.33, "00482932"],
  ["18/11/2026", "PAGO DE SERVICIOS SEDAPAR", -120.5, "00482933"],
  ["18/11/2026", "ABONO TEXTILES SIPAN F001-1231", 450.55, "00482934"],
];

/** A statement of BCP as its web gives it: account and currency on top, headings in row 5. */
async function bcpStatement(movements: readonly Movement[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Movimientos");
  sheet.addRow(["Cuenta", "193-1234567-0-12"]);
  sheet.addRow(["Moneda", "Soles"]);
  sheet.addRow([]);
  sheet.addRow([]);
  sheet.addRow([
    "Fecha",
    "Fecha valuta",
    "Descripción operación",
    "Monto",
    "Saldo",
    "Sucursal - agencia",
    "Operación - Número",
    "Operación - Hora",
    "Usuario",
    "UTC",
    "Referencia2",
  ]);
  let balance = 10_000;
  for (const [date, text, amount, operation] of movements.toReversed()) {
    balance = Math.round((balance + amount) * 100) / 100;
    sheet.insertRow(6, [date, "", text, amount, balance, "111-022", operation, "10:00:00", "", "", ""]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Through the menu of the list where there is one; on an account without movements, through the main action. */
async function importFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const menu = page.getByRole("button", { name: "Más acciones con los movimientos" });
  const main = page.getByRole("button", { name: "Importar estado de cuenta" });
  await expect(menu.or(main).first()).toBeVisible();
  const choosing = page.waitForEvent("filechooser");
  if (await menu.isVisible()) {
    await menu.click();
    await page.getByRole("menuitem", { name: "Importar estado de cuenta" }).click();
  } else await main.click();
  await (await choosing).setFiles({ name, mimeType: "application/octet-stream", buffer });
}

const dialog = (page: Page) => page.getByRole("dialog");
const report = (page: Page) => page.getByRole("complementary", { name: "Resultado de la importación" });
const lineTitle = (page: Page, text: string) => page.getByRole("heading", { level: 2, name: text });

test("without accounts, and without a statement, it says what to do", async ({ shell, openScreen, page }) => {
  await shell.call("settings.setCompany", { ruc: "20100047218", legalName: "Ferretería El Misti S.A.C." });
  await openScreen("/bancos");
  await expect(page.getByRole("heading", { name: "Todavía no hay cuentas de banco" })).toBeVisible();
  await expectNoAxeViolations(page);
  await fill(shell);
  await expect(page.getByRole("heading", { name: "Trae el primer estado de cuenta" })).toBeVisible();
  await expect(page.getByText("Telecrédito")).toBeVisible();
  await expectNoAxeViolations(page);
});

test("a statement is dropped, understood, applied where it is sure, and taken back", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openScreen("/bancos");
  await importFile(page, "movimientos.xlsx", await bcpStatement(MOVEMENTS));
  await expect(report(page).getByText("Entraron 4 movimientos de banco.")).toBeVisible();
  await expect(report(page)).toContainText("19/11/2026");
  await expectNoAxeViolations(page);
  await report(page).getByRole("link", { name: "4 movimientos de banco" }).click();

  await expect(lineTitle(page, "TRAN.CTAS.TERC 20512345671 F001-1220")).toBeVisible();
  await expect(page.getByText("abono 1,038.00 = factura F001-1220 1,180.00 − detracción 12 % 142.00")).toBeAttached();
  const destination = page.getByRole("table", { name: "Documentos a los que se aplicará este abono" });
  await expect(destination.getByRole("row", { name: /F001-1220 neto 11\/11\/2026 1,038.00 1,038.00/ })).toBeVisible();
  await expect(destination.getByRole("row", { name: /F001-1220 detracción .* 142.00 .* 142.00/ })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: /^Aplicar los \d+ seguros$/ }).click();
  await expect(dialog(page).getByText(/^Se aplicaron \d+ abonos\./)).toBeVisible();
  expect((await shell.call("invoices.getInvoice", { key: "20100047218-01-F001-1220" })).openMinor).toBe(14_200);
  await dialog(page).getByRole("button", { name: "Deshacer todos" }).click();
  await expect(page.getByText(/Se deshicieron|Se deshizo/)).toBeVisible();
  expect((await shell.call("invoices.getInvoice", { key: "20100047218-01-F001-1220" })).openMinor).toBe(118_000);

  await importFile(page, "movimientos otra vez.xlsx", await bcpStatement(MOVEMENTS));
  await expect(report(page).getByText("Este archivo ya estaba: no se repitió nada.")).toBeVisible();
});

test("the review runs on keys alone", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openScreen("/bancos");
  await importFile(page, "movimientos.xlsx", await bcpStatement(MOVEMENTS));
  await expect(report(page).getByText("Entraron 4 movimientos de banco.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(report(page)).toBeHidden();
  await expect(lineTitle(page, "TRAN.CTAS.TERC 20512345671 F001-1220")).toBeVisible();
  await expect(page.getByText("0 de 3 revisados")).toBeVisible();

  await page.keyboard.press("Enter");
  await expect(page.getByText("Aplicado: +1,038.00")).toBeVisible();
  expect((await shell.call("invoices.getInvoice", { key: "20100047218-01-F001-1220" })).openMinor).toBe(14_200);

  await page.keyboard.press("u");
  await expect(lineTitle(page, "TRAN.CTAS.TERC 20512345671 F001-1220")).toBeVisible();
  await expect.poll(async () => (await shell.call("invoices.getInvoice", { key: "20100047218-01-F001-1220" })).openMinor).toBe(118_000);

  await page.keyboard.press("j");
  await expect(lineTitle(page, "DEP EFECTIVO AG. CAYMA")).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByText("No es cobro: +333.33")).toBeVisible();
  await page.getByRole("tab", { name: /^No son cobros/ }).click();
  await expect(lineTitle(page, "DEP EFECTIVO AG. CAYMA")).toBeVisible();
  await page.getByRole("button", { name: "Traer de vuelta" }).click();
  await page.getByRole("tab", { name: /^Por revisar/ }).click();
  await expect(page.getByRole("option", { name: /DEP EFECTIVO AG. CAYMA/ })).toBeVisible();
});

test("a deposit nobody recognises is shared out by hand", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openScreen("/bancos");
  await importFile(page, "movimientos.xlsx", await bcpStatement([["19/11/2026", "DEP EFECTIVO AG. CAYMA", 1000, "00482940"]]));
  await report(page).getByRole("button", { name: "Listo" }).click();
  await expect(lineTitle(page, "DEP EFECTIVO AG. CAYMA")).toBeVisible();
  await page.keyboard.press("s");
  const change = page.getByRole("button", { name: "Cambiar cliente" });
  if (await change.isVisible()) await change.click();
  await page.getByRole("searchbox", { name: "¿De quién es?" }).fill("sipan");
  await page.getByRole("button", { name: /^Textiles Sipán S\.A\./ }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Del más antiguo" }).click();
  await expect(page.getByText("Todo el abono tiene destino")).toBeVisible();
  const second = page.getByRole("textbox", { name: "Se aplica a F001-1231 neto" });
  await expect(second).toHaveValue("100.00");
  await second.fill("60");
  await expect(page.getByText(/40\.00 quedarán a favor de Textiles Sipán S\.A\./)).toBeVisible();
  await page.getByRole("button", { name: "Aplicar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Todo cuadra" })).toBeVisible();
  expect((await shell.call("invoices.getInvoice", { key: "20100047218-01-F001-1230" })).openMinor).toBe(0);
  expect((await shell.call("invoices.getInvoice", { key: "20100047218-01-F001-1231" })).openMinor).toBe(39_055);

  await page.getByRole("tab", { name: /^Aplicados/ }).click();
  await expect(
    page.getByRole("table", { name: "Documentos que pagó este abono" }).getByRole("row", { name: /F001-1231 neto 60.00/ }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("u");
  await expect.poll(async () => (await shell.call("invoices.getInvoice", { key: "20100047218-01-F001-1230" })).openMinor).toBe(90_000);
});

test("a table that nobody taught us is asked about once", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openScreen("/bancos");
  const csv = (row: string) => Buffer.from(`Día;Glosa del banco;Entró;Salió;Cod\r\n${row}\r\n18/11/2026;COMISION MENSUAL;;12.00;7\r\n`);
  await importFile(page, "caja.csv", csv("19/11/2026;ABONO F001-1230;900.00;;8"));
  await expect(dialog(page).getByRole("radio", { name: "Estado de cuenta" })).toBeChecked();
  await expect(dialog(page).getByRole("combobox", { name: "Cuenta" })).toHaveValue("1");
  const role = (heading: string) => dialog(page).getByRole("combobox", { name: `Qué trae la columna ${heading}` });
  await role("Día").selectOption({ label: "Fecha *" });
  await role("Glosa del banco").selectOption({ label: "Descripción *" });
  await role("Salió").selectOption({ label: "Cargo" });
  await role("Entró").selectOption({ label: "Abono" });
  await expect(dialog(page).getByText("Entrarían 2 movimientos.")).toBeVisible();
  await expect(dialog(page).getByText("+S/\u00a0900.00")).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog(page).getByRole("button", { name: "Importar" }).click();
  await expect(report(page).getByText("Entraron 2 movimientos de banco.")).toBeVisible();
  await report(page).getByRole("button", { name: "Listo" }).click();
  await expect(lineTitle(page, "ABONO F001-1230")).toBeVisible();

  await importFile(page, "caja-2.csv", csv("20/11/2026;OTRO ABONO;55.00;;9"));
  await expect(report(page).getByText("2 movimientos: 1 nuevo y 1 ya estaba", { exact: false })).toBeVisible();
});

test("a file that is no statement is refused in words", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openScreen("/bancos");
  await importFile(page, "foto.xlsx", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  await expect(report(page).getByText("1 archivo no entró.")).toBeVisible();
  await expect(
    report(page)
      .getByText(/foto\.xlsx/)
      .nth(1),
  ).toBeVisible();
  await expectNoAxeViolations(page);
});

test("the list goes to a spreadsheet and to paper", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await page.addInitScript(() => {
    Object.assign(window, {
      prints: 0,
      print: () => Object.assign(window, { prints: (window as unknown as { prints: number }).prints + 1 }),
    });
  });
  await openScreen("/bancos");
  await importFile(page, "movimientos.xlsx", await bcpStatement(MOVEMENTS));
  await report(page).getByRole("button", { name: "Listo" }).click();
  const menu = page.getByRole("button", { name: "Más acciones con los movimientos" });
  await menu.click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Exportar a CSV" }).click();
  const csv = readFileSync(await (await downloading).path(), "utf8");
  expect(csv).toContain("19/11/2026,BCP 193-1234567-0-12,DEP EFECTIVO AG. CAYMA,00482932,PEN,333.33,por revisar");

  await menu.click();
  await page.getByRole("menuitem", { name: "Imprimir la lista" }).click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { prints: number }).prints)).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".print-sheet").getByText("DEP EFECTIVO AG. CAYMA")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Bancos/ })).toBeHidden();
});
