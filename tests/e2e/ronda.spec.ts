import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const ANDINA = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C." } as const;
const RIMAC = { docType: "RUC", docNumber: "20512345671", name: "Inversiones Rímac E.I.R.L." } as const;
const ROSA = { docType: "DNI", docNumber: "40506070", name: "Quispe Huamán, Rosa" } as const;

/** Three who are nine days late, the greatest debt first; Rosa has no telephone. */
async function fill(shell: Shell): Promise<number[]> {
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C." });
  const { clients } = await shell.call("clients.saveClients", {
    clients: [
      { ...ANDINA, contacts: [{ name: "Carmen Flores", role: "Tesorería", phone: "986000111" }] },
      { ...RIMAC, phone: "987654321" },
      { ...ROSA },
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
  return clients.map(({ id }) => id);
}

const panel = (page: Page) => page.getByRole("complementary").filter({ has: page.getByRole("heading", { level: 2 }) });
const turn = (page: Page, client: string) => panel(page).getByRole("listitem").filter({ hasText: client });

test("a round goes from one to the next with the keyboard; who has no number gets one on the way", async ({
  page,
  shell,
  context,
  openScreen,
}) => {
  await context.route("https://wa.me/**", (route) => route.fulfill({ body: "WhatsApp", contentType: "text/plain" }));
  const [andina = 0, rimac = 0] = await fill(shell);
  await openScreen("/clientes");
  await page.getByRole("button", { name: "Mensajes" }).click();
  await page.getByRole("menuitem", { name: "Ronda de WhatsApp con los que se ven (3)" }).click();
  await expect(panel(page).getByText("1 no tiene celular: anótalo aquí mismo.")).toBeVisible();
  await expect(panel(page).getByRole("button", { name: "Abrir WhatsApp" })).toBeFocused();
  await expectNoAxeViolations(page);

  const first = context.waitForEvent("page");
  await page.keyboard.press("Enter");
  const chat = await first;
  expect(chat.url()).toContain("https://wa.me/51986000111?text=");
  await chat.close();
  await expect(panel(page).getByRole("button", { name: "Sí" })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press("s");
  await expect(panel(page).getByText("1 de 3")).toBeVisible();
  await expect(turn(page, ANDINA.name)).toContainText("Enviado");

  await expect(panel(page).getByRole("region", { name: RIMAC.name })).toBeVisible();
  await expect(panel(page).getByRole("button", { name: "Abrir WhatsApp" })).toBeFocused();
  const second = context.waitForEvent("page");
  await page.keyboard.press("Enter");
  await (await second).close();
  await expect(panel(page).getByRole("button", { name: "Sí" })).toBeFocused();
  await page.keyboard.press("n");
  await expect(turn(page, RIMAC.name)).toContainText("No se envió");

  await turn(page, ROSA.name).getByRole("button").click();
  await panel(page).getByLabel("Celular").fill("986 000 222");
  await page.keyboard.press("Enter");
  await expect(turn(page, ROSA.name)).toContainText("Por enviar");

  const last = async (clientId: number) =>
    (await shell.call("clients.getTimeline", { clientId })).entries.find(({ kind }) => kind === "whatsapp");
  expect(await last(andina)).toMatchObject({ title: "WhatsApp a Carmen Flores", state: "enviado" });
  expect(await last(rimac)).toMatchObject({ state: "no enviado" });
});

test("a call follows what the other person answers, and ends in the promise that it came to", async ({ page, shell, openScreen }) => {
  const [andina = 0] = await fill(shell);
  await openScreen(`/clientes/${andina}`);
  await page.getByRole("button", { name: "Contactar" }).click();
  await panel(page).getByRole("button", { name: "Llamar" }).click();
  await expect(panel(page).getByText(/¿hablo con Carmen Flores\?/)).toBeVisible();
  await expect(panel(page).getByText("S/ 4,720.00").first()).toBeVisible();
  await expect(panel(page).getByRole("link", { name: "986 000 111" })).toHaveAttribute("href", "tel:+51986000111");
  await expectNoAxeViolations(page);
  await page.keyboard.press("1");
  await expect(panel(page).getByText(/F001-1190 por S\/.4,720\.00, que venció/)).toBeVisible();
  await page.keyboard.press("1");
  await expect(panel(page).getByText("¿Qué día lo haría, y sería por el total o por una parte?")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { name: "Anotar promesa de pago" })).toBeVisible();
  await panel(page).getByLabel("Para cuándo").fill("25/11/2026");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeHidden();
  const { promises } = await shell.call("followup.listPromises", { clientId: andina });
  expect(promises).toMatchObject([{ amountMinor: 472_000, dueOn: "2026-11-25", channel: "call" }]);
  const { entries } = await shell.call("clients.getTimeline", { clientId: andina });
  expect(entries.find(({ kind }) => kind === "call")).toMatchObject({ title: "Llamada: prometió pagar" });
});
