import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { ublText } from "../fixtures/ubl/build-ubl.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" }, permissions: ["clipboard-read", "clipboard-write"] });

const COMPANY = "20100047218";
const CONDOR = { doc: "20512345671", name: "Transportes Cóndor S.R.L." };
const SIPAN = { doc: "20487654329", name: "Textiles Sipán S.A." };

const invoice = (number: string, client: typeof CONDOR, dueOn: string, totalMinor: number, rest: Partial<NewInvoice> = {}): NewInvoice => ({
  type: "01",
  series: "F001",
  number,
  clientDocType: "RUC",
  clientDocNumber: client.doc,
  clientName: client.name,
  issueOn: "2026-10-12",
  dueOn,
  currency: "PEN",
  totalMinor,
  ...rest,
});

/** Cóndor owes a document with detracción since the 11th; Sipán owes one late, one to come, and one paid. */
async function fill(shell: Shell): Promise<void> {
  await shell.call("settings.setCompany", {
    ruc: COMPANY,
    legalName: "Ferretería El Misti S.A.C.",
    bankAccounts: [{ bank: "Banco de la Nación", number: "00-101-204518", currency: "PEN", kind: "detraccion" }],
  });
  await shell.call("clients.saveClients", {
    clients: [{ docType: "RUC", docNumber: CONDOR.doc, name: CONDOR.name, contacts: [{ name: "Jorge Ramos", phone: "987654321" }] }],
  });
  const detraccion = { percent: 12, amountMinor: 14_200 };
  const { recorded } = await shell.call("invoices.recordInvoices", {
    invoices: [
      invoice("1220", CONDOR, "2026-11-11", 118_000, { detraccion }),
      invoice("1221", SIPAN, "2026-10-26", 743_636, { issueOn: "2026-09-26" }),
      invoice("1222", SIPAN, "2026-12-12", 899_986, { issueOn: "2026-11-12" }),
      invoice("1100", SIPAN, "2026-08-01", 50_000, { issueOn: "2026-07-01" }),
    ],
  });
  const paid = recorded.at(-1);
  const client = (await shell.call("invoices.getInvoice", { id: paid?.id ?? 0 })).client.id;
  await shell.call("payments.recordPayment", {
    clientId: client,
    paidOn: "2026-08-05",
    amountMinor: 50_000,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId: paid?.id ?? 0, amountMinor: 50_000 }],
  });
}

const grid = (page: Page) => page.getByRole("grid");
const cell = (page: Page, text: string) => grid(page).getByRole("gridcell", { name: text, exact: true });
const panel = (page: Page) => page.getByRole("complementary");
const foot = (page: Page) => page.getByText(/seleccionada/).locator("..");

