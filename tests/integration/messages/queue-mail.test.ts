import { writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { openLedger } from "../../../main/ledger/open.ts";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, ROSA, clientId, facturaTo, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";
import { inLedger } from "../../fixtures/mail/outbox.ts";

const SUNDAY = "2026-11-22T15:00:00.000Z";
const ACCOUNT = {
  preset: "own",
  fromName: "Cobranzas del Sur",
  fromAddress: "cobranzas@delsur.pe",
  replyTo: "ana@delsur.pe",
  user: "cobranzas@delsur.pe",
  smtp: { host: "127.0.0.1", port: 2525, security: "none" as const },
  imap: null,
  perHour: 100,
  perDay: 1000,
  signature: "Ana Ríos\nCobranzas",
  password: "secreto",
};
const CONTACTS = [
  { name: "Carmen Flores", role: "Gerente", email: "carmen@condor.pe" },
  { name: "Luis Paz", role: "Tesorería", email: "pagos@condor.pe" },
];

async function withDebt(options: { now?: string; account?: boolean } = {}): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp(options);
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, email: "info@condor.pe", contacts: CONTACTS }] });
  await recordAll(app, [factura({}), factura({ number: "1230", currency: "USD", totalMinor: 30_000 })]);
  if (options.account !== false) await app.call("messages.saveMailAccount", ACCOUNT);
  return { app, client: await clientId(app) };
}

async function frozen(app: TestApp, id: number) {
  const ledger = await openLedger(app.folder);
  try {
    const row = await ledger.read.selectFrom("outbox").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    return { row, mail: await PostalMime.parse(row.mime) };
  } finally {
    await ledger.close();
  }
}

describe("a mail to a client", () => {
  test("is addressed to who pays, shows what is owed by currency, and is frozen as it was previewed", async () => {
    const { app, client } = await withDebt();
    const preview = await app.call("messages.previewMail", { clientId: client, attachments: [{ kind: "calendar" }] });
    expect(preview).toMatchObject({ to: "pagos@condor.pe", from: "cobranzas@delsur.pe", allowed: true, warnings: [] });
    expect(preview.text).toContain("Total: S/ 1,180.00");
    expect(preview.text).toContain("Total: US$ 300.00");
    const { id, messageId } = await app.call("messages.queueMail", { clientId: client, attachments: [{ kind: "calendar" }] });
    const { row, mail } = await frozen(app, id);
    expect(row).toMatchObject({ state: "to_approve", to_address: "pagos@condor.pe", message_id: messageId });
    expect(mail.subject).toBe(preview.subject);
    expect(mail.html?.trim()).toBe(preview.html.trim());
    expect(mail.text?.trim()).toBe(preview.text.trim());
    expect(mail.from).toMatchObject({ name: "Cobranzas del Sur", address: "cobranzas@delsur.pe" });
    expect(mail.replyTo).toMatchObject([{ address: "ana@delsur.pe" }]);
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@delsur\.pe>$/);
    expect(mail.attachments.map(({ filename, mimeType }) => `${filename} ${mimeType}`)).toEqual(["vencimientos.ics text/calendar"]);
    expect(new Date(mail.date ?? "").toISOString()).toBe("2026-11-20T15:00:00.000Z");
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries[0]).toMatchObject({ kind: "email", state: "por aprobar" });
  });

  test("is not written twice on a day, and may be written again once it was changed", async () => {
    const { app, client } = await withDebt();
    await app.call("messages.queueMail", { clientId: client });
    const again = await app.fails("messages.queueMail", { clientId: client });
    expect(again).toMatchObject({ code: "conflict" });
    expect(again.message).toMatch(/^Ya hay un correo de hoy a pagos@condor\.pe/);
    await app.call("messages.queueMail", { clientId: client, to: "carmen@condor.pe" });
  });

  test("that did not leave is not written again beside it: its way is said", async () => {
    const { app, client } = await withDebt();
    const { id } = await app.call("messages.queueMail", { clientId: client });
    await inLedger(app.folder, (tx) => void tx.bulk.run("UPDATE outbox SET state = 'failed' WHERE id = ?", id));
    const again = await app.fails("messages.queueMail", { clientId: client });
    expect(again.message).toMatch(
      /^El correo de hoy a pagos@condor\.pe con lo mismo no salió: .*Bandeja, Salida, y allí reenvíalo o déjalo\.$/,
    );
    await app.call("messages.settleMail", { id, outcome: "dropped" });
    await app.call("messages.queueMail", { clientId: client });
  });

  test("with the user's own words keeps the table and the accounts where their marks stand", async () => {
    const { app, client } = await withDebt();
    const { words } = await app.call("messages.previewMail", { clientId: client });
    expect(words).toContain("[Tabla de documentos]");
    const text = "Estimado Luis:\nle escribo por <b>esto</b> & nada más.\n\n[Tabla de documentos]\n\nGracias.";
    const preview = await app.call("messages.previewMail", { clientId: client, subject: "Hola\r\nBcc: otro@x.pe", text });
    expect(preview.subject).toBe("Hola Bcc: otro@x.pe");
    expect(preview.html).toContain("Estimado Luis:<br>le escribo por &lt;b&gt;esto&lt;/b&gt; &amp; nada más.");
    expect(preview.html).toContain("F001-1220");
    const { id } = await app.call("messages.queueMail", { clientId: client, subject: "Hola\r\nBcc: otro@x.pe", text });
    const { mail } = await frozen(app, id);
    expect(mail.bcc).toBeUndefined();
  });

  test("is refused by the guard, with a reason only where the rule is the house's", async () => {
    const { app, client } = await withDebt();
    const threat = { clientId: client, subject: "Aviso", text: "Procederemos al embargo de sus bienes." };
    expect((await app.fails("messages.queueMail", { ...threat, override: { reason: "Lo pidió así" } })).code).toBe("not_allowed");
    await app.call("followup.recordPromise", { clientId: client, currency: "PEN", dueOn: "2026-11-25" });
    await app.call("followup.recordPromise", { clientId: client, currency: "USD", dueOn: "2026-11-25" });
    expect((await app.fails("messages.queueMail", { clientId: client })).code).toBe("not_allowed");
    const { id } = await app.call("messages.queueMail", { clientId: client, override: { reason: "Pidió que le recordemos" } });
    expect((await frozen(app, id)).row.override_reason).toBe("Pidió que le recordemos");
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("does not leave on a Sunday, but may be written for the Monday", async () => {
    const { app, client } = await withDebt({ now: SUNDAY });
    expect((await app.fails("messages.queueMail", { clientId: client })).code).toBe("not_allowed");
    const past = await app.fails("messages.queueMail", { clientId: client, sendAt: "2026-11-20T15:00:00.000Z" });
    expect(past.message).toBe("Esa hora ya pasó: elige otra, o envíalo ahora.");
    const { id } = await app.call("messages.queueMail", { clientId: client, sendAt: "2026-11-23T15:00:00.000Z", approved: true });
    expect((await frozen(app, id)).row).toMatchObject({ state: "queued", send_at: "2026-11-23T15:00:00.000Z" });
  });

  test("says what is missing: an account, an address, a file that may go", async () => {
    const { app, client } = await withDebt({ account: false });
    expect((await app.fails("messages.previewMail", { clientId: client })).message).toMatch(/^Primero registra tu cuenta de correo/);
    await app.call("messages.saveMailAccount", ACCOUNT);
    await recordAll(app, [facturaTo(ANDINA, { number: "9001" })]);
    const andina = await clientId(app, ANDINA.docNumber);
    expect((await app.fails("messages.queueMail", { clientId: andina })).message).toMatch(/no tiene un correo/);
    const refused = (path: string) => app.fails("messages.previewMail", { clientId: client, attachments: [{ kind: "file", path }] });
    expect((await refused(join(app.folder, "pagar.exe"))).message).toMatch(/no dejan pasar archivos \.exe/);
    const path = join(app.folder, "grande.pdf");
    writeFileSync(path, Buffer.alloc(16 * 1024 * 1024, 1));
    expect((await refused(path)).message).toMatch(/16\.0 MB y un correo lleva hasta 15 MB/);
  });

  test("carries the statement of account and the letter of that client alone", async () => {
    const { app, client } = await withDebt();
    const { id } = await app.call("letters.issueLetter", { clientId: client, stage: "administrativa" });
    const { attachments } = await app.call("messages.previewMail", {
      clientId: client,
      attachments: [
        { kind: "letter", letterId: id },
        { kind: "statement", as: "pdf" },
      ],
    });
    expect(attachments.map(({ mime }) => mime)).toEqual(["application/pdf", "application/pdf"]);
    await recordAll(app, [facturaTo(ANDINA, { number: "9001" })]);
    const andina = await clientId(app, ANDINA.docNumber);
    const stranger = await app.fails("messages.previewMail", {
      clientId: andina,
      to: "x@andina.pe",
      attachments: [{ kind: "letter", letterId: id }],
    });
    expect(stranger.message).toBe("Esa carta no es de este cliente.");
  });
});

