import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. Where the tests are traced, what traces them may not run inside the frame of a mail. */
test.use({ shellOptions: { now: "2026-11-20T15:00:00.000Z" }, expectedErrors: [/^Blocked script execution in 'about:srcdoc'/] });

const ANDINA = { docType: "RUC", docNumber: "20100047218", name: "Constructora Andina S.A.C." } as const;
const RIMAC = { docType: "RUC", docNumber: "20512345671", name: "Inversiones Rímac E.I.R.L." } as const;
const ROSA = { docType: "DNI", docNumber: "40506070", name: "Quispe Huamán, Rosa" } as const;

async function fill(shell: Shell): Promise<void> {
  await shell.call("settings.setCompany", { ruc: "20606433094", legalName: "Ferretería El Misti S.A.C." });
  await shell.call("clients.saveClients", {
    clients: [{ ...ANDINA, email: "pagos@andina.pe" }, { ...RIMAC, email: "info@rimac.pe" }, { ...ROSA }],
  });
  await shell.call("invoices.recordInvoices", {
    invoices: [ANDINA, RIMAC, ROSA].map((client, place) => ({
      type: "01" as const,
      series: "F001",
      number: String(1190 + place),
      clientDocType: client.docType,
      clientDocNumber: client.docNumber,
      clientName: client.name,
      issueOn: "2026-10-12",
      dueOn: "2026-11-11",
      currency: "PEN",
      totalMinor: 300_000 - place * 100_000,
    })),
  });
  // Nothing leaves: what is written waits for approval. The mailbox answers at no port.
  await shell.call("messages.saveMailAccount", {
    preset: "own",
    fromName: "Ferretería El Misti",
    fromAddress: "cobranzas@elmisti.pe",
    replyTo: null,
    user: "cobranzas@elmisti.pe",
    smtp: { host: "127.0.0.1", port: 2525, security: "none" },
    imap: { host: "127.0.0.1", port: 1, security: "none" },
    perHour: 100,
    perDay: 500,
    signature: "",
    password: "secreto",
  });
}

const panel = (page: Page) => page.getByRole("complementary", { name: "Correo a los de la lista" });

test("the clients of the list get one mail each; who has no address gets one on the way", async ({ page, shell, openScreen }) => {
  await fill(shell);
  await openScreen("/clientes");
  await page.getByRole("button", { name: "Mensajes" }).click();
  await page.getByRole("menuitem", { name: "Correo a los de la lista (3)" }).click();
  await expect(panel(page).getByText("2 lo reciben, 1 no")).toBeVisible();
  await expect(panel(page).getByText("1 de 2")).toBeVisible();
  await expect(panel(page).getByText("pagos@andina.pe")).toBeVisible();
  await panel(page).getByRole("button", { name: "Siguiente" }).click();
  await expect(panel(page).getByText("info@rimac.pe")).toBeVisible();
  await panel(page).getByRole("checkbox", { name: "Sus vencimientos para el calendario" }).check();
  await expect(panel(page).getByText("vencimientos.ics")).toBeVisible();
  await expectNoAxeViolations(page);
  await panel(page)
    .getByRole("textbox", { name: `Correo de ${ROSA.name}` })
    .fill("rosa@quispe.pe");
  await panel(page).getByRole("button", { name: "Guardar correo" }).click();
  await expect(panel(page).getByText("3 lo reciben", { exact: true })).toBeVisible();
  await panel(page).getByRole("button", { name: "Dejar por aprobar" }).click();
  await expect(panel(page).getByText("Quedaron 3 correos en Bandeja, Salida.")).toBeVisible();
  await panel(page).getByRole("button", { name: "Ir a Salida" }).click();
  await expect(page.getByText("rosa@quispe.pe").first()).toBeVisible();

  await page.getByRole("tab", { name: /Respuestas/ }).click();
  await page.getByRole("button", { name: "Traer correo" }).click();
  await expect(page.getByRole("alert").getByText("cobranzas@elmisti.pe:")).toBeVisible();
  await expectNoAxeViolations(page);
});
