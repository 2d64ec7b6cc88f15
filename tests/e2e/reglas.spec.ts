import { expect, expectNoAxeViolations, test } from "./support/page.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

test("the rules of contact are set with a reason; a message is marked, and goes past a rule of the house with another", async ({
  page,
  shell,
  openScreen,
}) => {
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C." });
  const andina = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C." } as const;
  const { clients } = await shell.call("clients.saveClients", { clients: [{ ...andina, phone: "986000111" }] });
  const clientId = clients[0]?.id ?? 0;
  const document = { type: "01" as const, series: "F001", number: "1190", issueOn: "2026-09-01", dueOn: "2026-10-13", currency: "PEN" };
  await shell.call("invoices.recordInvoices", {
    invoices: [
      { ...document, clientDocType: andina.docType, clientDocNumber: andina.docNumber, clientName: andina.name, totalMinor: 472_000 },
    ],
  });

  await openScreen("/ajustes?seccion=reglas");
  await expect(page.getByText(/a lo más una vez al día y 3 cada siete días/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Agregar una frase" }).press("Enter");
  await page.getByLabel("Frase 1 que no se usa").fill("última llamada");
  await page.getByLabel("Qué escribir en lugar de la frase 1").fill("le recordamos");
  await page.getByLabel("¿Por qué cambias las reglas?").fill("Suena a amenaza");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Guardar reglas" }).press("Enter");
  await expect(page.getByText("Desde ahora valen estas reglas.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Historial" })).toContainText("Suena a amenaza");

  await shell.call("followup.noteContact", { clientId, channel: "call", text: "No contestó." });
  await openScreen(`/clientes/${clientId}`);
  await page.getByRole("button", { name: "Contactar" }).first().click();
  await expect(page.getByRole("note")).toContainText("Hoy ya se le contactó una vez: el tope es una vez al día.");
  const message = page.getByRole("textbox", { name: "Mensaje" });
  await message.fill("Esta es la ÚLTIMA LLAMADA.");
  await expect(page.getByRole("status").filter({ hasText: "escribe «le recordamos»" })).toBeVisible();
  await page.getByRole("button", { name: "Enviar de todos modos" }).press("Enter");
  await expectNoAxeViolations(page);
  const reason = page.getByLabel("¿Por qué le escribes de todos modos?");
  await reason.fill("Pidió que le escriba hoy");
  await expect(page.getByRole("button", { name: "Abrir WhatsApp de todos modos" })).toBeDisabled();
  await message.fill("Le recordamos la F001-1190.");
  await page.getByRole("button", { name: "Abrir WhatsApp de todos modos" }).click();
  await expect
    .poll(async () => (await shell.call("clients.getTimeline", { clientId })).entries.map(({ title }) => title))
    .toContain("WhatsApp, pese al aviso: Pidió que le escriba hoy");
});
