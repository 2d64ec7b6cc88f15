import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { CONDOR, invoice } from "./support/banks.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const panel = (page: Page) => page.getByRole("complementary");
const block = (page: Page) => panel(page).locator("section", { has: page.getByRole("heading", { name: /^Reclamos?$/ }) });

/** Cóndor, who can be reached by WhatsApp, owes F001-1220 of S/ 1,180.00 with its detracción, and F001-1221. */
async function fill(shell: Shell): Promise<{ invoiceId: number; clientId: number }> {
  await shell.call("settings.setCompany", { ruc: "20100047218", legalName: "Ferretería El Misti S.A.C." });
  await shell.call("clients.saveClients", { clients: [{ docType: "RUC", ...CONDOR, phone: "987654321" }] });
  const { recorded } = await shell.call("invoices.recordInvoices", {
    invoices: [
      invoice("1220", CONDOR, 118_000, { detraccion: { percent: 12, amountMinor: 14_200 } }),
      invoice("1221", CONDOR, 50_000, { dueOn: "2026-12-20" }),
    ],
  });
  const invoiceId = recorded[0]?.id as number;
  return { invoiceId, clientId: (await shell.call("invoices.getInvoice", { id: invoiceId })).client.id };
}

test("a client disputes a part of a factura: it is noted with its evidence, not asked for, and closed with what follows", async ({
  page,
  shell,
  openScreen,
}) => {
  test.slow(); // axe reads four whole screens
  const { invoiceId, clientId } = await fill(shell);
  await openScreen(`/facturas?factura=${invoiceId}`);
  await panel(page).getByRole("button", { name: "Más" }).click();
  await page.getByRole("menuitem", { name: "Anotar un reclamo…" }).click();
  await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText("Reclamo de factura F001-1220");
  await expect(panel(page).getByLabel("Monto que reclama")).toHaveValue("1,180.00");

  await panel(page)
    .getByRole("radio", { name: /Solo el neto/ })
    .check();
  await expect(panel(page).getByLabel("Monto que reclama")).toHaveValue("1,038.00");
  await panel(page).getByLabel("Monto que reclama").fill("2000");
  await expect(panel(page).getByText(/Puede reclamar hasta/)).toContainText("1,038.00");
  await panel(page).getByLabel("Monto que reclama").fill("180");
  await panel(page).getByRole("combobox", { name: "Motivo" }).click();
  await page.getByRole("option", { name: "La cantidad no es la entregada" }).click();
  await panel(page).getByLabel("Qué dice el cliente").fill("Faltaron 3 cajas de la guía T001-55");
  const choosing = page.waitForEvent("filechooser");
  await panel(page).getByRole("button", { name: "Adjuntar archivos" }).click();
  const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  await (await choosing).setFiles({ name: "Guía T001-55.jpg", mimeType: "image/jpeg", buffer: photo });
  await expect(panel(page).getByText("Guía T001-55.jpg")).toBeVisible();
  await expect(panel(page).getByRole("status")).toContainText(/S\/\s180\.00 no se piden.*S\/\s1,000\.00, se sigue cobrando/);
  await expectNoAxeViolations(page);
  await panel(page).getByRole("button", { name: "Anotar el reclamo" }).click();

  await expect(block(page)).toContainText(/No se cobran S\/\s180\.00/);
  await expect(block(page)).toContainText("La cantidad no es la entregada: Faltaron 3 cajas de la guía T001-55");
  await expect(page.getByRole("gridcell", { name: /F001-1220.*en reclamo/ })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "F001-1221", exact: true })).toBeVisible();
  await expectNoAxeViolations(page);
  const downloading = page.waitForEvent("download");
  await block(page).getByRole("button", { name: "Guía T001-55.jpg" }).click();
  expect(readFileSync(await (await downloading).path())).toEqual(photo);

  const draft = async () => (await shell.call("messages.draftWhatsApp", { clientId })).text;
  expect(await draft()).toContain("F001-1220: S/ 858.00");
  await block(page).getByRole("button", { name: "Cerrar el reclamo" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Cerrar el reclamo" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(panel(page)).toBeVisible();
  await block(page).getByRole("button", { name: "Cerrar el reclamo" }).click();
  await dialog.getByRole("radio", { name: "El cliente tenía razón" }).check();
  await dialog.getByLabel("Nota").fill("El almacén lo confirmó");
  await expect(dialog.getByRole("status")).toContainText(/emite la nota de crédito por S\/\s180\.00/);
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Cerrar el reclamo" }).click();
  await expect(block(page)).toContainText("Cerrado el 20/11/2026. El cliente tenía razón: El almacén lo confirmó");
  await expect(block(page)).toContainText(/Falta la nota de crédito por S\/\s180\.00/);
  await expect(page.getByRole("gridcell", { name: "F001-1220", exact: true })).toBeVisible();
  expect(await draft()).toContain("F001-1220: S/ 1,038.00");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoAxeViolations(page);
});

test("with everything disputed there is nothing to ask for, and the dispute of an annulled document can be closed", async ({
  page,
  shell,
  openScreen,
}) => {
  const { invoiceId } = await fill(shell);
  await shell.call("followup.openDispute", { invoiceId, reason: "not_ordered", text: "" });
  await openScreen(`/facturas?tab=all&factura=${invoiceId}`);
  await panel(page).getByRole("button", { name: "Más" }).click();
  await expect(page.getByRole("menuitem", { name: "Anular en tus cuentas…" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Anotar un reclamo…" })).toBeHidden();
  await page.keyboard.press("Escape");
  await shell.call("invoices.voidInvoice", { id: invoiceId, reason: "No se vendió" });
  await expect(block(page)).toContainText("Ya no queda nada por cobrar de lo reclamado");
  await block(page).getByRole("button", { name: "Cerrar el reclamo" }).click();
  await page.getByRole("dialog").getByRole("radio", { name: "Se llegó a un acuerdo" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Cerrar el reclamo" }).click();
  await expect(block(page)).toContainText("Cerrado el 20/11/2026. Se llegó a un acuerdo.");
});
