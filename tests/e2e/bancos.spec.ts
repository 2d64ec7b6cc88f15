import { readFileSync } from "node:fs";
import { bcpStatement, dialog, fill, importFile, lineTitle, MOVEMENTS, openOf, report } from "./support/banks.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

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
  expect(await openOf(shell, "F001-1220")).toBe(14_200);
  await dialog(page).getByRole("button", { name: "Deshacer todos" }).click();
  await expect(page.getByText(/Se deshicieron|Se deshizo/)).toBeVisible();
  expect(await openOf(shell, "F001-1220")).toBe(118_000);

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
  expect(await openOf(shell, "F001-1220")).toBe(14_200);

  await page.keyboard.press("u");
  await expect(lineTitle(page, "TRAN.CTAS.TERC 20512345671 F001-1220")).toBeVisible();
  await expect.poll(() => openOf(shell, "F001-1220")).toBe(118_000);

  await page.keyboard.press("j");
  await expect(lineTitle(page, "DEP EFECTIVO AG. CAYMA")).toBeVisible();
  await page.keyboard.press("x");
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
  await page.getByRole("combobox", { name: "¿De quién es?" }).fill("sipan");
  await expect(page.getByRole("option", { name: /^Textiles Sipán S\.A\./ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Del más antiguo" }).click();
  await expect(page.getByText("Todo el abono tiene destino")).toBeVisible();
  const second = page.getByRole("textbox", { name: "Se aplica a F001-1231 neto" });
  await expect(second).toHaveValue("100.00");
  await second.fill("60");
  await expect(page.getByText(/Quedan S\/.40\.00 a favor de Textiles Sipán S\.A\./)).toBeVisible();
  await page.getByRole("button", { name: "Aplicar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Todo cuadra" })).toBeVisible();
  expect(await openOf(shell, "F001-1230")).toBe(0);
  expect(await openOf(shell, "F001-1231")).toBe(39_055);

  await page.getByRole("tab", { name: /^Aplicados/ }).click();
  await expect(
    page.getByRole("table", { name: "Documentos que pagó este abono" }).getByRole("row", { name: /F001-1231 neto 60.00/ }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("u");
  await expect.poll(() => openOf(shell, "F001-1230")).toBe(90_000);
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
  expect(csv).toContain("19/11/2026,BCP 193-1234567-0-12,DEP EFECTIVO AG. CAYMA,00482932,PEN,333.33,");

  await menu.click();
  await page.getByRole("menuitem", { name: "Imprimir la lista" }).click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { prints: number }).prints)).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".print-sheet").getByText("DEP EFECTIVO AG. CAYMA")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Bancos/ })).toBeHidden();
});
