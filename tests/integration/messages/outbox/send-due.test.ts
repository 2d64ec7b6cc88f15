import { describe, expect, test } from "vitest";
import { sendDue } from "../../../../main/messages/outbox/send-due.ts";
import { NOW, startTestApp } from "../../../fixtures/app.ts";
import { allowMany, frozenMail, inContext, mailScene, putMail } from "../../../fixtures/mail/outbox.ts";
import { type Rudeness, startRudeSmtp, startSmtp, USER } from "../../../fixtures/mail/smtp.ts";

const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

async function sceneAt(rudeness: Rudeness) {
  const server = await startRudeSmtp(rudeness);
  const app = await startTestApp();
  const of = await mailScene(app, server.port);
  return { server, app, of };
}

describe("a mail that leaves", () => {
  test("reaches the server as its frozen bytes, once, and the conversation says that it was sent", async () => {
    const { port, received } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port);
    const mail = frozenMail(of, "F001-1");
    const id = await putMail(app, mail);
    expect(await app.call("messages.sendDue", {})).toEqual({ sent: 1, retry: 0, failed: 0, uncertain: 0, held: 0, waiting: 0 });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: USER, to: ["pagos@condor.pe"], messageId: mail.messageId });
    expect(received[0]?.raw).toBe(Buffer.from(mail.mime).toString("utf8"));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0 });
    expect(received).toHaveLength(1);
    const kept = await app.call("messages.getMail", { id });
    expect(kept).toMatchObject({ state: "sent", attempts: 1, sentAt: NOW, why: null });
    expect(kept.history.map(({ state }) => state)).toEqual(["queued", "claimed", "dot_sent", "sent"]);
    const { entries } = await app.call("clients.getTimeline", { clientId: of.client });
    expect(entries.find(({ kind }) => kind === "email")).toMatchObject({ state: "enviado", title: "Correo a pagos@condor.pe" });
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  });

  test("counts as a contact; one that waits does not", async () => {
    const { port } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port);
    const rules = (await app.call("followup.getGuardRules", {})).rules;
    await app.call("followup.setGuardRules", { rules: { ...rules, mostPerDay: 1 }, reason: "Uno al día" });
    const asked = { clientId: of.client, channel: "whatsapp" as const, at: NOW };
    await putMail(app, frozenMail(of, "F001-1"));
    expect(await app.call("followup.checkContact", asked)).toMatchObject({ allowed: true });
    await app.call("messages.sendDue", {});
    expect((await app.call("followup.checkContact", asked)).reasons.map(({ code }) => code)).toEqual(["too_often"]);
  });

  test("waits for its approval and for its hour", async () => {
    const { port, received } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port);
    await putMail(app, frozenMail(of, "F001-1", { isApproved: false }));
    await putMail(app, frozenMail(of, "F001-2", { sendAt: later(60) }));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, waiting: 1 });
    expect(received).toEqual([]);
  });
});

describe("the guard is asked again at the moment of sending", () => {
  test("a client who paid meanwhile is not written to", async () => {
    const { port, received } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port);
    const id = await putMail(app, frozenMail(of, "F001-1"));
    await app.call("payments.recordPayment", {
      clientId: of.client,
      paidOn: "2026-11-20",
      amountMinor: 118_000,
      currency: "PEN",
      method: "transfer",
      allocations: await openOf(app),
    });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, held: 1 });
    expect(received).toEqual([]);
    expect(await app.call("messages.getMail", { id })).toMatchObject({ state: "held", why: "No debe nada: no hay qué cobrar." });
  });

  test("outside the hours of contact it waits by itself for the next ones", async () => {
    const { port, received } = await startSmtp();
    const night = "2026-11-21T02:30:00.000Z";
    const app = await startTestApp({ now: night });
    const of = await mailScene(app, port);
    const id = await putMail(app, frozenMail(of, "F001-1"), night);
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, held: 0, waiting: 1 });
    expect(received).toEqual([]);
    expect(await app.call("messages.getMail", { id })).toMatchObject({ state: "queued", nextAt: "2026-11-23T12:00:00.000Z" });
  });
});

async function openOf({ call }: Awaited<ReturnType<typeof startTestApp>>) {
  const { rows } = await call("invoices.listInvoices", {});
  return rows.map(({ id }) => ({ invoiceId: id, amountMinor: 118_000 }));
}

describe("limits of an account", () => {
  test("no more leave in an hour than the account allows, and the rest wait", async () => {
    const { port, received } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port, { perHour: 2 });
    await allowMany(app);
    for (const name of ["F001-1", "F001-2", "F001-3"]) await putMail(app, frozenMail(of, name));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 2, waiting: 1 });
    expect(received.map(({ messageId }) => messageId)).toEqual(["<F001-1@elmisti.pe>", "<F001-2@elmisti.pe>"]);
  });
});

