import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, expectNoAxeViolations, test } from "./support/page.ts";
import type { Shell } from "./support/shell.ts";

/** Friday 20 November 2026, 10:00 in Lima: inside the hours of contact. */
const FRIDAY = "2026-11-20T15:00:00.000Z";
const USER = "cobranzas@elmisti.pe";
// The mail is shown where no script runs: those of the test's own tools are kept out too.
test.use({ shellOptions: { now: FRIDAY }, expectedErrors: [/^Blocked script execution in 'about:srcdoc'/] });

/** A real mail server that keeps what it takes. */
async function startSmtp(): Promise<{ port: number; received: string[]; close(): void }> {
  const received: string[] = [];
  const server = new SMTPServer({
    disableReverseLookup: true,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(null, { user: USER }),
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return { port: (server.server.address() as AddressInfo).port, received, close: () => server.close() };
}

/** Sipán is late with S/ 3,540.00 and has a person who pays. Gives its id. */
async function fill(shell: Shell, port: number): Promise<number> {
  await shell.call("settings.setCompany", {
    ruc: "20100047218",
    legalName: "Ferretería El Misti S.A.C.",
    bankAccounts: [{ bank: "BCP", number: "215-1234567-0-12", currency: "PEN", kind: "ordinary" }],
  });
  const contacts = [{ name: "Carmen Flores", role: "Tesorería", email: "tesoreria@sipan.pe" }];
  const client = { docType: "RUC" as const, docNumber: "20487654329", name: "Textiles Sipán S.A." };
  const { clients } = await shell.call("clients.saveClients", { clients: [{ ...client, contacts }] });
  await shell.call("invoices.recordInvoices", {
    invoices: [
      {
        type: "01",
        series: "F001",
        number: "1187",
        clientDocType: "RUC",
        clientDocNumber: client.docNumber,
        clientName: client.name,
        issueOn: "2026-10-02",
        dueOn: "2026-11-02",
        currency: "PEN",
        totalMinor: 354_000,
      },
    ],
  });
  await shell.call("messages.saveMailAccount", {
    preset: "own",
    fromName: "Cobranzas El Misti",
    fromAddress: USER,
    replyTo: null,
    user: USER,
    password: "secreto",
    smtp: { host: "127.0.0.1", port, security: "none" },
    imap: null,
    perHour: 100,
    perDay: 500,
    signature: "",
  });
  return clients[0]?.id ?? 0;
}

test("a mail is written at a client's page, approved in Salida with the keyboard, and arrives as it was seen", async ({
  shell,
  page,
  openScreen,
}) => {
  const smtp = await startSmtp();
  try {
    const id = await fill(shell, smtp.port);
    await openScreen(`/clientes/${id}`);
    await page.getByRole("button", { name: "Escribir correo" }).click();
    const dialog = page.getByRole("dialog", { name: "Correo a Textiles Sipán S.A." });
    const seen = dialog.frameLocator("iframe");
    await expect(seen.getByText("F001-1187")).toBeVisible();
    await expect(dialog.getByRole("combobox", { name: "Para" })).toHaveValue("tesoreria@sipan.pe");
    await expectNoAxeViolations(page);
    await dialog.getByRole("textbox", { name: "Asunto" }).fill("Su factura F001-1187");
    await expect(dialog.getByRole("definition").filter({ hasText: "Su factura F001-1187" })).toBeVisible();
    await dialog.getByRole("button", { name: "Dejar por aprobar" }).click();
    await expect(page.getByText("Quedó por aprobar en Bandeja, Salida.")).toBeVisible();
    expect(smtp.received).toEqual([]);

    await openScreen("/bandeja?ver=salida");
    await expect(page.getByText("1 correo espera tu aprobación.")).toBeVisible();
    const row = page.getByRole("button", { name: "Textiles Sipán S.A." });
    await row.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("complementary", { name: "Su factura F001-1187" });
    await expect(panel.frameLocator("iframe").getByText("F001-1187").first()).toBeVisible();
    await expectNoAxeViolations(page);
    await row.focus();
    await page.keyboard.press("a");
    await expect(page.getByText("Hoy salió 1.")).toBeVisible();
    await expect(panel.getByText("Enviado").first()).toBeVisible();
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]).toContain("Subject: Su factura F001-1187");
    expect(smtp.received[0]).toMatch(/^To: Carmen Flores <tesoreria@sipan\.pe>/m);
  } finally {
    smtp.close();
  }
});