describe("mails of many", () => {
  test("are written each once, and who cannot be written to is told why", async () => {
    const { app, client } = await withDebt();
    await recordAll(app, [facturaTo(ANDINA, { number: "9001" })]);
    const andina = await clientId(app, ANDINA.docNumber);
    const { template } = await app.call("messages.previewMail", { clientId: client });
    const batch = await app.call("messages.queueMailBatch", { clientIds: [client, andina, client], template: template ?? "" });
    expect(batch.queued.map((mail) => mail.clientId)).toEqual([client]);
    expect(batch.skipped).toEqual([{ clientId: andina, message: expect.stringContaining("no tiene un correo"), overridable: false }]);
  });

  test("are told before they are written who gets one and who does not, and why", async () => {
    const { app, client } = await withDebt();
    await recordAll(app, [facturaTo(ANDINA, { number: "9001" })]);
    const andina = await clientId(app, ANDINA.docNumber);
    const { clients } = await app.call("clients.saveClients", { clients: [{ ...ROSA, email: "rosa@quispe.pe" }] });
    const clientIds = [client, andina, clients[0]?.id ?? 0];
    const before = await app.call("messages.previewMailBatch", { clientIds, template: "correo-pendiente" });
    expect(before.ready).toEqual([{ clientId: client, clientName: CONDOR.name, to: "pagos@condor.pe" }]);
    expect(before.left.map(({ clientName, why }) => [clientName, why])).toEqual([
      [ANDINA.name, "no_address"],
      [ROSA.name, "nothing_to_say"],
    ]);
    const news = await app.call("messages.previewMailBatch", { clientIds, template: "correo-pedido-de-datos" });
    expect(news.ready.map(({ to }) => to)).toEqual(["pagos@condor.pe", "rosa@quispe.pe"]);
    const { queued, skipped } = await app.call("messages.queueMailBatch", { clientIds, template: "correo-pedido-de-datos" });
    expect([queued.length, skipped.length]).toEqual([2, 1]);
    const sunday = { clientIds: [client], template: "correo-pendiente", sendAt: SUNDAY };
    expect((await app.call("messages.previewMailBatch", sunday)).left).toMatchObject([{ why: "guard", overridable: false }]);
  });
});