describe("what a server answers", () => {
  test.each<[string, Rudeness]>([
    ["421 at the greeting", { greeting: { answer: "421 4.3.2 busy" } }],
    ["450 to the recipient", { rcpt: { answer: "450 4.2.0 greylisted" } }],
    ["452 to the sender", { mail: { answer: "452 4.3.1 no room" } }],
    ["451 after the dot", { dot: { answer: "451 4.3.0 try later" } }],
  ])("%s: it is tried again later, with the same bytes", async (_name, rudeness) => {
    const { app, of } = await sceneAt(rudeness);
    const mail = frozenMail(of, "F001-1");
    const id = await putMail(app, mail);
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, retry: 1, waiting: 1 });
    const kept = await app.call("messages.getMail", { id });
    expect(kept.state).toBe("retry");
    expect(kept.nextAt && kept.nextAt > NOW).toBe(true);
    const { port, received } = await startSmtp();
    await app.call("messages.saveMailAccount", { ...(await savedAccount(app)), smtp: { host: "127.0.0.1", port, security: "none" } });
    await app.app.close();
    const next = await startTestApp({ folder: app.folder, now: later(60), company: false });
    expect(await next.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
    expect(received[0]?.raw).toBe(Buffer.from(mail.mime).toString("utf8"));
  });

  test.each<[string, Rudeness, string]>([
    ["550 to the recipient", { rcpt: { answer: "550 5.1.1 no such user" } }, "rechazó la dirección del cliente"],
    ["550 to the sender", { mail: { answer: "550 5.7.60 not allowed to send as" } }, "no deja enviar desde esa dirección"],
    ["554 after the dot", { dot: { answer: "554 5.7.1 spam" } }, "rechazó el correo"],
    ["552 after the dot", { dot: { answer: "552 5.3.4 too big" } }, "pesa más"],
  ])("%s: it failed, in plain words", async (_name, rudeness, words) => {
    const { app, of } = await sceneAt(rudeness);
    const id = await putMail(app, frozenMail(of, "F001-1"));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ failed: 1, waiting: 0 });
    const kept = await app.call("messages.getMail", { id });
    expect(kept.state).toBe("failed");
    expect(kept.why).toContain(words);
  });

  test("535: the account is paused, its mails stay queued, and saying that it is mended lets them leave", async () => {
    const { port, received } = await startSmtp({}, "otra clave");
    const app = await startTestApp();
    const of = await mailScene(app, port);
    await allowMany(app);
    const ids = [await putMail(app, frozenMail(of, "F001-1")), await putMail(app, frozenMail(of, "F001-2"))];
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, failed: 0, waiting: 2 });
    const [account] = (await app.call("messages.listMailAccounts", {})).accounts;
    expect(account?.pausedBecause).toContain("no aceptó el usuario o la contraseña");
    expect((await app.call("messages.listOutbox", {})).mails.map(({ state }) => state)).toEqual(["queued", "queued"]);
    expect(await app.call("messages.sendDue", {})).toMatchObject({ waiting: 2 });
    await app.call("messages.saveMailAccount", { ...(await savedAccount(app)), password: "otra clave" });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: ids.length });
    expect(received).toHaveLength(2);
  });
});

async function savedAccount({ call }: Awaited<ReturnType<typeof startTestApp>>) {
  const [account] = (await call("messages.listMailAccounts", {})).accounts;
  if (!account) throw new Error("No account");
  const { hasPassword: _, pausedAt: __, pausedBecause: ___, ...fields } = account;
  return fields;
}

describe("a server that goes in the middle", () => {
  test("before the final dot: it is tried again", async () => {
    const { app, of, server } = await sceneAt({ content: "drop" });
    const long = `Subject: Grande\r\nMessage-ID: <F001-1@elmisti.pe>\r\n\r\n${"una línea del correo\r\n".repeat(400_000)}`;
    const id = await putMail(app, frozenMail(of, "F001-1", { mime: Buffer.from(long) }));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ retry: 1, uncertain: 0 });
    expect((await app.call("messages.getMail", { id })).attempts).toBe(1);
    expect(server.taken).toEqual([]);
  });

  test.each<[string, Rudeness]>([["drops the connection", { dot: "drop" }]])(
    "after the final dot it %s: nobody knows, and nothing is sent again by itself",
    async (_name, rudeness) => {
      const { app, of, server } = await sceneAt(rudeness);
      const id = await putMail(app, frozenMail(of, "F001-1"));
      expect(await app.call("messages.sendDue", {})).toMatchObject({ uncertain: 1, retry: 0 });
      expect(server.taken).toHaveLength(1);
      expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0 });
      expect(server.taken).toHaveLength(1);
      expect(await app.call("messages.getMail", { id })).toMatchObject({ state: "uncertain", sentAt: null });
      const { entries } = await app.call("clients.getTimeline", { clientId: of.client });
      expect(entries.find(({ kind }) => kind === "email")?.state).toBe("sin confirmar");
    },
  );

  test("after it accepted the mail, in the same breath: it is sent", async () => {
    const { app, of } = await sceneAt({});
    await putMail(app, frozenMail(of, "F001-1"));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
  });
});

describe("a server that hangs", () => {
  const HASTE = { connectMs: 300, greetingMs: 300, silenceMs: 300, mailMs: 2_000 };

  test.each<[string, Rudeness, "retry" | "uncertain"]>([
    ["at the greeting", { greeting: "hang" }, "retry"],
    ["at the recipient", { rcpt: "hang" }, "retry"],
    ["after the final dot", { dot: "hang" }, "uncertain"],
  ])("%s", async (_name, rudeness, state) => {
    const { app, of } = await sceneAt(rudeness);
    await putMail(app, frozenMail(of, "F001-1"));
    const tally = await inContext(app.folder, (context) => sendDue(context, {}, HASTE));
    expect(tally[state]).toBe(1);
  });
});
