import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima. */
const FRIDAY = "2026-11-20T15:00:00.000Z";
test.use({ shellOptions: { now: FRIDAY } });

const MISTI = { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C.", city: "Arequipa" };

/** Andina owes S/ 10,000.00 since 21/10/2026: 30 days. */
async function fill(shell: Shell): Promise<{ client: number; invoice: number }> {
  await shell.call("settings.setCompany", MISTI);
  const { recorded } = await shell.call("invoices.recordInvoices", {
    invoices: [
      {
        type: "01",
        series: "F001",
        number: "1190",
        clientDocType: "RUC",
        clientDocNumber: "20100047218",
        clientName: "Constructora Andina S.A.C.",
        issueOn: "2026-09-21",
        dueOn: "2026-10-21",
        currency: "PEN",
        totalMinor: 1_000_000,
      },
    ],
  });
  const { rows } = await shell.call("clients.listClients", {});
  return { client: rows[0]?.id ?? 0, invoice: recorded[0]?.id ?? 0 };
}

const panel = (page: Page) => page.getByRole("complementary").filter({ has: page.getByRole("heading", { level: 2 }) });
const letterOf = async (shell: Shell, clientId: number) =>
  (await shell.call("letters.previewLetter", { clientId, stage: "administrativa" })).text.replaceAll("\u00a0", " ");

test("a rate is typed with the keyboard, the same day is refused, and a mistake goes and comes back", async ({
  page,
  shell,
  openScreen,
}) => {
  await fill(shell);
  await openScreen("/ajustes?seccion=intereses");
  await expect(page.getByRole("heading", { name: "Todavía no hay ninguna tasa" })).toBeVisible();
  await expect(page.getByText("Verifica con tu contador")).toBeVisible();
  await expectNoAxeViolations(page);
  const type = async (on: string, rate: string, source: string) => {
    await page.getByLabel("Rige desde").fill(on);
    await page.getByLabel("Tasa al año").fill(rate);
    await page.getByLabel("De dónde sale").fill(source);
  };
  await type("01/01/2026", "12", "Contrato marco 2026");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Hoy rige 12 % al año en soles, con los clientes que no pactaron otra.")).toBeVisible();
  await expect(page.getByLabel("Rige desde")).toBeFocused();
  await type("01/01/2026", "15", "Otro contrato");
  await expect(page.getByRole("status")).toContainText("Desde el 01/01/2026 ya hay una en soles: 12 %.");
  await expect(page.getByRole("button", { name: "Anotar", exact: true })).toBeDisabled();
  await type("01/02/2026", "150", "Otro contrato");
  await expect(page.getByRole("status")).toContainText("es demasiado");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Quitar la tasa del 01/01/2026 en soles" }).click();
  await expect(page.getByRole("heading", { name: "Todavía no hay ninguna tasa" })).toBeVisible();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByRole("cell", { name: "Contrato marco 2026" })).toBeVisible();
});

test("interest agreed with a client shows apart, reaches the letter, is charged once and can be taken back", async ({
  page,
  shell,
  openScreen,
}) => {
  const { client, invoice } = await fill(shell);
  await openScreen(`/clientes/${client}`);
  await expect(page.getByText("No corre: no se pactó ni se exigió por escrito.")).toBeVisible();
  expect(await letterOf(shell, client)).not.toContain("interés");
  await page.getByRole("button", { name: "Anotar el interés pactado" }).click();
  await panel(page).getByLabel("Qué contrato o documento lo dice").fill("Contrato 012-2026");
  await panel(page).getByLabel("Fecha del acuerdo").fill("15/01/2026");
  await panel(page).getByLabel("Tasa al año").fill("12");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeHidden();
  const agreed = page.getByRole("region", { name: "Interés pactado" });
  await expect(agreed).toContainText("12 % al año desde el 15/01/2026");
  await expect(agreed).toContainText("S/ 98.63");
  await expectNoAxeViolations(page);
  expect(await letterOf(shell, client)).toContain("el interés por mora que pactamos el 15/01/2026 suma S/ 98.63 al 20/11/2026");

  await openScreen(`/facturas?factura=${invoice}`);
  const interest = panel(page).getByRole("region", { name: "Interés por mora, aparte del saldo" });
  await expect(interest).toContainText("30 días al 12 % sobre S/ 10,000.00, del 22/10 al 20/11/2026");
  await interest.getByRole("button", { name: "Cobrar interés" }).click();
  const dialog = page.getByRole("dialog", { name: "Cobrar S/ 98.63 de interés por F001-1190" });
  await expect(dialog).toContainText("Código Civil, art. 1333");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Cobrar interés" }).click();
  await expect(interest).toContainText("Ya se cobró S/ 98.63 de interés");
  await expect(page.getByRole("row", { name: /Interés F001-1190 20\/11\/2026/ })).toBeVisible();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(interest.getByRole("button", { name: "Cobrar interés" })).toBeVisible();
  expect(await shell.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("a MYPE sees the legal term of its invoices, notes when one was received, and the letter names it", async ({
  page,
  shell,
  openScreen,
}) => {
  const { client, invoice } = await fill(shell);
  await openScreen("/ajustes?seccion=empresa");
  await page.getByLabel("Somos una micro o pequeña empresa (MYPE)").press("Space");
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Guardar cambios" }).click();
  await expect(page.getByText("Guardado.")).toBeVisible();
  await openScreen("/ajustes?seccion=cuentas");
  await page.getByRole("button", { name: "Guardar cambios" }).click();
  await expect(page.getByText("Guardado.")).toBeVisible();
  expect((await shell.call("settings.getStatus", {})).company?.isMype).toBe(true);

  await openScreen(`/facturas?factura=${invoice}`);
  const term = panel(page).getByRole("region", { name: "Plazo legal" });
  await expect(term).toContainText("contados desde la emisión mientras no anotes cuándo la recibió");
  expect(await letterOf(shell, client)).not.toContain("31362");
  await term.getByRole("button", { name: "Anotar el plazo legal" }).click();
  await panel(page).getByLabel("La recibió el").fill("19/09/2026");
  await expect(panel(page).getByRole("status")).toContainText("No pudo recibirla antes de su emisión, el 21/09/2026.");
  await panel(page).getByLabel("La recibió el").fill("23/09/2026");
  await expect(panel(page).getByRole("status")).toContainText("Conformidad hasta el 01/10/2026; pago a más tardar el 23/10/2026.");
  await expectNoAxeViolations(page);
  await panel(page).getByRole("button", { name: "Anotar el plazo" }).click();
  await expect(term).toContainText("hasta el 23/10/2026 (pasó hace 28 días)");
  await expect(term).toContainText("se tiene por dada: no observó hasta el 01/10/2026");
  await expectNoAxeViolations(page);
  expect(await letterOf(shell, client)).toContain("F001-1190 debía pagarse a más tardar el 23/10/2026");
});
