import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { expect } from "./page.ts";
import type { Shell } from "./shell.ts";

export const CONDOR = { docNumber: "20512345671", name: "Transportes Cóndor S.R.L." };
export const SIPAN = { docNumber: "20487654329", name: "Textiles Sipán S.A." };

export const invoice = (number: string, client: typeof CONDOR, totalMinor: number, rest: Partial<NewInvoice> = {}): NewInvoice => ({
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
export async function fill(shell: Shell): Promise<void> {
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

export type Movement = [date: string, text: string, amount: number, operation: string];

export const MOVEMENTS: Movement[] = [
  ["19/11/2026", "TRAN.CTAS.TERC 20512345671 F001-1220", 1038, "00482931"],
  ["19/11/2026", "DEP EFECTIVO AG. CAYMA", 333.33, "00482932"],
  ["18/11/2026", "PAGO DE SERVICIOS SEDAPAR", -120.5, "00482933"],
  ["18/11/2026", "ABONO TEXTILES SIPAN F001-1231", 450.55, "00482934"],
];

/** A statement of BCP as its web gives it: account and currency on top, headings in row 5. */
export async function bcpStatement(movements: readonly Movement[]): Promise<Buffer> {
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
export async function importFile(page: Page, name: string, buffer: Buffer): Promise<void> {
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

export const dialog = (page: Page) => page.getByRole("dialog");
export const report = (page: Page) => page.getByRole("complementary", { name: "Resultado de la importación" });
export const lineTitle = (page: Page, text: string) => page.getByRole("heading", { level: 2, name: text });

/** What a document still has open, as the ledger says. */
export async function openOf(shell: Shell, document: string): Promise<number> {
  return (await shell.call("invoices.getInvoice", { key: `20100047218-01-${document}` })).openMinor;
}
