import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keepReturned } from "../../../../main/messages/inbox/imap/keep-returned.ts";
import { NOW, startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { allowMany, frozenMail, inLedger, mailScene, putMail } from "../../../fixtures/mail/outbox.ts";
import { startRudeSmtp, startSmtp } from "../../../fixtures/mail/smtp.ts";

const mailState = async (app: TestApp, id: number) => (await app.call("messages.getMail", { id })).state;
const said = async (app: TestApp, clientId: number) =>
  (await app.call("clients.getTimeline", { clientId })).entries.find(({ kind }) => kind === "email")?.state;

describe("before a mail leaves", () => {
  test("many are approved at once, and those that are gone already stay as they are, each with the reason", async () => {
    const { port, received } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port);
    await allowMany(app);
    const first = await putMail(app, frozenMail(of, "F001-1", { isApproved: false }));
    const second = await putMail(app, frozenMail(of, "F001-2"));
    expect(await said(app, of.client)).toBe("en cola");
    expect(await app.call("messages.approveMails", { ids: [first, second, 99] })).toEqual({
      changed: 1,
      kept: [
        { id: second, why: "Ya está aprobado: sale cuando llegue su hora." },
        { id: 99, why: "Ese correo no existe en estos datos." },
      ],
    });
    await app.call("messages.sendDue", {});
    expect(received).toHaveLength(2);
  });

  test("one that the house's rules stopped leaves with a reason, which the conversation keeps", async () => {
    const { port, received } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port);
    await app.call("followup.recordPromise", { clientId: of.client, dueOn: "2026-11-27", amountMinor: 118_000, currency: "PEN" });
    const id = await putMail(app, frozenMail(of, "F001-1"));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ held: 1 });
    expect(await said(app, of.client)).toBe("por aprobar");
    const { kept } = await app.call("messages.approveMails", { ids: [id] });
    expect(kept[0]?.why).toContain("Prometió pagar");
    expect(await app.call("messages.approveMails", { ids: [id], override: { reason: "Pidió la copia por correo" } })).toEqual({
      changed: 1,
      kept: [],
    });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
    expect(received).toHaveLength(1);
    const { entries } = await app.call("clients.getTimeline", { clientId: of.client });
    expect(entries.map(({ title }) => title)).toContain("Correo a pagos@condor.pe aprobado, pese al aviso: Pidió la copia por correo");
  });

  test("cancelled, it never leaves and the same may be written again", async () => {
    const { port, received } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port);
    const id = await putMail(app, frozenMail(of, "F001-1"));
    await expect(putMail(app, frozenMail(of, "F001-1", { messageId: "<otro@elmisti.pe>" }))).rejects.toMatchObject({ code: "conflict" });
    expect(await app.call("messages.cancelMails", { ids: [id] })).toEqual({ changed: 1, kept: [] });
    expect(await said(app, of.client)).toBe("cancelado");
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0 });
    await putMail(app, frozenMail(of, "F001-1", { messageId: "<otro@elmisti.pe>" }));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
    expect(received.map(({ messageId }) => messageId)).toEqual(["<F001-1@elmisti.pe>"]);
    expect(await app.call("messages.cancelMails", { ids: [id] })).toMatchObject({ changed: 0 });
  });

  test("put off, it waits for its hour", async () => {
    const { port } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port);
    const id = await putMail(app, frozenMail(of, "F001-1"));
    await app.call("messages.postponeMails", { ids: [id], sendAt: "2026-11-23T15:00:00.000Z" });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, waiting: 1 });
    await app.app.close();
    const monday = await startTestApp({ folder: app.folder, now: "2026-11-23T15:00:00.000Z", company: false });
    expect(await monday.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
  });
});