test.describe("with a few documents", () => {
  test.beforeEach(async ({ shell, openScreen, page }) => {
    await fill(shell);
    await openScreen("/facturas");
    await expect(cell(page, "F001-1220")).toBeVisible();
  });

  test("says what is to be collected, in a sentence, in tabs and at the foot", async ({ page }) => {
    await expect(page.getByText(/^3 documentos por cobrar/)).toHaveText(/2 vencidos suman S\/\s8,616\.36\.$/);
    await expect(page.getByRole("tab")).toHaveText(["Por cobrar3", "Vencidas2", "Por vencer1", "Pagadas1", "Todas4"]);
    await expect(page.getByText("3 documentos", { exact: true }).locator("..")).toContainText("S/ 17,616.22");
    await expect(page.getByRole("columnheader", { name: "Por cobrar S/" })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "2 vencidos" }).click();
    await expect(page).toHaveURL(/\/facturas\?tab=overdue$/);
    await expect(cell(page, "25 días")).toBeVisible();
  });

  test("works with the keyboard as a spreadsheet does", async ({ page }) => {
    await grid(page).focus();
    await page.keyboard.press("ArrowDown");
    await expect(foot(page)).toContainText("1 seleccionada");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(foot(page)).toHaveText(/2 seleccionadas\s*S\/\s10,179\.86/);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    await expect(page.getByText("3 filas copiadas")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\r\n")[0]?.split("\t").slice(0, 4)).toEqual(["F001-1222", SIPAN.name, "12/11/2026", "12/12/2026"]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Enter");
    await expect(panel(page).getByRole("heading", { level: 2 }).first()).toHaveText("Factura F001-1222");
    await page.keyboard.press("ArrowDown");
    await expect(panel(page).getByRole("heading", { level: 2 }).first()).toHaveText("Factura F001-1220");
    await expect(page).toHaveURL(/factura=1$/);
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await expect(panel(page)).toHaveCount(0);
  });

  test("a due date is edited in its cell, refused when it cannot be, and put back", async ({ page, shell }) => {
    await cell(page, "11/11/2026").dblclick();
    const field = grid(page).getByRole("textbox", { name: "Vence" });
    await field.fill("31/02/2027");
    await field.press("Enter");
    await expect(page.getByRole("alert")).toContainText("fecha que exista");
    await field.fill("30/11/2026");
    await field.press("Enter");
    await expect(cell(page, "30/11/2026")).toBeVisible();
    await expect.poll(async () => (await shell.call("invoices.getInvoice", { id: 1 })).dueOn).toBe("2026-11-30");
    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(cell(page, "11/11/2026")).toBeVisible();
  });

  test("is filtered by typing and by chips, sorted by its headings, and the address says so", async ({ page }) => {
    await grid(page).focus();
    await page.keyboard.type("cóndor");
    await expect(page.getByText("1 documento", { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/buscar=c/);
    await page.keyboard.press("Escape");
    await expect(page.getByText("3 documentos", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Días de atraso" }).click();
    await page.getByRole("button", { name: "1 a 30 días" }).click();
    await expect(page.getByText("2 documentos", { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/minDaysLate=1&maxDaysLate=30/);
    await page.getByRole("button", { name: "Quitar este filtro" }).click();
    const heading = page.getByRole("columnheader", { name: "Por cobrar S/" });
    await heading.getByRole("button").click();
    await expect(heading).toHaveAttribute("aria-sort", "ascending");
    await expect(grid(page).getByRole("row").nth(1)).toContainText("F001-1220");
    await heading.getByRole("button").click();
    await expect(heading).toHaveAttribute("aria-sort", "descending");
    await expect(grid(page).getByRole("row").nth(1)).toContainText("F001-1222");
  });

  test("the net is paid, the detracción is asked for, and the payment can be reversed", async ({ page, context, shell }) => {
    await context.route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp", contentType: "text/plain" }));
    await cell(page, "F001-1220").click();
    await panel(page).getByRole("button", { name: "Registrar pago" }).click();
    await expect(panel(page).getByLabel("Monto")).toHaveValue("1,038.00");
    await expect(panel(page).getByText("Después de este pago quedan S/ 142.00 por cobrar.")).toBeVisible();
    await expectNoAxeViolations(page);
    await panel(page).getByRole("button", { name: "Registrar pago" }).click();
    await expect(panel(page).getByText("+1,038.00")).toBeVisible();
    await panel(page).getByRole("button", { name: "Pedir la detracción" }).click();
    await expect(panel(page).getByLabel("Mensaje")).toHaveValue(/Buenos días, Jorge\..*142\.00.*00-101-204518/);
    await panel(page).getByRole("button", { name: "Abrir WhatsApp" }).click();
    await expect(panel(page).getByText("WhatsApp a Jorge Ramos")).toBeVisible();
    await panel(page).getByRole("button", { name: "Reversar" }).click();
    await page.getByRole("button", { name: "Reversar el pago" }).click();
    await expect(panel(page).getByText("+1,038.00")).toHaveCount(0);
    expect((await shell.call("invoices.getInvoice", { id: 1 })).openMinor).toBe(118_000);
  });

  test("a document is recorded by hand, with its detracción, and can be taken back", async ({ page }) => {
    await page.getByRole("button", { name: "Registrar a mano" }).click();
    await panel(page).getByRole("textbox", { name: "Cliente" }).fill("sip");
    await page.getByRole("option", { name: /Textiles Sipán/ }).click();
    await panel(page).getByLabel("Serie y número").fill("f001-2000");
    await panel(page).getByLabel("Total").fill("1180");
    await panel(page).getByLabel("Tiene detracción").check();
    await expect(panel(page).getByText(/Te pagará S\/\s1,038\.00 en tu cuenta y S\/\s142\.00 en el Banco/)).toBeVisible();
    await expectNoAxeViolations(page);
    await panel(page).getByRole("button", { name: "Registrar", exact: true }).click();
    await expect(panel(page).getByRole("heading", { level: 2 }).first()).toHaveText("Factura F001-2000");
    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(page.getByText("F001-2000 se quitó")).toBeVisible();
  });

  test("a block pasted from Excel is shown first; the good rows go in and the bad ones stay", async ({ page, shell }) => {
    const block = [
      "Documento\tRUC\tCliente\tEmisión\tVence\tMoneda\tTotal",
      `F001-3001\t${SIPAN.doc}\t${SIPAN.name}\t12/11/2026\t12/12/2026\tS/\t1,180.00`,
      `F001-1220\t${CONDOR.doc}\t${CONDOR.name}\t12/10/2026\t11/11/2026\tS/\t1,180.00`,
      `F001-3002\t${SIPAN.doc}\t${SIPAN.name}\t32/11/2026\t\tS/\tmil`,
    ].join("\n");
    await page.evaluate((text) => navigator.clipboard.writeText(text), block);
    await grid(page).focus();
    await page.keyboard.press("Control+v");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("3 filas: 1 por registrar, 1 que ya está, 1 por corregir.")).toBeVisible();
    await expect(dialog.getByRole("row", { name: /32\/11\/2026/ })).toContainText("no existe");
    await expectNoAxeViolations(page);
    await dialog.getByRole("button", { name: "Registrar 1 documento" }).click();
    await expect(dialog.getByText(/Se registró 1\. 1 fila: 1 por corregir\./)).toBeVisible();
    await dialog.getByRole("button", { name: "Copiar las que faltan corregir" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("F001-3002");
    expect((await shell.call("invoices.countTabs", {})).tabs.find((tab) => tab.tab === "all")?.count).toBe(5);
  });

  test("XML files are imported with a report that names each refusal, and the import can be undone", async ({ page, shell }) => {
    const path = (name: string, text: string) => {
      const file = join(shell.home, name);
      writeFileSync(file, text);
      return file;
    };
    const issuer = { ruc: COMPANY, name: "Ferretería El Misti S.A.C." };
    await page.getByRole("button", { name: "Importar", exact: true }).click();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("menuitem", { name: /^Archivos/ }).click()]);
    await chooser.setFiles([
      path("buena.xml", ublText({ issuer, id: "F001-5000", total: "1180.00", issueOn: "2026-11-02" })),
      path("compra.xml", ublText({ issuer: { ruc: "20600995805", name: "Otra Empresa S.A." }, id: "F001-9" })),
      path("rota.xml", "<Invoice>"),
    ]);
    await expect(panel(page).getByText(/^Entró 1 comprobante por S\/\s1,180\.00\. 2 archivos no entraron\.$/)).toBeVisible();
    await expect(panel(page).getByText(/no tu empresa/)).toBeVisible();
    await expectNoAxeViolations(page);
    await panel(page).getByRole("button", { name: "Guardar informe" }).click();
    const [report] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "En CSV" }).click()]);
    expect(readFileSync(await report.path(), "utf8")).toContain("compra.xml");
    await expect(cell(page, "F001-5000")).toBeVisible();
    await panel(page).getByRole("button", { name: "Deshacer esta importación" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Deshacer", exact: true }).click();
    await expect(panel(page).getByText("Se deshizo la importación: se quitó 1 elemento.")).toBeVisible();
    await expect(cell(page, "F001-5000")).toHaveCount(0);
  });

  test("the list goes to Excel and to paper as it is filtered", async ({ page }) => {
    await page.getByRole("tab", { name: /Vencidas/ }).click();
    await page.getByRole("button", { name: "Exportar, imprimir y más" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Exportar a Excel (XLSX)" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^facturas-.*\.xlsx$/);
    await expect(page.getByText("Se exportaron 2 documentos")).toBeVisible();
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole("button", { name: "Exportar, imprimir y más" }).click();
    await page.getByRole("menuitem", { name: "Imprimir la lista" }).click();
    await page.emulateMedia({ media: "print" });
    const sheet = page.getByRole("article");
    await expect(sheet.getByRole("heading")).toHaveText("Ferretería El Misti S.A.C.: facturas");
    await expect(sheet).toContainText("Vencidas. Al 20/11/2026.");
    await expect(sheet.getByRole("row")).toHaveCount(3);
    await expect(grid(page)).toBeHidden();
  });

  test("columns are chosen, moved and widened, and stay so", async ({ page }) => {
    await page.getByRole("button", { name: "Columnas y alto de filas" }).click();
    await page.getByRole("checkbox", { name: "Último paso" }).uncheck();
    await page.getByRole("button", { name: "Mover Vence antes" }).click();
    await page.keyboard.press("Escape");
    const titles = () => page.getByRole("columnheader").allInnerTexts();
    await expect
      .poll(async () => (await titles()).map((title) => title.replace(/[↑↓\s]/g, "")))
      .toEqual(["Documento", "Cliente", "Vence", "Emisión", "Atraso", "TotalS/", "PorcobrarS/", "Notas"]);
    await page.reload();
    await expect(cell(page, "F001-1220")).toBeVisible();
    expect((await titles()).slice(2, 4).map((title) => title.replace(/[↑↓\s]/g, ""))).toEqual(["Vence", "Emisión"]);
  });
});

test("each tab without documents says what to do", async ({ page, shell, openScreen }) => {
  await shell.call("settings.setCompany", { ruc: COMPANY, legalName: "Ferretería El Misti S.A.C." });
  await openScreen("/facturas");
  await expect(page.getByRole("heading", { name: "Empieza con tus facturas" })).toBeVisible();
  await expectNoAxeViolations(page);
  await openScreen("/facturas?importar=1");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Buscar archivos" })).toBeVisible();
});

test("twenty thousand documents scroll and jump without a request for each", async ({ page, shell, openScreen }) => {
  await shell.call("settings.setCompany", { ruc: COMPANY, legalName: "Ferretería El Misti S.A.C." });
  for (let from = 1; from <= 20_000; from += 5000) {
    const invoices = Array.from({ length: 5000 }, (_, index) =>
      invoice(String(from + index), index % 2 ? CONDOR : SIPAN, "2026-12-12", 11_800),
    );
    await shell.call("invoices.recordInvoices", { invoices });
  }
  let pages = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/call/invoices.listInvoices")) pages += 1;
  });
  await openScreen("/facturas?orden=document");
  await expect(cell(page, "F001-1")).toBeVisible();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "20001");
  await grid(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+End");
  await expect(cell(page, "F001-20000")).toBeVisible();
  await page.keyboard.press("Control+Home");
  await expect(cell(page, "F001-1")).toBeVisible();
  await grid(page).evaluate((element) => {
    element.scrollTop = element.scrollHeight / 2;
  });
  await expect(cell(page, "F001-10001")).toBeVisible();
  expect(pages).toBeLessThan(12);
  await grid(page).focus();
  await page.keyboard.press("Control+a");
  await expect(foot(page)).toHaveText(/20,000 seleccionadas\s*S\/\s2,360,000\.00/);
});
