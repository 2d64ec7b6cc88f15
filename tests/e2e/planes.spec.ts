import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

/** Andina, of the segment Estado, owes a factura for 8 days. */
async function withAndina(shell: Shell): Promise<number> {
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C." });
  const andina = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C." } as const;
  const { clients } = await shell.call("clients.saveClients", { clients: [{ ...andina, phone: "986000111", segment: "Estado" }] });
  const document = { type: "01", series: "F001", number: "1190", issueOn: "2026-10-13", dueOn: "2026-11-12", currency: "PEN" } as const;
  const owner = { clientDocType: andina.docType, clientDocNumber: andina.docNumber, clientName: andina.name };
  await shell.call("invoices.recordInvoices", { invoices: [{ ...document, ...owner, totalMinor: 472_000 }] });
  return clients[0]?.id ?? 0;
}

test("a person of the office is added with the keyboard and looks after a client", async ({ page, shell, openScreen }) => {
  const clientId = await withAndina(shell);
  await openScreen("/ajustes?seccion=personas");
  await expect(page.getByText("Si cobras solo no hace falta: todo lo que toca es tuyo.")).toBeVisible();
  await page.getByRole("button", { name: "Agregar persona" }).first().press("Enter");
  await page.keyboard.type("Rosa Quispe");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("cell", { name: "Asistente" })).toBeVisible();
  await expectNoAxeViolations(page);

  await openScreen(`/clientes/${clientId}`);
  await page.getByRole("button", { name: "Editar", exact: true }).press("Enter");
  await page.getByRole("combobox", { name: "Segmento" }).fill("Mayorista");
  await page.getByRole("combobox", { name: "Responsable" }).click();
  await page.getByRole("option", { name: "Rosa Quispe" }).click();
  await page.getByRole("button", { name: "Guardar", exact: true }).press("Enter");
  await expect(page.getByRole("definition").filter({ hasText: "Rosa Quispe" })).toBeVisible();
  await expect(page.getByText("Mayorista")).toBeVisible();
  expect((await shell.call("settings.listPeople", {})).people).toMatchObject([{ name: "Rosa Quispe", clients: 1 }]);
});

test("a plan of one's own with a step for some clients only, and what it would bring", async ({ page, shell, openScreen }) => {
  await withAndina(shell);
  await openScreen("/ajustes?seccion=planes");
  await page.getByRole("button", { name: "Nuevo plan" }).press("Enter");
  await page.getByLabel("Nombre del plan").fill("Entidades del Estado");
  await page.getByRole("button", { name: "Tono y condiciones del paso 2: Para todos" }).press("Enter");
  await page.getByRole("complementary").getByRole("checkbox", { name: "Riesgo medio" }).press("Space");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Tono y condiciones del paso 2: Riesgo medio" })).toBeFocused();
  await expect(page.getByRole("region", { name: "Lo que recibiría un cliente" }).getByRole("listitem")).toHaveCount(3);
  await page.getByRole("button", { name: "Guardar plan" }).press("Enter");
  await expect(page.getByRole("button", { name: "Entidades del Estado · 0 clientes" })).toHaveAttribute("aria-pressed", "true");
  const { plans } = await shell.call("followup.listPlans", {});
  expect(plans.at(-1)).toMatchObject({ name: "Entidades del Estado", steps: [{}, { risks: ["medium"] }, {}] });
});

test("rules are put in order with the keyboard and give a client its plan, which its page explains and changes", async ({
  page,
  shell,
  openScreen,
}) => {
  const clientId = await withAndina(shell);
  await openScreen("/ajustes?seccion=planes");
  await page.getByRole("button", { name: "Agregar regla" }).press("Enter");
  await page.getByRole("button", { name: "Agregar regla" }).press("Enter");
  await page.getByRole("combobox", { name: "Segmento de la regla 2" }).fill("estado");
  await page.getByLabel("Plan de la regla 2").selectOption({ label: "Buen pagador" });
  await expect(page.getByText("La regla 1 vale para todos: las que siguen no se llegan a mirar.")).toBeVisible();
  await page.getByRole("button", { name: "Subir la regla 2" }).press("Enter");
  await expect(page.getByText(/vale para todos/)).toBeHidden();
  await page.getByRole("button", { name: "Guardar reglas" }).press("Enter");
  await expect(page.getByRole("button", { name: "Guardar reglas" })).toBeHidden();

  await openScreen(`/clientes/${clientId}`);
  const card = page.getByRole("region", { name: "Plan de cobranza" });
  await expect(card).toContainText("Por tu regla 1: segmento «estado».");
  await expect(card).toContainText("Lo próximo: un WhatsApp, hoy.");
  await expect(card).toContainText("Riesgo medio. Todavía no se sabe cómo paga: hacen falta 3 documentos pagados.");
  await card.getByRole("button", { name: "Cambiar plan" }).press("Enter");
  await page.getByRole("menuitem", { name: "Paga tarde" }).press("Enter");
  await expect(card).toContainText("Lo elegiste tú para este cliente.");
  await expectNoAxeViolations(page);
  await card.getByRole("button", { name: "Cambiar plan" }).press("Enter");
  await page.getByRole("menuitem", { name: "Volver al automático" }).press("Enter");
  await expect(card).toContainText("Por tu regla 1");
  await card.getByRole("link", { name: "Ver sus pasos" }).click();
  await expect(page.getByLabel("Nombre del plan")).toHaveValue("Buen pagador");
});
