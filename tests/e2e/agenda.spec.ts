import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const ANDINA = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C." } as const;
const RIMAC = { docType: "RUC", docNumber: "20512345671", name: "Inversiones Rímac E.I.R.L." } as const;
const ROSA = { docType: "DNI", docNumber: "40506070", name: "Quispe Huamán, Rosa" } as const;

/** Three new clients who are nine days late, with a telephone on the desk each: the scheduler asks to call them. */
async function fill(shell: Shell): Promise<{ andina: number; rimac: number; rosa: number; ana: number }> {
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C." });
  const { clients } = await shell.call("clients.saveClients", {
    clients: [
      { ...ANDINA, phone: "(054) 250 480" },
      { ...RIMAC, phone: "(054) 210 330" },
      { ...ROSA, phone: "(054) 220 110" },
    ],
  });
  const invoice = (client: typeof ANDINA | typeof RIMAC | typeof ROSA, number: string, totalMinor: number) => ({
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
    invoices: [invoice(ANDINA, "1190", 472_000), invoice(RIMAC, "1201", 190_000), invoice(ROSA, "1202", 90_000)],
  });
  const { id: ana } = await shell.call("settings.savePerson", { name: "Ana Torres", role: "clerk" });
  await shell.call("settings.savePerson", { name: "Luis Vega", role: "clerk" });
  await shell.call("followup.runScheduler", {});
  return { andina: clients[0]?.id ?? 0, rimac: clients[1]?.id ?? 0, rosa: clients[2]?.id ?? 0, ana };
}

const panel = (page: Page) => page.getByRole("complementary").filter({ has: page.getByRole("heading", { level: 2 }) });
const rows = (page: Page) => page.getByRole("region", { name: "Por hacer" }).getByRole("listitem");
const row = (page: Page, client: string) => rows(page).filter({ hasText: client });

