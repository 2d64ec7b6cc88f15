import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const ANDINA = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C." } as const;
const RIMAC = { docType: "RUC", docNumber: "20512345671", name: "Inversiones Rímac E.I.R.L." } as const;

/** Andina paid two of its three facturas with two deposits of one statement; Rímac paid all that it owed. */
async function fill(shell: Shell): Promise<{ andina: number; batchId: number }> {
  await shell.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Ferretería El Misti S.A.C.",
    tradeName: "Ferretería El Misti",
    bankAccounts: [{ bank: "BCP", number: "215-1234567-0-12", currency: "PEN", kind: "ordinary" }],
  });
  const { clients } = await shell.call("clients.saveClients", {
    clients: [
      { ...ANDINA, contacts: [{ name: "Carmen Flores", phone: "986000111", preferredChannel: "whatsapp" }] },
      { ...RIMAC, phone: "958700120" },
    ],
  });
  const invoice = (client: typeof ANDINA | typeof RIMAC, number: string, totalMinor: number) => ({
    type: "01" as const,
    series: "F001",
    number,
    clientDocType: client.docType,
    clientDocNumber: client.docNumber,
    clientName: client.name,
    issueOn: "2026-09-01",
    dueOn: "2026-10-13",
    currency: "PEN",
    totalMinor,
  });
  await shell.call("invoices.recordInvoices", {
    invoices: [
      invoice(ANDINA, "1190", 472_000),
      invoice(ANDINA, "1191", 118_000),
      invoice(ANDINA, "1192", 59_000),
      invoice(RIMAC, "1201", 318_600),
    ],
  });
  const deposit = (bookedOn: string, amountMinor: number, number: string, counterpartyDoc: string) => ({
    bookedOn,
    amountMinor,
    description: `TRANSFERENCIA F001-${number}`,
    counterpartyDoc,
  });
  const { lineIds } = await shell.call("reconciliation.recordLines", {
    currency: "PEN",
    lines: [
      deposit("2026-11-19", 472_000, "1190", ANDINA.docNumber),
      deposit("2026-11-19", 118_000, "1191", ANDINA.docNumber),
      deposit("2026-11-18", 318_600, "1201", RIMAC.docNumber),
    ],
  });
  const { batchId } = await shell.call("reconciliation.applyMatches", { lineIds });
  return { andina: clients[0]?.id ?? 0, batchId: batchId ?? 0 };
}

const section = (page: Page) => page.getByRole("region", { name: /^Agradecer/ });

/** Goes on with Tab until what has the focus carries this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
    });
    if (focused === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached «${name}»`);
}

test("who paid is thanked with the keyboard alone: by WhatsApp, otherwise, and the list is gone", async ({
  page,
  shell,
  context,
  openScreen,
}) => {
  await context.route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp", contentType: "text/plain" }));
  const { andina, batchId } = await fill(shell);
  await openScreen("/hoy");
  await expect(page.getByRole("heading", { name: "Hoy, viernes 20 de noviembre" })).toBeVisible();
  await expect(section(page)).toBeHidden();

  await shell.call("messages.queueThanks", { batchId });
  await expect(section(page).getByRole("listitem")).toHaveCount(2);
  await expect(section(page).getByRole("listitem").first()).toHaveText(/Constructora Andina.*pagó el 19\/11\s*\+S\/\s5,900\.00/);
  await expectNoAxeViolations(page);

  await tabTo(page, "Agradecer: Constructora Andina S.A.C.");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { name: "Agradecer a Constructora Andina S.A.C." })).toBeVisible();
  await expect(panel.getByLabel("Mensaje")).toHaveValue(
    [
      "Hola, Carmen Flores. Le escribimos de Ferretería El Misti.",
      "¡Muchas gracias por sus 2 pagos del jueves 19 de noviembre, que suman S/ 5,900.00!",
      "Las facturas F001-1190 y F001-1191 quedaron canceladas. Es un gusto contar con su confianza.",
      "¡Que tenga un buen día!",
    ].join("\n"),
  );
  await expectNoAxeViolations(page);
  await expect(panel.getByRole("button", { name: "Abrir WhatsApp" })).toBeFocused();
  const opened = context.waitForEvent("page");
  await page.keyboard.press("Enter");
  const chat = await opened;
  expect(chat.url()).toContain("https://wa.me/51986000111?text=Hola%2C%20Carmen");
  await chat.close();

  await expect(panel.getByRole("heading", { name: "Agradecer a Inversiones Rímac E.I.R.L." })).toBeVisible();
  await tabTo(page, "Ya le agradecí");
  await page.keyboard.press("Enter");
  await expect(panel).toBeHidden();
  await expect(section(page)).toBeHidden();

  const { entries } = await shell.call("clients.getTimeline", { clientId: andina });
  expect(entries.find(({ kind }) => kind === "whatsapp")).toMatchObject({
    title: "Agradecimiento por WhatsApp a Carmen Flores",
    state: "abierto",
  });
});

test("a payment that is taken back is not thanked for any more, and Esc leaves things as they are", async ({ page, shell, openScreen }) => {
  const { andina, batchId } = await fill(shell);
  await shell.call("messages.queueThanks", { batchId });
  await openScreen("/hoy");
  await tabTo(page, "Agradecer: Constructora Andina S.A.C.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary")).toBeHidden();
  await expect(page.getByRole("button", { name: "Agradecer: Constructora Andina S.A.C." })).toBeFocused();
  await expect(section(page).getByRole("listitem")).toHaveCount(2);

  const { payments } = await shell.call("payments.listPayments", { clientId: andina });
  const smaller = payments.find(({ amountMinor }) => amountMinor === 118_000);
  await shell.call("payments.reversePayment", { id: smaller?.id ?? 0, reason: "lo devolvió el banco" });
  await expect(section(page).getByRole("listitem").first()).toHaveText(/\+S\/\s4,720\.00/);
  await shell.call("undo.undoBatch", { batchId });
  await expect(section(page)).toBeHidden();
});
