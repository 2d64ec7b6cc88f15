import { readFileSync } from "node:fs";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

/** Sipán owes S/ 4,720.00 since September: a note, a call, a payment, a promise of all that is left and a dispute of a part of it. */
async function fill(shell: Shell): Promise<number> {
  await shell.call("settings.setCompany", {
    ruc: "20100047218",
    legalName: "Ferretería El Misti S.A.C.",
    city: "Arequipa",
    signatory: "María Rojas Díaz",
    bankAccounts: [{ bank: "BCP", number: "215-1234567-0-12", currency: "PEN", kind: "ordinary" }],
  });
  const sale = {
    type: "01" as const,
    series: "F001",
    clientDocType: "RUC" as const,
    clientDocNumber: "20487654329",
    clientName: "Textiles Sipán S.A.",
    issueOn: "2026-08-02",
    currency: "PEN",
  };
  const { recorded } = await shell.call("invoices.recordInvoices", {
    invoices: [
      { ...sale, number: "1187", dueOn: "2026-09-01", totalMinor: 354_000 },
      { ...sale, number: "1203", dueOn: "2026-09-19", totalMinor: 118_000 },
    ],
  });
  const { rows } = await shell.call("clients.listClients", {});
  const clientId = rows[0]?.id ?? 0;
  await shell.call("clients.addNote", { clientId, text: "Cambió de tesorera: ahora es Carmen." });
  await shell.call("followup.noteContact", { clientId, channel: "call", direction: "out", text: "Dice que paga por partes." });
  await shell.call("payments.recordPayment", {
    clientId,
    paidOn: "2026-11-12",
    amountMinor: 54_000,
    currency: "PEN",
    method: "transfer",
    reference: "Op. 00108233",
    allocations: [{ invoiceId: recorded[0]?.id ?? 0, amountMinor: 54_000 }],
  });
  await shell.call("followup.openDispute", {
    invoiceId: recorded[1]?.id ?? 0,
    amountMinor: 18_000,
    reason: "quantity",
    text: "Faltaron 3 cajas",
  });
  await shell.call("followup.recordPromise", { clientId, currency: "PEN", amountMinor: 400_000, dueOn: "2026-11-24" });
  return clientId;
}

test("the conversation is one thread, narrowed by kind and by word", async ({ shell, openScreen, page }) => {
  const client = await fill(shell);
  await openScreen(`/clientes/${client}`);
  const thread = page.getByRole("region", { name: "Conversación" });
  const entry = (text: string) => thread.getByRole("listitem").filter({ hasText: text });
  await expect(entry("Cambió de tesorera")).toBeVisible();
  await expect(entry("Promesa de pago")).toContainText("por cumplir");
  await expect(entry("Reclamo de F001-1203")).toContainText("abierto");
  await expectNoAxeViolations(page);

  await thread.getByRole("button", { name: "Promesas y reclamos" }).click();
  await expect(thread.getByRole("button", { name: "Promesas y reclamos" })).toHaveAttribute("aria-pressed", "true");
  await expect(thread.getByRole("listitem")).toHaveCount(2);
  await thread.getByRole("button", { name: "Pagos" }).click();
  await expect(thread.getByRole("listitem")).toHaveText([/540\.00 · F001-1187/]);
  await thread.getByRole("button", { name: "Mensajes y llamadas" }).click();
  await expect(thread.getByRole("listitem")).toHaveText([/Dice que paga por partes/]);
  await thread.getByRole("button", { name: "Todo", exact: true }).click();
  await thread.getByRole("searchbox", { name: "Buscar en la conversación" }).fill("TESORERA");
  await expect(thread.getByRole("listitem")).toHaveCount(1);
  await thread.getByRole("searchbox", { name: "Buscar en la conversación" }).fill("nada así");
  await expect(thread.getByText(/Elige «Todo» o borra la búsqueda/)).toBeVisible();
});

test("the dossier is saved as one PDF, whole or of a span, and the conversation says so", async ({ shell, openScreen, page }) => {
  const client = await fill(shell);
  await openScreen(`/clientes/${client}`);
  await page.getByRole("button", { name: "Expediente" }).click();
  await expectNoAxeViolations(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Todo, con sus archivos" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("expediente-textiles-sipan-sa-20487654329-2026-11-20.pdf");
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString("latin1"),
  ).toBe("%PDF-");
  await expect(page.getByText(/^Guardado: expediente-.* con 7 hechos y 0 archivos de prueba\. Huella: [0-9a-f]{12}…$/)).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Se escribió el expediente" })).toBeVisible();

  await page.getByRole("button", { name: "Expediente" }).click();
  await page.getByRole("menuitem", { name: "De un periodo…" }).click();
  const dialog = page.getByRole("dialog", { name: "Expediente de un periodo" });
  await dialog.getByRole("textbox", { name: "Desde" }).fill("01/11/2026");
  await dialog.getByRole("textbox", { name: "Hasta" }).fill("01/10/2026");
  await expect(dialog.getByRole("button", { name: "Guardar expediente" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Hasta" }).fill("15/11/2026");
  await expectNoAxeViolations(page);
  const again = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await again).suggestedFilename()).toBe("expediente-textiles-sipan-sa-20487654329-2026-11-01-a-2026-11-15.pdf");
});

test("a letter inside a promise is refused, and issued with a reason that stays", async ({ shell, openScreen, page }) => {
  const client = await fill(shell);
  await openScreen(`/cartas?cliente=${client}&etapa=administrativa`);
  const note = page.getByRole("note");
  await expect(note).toContainText("Esta carta no se emite ahora");
  await expect(note).toContainText("Prometió pagar y su plazo corre hasta el jueves 26 de noviembre");
  await expect(page.getByRole("button", { name: "Guardar PDF" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Imprimir" })).toBeDisabled();
  await expectNoAxeViolations(page);
  await note.getByRole("button", { name: "Emitir igual…" }).click();
  await page.getByLabel("¿Por qué la emites igual?").fill("Carmen la pidió por escrito");
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toBe("CAR-2026-0001.pdf");
  await expect(page.getByText("Emitida con el número CAR-2026-0001.")).toBeVisible();
  await expect(note).toBeHidden();
  const { entries } = await shell.call("clients.getTimeline", { clientId: client });
  expect(entries.map(({ title }) => title)).toContain("Carta CAR-2026-0001, pese al aviso: Carmen la pidió por escrito");
});

test("many at once: who is left out is said before and after, with the way to write one all the same", async ({
  shell,
  openScreen,
  page,
}) => {
  await fill(shell);
  await openScreen("/cartas?vista=varias&etapa=extrajudicial");
  await expect(page.getByRole("row").filter({ hasText: "Textiles Sipán" })).toContainText("No se emitirá. Prometió pagar");
  // Whoever was spoken with today is not chosen beforehand.
  await expect(page.getByRole("button", { name: /^Emitir/ })).toBeDisabled();
  await page.getByRole("checkbox", { name: /^Carta para/ }).check();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Emitir 1 carta" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("No se emitió ninguna carta. Una no se emitió.")).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: "Textiles Sipán" })).toContainText("Prometió pagar");
  await expectNoAxeViolations(page);
  await dialog.getByRole("link", { name: /Emitirla con un motivo/ }).click();
  await expect(page.getByRole("note")).toContainText("Esta carta no se emite ahora");
});
