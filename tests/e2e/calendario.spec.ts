import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const ANDINA = { docNumber: "20512345678", name: "Constructora Andina S.A.C." };
const RIMAC = { docNumber: "20487654329", name: "Inversiones Rímac E.I.R.L." };

const invoice = (number: string, client: typeof ANDINA, dueOn: string, totalMinor: number, rest: Partial<NewInvoice> = {}): NewInvoice => ({
  type: "01",
  series: "F001",
  number,
  clientDocType: "RUC",
  clientDocNumber: client.docNumber,
  clientName: client.name,
  issueOn: "2026-10-01",
  dueOn,
  currency: "PEN",
  totalMinor,
  ...rest,
});

/** Andina is late with S/ 4,720.00 and has a step for today, as has Rímac, who owes S/ 3,186.00 and US$ 500.00 on Wednesday 25 and is visited on Tuesday at 10. */
async function fill(shell: Shell): Promise<{ taskId: number; andina: number }> {
  await shell.call("settings.setCompany", { ruc: "20100047218", legalName: "Ferretería El Misti S.A.C." });
  const { clients } = await shell.call("clients.saveClients", {
    clients: [
      { docType: "RUC", ...ANDINA, phone: "987654321" },
      { docType: "RUC", ...RIMAC, phone: "958700120" },
    ],
  });
  await shell.call("invoices.recordInvoices", {
    invoices: [
      invoice("1190", ANDINA, "2026-11-02", 472_000),
      invoice("1201", RIMAC, "2026-11-25", 318_600),
      invoice("1202", RIMAC, "2026-11-25", 50_000, { currency: "USD" }),
    ],
  });
  await shell.call("followup.runScheduler", {});
  const rimac = clients[1]?.id ?? 0;
  const task = { clientId: rimac, kind: "visit" as const, on: "2026-11-24", minutes: 600, text: "Recoger el cheque" };
  return { taskId: (await shell.call("followup.saveTask", task)).id, andina: clients[0]?.id ?? 0 };
}

const cell = (page: Page, on: string) => page.locator(`[data-cell="${on}"]`);
const panel = (page: Page) => page.getByRole("complementary");
const dayOfTask = async (shell: Shell, id: number) => {
  const { events } = await shell.call("followup.getCalendar", { fromOn: "2026-11-01", untilOn: "2026-12-31", kinds: ["task"] });
  return events.find((event) => event.id === `task-${id}`)?.on;
};

let filled: Awaited<ReturnType<typeof fill>>;
test.beforeEach(async ({ shell, openScreen, page }) => {
  filled = await fill(shell);
  await openScreen("/calendario");
  await expect(page.getByRole("heading", { name: "Noviembre de 2026" })).toBeVisible();
});

