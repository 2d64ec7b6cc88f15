import { expect, expectNoAxeViolations, test } from "./support/page.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

test("exchange rates are pasted as SUNAT prints them, mended, typed and taken back with the keyboard", async ({
  page,
  shell,
  openScreen,
}) => {
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C." });
  await openScreen("/ajustes?seccion=cambio");
  await expect(page.getByText("Nada se busca en internet")).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Pegar una lista" }).press("Enter");
  const list = page.getByLabel("Lista");
  await expect(list).toBeFocused();
  await page.keyboard.insertText("17/11/2026|3.738|3.746|\n18/11/2026|3.741|3.748|\n19/11/2026|37.44|37.50|");
  await expect(page.getByText("2 días nuevos; 1 fila por corregir.")).toBeVisible();
  await expect(page.getByText(/Se aleja más de 20 % de la del 18\/11\/2026/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Guardar 2" }).press("Enter");
  await expect(list).toHaveValue("19/11/2026|37.44|37.50|");
  await list.fill("19/11/2026|3.744|3.750|");
  await page.getByRole("button", { name: "Guardar 1" }).press("Enter");
  await expect(list).toBeHidden();

  await page.getByLabel("Compra").focus();
  await page.keyboard.type("3,745");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3.752");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Anotado el tipo de cambio del 20/11/2026.")).toBeVisible();
  await expect(page.getByLabel("Fecha", { exact: true })).toBeFocused();
  await expect(page.getByText("Tienes 4 días en dólares; el último es del 20/11/2026: compra 3.745, venta 3.752.")).toBeVisible();

  await page.getByRole("button", { name: "Quitar el del 17/11/2026" }).press("Enter");
  await expect(page.getByText("Tienes 3 días en dólares")).toBeVisible();
  const undo = page
    .getByRole("alert")
    .filter({ hasText: "Se quitó el tipo de cambio del 17/11/2026." })
    .getByRole("button", { name: "Deshacer" });
  await undo.press("Enter");
  await expect(page.getByText("Tienes 4 días en dólares")).toBeVisible();
  expect((await shell.call("rates.listRates", {})).rates.map(({ on, source }) => `${on} ${source}`)).toEqual([
    "2026-11-20 typed",
    "2026-11-19 pasted",
    "2026-11-18 pasted",
    "2026-11-17 pasted",
  ]);
});

test("how a client pays is written by hand, taken back, and what was learned is forgotten", async ({ page, shell, openScreen }) => {
  await shell.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Ferretería El Misti S.A.C.",
    bankAccounts: [{ bank: "BCP", number: "215-1234567-0-12", currency: "PEN", kind: "ordinary" }],
  });
  const { recorded } = await shell.call("invoices.recordInvoices", {
    invoices: [
      {
        type: "01",
        series: "F001",
        number: "1190",
        clientDocType: "RUC",
        clientDocNumber: "20100047218",
        clientName: "Constructora Andina S.A.C.",
        issueOn: "2026-09-01",
        dueOn: "2026-10-13",
        currency: "PEN",
        totalMinor: 472_000,
      },
    ],
  });
  const invoiceId = recorded[0]?.id ?? 0;
  const clientId = (await shell.call("invoices.getInvoice", { id: invoiceId })).client.id;
  await shell.call("reconciliation.recordLines", {
    currency: "PEN",
    lines: [{ bookedOn: "2026-11-12", amountMinor: 9_250, description: "TRANSF DE PERCY CAMACHO ROJAS" }],
  });
  const line = (await shell.call("reconciliation.listLines", {})).lines[0];
  await shell.call("reconciliation.matchByHand", {
    lineId: line?.id ?? 0,
    version: line?.version ?? 0,
    clientId,
    allocations: [{ invoiceId, amountMinor: 9_250 }],
  });
  await openScreen(`/clientes/${clientId}`);
  await expect(page.getByText("Paga también como PERCY CAMACHO ROJAS.")).toBeVisible();
  await page.getByRole("button", { name: "Ver y cambiar cómo paga" }).press("Enter");
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("Nombre · 1 vez, el 12/11/2026")).toBeVisible();

  await panel.getByRole("button", { name: "Añadir descuento por pronto pago" }).press("Enter");
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("10");
  await expect(panel.getByText("Paga 2 % menos si paga 10 días antes de vencer, o más.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(panel.getByRole("button", { name: "Añadir descuento por pronto pago" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await panel.getByRole("button", { name: "Olvidar: Descuento por pronto pago" }).press("Enter");
  await expect(panel.getByText("Sin descuento ni interés pactados.")).toBeVisible();
  await page.getByRole("button", { name: "Deshacer" }).press("Enter");
  await expect(panel.getByText("Paga 2 % menos si paga 10 días antes de vencer, o más.")).toBeVisible();

  await panel.getByRole("button", { name: "Olvidar: PERCY CAMACHO ROJAS" }).press("Enter");
  await expectNoAxeViolations(page);
  await page.getByRole("dialog").getByRole("button", { name: "Olvidar" }).press("Enter");
  await expect(page.getByText("Olvidado. Lo que ya aplicaste se queda como está.")).toBeVisible();
  await expect(panel.getByText("PERCY CAMACHO ROJAS")).toBeHidden();
});
