import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" } });

const ANDINA = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C." } as const;

/** Andina owes two facturas that are nine days late: S/ 5,900.00. Carmen answers for it. */
async function fill(shell: Shell): Promise<number> {
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C." });
  const { clients } = await shell.call("clients.saveClients", {
    clients: [{ ...ANDINA, contacts: [{ name: "Carmen Flores", phone: "986000111" }] }],
  });
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
  await shell.call("invoices.recordInvoices", { invoices: [invoice("1190", 472_000), invoice("1191", 118_000)] });
  return clients[0]?.id ?? 0;
}

test("what a client answers is pasted, understood, and becomes a promise with one key", async ({ page, shell, openScreen }) => {
  const client = await fill(shell);
  await openScreen("/bandeja");
  await expect(page.getByRole("heading", { name: "No hay respuestas por atender" })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "[09:32, 20/11/2026] Carmen Flores: te deposito el viernes la mitad");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const dialog = page.getByRole("dialog", { name: "Pegar respuesta" });
  await expect(dialog.getByLabel("Lo que respondió")).toHaveValue(/te deposito el viernes la mitad$/);
  await dialog.getByRole("button", { name: "Agregar respuesta" }).click();
  await expect(dialog).toBeHidden();

  const pane = page.getByRole("region", { name: ANDINA.name });
  await expect(pane).toContainText("Debe S/ 5,900.00, vencido S/ 5,900.00");
  await expect(pane).toContainText("Se entendió: promete pagar");
  const first = pane.getByRole("button", { name: /^Anotar promesa: S\/.2,950\.00 para el viernes 27 de noviembre/ });
  await expect(first).toBeEnabled();
  await expectNoAxeViolations(page);

  await page.keyboard.press("1");
  await expect(page.getByText("Promesa anotada: S/ 2,950.00 para el 27/11/2026.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No hay respuestas por atender" })).toBeVisible();

  await page.goto(`${shell.url}/clientes/${client}`);
  const promises = page.getByRole("region", { name: /^Promesas/ });
  await expect(promises).toContainText("Para el 27/11/2026");
  await expect(promises).toContainText("2,950.00");
});

test("who says that they paid is looked for in Bancos: the answer leads to the deposit", async ({ page, shell, openScreen }) => {
  const client = await fill(shell);
  await shell.call("reconciliation.recordLines", {
    currency: "PEN",
    lines: [
      { bookedOn: "2026-11-17", amountMinor: 118_000, description: "ABONO TRANSFERENCIA", operation: "00778899" },
      { bookedOn: "2026-11-18", amountMinor: 50_000, description: "ABONO EN EFECTIVO" },
    ],
  });
  await openScreen(`/clientes/${client}`);
  await page.getByRole("link", { name: "¿Te respondió? Pega su respuesta" }).click();
  const dialog = page.getByRole("dialog", { name: "Pegar respuesta" });
  await expect(dialog.getByLabel("Cliente")).toHaveValue(ANDINA.name);
  await dialog.getByLabel("Lo que respondió").fill("ya le deposité 1180 el martes operacion 00778899");
  await dialog.getByRole("button", { name: "Agregar respuesta" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: /^Revisar el abono del 17\/11\/2026/ }).click();
  await page.getByRole("button", { name: "Ver en Bancos" }).click();
  await expect(page.getByRole("heading", { name: "ABONO TRANSFERENCIA" })).toBeVisible();
  await expect(page.getByText(`${ANDINA.name} dice que es su pago`)).toBeVisible();
});
