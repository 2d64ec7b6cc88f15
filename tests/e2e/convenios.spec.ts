import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";
import { startShell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
const FRIDAY = "2026-11-20T15:00:00.000Z";
/** Monday 28 December, when the first cuota and its grace are over. */
const LATER = "2026-12-28T15:00:00.000Z";

test.use({ shellOptions: { now: FRIDAY } });

const ANDINA = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C." } as const;

/** Andina owes F001-1190 of S/ 6,000.00 and F001-1191 of S/ 4,000.00, nine days late. */
async function fill(shell: Shell): Promise<number> {
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C." });
  const { clients } = await shell.call("clients.saveClients", { clients: [{ ...ANDINA, phone: "987 654 321" }] });
  const invoice = (number: string, totalMinor: number) => ({
    type: "01" as const,
    series: "F001",
    number,
    clientDocType: ANDINA.docType,
    clientDocNumber: ANDINA.docNumber,
    clientName: ANDINA.name,
    issueOn: "2026-10-12",
    dueOn: "2026-11-11",
    currency: "PEN",
    totalMinor,
  });
  await shell.call("invoices.recordInvoices", { invoices: [invoice("1190", 600_000), invoice("1191", 400_000)] });
  return clients[0]?.id ?? 0;
}

const section = (page: Page) => page.getByRole("region", { name: "Convenios de pago" });
const panel = (page: Page) => page.getByRole("complementary").filter({ has: page.getByRole("heading", { level: 2 }) });
const field = (page: Page, name: string) => panel(page).getByRole("textbox", { name, exact: true });

test("a debt is split with the keyboard, the cuotas in sight, and noted once they add up", async ({ page, shell, openScreen }) => {
  const andina = await fill(shell);
  await openScreen(`/clientes/${andina}`);
  await section(page).getByRole("button", { name: "Proponer convenio" }).press("Enter");
  await expect(field(page, "Número de cuotas")).toBeFocused();
  await expect(field(page, "Monto de la cuota 3")).toHaveValue("3,333.34");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("2");
  await expect(field(page, "Monto de la cuota 2")).toHaveValue("5,000.00");
  await field(page, "Primera cuota").fill("15/12/2026");
  await expect(field(page, "Fecha de la cuota 2")).toHaveValue("15/01/2027");
  await field(page, "Inicial (hoy)").fill("1000");
  await expect(field(page, "Monto de la cuota 2")).toHaveValue("4,500.00");
  await expectNoAxeViolations(page);
  await field(page, "Monto de la cuota 1").fill("6000");
  await expect(panel(page).getByText("Sobran S/ 1,500.00 para S/ 10,000.00")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("alert")).toContainText("sobran S/ 1,500.00. Corrige los montos.");
  await panel(page).getByRole("button", { name: "Ajustar la última" }).click();
  await expect(field(page, "Monto de la cuota 2")).toHaveValue("3,000.00");
  await field(page, "Quién firma por el cliente").fill("Jorge Paz Soto");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeHidden();
  const plan = section(page).getByRole("article", { name: "Convenio CONV-2026-0001" });
  await expect(plan).toContainText("Al día: sigue la cuota 1 de 3, S/ 1,000.00 el 20/11/2026.");
  await expect(plan.getByRole("row")).toHaveText([/Cuota/, /1 de 3.*1,000\.00/, /2 de 3.*6,000\.00/, /3 de 3.*3,000\.00/]);
  const { plans } = await shell.call("followup.listPaymentPlans", { clientId: andina });
  expect(plans[0]).toMatchObject({ totalMinor: 1_000_000, signedBy: "Jorge Paz Soto" });
});

test("one document alone, or none, is chosen; Esc leaves without noting", async ({ page, shell, openScreen }) => {
  const andina = await fill(shell);
  await openScreen(`/clientes/${andina}`);
  await section(page).getByRole("button", { name: "Proponer convenio" }).click();
  await panel(page)
    .getByRole("checkbox", { name: /^F001-1190/ })
    .uncheck();
  await expect(panel(page).getByText("Suman S/ 4,000.00")).toBeVisible();
  await panel(page)
    .getByRole("checkbox", { name: /^F001-1191/ })
    .uncheck();
  await expect(panel(page).getByText("Marca al menos un documento.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(section(page).getByRole("button", { name: "Proponer convenio" })).toBeFocused();
  expect((await shell.call("followup.listPaymentPlans", {})).plans).toEqual([]);
});

test("while it is kept nobody is asked; its paper is saved; with a reason it is cancelled", async ({ page, shell, openScreen }) => {
  const andina = await fill(shell);
  await shell.call("followup.recordPaymentPlan", {
    clientId: andina,
    currency: "PEN",
    cuotas: [
      { dueOn: "2026-12-21", amountMinor: 500_000 },
      { dueOn: "2027-01-21", amountMinor: 500_000 },
    ],
  });
  await openScreen(`/clientes/${andina}`);
  const plan = section(page).getByRole("article");
  await expect(plan).toContainText("Al día: sigue la cuota 1 de 2");
  await expectNoAxeViolations(page);
  await expect(page.getByText("Tiene un convenio de pago al día (CONV-2026-0001)").first()).toBeVisible();
  const download = page.waitForEvent("download");
  await plan.getByRole("button", { name: "Imprimir convenio" }).click();
  expect((await download).suggestedFilename()).toBe("CONV-2026-0001.pdf");
  await expect(plan.getByRole("button", { name: "Guardar convenio" })).toBeVisible();
  await plan.getByRole("button", { name: "Anular el convenio CONV-2026-0001" }).click();
  const dialog = page.getByRole("dialog", { name: "Anular el convenio CONV-2026-0001" });
  await expect(dialog.getByRole("button", { name: "Anular el convenio" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Motivo" }).fill("Pagará todo el lunes");
  await dialog.getByRole("button", { name: "Anular el convenio" }).click();
  await expect(plan).toContainText("Anulado: Pagará todo el lunes");
});

test("a cuota that is missing stands out, and what came in of another one is told", async ({ page, shell, openScreen }) => {
  const andina = await fill(shell);
  await shell.call("followup.recordPaymentPlan", {
    clientId: andina,
    currency: "PEN",
    cuotas: [
      { dueOn: "2026-12-21", amountMinor: 500_000 },
      { dueOn: "2027-01-21", amountMinor: 500_000 },
    ],
  });
  const { rows } = await shell.call("invoices.listInvoices", { filter: { clientId: andina } });
  const first = rows.find(({ document }) => document === "F001-1190")?.id ?? 0;
  await shell.call("payments.recordPayment", {
    clientId: andina,
    paidOn: "2026-11-20",
    amountMinor: 200_000,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId: first, amountMinor: 200_000 }],
  });
  await openScreen(`/clientes/${andina}`);
  await expect(section(page).getByRole("progressbar")).toHaveAttribute("aria-valuenow", "20");
  const later = await startShell({ now: LATER, home: shell.home, ledger: shell.ledger });
  try {
    await page.goto(later.address(`/clientes/${andina}`));
    await expect(section(page).getByRole("article")).toContainText("Atrasado: le falta 1 cuota por S/ 3,000.00.");
    await expect(section(page).getByRole("row", { name: /^1 de 2/ })).toContainText("3,000.00, atrasada");
    await page.goto("about:blank");
  } finally {
    await later.kill();
  }
});
