import { writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../fixtures/app.ts";
import { clientId } from "../../fixtures/debtors.ts";
import { accountAt } from "../../fixtures/mail/outbox.ts";
import { startSmtp } from "../../fixtures/mail/smtp.ts";
import { cdrText, EXAMPLE_CLIENT, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { startIssuer } from "../../fixtures/ubl/ubl-files.ts";

test("a factura goes out with its XML and the tax office's answer, byte by byte as they came in", async () => {
  const { port, received } = await startSmtp();
  const app = await startIssuer();
  const texts = { "factura.xml": ublText(), "respuesta.xml": cdrText({ document: "F001-1" }) };
  const folder = temporaryFolder();
  const paths = Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  await app.call("invoices.importFiles", { paths });
  const client = await clientId(app, EXAMPLE_CLIENT.docNumber);
  await app.call("messages.saveMailAccount", accountAt(port));
  await app.call("messages.queueMail", {
    clientId: client,
    to: "pagos@nandu.pe",
    subject: "La factura que nos pidió",
    text: "Buen día. Le enviamos la factura que nos pidió.",
    attachments: [{ kind: "invoice_xml", invoiceId: 1 }],
    approved: true,
    override: { reason: "Nos la pidió por teléfono" },
  });
  expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
  const { attachments } = await PostalMime.parse(received[0]?.raw ?? "");
  expect(attachments.map(({ filename }) => filename)).toEqual(["F001-1.xml", "R-F001-1.xml"]);
  const bytes = attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).toString("utf8"));
  expect(bytes).toEqual(Object.values(texts));
});
