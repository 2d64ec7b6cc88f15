import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import { type Shell, startShell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
const FRIDAY = "2026-11-20T15:00:00.000Z";
/** The Monday ten days later, when the grace of a promise for Wednesday 25 is over. */
const LATER = "2026-11-30T15:00:00.000Z";

test.use({ shellOptions: { now: FRIDAY } });

const ANDINA = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C." } as const;
const RIMAC = { docType: "RUC", docNumber: "20512345671", name: "Inversiones Rímac E.I.R.L." } as const;

/** Andina owes two facturas that are nine days late, Rímac one; both have a telephone on the desk only. */
async function fill(shell: Shell): Promise<{ andina: number; rimac: number }> {
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C." });
  const { clients } = await shell.call("clients.saveClients", {
    clients: [
      { ...ANDINA, phone: "(054) 250 480" },
      { ...RIMAC, phone: "(054) 210 330" },
    ],
  });
  const invoice = (client: typeof ANDINA | typeof RIMAC, number: string, totalMinor: number) => ({
    type: "01" as const,
    series: "F001",
    number,
    clientDocType: client.docType,
    clientDocNumber: client.docNumber,
    clientName: client.name,
    issueOn: "2026-10-12",
    dueOn: "2026-11-11",
    currency: "PEN",
    totalMinor,
  });
  await shell.call("invoices.recordInvoices", {
    invoices: [invoice(ANDINA, "1190", 472_000), invoice(ANDINA, "1191", 118_000), invoice(RIMAC, "1201", 90_000)],
  });
  return { andina: clients[0]?.id ?? 0, rimac: clients[1]?.id ?? 0 };
}

const panel = (page: Page) => page.getByRole("complementary").filter({ has: page.getByRole("heading", { level: 2 }) });
const advised = (page: Page) => page.getByRole("region", { name: /^Hoy conviene/ });
const promises = (page: Page) => page.getByRole("region", { name: /^Promesas/ });

test("a call ends in two keys, a promise takes the client off the list, and the money keeps it", async ({ page, shell, openScreen }) => {
  const { andina, rimac } = await fill(shell);
  await openScreen("/hoy");
  await page.getByRole("button", { name: "Llamar: Inversiones Rímac E.I.R.L." }).click();
  await expect(panel(page).getByRole("heading", { name: "Llamar a Inversiones Rímac E.I.R.L." })).toBeFocused();
  await page.keyboard.press("0");
  await page.keyboard.press("1");
  await expect(panel(page).getByRole("button", { name: "Guardar llamada" })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeHidden();
  const { entries } = await shell.call("clients.getTimeline", { clientId: rimac });
  expect(entries[0]).toMatchObject({ kind: "call", text: "No contestó." });

  await page.getByRole("button", { name: "Llamar: Constructora Andina S.A.C." }).click();
  await expect(panel(page).getByRole("heading", { name: "Llamar a Constructora Andina S.A.C." })).toBeFocused();
  await page.keyboard.press("0");
  await page.keyboard.press("3");
  await expect(panel(page).getByRole("heading", { name: "Anotar promesa de pago" })).toBeVisible();
  const day = panel(page).getByLabel("Para cuándo");
  await expect(day).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(panel(page).getByText("Escribe el día en que prometió pagar")).toBeVisible();
  await day.fill("19/11/2026");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("alert")).toContainText("El 19/11/2026 ya pasó");
  await day.fill("25/11/2026");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Hasta el 27/11 no se le insiste.")).toBeVisible();
  await expect(panel(page)).toBeHidden();
  await expect(page.getByText("Listo por hoy")).toBeVisible();

  await openScreen(`/clientes/${andina}`);
  await expect(promises(page).getByRole("listitem")).toHaveText(/Para el 25\/11\/2026: faltan 5 días.*S\/\s5,900\.00/);
  await expectNoAxeViolations(page);
  await shell.call("payments.recordPayment", {
    clientId: andina,
    paidOn: "2026-11-20",
    amountMinor: 590_000,
    currency: "PEN",
    method: "transfer",
    allocations: [],
  });
  await expect(promises(page)).toContainText("cumplió 1 de 1");
  await expect(promises(page).getByRole("listitem")).toContainText("cumplida");
});

test("a promise is noted on the client's page about one factura, and taken back with its reason", async ({ page, shell, openScreen }) => {
  const { andina } = await fill(shell);
  await openScreen(`/clientes/${andina}`);
  await expect(promises(page)).toContainText("No ha prometido un pago.");
  await promises(page).getByRole("button", { name: "Anotar promesa" }).click();
  await panel(page).getByRole("button", { name: "vie 27" }).click();
  await panel(page)
    .getByLabel(/F001-1191/)
    .check();
  await panel(page).getByLabel("Nota").fill("Lo dijo Carmen, de tesorería");
  await panel(page).getByRole("button", { name: "Anotar promesa" }).click();
  await expect(panel(page)).toBeHidden();
  const row = promises(page).getByRole("listitem");
  await expect(row).toHaveText(/Para el 27\/11\/2026: faltan 7 días.*De F001-1191\. Lo dijo Carmen, de tesorería.*S\/\s1,180\.00/);
  await row.getByRole("button", { name: "Anular la promesa para el 27/11/2026" }).click();
  await page.getByRole("dialog").getByLabel("Motivo").fill("Era de otro cliente");
  await expectNoAxeViolations(page);
  await page.getByRole("dialog").getByRole("button", { name: "Anular la promesa" }).click();
  await expect(row).toContainText("anulada");
  await expect(page.getByText("S/ 1,180.00 para el 27/11/2026: Era de otro cliente")).toBeVisible();
});

test("a promise that did not come is said in Hoy once its grace is over", async ({ page }) => {
  const home = mkdtempSync(join(tmpdir(), "cuentas-e2e-"));
  try {
    const before = await startShell({ home, ledger: join(home, "ledger"), now: FRIDAY });
    const { andina } = await fill(before);
    await before.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 50_000, dueOn: "2026-11-25" });
    await before.stop();
    const after = await startShell({ home, ledger: join(home, "ledger"), now: LATER });
    await page.goto(after.address("/hoy"));
    await expect(advised(page).getByRole("listitem").first()).toContainText("Prometió S/ 500.00 para el 25/11 y no llegó");
    await expect(page.getByRole("region", { name: /^Prometieron pagar/ }).getByRole("listitem")).toHaveText(
      /Constructora Andina S\.A\.C\.para el 25\/11no llegóS\/\s500\.00/,
    );
    await expectNoAxeViolations(page);
    await page.close();
    await after.stop();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
