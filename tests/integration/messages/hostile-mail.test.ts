import { writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { startTestApp } from "../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";
import { accountAt } from "../../fixtures/mail/outbox.ts";
import { startSmtp } from "../../fixtures/mail/smtp.ts";

const HOSTILE = [
  "Luis\r\nBcc: otro@x.pe",
  'Luis "el 1" <otro@x.pe>',
  "Luis \u202Eep.x@orto\u202C",
  "Luis 🐍, Ñuñez; a@b.pe",
  "L".repeat(300),
];

test.each(HOSTILE)("a name or a subject that would be a header is none: %j", async (name) => {
  const { port, received } = await startSmtp();
  const app = await startTestApp();
  await fillCompany(app);
  const person = { name: name.slice(0, 120), role: "Tesorería", email: "pagos@condor.pe" };
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, name: name.slice(0, 200), contacts: [person] }] });
  await recordAll(app, [factura()]);
  await app.call("messages.saveMailAccount", accountAt(port));
  const path = join(app.folder, `${name.replaceAll(/[/\r\n]/g, " ").slice(0, 60)}.pdf`);
  const bytes = Buffer.from([37, 80, 68, 70, 0, 13, 10, 46, 13, 10, 255, 10]);
  writeFileSync(path, bytes);
  const client = await clientId(app);
  await app.call("messages.queueMail", { clientId: client, subject: name, attachments: [{ kind: "file", path }], approved: true });
  expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
  expect(received[0]?.to).toEqual(["pagos@condor.pe"]);
  const mail = await PostalMime.parse(received[0]?.raw ?? "");
  expect(mail.to?.map(({ address }) => address)).toEqual(["pagos@condor.pe"]);
  expect([mail.bcc, mail.cc]).toEqual([undefined, undefined]);
  expect(mail.headers.filter(({ key }) => key === "subject" || key === "to" || key === "from")).toHaveLength(3);
  expect(mail.attachments).toHaveLength(1);
  expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer).equals(bytes)).toBe(true);
});