test("the agenda is gone through with the keyboard: arrows, a call, and how it ended", async ({ page, shell, openScreen }) => {
  const { andina, rimac } = await fill(shell);
  await openScreen("/hoy");
  await page.getByRole("link", { name: "Ver toda la agenda (3)" }).click();
  await expect(page.getByText("Hay 3 pasos por hacer, para cobrar S/ 7,520.00.")).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await expectNoAxeViolations(page);

  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "Llamar: Constructora Andina S.A.C." })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("c");
  await expect(panel(page).getByRole("heading", { name: "Llamar a Constructora Andina S.A.C." })).toBeFocused();
  await expect(panel(page).getByRole("heading", { name: "Para empezar" })).toBeVisible();
  await page.keyboard.press("4");
  await expect(panel(page).getByText("Se vuelve a intentar el lunes 23 de noviembre, a otra hora.")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("La llamada quedó anotada en su historial. Vuelve a la lista el lunes 23 de noviembre.")).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  const { entries } = await shell.call("clients.getTimeline", { clientId: andina });
  expect(entries[0]).toMatchObject({ kind: "call", title: "Llamada: no contestó" });

  await page.getByRole("button", { name: "Llamar: Inversiones Rímac E.I.R.L." }).press("Enter");
  await page.keyboard.press("0");
  await page.keyboard.press("4");
  await expect(panel(page).getByRole("heading", { name: "Anotar un reclamo" })).toBeVisible();
  await panel(page).getByRole("combobox", { name: "Motivo" }).click();
  await page.getByRole("option", { name: /precio/i }).click();
  await panel(page).getByLabel("Monto que reclama").fill("900");
  await panel(page).getByLabel("Qué dice el cliente").fill("Cobraron otra tarifa");
  await expectNoAxeViolations(page);
  await panel(page).getByRole("button", { name: "Anotar el reclamo" }).click();
  await expect(page.getByText(/Reclamo anotado: S\/\s900\.00 de F001-1201 no se cobran/)).toBeVisible();
  const { disputes } = await shell.call("followup.listDisputes", { clientId: rimac });
  expect(disputes).toMatchObject([{ amountMinor: 90_000, text: "Cobraron otra tarifa", reason: "price" }]);
  await expect(rows(page)).toHaveCount(1);

  await page.getByRole("button", { name: "Llamar: Quispe Huamán, Rosa" }).press("Enter");
  await page.keyboard.press("0");
  await page.keyboard.press("5");
  await panel(page).getByLabel("Cuándo se le vuelve a buscar").fill("24/11/2026");
  await panel(page).getByLabel("Hora").fill("16:30");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Vuelve a la lista el martes 24 de noviembre/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nada por hacer" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("what there is to do is shared out, moved and discarded, several at once; each sees her own", async ({ page, shell, openScreen }) => {
  const { ana } = await fill(shell);
  await openScreen("/agenda");
  await row(page, ANDINA.name).getByRole("checkbox").check();
  await row(page, ROSA.name).getByRole("checkbox").check();
  const chosen = page.getByRole("region", { name: "Lo elegido" });
  await expect(chosen).toContainText("2 elegidas");
  await expectNoAxeViolations(page);
  await chosen.getByRole("button", { name: "Asignar" }).click();
  await page.getByRole("menuitem", { name: "Ana Torres" }).click();
  await expect(page.getByText("2 quedaron para Ana Torres.")).toBeVisible();
  await expect(row(page, ANDINA.name)).toContainText("Ana Torres");

  await page.getByRole("button", { name: "Mías" }).click();
  await page.getByRole("menuitem", { name: "Ana Torres" }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.reload();
  await page.getByRole("button", { name: "Mías: Ana Torres" }).click();
  await page.getByRole("menuitem", { name: "Ver las de Ana Torres" }).click();
  await expect(rows(page)).toHaveCount(2);

  await row(page, ANDINA.name).getByRole("checkbox").check();
  await chosen.getByRole("button", { name: "Mover", exact: true }).click();
  await page.getByLabel("Otro día").fill("28/11/2026");
  await page.getByRole("button", { name: "Mover a ese día" }).click();
  await expect(page.getByText(/es fin de semana/)).toBeVisible();
  await chosen.getByRole("button", { name: "Mover", exact: true }).click();
  await page.getByRole("button", { name: "El lunes" }).click();
  await expect(page.getByText("1 quedó para el lunes 23 de noviembre.")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);

  await row(page, ROSA.name).getByRole("checkbox").check();
  await chosen.getByRole("button", { name: "Descartar" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Descartar" }).click();
  await expect(page.getByText("1 salió de la lista.")).toBeVisible();
  expect((await shell.call("followup.getAgenda", { person: ana })).total).toBe(0);
  await page.getByRole("button", { name: "Todas" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText("Hay un paso por hacer, para cobrar S/ 1,900.00.")).toBeVisible();
});

test("a call that came in, a task for a day, and what the guard says", async ({ page, shell, openScreen }) => {
  const { andina } = await fill(shell);
  await openScreen("/hoy");
  const advised = page
    .getByRole("region", { name: /^Hoy conviene/ })
    .getByRole("listitem")
    .filter({ hasText: ANDINA.name });
  await advised.getByRole("button", { name: /Otras opciones/ }).click();
  await page.getByRole("menuitem", { name: "Anotar que te llamó" }).click();
  await panel(page).getByLabel("Qué se habló").fill("Pide otra copia de la factura");
  await panel(page).getByRole("button", { name: "Guardar llamada" }).click();
  await expect(page.getByText("La llamada quedó anotada en su historial.")).toBeVisible();
  const { entries } = await shell.call("clients.getTimeline", { clientId: andina });
  expect(entries[0]).toMatchObject({ kind: "call", title: "Llamó el cliente" });

  const rimac = page
    .getByRole("region", { name: /^Hoy conviene/ })
    .getByRole("listitem")
    .filter({ hasText: RIMAC.name });
  await rimac.getByRole("button", { name: /Otras opciones/ }).click();
  await page.getByRole("menuitem", { name: "Anotar una tarea" }).click();
  await panel(page).getByLabel("Qué hay que hacer").fill("Llevarle la guía firmada");
  await panel(page).getByLabel("Qué día").fill("21/11/2026");
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("alert")).toContainText("fin de semana");
  await panel(page).getByLabel("Qué día").fill("20/11/2026");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Anotado para el viernes 20 de noviembre.")).toBeVisible();
  await expect(rimac).toContainText("Llevarle la guía firmada");

  const { clients } = await shell.call("clients.saveClients", { clients: [{ ...ROSA }] });
  const clientId = clients[0]?.id ?? 0;
  const row = page
    .getByRole("region", { name: /^Hoy conviene/ })
    .getByRole("listitem")
    .filter({ hasText: ROSA.name });
  await row.getByRole("button", { name: /^Llamar/ }).click();
  await page.keyboard.press("0");
  await page.keyboard.press("6");
  await panel(page).getByLabel("Qué se habló").fill("Dice que el martes");
  await page.keyboard.press("Control+Enter");
  await expect(panel(page)).toBeHidden();
  await shell.call("followup.saveTask", {
    clientId,
    kind: "call",
    on: "2026-11-20",
    minutes: 1080,
    text: "Confirmar la hora",
    override: { reason: "Lo pidió ella" },
  });
  await expect(row).toContainText("18:00 Confirmar la hora");
  await row.getByRole("button", { name: /^Llamar/ }).click();
  await expect(panel(page).getByRole("note")).toContainText("Hoy ya se le contactó una vez");
  await page.keyboard.press("0");
  await page.keyboard.press("1");
  await expect(panel(page).getByRole("button", { name: "Guardar llamada" })).toBeDisabled();
  await panel(page).getByLabel("¿Por qué lo contactas de todos modos?").fill("Pidió que la llame hoy");
  await expectNoAxeViolations(page);
  await panel(page).getByRole("button", { name: "Guardar llamada" }).click();
  await expect(page.getByText(/Vuelve a la lista el lunes 23/)).toBeVisible();
});
