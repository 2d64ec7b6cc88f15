import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import { bcpStatement, dialog, fill, importFile, invoice, lineTitle, type Movement, openOf, report, SIPAN } from "./support/banks.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

type Line = { bookedOn: string; amountMinor: number; description: string; operation: string };

const line = (bookedOn: string, amountMinor: number, description: string, operation: string): Line => ({
  bookedOn,
  amountMinor,
  description,
  operation,
});

async function openWith(shell: Shell, openScreen: (path: string) => Promise<void>, lines: Line[]): Promise<void> {
  await shell.call("reconciliation.recordLines", { currency: "PEN", lines });
  await openScreen("/bancos");
}

async function sipanId(shell: Shell): Promise<number> {
  const { client } = await shell.call("invoices.getInvoice", { key: "20100047218-01-F001-1230" });
  return client.id;
}

const option = (page: Page, text: string | RegExp) => page.getByRole("option", { name: text });

test("the example statement: what is sure is seen by client, applied and thanked for; the rest is reviewed by keys", async ({
  shell,
  openScreen,
  page,
}) => {
  const { statementPath } = await shell.call("settings.openExample", {});
  const file = statementPath ?? "";
  await openScreen("/bancos");
  await importFile(page, basename(file), readFileSync(file));
  await report(page).getByRole("button", { name: "Listo" }).click();
  await page.getByRole("button", { name: "Ver antes qué se aplicará" }).click();
  await expect(dialog(page).getByText(/^Total: S\/.+ de \d+ clientes$/)).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog(page).getByRole("button", { name: "Aplicar todos" }).click();
  await expect(dialog(page).getByText(/^Se aplicaron \d+ abonos\./)).toBeVisible();
  await dialog(page).getByRole("button", { name: "Agradecer a quienes pagaron" }).click();
  await expect(page.getByText(/agradecimientos te esperan en Hoy\./)).toBeVisible();
  expect((await shell.call("messages.listThanks", {})).thanks.length).toBeGreaterThan(5);
  await dialog(page).getByRole("button", { name: "Seguir revisando" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText(/^Aplicados: \d+ seguros/)).toBeVisible();

  const title = page.getByRole("heading", { level: 2 }).first();
  const first = await title.textContent();
  const before = (await shell.call("reconciliation.listLines", { status: "applied" })).counts.applied;
  await page.keyboard.press("Enter");
  await expect(title).not.toHaveText(first ?? "");
  await expect.poll(async () => (await shell.call("reconciliation.listLines", {})).counts.applied).toBe(before + 1);
  await page.keyboard.press("u");
  await expect(title).toHaveText(first ?? "");
  await expect.poll(async () => (await shell.call("reconciliation.listLines", {})).counts.applied).toBe(before);
});

test("every key has its place: typing writes, ? explains, / searches, N notes", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openWith(shell, openScreen, [
    line("2026-11-19", 103_800, "TRAN.CTAS.TERC 20512345671 F001-1220", "00482931"),
    line("2026-10-02", 33_333, "DEP EFECTIVO AG. CAYMA", "00482936"),
  ]);
  await expect(lineTitle(page, "TRAN.CTAS.TERC 20512345671 F001-1220")).toBeVisible();
  await page.keyboard.press("?");
  await expect(dialog(page).getByText("No es cobro: apartarlo")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("x");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();

  await page.keyboard.press("/");
  await page.keyboard.type("cayma");
  await expect(lineTitle(page, "DEP EFECTIVO AG. CAYMA")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await page.keyboard.press("n");
  await page.keyboard.type("Preguntar a ventas: ¿quién pagó en Cayma?");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Preguntar a ventas: ¿quién pagó en Cayma?")).toBeVisible();
  expect((await shell.call("reconciliation.listLines", {})).counts).toEqual({ pending: 2, applied: 0, ignored: 0 });

  await page.getByRole("tab", { name: /^Por identificar/ }).click();
  await expect(page.getByText(/^1 abono sin dueño por/)).toContainText("desde hace más de 30 días");
  await expect(option(page, /hace 49 días/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Más acciones con los movimientos" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Exportar a CSV" }).click();
  const csv = readFileSync(await (await downloading).path(), "utf8");
  expect(csv).toContain("333.33,hace 49 días,,49,Preguntar a ventas: ¿quién pagó en Cayma?");
});

test("a deposit short by the bank's fee closes its document, and undoing opens all of it again", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openWith(shell, openScreen, [line("2026-11-18", 89_650, "TRANSF TEXTILES SIPAN F001-1230", "00482934")]);
  await expect(lineTitle(page, "TRANSF TEXTILES SIPAN F001-1230")).toBeVisible();
  await page.keyboard.press("s");
  await page.getByRole("checkbox", { name: "Pagar F001-1230 neto" }).check();
  await expect(page.getByRole("textbox", { name: "Se aplica a F001-1230 neto" })).toHaveValue("896.50");
  await page.getByRole("button", { name: "Qué es la diferencia de F001-1230 neto" }).click();
  await expectNoAxeViolations(page);
  await page.getByRole("menuitem", { name: /comisión del banco/ }).click();
  await expect(page.getByText("comisión del banco: deja de deberse")).toBeVisible();
  await page.getByRole("button", { name: "Aplicar", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Todo cuadra" })).toBeVisible();
  expect(await openOf(shell, "F001-1230")).toBe(0);

  await page.getByRole("tab", { name: /^Aplicados/ }).click();
  await expect(page.getByRole("row", { name: /F001-1230 neto 896.50/ })).toBeVisible();
  await page.keyboard.press("u");
  await expect.poll(() => openOf(shell, "F001-1230")).toBe(90_000);
});

test("a balance in favour pays together with the deposit, as proposed or by hand", async ({ shell, openScreen, page }) => {
  await fill(shell);
  const clientId = await sipanId(shell);
  await shell.call("payments.recordPayment", { clientId, paidOn: "2026-10-20", amountMinor: 30_000, currency: "PEN", method: "transfer" });
  await openWith(shell, openScreen, [line("2026-11-19", 60_000, "ABONO TEXTILES SIPAN F001-1230", "00482932")]);
  await expect(page.getByText("abono 600.00 = factura F001-1230 900.00 − saldo a favor del 20/10 300.00")).toBeAttached();
  const table = page.getByRole("table", { name: "Documentos a los que se aplicará este abono" });
  await expect(table.getByRole("row", { name: /saldo a favor.* 300.00/ })).toBeVisible();
  await page.keyboard.press("s");
  await page.getByRole("checkbox", { name: /^Usar S\/.300\.00 a favor/ }).check();
  await page.getByRole("checkbox", { name: "Pagar F001-1230 neto" }).check();
  await expect(page.getByText("Todo el abono tiene destino")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Aplicar", exact: true }).click();
  await expect.poll(() => openOf(shell, "F001-1230")).toBe(0);
  expect((await shell.call("clients.getClient", { id: clientId })).balances.every(({ inFavourMinor }) => inFavourMinor === 0)).toBe(true);
});

test("soles that pay an invoice in dollars show the rate, which can be changed", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await shell.call("invoices.recordInvoices", { invoices: [invoice("1240", SIPAN, 100_000, { currency: "USD" })] });
  await shell.call("rates.saveRates", {
    rates: [{ on: "2026-11-18", currency: "USD", buyMicros: 3_752_000, sellMicros: 3_760_000, source: "typed" }],
  });
  await openWith(shell, openScreen, [line("2026-11-18", 376_000, "TRANSF TEXTILES SIPAN F001-1240", "00482933")]);
  await expect(page.getByText(/^abono S\/.3,760\.00 ÷ tipo de cambio del 18\/11 3\.760 = en dólares US\$.1,000\.00$/)).toBeAttached();
  await page.keyboard.press("e");
  const rate = page.getByRole("textbox", { name: "Tipo de cambio: soles por uno" });
  await expect(rate).toHaveValue("3.760");
  await rate.fill("4");
  await expect(page.getByText("Repartes más de lo que llegó en este abono.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Limpiar" }).click();
  await page.getByRole("checkbox", { name: "Pagar F001-1240 neto" }).check();
  await expect(page.getByRole("textbox", { name: "Se aplica a F001-1240 neto" })).toHaveValue("940.00");
  await page.getByRole("button", { name: "Aplicar", exact: true }).click();
  await expect.poll(() => openOf(shell, "F001-1240")).toBe(6_000);
});

test("a deposit that the bank took back is taken out with Enter, and waits again with U", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openWith(shell, openScreen, [line("2026-11-18", 90_000, "ABONO TEXTILES SIPAN F001-1230", "00482940")]);
  await expect(lineTitle(page, "ABONO TEXTILES SIPAN F001-1230")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(() => openOf(shell, "F001-1230")).toBe(0);
  await shell.call("reconciliation.recordLines", {
    currency: "PEN",
    lines: [line("2026-11-19", -90_000, "EXTORNO ABONO TEXTILES SIPAN", "00482940")],
  });
  await page.getByRole("tab", { name: /^Devueltos/ }).click();
  await expect(page.getByRole("button", { name: "Anular el pago" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => openOf(shell, "F001-1230")).toBe(90_000);
  await expect(page.getByRole("heading", { name: "Nada devuelto" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByText("El abono cuenta otra vez y espera en Por revisar.")).toBeVisible();
  expect((await shell.call("reconciliation.listLines", { onlyCredits: true })).counts).toEqual({ pending: 1, applied: 0, ignored: 0 });
});

test("a month says how it stands, leads to what waits, and is printed for the accountant", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await openScreen("/bancos");
  const movements: Movement[] = [
    ["30/11/2026", "DEP EFECTIVO AG. CAYMA", 333.33, "00482932"],
    ["01/11/2026", "ABONO TEXTILES SIPAN F001-1231", 450.55, "00482934"],
  ];
  await importFile(page, "noviembre.xlsx", await bcpStatement(movements));
  await report(page).getByRole("button", { name: "Listo" }).click();
  await page.getByRole("tab", { name: "Mes a mes" }).click();
  await expect(page.getByRole("heading", { name: "Noviembre 2026" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Saldo final, según el banco 10,783\.88$/ })).toBeVisible();
  await expectNoAxeViolations(page);

  for (const [button, type] of [
    ["Informe en PDF", "pdf"],
    ["En Excel", "xlsx"],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${type}$`));
    const start = readFileSync(await download.path())
      .subarray(0, 4)
      .toString("latin1");
    expect(start).toBe(type === "pdf" ? "%PDF" : "PK\u0003\u0004");
  }

  await page.getByRole("button", { name: /DEP EFECTIVO AG\. CAYMA/ }).click();
  await expect(page.getByRole("tab", { name: /^Por revisar/ })).toHaveAttribute("aria-selected", "true");
  await expect(lineTitle(page, "DEP EFECTIVO AG. CAYMA")).toBeVisible();
});

test("in a small window one thing scrolls, and the list is one button away; dark too", async ({ shell, openScreen, page }) => {
  await fill(shell);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 640, height: 360 });
  await openWith(
    shell,
    openScreen,
    Array.from({ length: 30 }, (_, at) => line("2026-11-19", 10_000 + at, `DEP EFECTIVO ${at}`, `0048${at}`)),
  );
  await expect(page.getByText("1 de 30", { exact: true })).toBeVisible();
  const scrollers = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll("*")].filter(
          (element) => /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1,
        ).length,
    );
  expect(await scrollers()).toBeLessThanOrEqual(1);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Lista", exact: true }).click();
  expect(await scrollers()).toBe(1);
  await page.keyboard.press("End");
  await expect(option(page, /DEP EFECTIVO 0/)).toBeVisible();
  await expectNoAxeViolations(page);
  await option(page, /DEP EFECTIVO 0/).click();
  await expect(lineTitle(page, "DEP EFECTIVO 0")).toBeVisible();
  await expect(page.getByText("30 de 30", { exact: true })).toBeVisible();
});
