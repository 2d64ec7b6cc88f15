import type { Page } from "@playwright/test";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const ANDINA = "20512345678";
const RIMAC = "20487654329";

const invoice = (number: string, client: string, dueOn: string, totalMinor: number, rest: Partial<NewInvoice> = {}): NewInvoice => ({
  type: "01",
  series: "F001",
  number,
  clientDocType: "RUC",
  clientDocNumber: client,
  clientName: client === ANDINA ? "Constructora Andina S.A.C." : "Inversiones Rímac E.I.R.L.",
  issueOn: "2026-09-01",
  dueOn,
  currency: "PEN",
  totalMinor,
  ...rest,
});

/** A ledger where Andina is 38 days late with S/ 4,720.00, and Rímac owes S/ 3,186.00 tomorrow and US$ 500.00 next month. */
async function fill(shell: Shell): Promise<void> {
  await shell.call("settings.setCompany", {
    ruc: "20100047218",
    legalName: "Ferretería El Misti S.A.C.",
    tradeName: "Ferretería El Misti",
    bankAccounts: [{ bank: "BCP", number: "215-1234567-0-12", currency: "PEN", kind: "ordinary" }],
  });
  await shell.call("clients.saveClients", {
    clients: [
      { docType: "RUC", docNumber: ANDINA, name: "Constructora Andina S.A.C.", phone: "987654321" },
      { docType: "RUC", docNumber: RIMAC, name: "Inversiones Rímac E.I.R.L.", phone: "958700120" },
    ],
  });
  await shell.call("invoices.recordInvoices", {
    invoices: [
      invoice("1190", ANDINA, "2026-10-13", 472_000),
      invoice("1201", RIMAC, "2026-11-21", 318_600),
      invoice("1202", RIMAC, "2026-12-20", 50_000, { currency: "USD" }),
    ],
  });
}

const row = (page: Page, client: string) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name: client }) });

test.beforeEach(async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openScreen("/hoy");
  await expect(page.getByRole("heading", { name: "Hoy, viernes 20 de noviembre" })).toBeVisible();
});

test("says in one sentence what is owed and late, and each number opens its documents", async ({ page }) => {
  const sentence = page.getByText(/^Te deben/);
  await expect(sentence).toHaveText(
    /^Te deben S\/\s7,906\.00\. Están vencidos S\/\s4,720\.00, de un solo cliente\. También te deben US\$\s500\.00, al día\.$/,
  );
  await expectNoAxeViolations(page);
  await sentence.getByRole("link", { name: "4,720.00" }).click();
  await expect(page).toHaveURL(/\/facturas\?tab=overdue&currency=PEN$/);
  await page.goBack();
  await page.getByRole("button", { name: /^31–60 4,720.00/ }).click();
  await expect(page).toHaveURL(/\/facturas\?tab=overdue&currency=PEN&minDaysLate=31&maxDaysLate=60$/);
});

test("a WhatsApp is read, changed, opened, and noted as sent", async ({ page, shell, context }) => {
  await context.route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp", contentType: "text/plain" }));
  await row(page, "Constructora Andina S.A.C.")
    .getByRole("button", { name: /Otras opciones/ })
    .click();
  await page.getByRole("menuitem", { name: "Escribir por WhatsApp" }).click();

  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { name: "WhatsApp a Constructora Andina S.A.C." })).toBeVisible();
  const text = panel.getByLabel("Mensaje");
  await expect(text).toHaveValue(/4,720\.00/);
  await expectNoAxeViolations(page);
  await text.fill(`${await text.inputValue()}\n¿Podemos ayudarte en algo?`);
  const opened = context.waitForEvent("page");
  await panel.getByRole("button", { name: "Abrir WhatsApp" }).click();
  expect((await opened).url()).toContain("https://wa.me/51987654321?text=");
  await panel.getByRole("button", { name: "Sí, se envió" }).click();
  await expect(page.getByText("Anotado en su historial: enviado.")).toBeVisible();
  await expect(panel).toBeHidden();

  const { clients } = await shell.call("clients.saveClients", {
    clients: [{ docType: "RUC", docNumber: ANDINA, name: "Constructora Andina S.A.C." }],
  });
  const { entries } = await shell.call("clients.getTimeline", { clientId: clients[0]?.id ?? 0 });
  expect(entries.find((entry) => entry.kind === "whatsapp")?.text).toContain("¿Podemos ayudarte en algo?");
});

test("a call is noted in the client's timeline", async ({ page, shell }) => {
  await row(page, "Constructora Andina S.A.C.")
    .getByRole("button", { name: /Otras opciones/ })
    .click();
  await page.getByRole("menuitem", { name: "Llamar" }).click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("link", { name: "987 654 321" })).toHaveAttribute("href", "tel:+51987654321");
  await expectNoAxeViolations(page);
  await page.keyboard.press("0");
  await panel.getByLabel("Qué se habló").fill("Jorge dice que deposita el lunes 23.");
  await panel.getByRole("button", { name: "Guardar llamada" }).click();
  await expect(page.getByText("La llamada quedó anotada en su historial.")).toBeVisible();
  const found = await shell.call("insights.findAnything", { text: "Andina" });
  const clientId = found.hits.find((hit) => hit.kind === "client")?.id ?? 0;
  const { entries } = await shell.call("clients.getTimeline", { clientId });
  expect(entries.find((entry) => entry.kind === "call")?.text).toBe("Jorge dice que deposita el lunes 23.");
});

test("a client left for the next day of work leaves the list", async ({ page }) => {
  await row(page, "Constructora Andina S.A.C.")
    .getByRole("button", { name: /Otras opciones/ })
    .click();
  await page.getByRole("menuitem", { name: "El lunes", exact: true }).click();
  await expect(page.getByText("Constructora Andina S.A.C. vuelve a la lista el lunes 23 de noviembre.")).toBeVisible();
  await expect(row(page, "Constructora Andina S.A.C.")).toBeHidden();
});

test("is driven with the keyboard: search, rooms, panel", async ({ page }) => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("andina");
  await expect(page.getByRole("option", { name: /Constructora Andina/ }).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/clientes\/\d+$/);

  await page.keyboard.press("Alt+1");
  await expect(page).toHaveURL(/\/hoy$/);
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await expect(page).toHaveURL(/\/bancos$/);
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { name: /^Hoy/ }).first()).toBeVisible();

  const step = row(page, "Constructora Andina S.A.C.").getByRole("button", { name: /Otras opciones/ });
  await step.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Llamar" }).press("Enter");
  await expect(page.getByRole("complementary")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary")).toBeHidden();
});

test("reads as well in the dark, and in a small window", async ({ page }) => {
  await page.getByRole("button", { name: "Cambiar a modo oscuro" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await expectNoAxeViolations(page);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.setViewportSize({ width: 640, height: 500 });
  await expect(page.getByText(/^Te deben/)).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
});

test("shows at once what another window or the command line records", async ({ page, shell }) => {
  await shell.call("invoices.recordInvoices", { invoices: [invoice("1203", RIMAC, "2026-11-27", 100_000)] });
  await expect(page.getByText(/^Te deben S\/\s8,906\.00/)).toBeVisible();
});
