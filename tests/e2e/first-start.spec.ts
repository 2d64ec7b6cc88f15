import { expect, expectNoAxeViolations, test } from "./support/page.ts";

test.use({ shellOptions: { ledger: null, now: "2026-11-20T15:00:00.000Z" } });

test("someone new says whose accounts these are and lands on Hoy, which says what to do next", async ({ page, openScreen, shell }) => {
  await openScreen("/");
  await expect(page.getByRole("heading", { name: "¿De quién son estas cuentas?" })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Empezar" }).click();
  await expect(page.getByText("El RUC tiene 11 dígitos")).toBeVisible();

  await page.getByLabel("RUC").fill("20601234560");
  await expect(page.getByText("El dígito de control no cuadra")).toBeVisible();
  await page.getByLabel("RUC").fill("20100047218");
  await expect(page.getByText("El dígito de control no cuadra")).toBeHidden();
  await page.getByLabel("Razón social").fill("Ferretería El Misti S.A.C.");
  await page.getByLabel("Número de cuenta").fill("215-1234567-0-12");
  await page.getByLabel("CCI").fill("011-366-000100032542-21");
  await expect(page.getByText("Ese CCI no empieza con 002, el código de BCP")).toBeVisible();
  await page.getByLabel("CCI").fill("");
  await page.getByRole("button", { name: "Empezar" }).click();

  await expect(page.getByRole("heading", { name: "Hoy, viernes 20 de noviembre" })).toBeVisible();
  await expect(page.getByText("Todavía no hay facturas.")).toBeVisible();
  await expect(page.getByRole("navigation").getByText("Ferretería El Misti S.A.C.")).toBeVisible();
  await expectNoAxeViolations(page);

  const status = await shell.call("settings.getStatus", {});
  expect(status.company?.ruc).toBe("20100047218");
  expect(status.bankAccounts.map(({ bank, number, kind }) => ({ bank, number, kind }))).toEqual([
    { bank: "BCP", number: "215-1234567-0-12", kind: "ordinary" },
  ]);
});

test("someone curious opens the fictional company, and later their own beside it", async ({ page, openScreen }) => {
  test.slow();
  await openScreen("/");
  await page.getByRole("button", { name: "Probar con datos de ejemplo" }).click();
  await expect(page.getByText(/^Te deben/)).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole("navigation").getByText("Datos de ejemplo")).toBeVisible();
  await expect(page.getByRole("heading", { name: /Hoy conviene/ })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto(page.url().replace("/hoy", "/ajustes?seccion=empresas"));
  await page.getByRole("button", { name: "Crear otra empresa" }).click();
  const panel = page.getByRole("complementary");
  await panel.getByLabel("RUC").fill("20100047218");
  await panel.getByLabel("Razón social").fill("Ferretería El Misti S.A.C.");
  await panel.getByRole("button", { name: "Crear empresa" }).click();
  await expect(page.getByText("Todavía no hay facturas.")).toBeVisible();

  await page.getByRole("navigation").getByRole("button").click();
  await page.getByRole("menuitem", { name: /Datos de ejemplo/ }).click();
  await expect(page.getByText(/^Te deben/)).toBeVisible();
});

test("Ajustes keeps what is written in it, and each of its parts is clean for axe", async ({ page, openScreen, shell }) => {
  await shell.call("settings.createCompany", { ruc: "20100047218", legalName: "Ferretería El Misti S.A.C." });
  await openScreen("/ajustes");
  await page.getByLabel("Quién firma las cartas").fill("María Rojas Díaz");
  await page.getByRole("button", { name: "Guardar cambios" }).click();
  await expect(page.getByText("Guardado.")).toBeVisible();
  expect((await shell.call("settings.getStatus", {})).company?.signatory).toBe("María Rojas Díaz");

  for (const name of ["Mi empresa", "Cuentas bancarias", "Empresas", "Importaciones", "Programa y datos", "Guía rápida"]) {
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
    await expectNoAxeViolations(page);
  }

  await page.getByRole("tab", { name: "Programa y datos" }).click();
  await page.getByRole("button", { name: "Revisar ahora" }).click();
  await expect(page.getByText("Todo cuadra")).toBeVisible();
});

test("a yape and an account of detracciones are added in Ajustes", async ({ page, openScreen, shell }) => {
  await shell.call("settings.createCompany", { ruc: "20100047218", legalName: "Ferretería El Misti S.A.C." });
  await openScreen("/ajustes?seccion=cuentas");
  for (const [bank, label, number] of [
    ["Banco de la Nación", "Número de cuenta", "00-101-123456"],
    ["Yape", "Celular", "958 700 120"],
  ] as const) {
    await page.getByRole("button", { name: "Añadir cuenta" }).click();
    const row = page.getByRole("group").last();
    await row.getByLabel("Banco").fill(bank);
    await page.keyboard.press("Escape");
    await row.getByLabel(label).fill(number);
  }
  await page.getByRole("button", { name: "Guardar cambios" }).click();
  await expect(page.getByText("Guardado.")).toBeVisible();
  const { bankAccounts } = await shell.call("settings.getStatus", {});
  expect(bankAccounts.map(({ bank, kind }) => ({ bank, kind }))).toEqual([
    { bank: "Banco de la Nación", kind: "detraccion" },
    { bank: "Yape", kind: "wallet" },
  ]);
});

test("what was recorded by mistake is taken back in Ajustes, and what must stay says why", async ({ page, openScreen, shell }) => {
  await shell.call("settings.createCompany", { ruc: "20100047218", legalName: "Ferretería El Misti S.A.C." });
  const invoice = (number: string) =>
    ({
      type: "01",
      series: "F001",
      number,
      clientDocType: "RUC",
      clientDocNumber: "20512345678",
      clientName: "Constructora Andina S.A.C.",
      issueOn: "2026-10-01",
      dueOn: "2026-10-31",
      currency: "PEN",
      totalMinor: 118_000,
    }) as const;
  const { recorded } = await shell.call("invoices.recordInvoices", { invoices: [invoice("1"), invoice("2")] });
  const { client } = await shell.call("invoices.getInvoice", { id: recorded[0]?.id ?? 0 });
  await shell.call("payments.recordPayment", {
    clientId: client.id,
    paidOn: "2026-11-02",
    amountMinor: 118_000,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId: recorded[0]?.id ?? 0, amountMinor: 118_000 }],
  });

  await openScreen("/ajustes?seccion=importaciones");
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: /^Deshacer: / }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deshacer" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Uno se quedó:")).toBeVisible();
  await expect(dialog.getByText("F001-1")).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Entendido" }).click();

  await page.getByRole("button", { name: "Pagos" }).click();
  await page.getByRole("button", { name: /^Deshacer: Pago/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByRole("dialog").getByText(/^Se deshizo/)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Entendido" }).click();
  await expect(page.getByText("Deshecho")).toBeVisible();

  await page.getByRole("button", { name: "Importaciones y conciliaciones" }).click();
  await page.getByRole("button", { name: /^Deshacer: / }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByRole("dialog").getByText("Se deshizo 1 elemento")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Entendido" }).click();
  await expect(page.getByText("Deshecho")).toBeVisible();
  const { tabs } = await shell.call("invoices.countTabs", {});
  expect(tabs.find((tab) => tab.tab === "open")?.count).toBe(0);
});