describe("a mail that nobody knows about", () => {
  async function uncertain() {
    const server = await startRudeSmtp({ dot: "drop" });
    const app = await startTestApp();
    const of = await mailScene(app, server.port);
    const id = await putMail(app, frozenMail(of, "F001-1"));
    await app.call("messages.sendDue", {});
    expect(await mailState(app, id)).toBe("uncertain");
    return { app, of, id };
  }

  test("arrived, says the user: it is sent, as of when it was tried", async () => {
    const { app, of, id } = await uncertain();
    expect(await app.call("messages.settleMail", { id, outcome: "arrived" })).toEqual({ id, state: "sent" });
    expect(await app.call("messages.getMail", { id })).toMatchObject({ sentAt: NOW });
    expect(await said(app, of.client)).toBe("enviado");
  });

  test("is sent again with the same identifier", async () => {
    const { app, id } = await uncertain();
    await app.call("messages.settleMail", { id, outcome: "resend" });
    const { port, received } = await startSmtp();
    await inLedger(app.folder, (tx) => tx.bulk.run("UPDATE mail_accounts SET smtp_port = ?", port));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
    expect(received.map(({ messageId }) => messageId)).toEqual(["<F001-1@elmisti.pe>"]);
  });

  test("came back: nobody can say that it arrived, and sent again it may come back again", async () => {
    const { app, of, id } = await uncertain();
    const back = { messageIds: ["F001-1@elmisti.pe"], failures: [{ address: "pagos@condor.pe", status: "5.1.1", says: "no such user" }] };
    await inLedger(app.folder, (tx) => keepReturned(tx, back, NOW));
    expect(await app.fails("messages.settleMail", { id, outcome: "arrived" })).toMatchObject({ code: "conflict" });
    expect(await said(app, of.client)).toBe("rebotado");
    await app.call("messages.settleMail", { id, outcome: "resend" });
    expect(await app.call("messages.getMail", { id })).toMatchObject({ state: "queued", bouncedAt: null });
  });

  test("is left, and decided once", async () => {
    const { app, of, id } = await uncertain();
    expect(await app.call("messages.settleMail", { id, outcome: "dropped" })).toEqual({ id, state: "cancelled" });
    expect(await said(app, of.client)).toBe("cancelado");
    expect(await app.fails("messages.settleMail", { id, outcome: "arrived" })).toMatchObject({ code: "conflict" });
  });
});

describe("what left can be looked at", () => {
  test("page by page, by state and by words, with how many there are of each", async () => {
    const app = await startTestApp();
    const of = await mailScene(app, 1);
    for (let number = 1; number <= 5; number++) await putMail(app, frozenMail(of, `F001-${number}`, { isApproved: number !== 3 }));
    const first = await app.call("messages.listOutbox", { limit: 2 });
    expect(first.mails.map(({ subject }) => subject)).toEqual(["Factura F001-5", "Factura F001-4"]);
    expect(first.counts).toEqual([
      { state: "queued", count: 4 },
      { state: "to_approve", count: 1 },
    ]);
    const second = await app.call("messages.listOutbox", { limit: 2, before: first.next ?? 0, states: ["queued"] });
    expect(second.mails.map(({ subject }) => subject)).toEqual(["Factura F001-2", "Factura F001-1"]);
    expect(second.next).toBeNull();
    expect((await app.call("messages.listOutbox", { search: "001-3" })).mails).toHaveLength(1);
    expect((await app.call("messages.listOutbox", { search: "100%" })).mails).toEqual([]);
  });

  test("as its page with its pictures inside, and as the file that mail programs open", async () => {
    const app = await startTestApp();
    const of = await mailScene(app, 1);
    const png = Buffer.from("iVBORw0KGgo=", "base64").toString("base64");
    const mime = [
      "Subject: Factura",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; boundary="b"',
      "",
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "",
      '<p>Hola</p><img src="cid:logo@x">',
      "--b",
      "Content-Type: image/png",
      "Content-ID: <logo@x>",
      "Content-Transfer-Encoding: base64",
      "",
      png,
      "--b--",
      "",
    ].join("\r\n");
    const id = await putMail(app, frozenMail(of, "F001-1", { mime: Buffer.from(mime), subject: "../../Factura" }));
    const mail = await app.call("messages.getMail", { id });
    expect(mail.html).toContain(`<img src="data:image/png;base64,${png}">`);
    const { file } = await app.call("messages.exportMail", { id });
    expect(file).toMatchObject({ mime: "message/rfc822" });
    expect(file.path).toContain("/exportados/correo-");
    expect(readFileSync(file.path, "utf8")).toBe(mime);
  });
});