test("says what the week brings, and shows each thing on its day with the sums", async ({ page }) => {
  await expect(page.getByText(/^En los próximos 7 días vencen/)).toHaveText(
    /^En los próximos 7 días vencen S\/\s3,186\.00 y US\$\s500\.00 de un solo cliente; hoy te tocan 2 pasos\.$/,
  );
  const wednesday = cell(page, "2026-11-25");
  await expect(
    wednesday.getByRole("button", { name: /miércoles 25 de noviembre\. Vencen S\/\s3,186\.00 y US\$\s500\.00\./ }),
  ).toBeVisible();
  await expect(cell(page, "2026-11-24").getByRole("button", { name: /10:00 Inversiones Rímac/ })).toBeVisible();
  await expect(cell(page, "2026-11-20").getByRole("button", { name: /Constructora Andina/ })).toBeVisible();
  await expect(cell(page, "2026-11-21").getByRole("button", { name: /sábado 21 de noviembre, sin contacto/ })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("a task is dragged to another day, and back with the way that is offered", async ({ page, shell }) => {
  const task = page.locator(`[data-event="task-${filled.taskId}"]`);
  await task.dragTo(cell(page, "2026-11-26"));
  await expect(page.getByText("Inversiones Rímac E.I.R.L. pasó al jueves 26 de noviembre.")).toBeVisible();
  await expect(cell(page, "2026-11-26").locator(`[data-event="task-${filled.taskId}"]`)).toBeVisible();
  expect(await dayOfTask(shell, filled.taskId)).toBe("2026-11-26");
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(cell(page, "2026-11-24").locator(`[data-event="task-${filled.taskId}"]`)).toBeVisible();
});

test("dropped on a Saturday it stays where it was, and the panel says why", async ({ page, shell }) => {
  await page.locator(`[data-event="task-${filled.taskId}"]`).dragTo(cell(page, "2026-11-28"));
  await expect(panel(page).getByRole("alert")).toContainText("El sábado 28 de noviembre es fin de semana.");
  await expect(panel(page).getByRole("button", { name: "Mover igual" })).toBeHidden();
  await expect(panel(page).getByLabel("Mover a…")).toHaveValue("28/11/2026");
  await expectNoAxeViolations(page);
  expect(await dayOfTask(shell, filled.taskId)).toBe("2026-11-24");
});

test("a rule of the house is passed with a reason", async ({ page, shell }) => {
  const { rules } = await shell.call("followup.getGuardRules", {});
  await shell.call("followup.setGuardRules", { rules: { ...rules, fromMinutes: 9 * 60 }, reason: "Empezamos a las nueve" });
  await page.locator(`[data-event="task-${filled.taskId}"]`).click();
  await panel(page).getByLabel("Mover a…").fill("26/11/2026");
  await panel(page).getByLabel("Hora (si hay)").fill("08:00");
  await panel(page).getByRole("button", { name: "Mover", exact: true }).click();
  await panel(page).getByLabel("¿Por qué, de todos modos?").fill("Su contadora solo atiende a esa hora");
  await panel(page).getByRole("button", { name: "Mover igual" }).click();
  await expect(cell(page, "2026-11-26").getByRole("button", { name: /8:00 Inversiones Rímac/ })).toBeVisible();
  expect(await dayOfTask(shell, filled.taskId)).toBe("2026-11-26");
});

test("with the keyboard: days, views, a task noted and moved", async ({ page, shell }) => {
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('[data-day="2026-11-28"]')).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "Viernes 27 de noviembre de 2026" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator('[data-day="2026-11-27"]')).toBeFocused();

  await page.keyboard.press("n");
  await page.keyboard.type("andina");
  await page.getByRole("option", { name: ANDINA.name }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await panel(page).getByLabel("Detalle").fill("Preguntar si ya aprobaron la factura");
  await panel(page).getByLabel("Detalle").press("Tab");
  await panel(page).getByRole("button", { name: "Anotar tarea" }).press("Enter");
  await expect(page.getByText("Tarea anotada para el viernes 27 de noviembre.")).toBeVisible();

  await page.keyboard.press("2");
  await expect(page.getByRole("heading", { name: "Del 23 al 29 de noviembre de 2026" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("l");
  const row = page.getByRole("button", { name: /^Constructora Andina S\.A\.C\. ?Llamar/ });
  await row.focus();
  await page.keyboard.press("Enter");
  await panel(page).getByLabel("Mover a…").fill("01/12/2026");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Constructora Andina S.A.C. pasó al martes 1 de diciembre.")).toBeVisible();
  const { events } = await shell.call("followup.getCalendar", { fromOn: "2026-12-01", untilOn: "2026-12-01", kinds: ["task"] });
  expect(events).toMatchObject([{ clientId: filled.andina, text: "Preguntar si ya aprobaron la factura" }]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("heading", { name: "Diciembre de 2026" })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Home");
  await expect(page.getByRole("heading", { name: "Noviembre de 2026" })).toBeVisible();
});

test("chips show one kind alone, and a filter that leaves nothing says so", async ({ page }) => {
  await page.getByRole("button", { name: "Tareas 1" }).click();
  await expect(page).toHaveURL(/ver=task/);
  await expect(cell(page, "2026-11-25").locator("[data-event]")).toHaveCount(0);
  await expect(cell(page, "2026-11-24").locator("[data-event]")).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await expect(page.getByText("Con este filtro no hay nada en estos días.")).toBeVisible();
  await page.getByRole("button", { name: "Quitar filtros" }).click();
  await expect(page).not.toHaveURL(/ver=/);
});

test("goes out as a file, kept up to date in a folder", async ({ page, shell }) => {
  await page.getByRole("button", { name: "Más acciones con el calendario" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Exportar lo que se ve (.ics)" }).click();
  const saved = await (await download).path();
  expect(readFileSync(saved, "utf8")).toContain("SUMMARY:Visitar: Inversiones Rímac E.I.R.L.");

  const folder = join(shell.home, "drive");
  mkdirSync(folder);
  await page.getByRole("button", { name: "Más acciones con el calendario" }).click();
  await page.getByRole("menuitem", { name: /^Verlo en Google Calendar/ }).click();
  await panel(page).getByLabel("Carpeta donde guardarlo").fill(join(folder, "no-hay"));
  await page.keyboard.press("Enter");
  await expect(panel(page).getByText(/^No existe la carpeta/)).toBeVisible();
  await expectNoAxeViolations(page);
  await panel(page).getByLabel("Carpeta donde guardarlo").fill(folder);
  await page.keyboard.press("Enter");
  await expect(panel(page).getByText("cuentas-claras-20100047218.ics")).toBeVisible();
  expect(existsSync(join(folder, "cuentas-claras-20100047218.ics"))).toBe(true);
  await panel(page).getByRole("button", { name: "Dejar de actualizarlo" }).click();
  await expect(panel(page).getByLabel("Carpeta donde guardarlo")).toBeVisible();
});

test("reads in the dark and in a small window", async ({ page }) => {
  await page.getByRole("button", { name: "Cambiar a modo oscuro" }).click();
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 640, height: 500 });
  await expect(page.getByRole("heading", { name: "Noviembre de 2026" })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
});
