import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const ANDINA = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C.", phone: "987 654 321" } as const;

/** Andina owes F001-1220 of 1,180.00, due 11/12, and F001-1190 of 472.33, which is late; the company has an account at BCP. */
async function fill(shell: Shell): Promise<{ client: number; soon: number; account: number }> {
  const { bankAccounts } = await shell.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Ferretería El Misti S.A.C.",
    bankAccounts: [{ bank: "BCP", number: "193-2345678-0-12", currency: "PEN", kind: "ordinary" }],
  });
  const { clients } = await shell.call("clients.saveClients", { clients: [ANDINA] });
  const invoice = (number: string, issueOn: string, dueOn: string, totalMinor: number) => ({
    type: "01" as const,
    series: "F001",
    number,
    clientDocType: ANDINA.docType,
    clientDocNumber: ANDINA.docNumber,
    clientName: ANDINA.name,
    issueOn,
    dueOn,
    currency: "PEN",
    totalMinor,
  });
  const { recorded } = await shell.call("invoices.recordInvoices", {
    invoices: [invoice("1190", "2026-10-12", "2026-11-11", 47_233), invoice("1220", "2026-11-11", "2026-12-11", 118_000)],
  });
  return { client: clients[0]?.id ?? 0, soon: recorded[1]?.id ?? 0, account: bankAccounts[0]?.id ?? 0 };
}

const panel = (page: Page) => page.getByRole("complementary").filter({ has: page.getByRole("heading", { level: 2 }) });
const offers = (page: Page) => page.getByRole("region", { name: /^Ofertas de pronto pago/ });

test("a discount is offered with the keyboard, told by WhatsApp, and taken by the deposit that comes in", async ({
  page,
  shell,
  openScreen,
}) => {
  const { client, account } = await fill(shell);
  await openScreen(`/clientes/${client}`);
  await expect(offers(page)).toContainText("No le has ofrecido un descuento por pagar antes.");
  await offers(page).getByRole("button", { name: "Ofrecer descuento" }).click();
  await expect(panel(page).getByLabel(/F001-1220/)).toBeChecked();
  await expect(panel(page).getByLabel(/F001-1190/)).not.toBeChecked();
  await expect(panel(page).getByLabel("Descuento (%)")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByText("Escribe cuánto descuentas")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("30/11/2026");
  await expect(panel(page).getByRole("status").filter({ hasText: "Paga" })).toHaveText(
    /Paga S\/\s1,156\.40 en vez de S\/\s1,180\.00: le das S\/\s23\.60\./,
  );
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "Cuéntale la oferta" })).toBeVisible();
  await expect(panel(page).getByLabel("Mensaje")).toHaveValue(
    /• F001-1220 \(vence el 11\/12\/2026\): S\/ 1,156\.40 en vez de S\/ 1,180\.00/,
  );
  await expect(panel(page).getByRole("button", { name: "Abrir WhatsApp" })).toBeEnabled();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  const row = offers(page).getByRole("listitem");
  await expect(row).toHaveText(/Hasta el 30\/11: quedan 10 días.*F001-1220.*S\/\s1,156\.40.*en vez de S\/\s1,180\.00/);
  await expectNoAxeViolations(page);

  const { lineIds } = await shell.call("reconciliation.recordLines", {
    bankAccountId: account,
    currency: "PEN",
    lines: [{ bookedOn: "2026-11-20", description: `TRANSF ${ANDINA.docNumber}`, amountMinor: 115_640 }],
  });
  await openScreen("/bancos");
  await expect(page.getByText(/Oferta de pronto pago hasta el 30\/11: descuento de S\/\s23\.60/)).toBeVisible();
  await shell.call("reconciliation.applyMatches", { automatic: true });
  await openScreen(`/clientes/${client}`);
  await expect(row).toContainText(/la tomó; le descontaste S\/\s23\.60/);
  await expect(offers(page)).toContainText(/Tomó 1 de 1; te costó S\/\s23\.60 y cobraste 21 días antes de que venza\./);
  await shell.call("reconciliation.undoLine", { lineId: lineIds[0] ?? 0 });
  await expect(row).toContainText("quedan 10 días");
});

test("the document says its offer, and a payment by hand takes it and gives it back", async ({ page, shell, openScreen }) => {
  const { client, soon } = await fill(shell);
  await shell.call("followup.makeOffer", {
    clientId: client,
    invoiceIds: [soon],
    discount: { percentHundredths: 200 },
    untilOn: "2026-11-30",
  });
  await openScreen(`/facturas?tab=all&factura=${soon}`);
  await expect(
    panel(page).getByText(/Oferta de pronto pago: S\/\s1,156\.40 en vez de S\/\s1,180\.00 hasta el 30\/11\/2026\./),
  ).toBeVisible();
  await panel(page).getByRole("button", { name: "Registrar pago" }).click();
  const amount = panel(page).getByLabel("Monto");
  await expect(amount).toHaveValue("1,180.00");
  const check = panel(page).getByLabel(/Aplicar el descuento de S\/\s23\.60 de la oferta/);
  await check.check();
  await expect(amount).toHaveValue("1,156.40");
  await expect(panel(page).getByRole("status")).toHaveText(/La oferta cierra S\/\s23\.60\. Con este pago el documento queda cancelado\./);
  await amount.fill("1,000.00");
  await expect(panel(page).getByText(/Faltan S\/\s156\.40 para la oferta: así no se aplica\./)).toBeVisible();
  await amount.fill("1,156.40");
  await expectNoAxeViolations(page);
  await panel(page).getByRole("button", { name: "Registrar pago" }).click();
  await expect(panel(page).getByText("Descuento por pronto pago")).toBeVisible();
  await expect.poll(async () => (await shell.call("followup.listOffers", {})).offers[0]?.state).toBe("taken");
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect.poll(async () => (await shell.call("followup.listOffers", {})).offers[0]?.state).toBe("waiting");
});

test("an offer is withdrawn with its reason", async ({ page, shell, openScreen }) => {
  const { client, soon } = await fill(shell);
  await shell.call("followup.makeOffer", { clientId: client, invoiceIds: [soon], discount: { amountMinor: 5_000 }, untilOn: "2026-11-20" });
  await openScreen(`/clientes/${client}`);
  const row = offers(page).getByRole("listitem");
  await expect(row).toContainText("hoy es el último día");
  await row.getByRole("button", { name: "Ver mensaje de la oferta hasta el 20/11" }).click();
  await expect(panel(page).getByLabel("Mensaje")).toHaveValue(/S\/ 1,130\.00 en vez de S\/ 1,180\.00/);
  await page.keyboard.press("Escape");
  await row.getByRole("button", { name: "Retirar la oferta hasta el 20/11" }).click();
  await page.getByRole("dialog").getByLabel("Motivo").fill("El gerente no la aprobó");
  await expectNoAxeViolations(page);
  await page.getByRole("dialog").getByRole("button", { name: "Retirar la oferta" }).click();
  await expect(row).toContainText("retirada");
});
