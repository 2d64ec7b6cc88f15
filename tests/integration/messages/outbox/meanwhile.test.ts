import { describe, expect, test } from "vitest";
import { openLedger } from "../../../../main/ledger/open.ts";
import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../../fixtures/documents.ts";
import { accountAt, allowMany, frozenMail, mailScene, putMail } from "../../../fixtures/mail/outbox.ts";
import { startRudeSmtp, startSmtp } from "../../../fixtures/mail/smtp.ts";

const OWED = 1_180_00;
const LUIS = { name: "Luis Paz", role: "Tesorería", email: "pagos@condor.pe" };

/** A client that owes and can be written to by e-mail, and a server that takes what it is given. */
async function withServer() {
  const { port, received } = await startSmtp();
  const app = await startTestApp();
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, contacts: [LUIS] }] });
  const [invoiceId = 0] = await recordAll(app, [factura({ totalMinor: OWED })]);
  await app.call("messages.saveMailAccount", accountAt(port));
  return { app, received, client: await clientId(app), invoiceId };
}

const answered = async (app: TestApp, client: number, text: string) =>
  (await app.call("messages.addReply", { channel: "email", text, clientId: client, from: "Luis Paz <pagos@condor.pe>" })).id;

const stateOf = async (app: TestApp, id: number) => {
  const { state, why } = await app.call("messages.getMail", { id });
  return { state, why };
};

describe("a mail that answers the client", () => {
  test("leaves though nothing is owed any more, as it was written", async () => {
    const { app, received, client, invoiceId } = await withServer();
    await app.call("payments.recordPayment", {
      clientId: client,
      paidOn: "2026-11-20",
      amountMinor: OWED,
      currency: "PEN",
      method: "transfer",
      allocations: [{ invoiceId, amountMinor: OWED }],
    });
    const replyId = await answered(app, client, "me envían mi estado de cuenta por favor?");
    const mail = { clientId: client, replyId, subject: "Su estado de cuenta", text: "Con gusto: no tiene nada pendiente.", approved: true };
    await app.call("messages.queueMail", mail);
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1, held: 0 });
    expect(received).toHaveLength(1);
  });
});

describe("a mail that waited while part of its debt was paid", () => {
  test("does not leave with the amounts of then, unless a person says why", async () => {
    const { app: earlier, client, invoiceId, received } = await withServer();
    const { id } = await earlier.call("messages.queueMail", { clientId: client, approved: true });
    await earlier.app.close();
    const app = await startTestApp({ folder: earlier.folder, now: "2026-11-20T16:00:00.000Z", company: false });
    await app.call("payments.recordPayment", {
      clientId: client,
      paidOn: "2026-11-20",
      amountMinor: 100_000,
      currency: "PEN",
      method: "transfer",
      allocations: [{ invoiceId, amountMinor: 100_000 }],
    });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, held: 1 });
    expect((await stateOf(app, id)).why).toContain("cambió lo que debe");
    expect(received).toHaveLength(0);
    await app.call("messages.approveMails", { ids: [id], override: { reason: "Le expliqué por teléfono" } });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
  });
});

describe("a reason given for one rule", () => {
  test("does not let a mail past another one that came since", async () => {
    const { app, received, client } = await withServer();
    await app.call("followup.noteContact", { clientId: client, channel: "call", text: "No contestó.", outcome: "no_answer" });
    const { id } = await app.call("messages.queueMail", {
      clientId: client,
      approved: true,
      override: { reason: "Lo pidió por teléfono" },
    });
    const replyId = await answered(app, client, "ya no me escriban más por favor");
    await app.call("messages.acceptProposal", { replyId, kind: "stop_writing" });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, held: 1 });
    expect((await stateOf(app, id)).why).toContain("pidió que no le escribieran");
    expect((await stateOf(app, id)).why).not.toContain("Hoy ya se le contactó");
    await app.call("messages.approveMails", { ids: [id], override: { reason: "Ahora sí quiere" } });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
    expect(received).toHaveLength(1);
  });
});

describe("an address that is somebody else's", () => {
  test("gets nothing that waited for it, nor anything new, until it is put back on the client's file", async () => {
    const { app, received, client } = await withServer();
    await allowMany(app);
    const { id } = await app.call("messages.queueMail", { clientId: client, approved: true });
    const replyId = await answered(app, client, "está equivocado, yo no soy esa persona");
    await app.call("messages.acceptProposal", { replyId, kind: "note_wrong_person" });
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 0, held: 1 });
    expect(await app.call("messages.approveMails", { ids: [id], override: { reason: "Insisto" } })).toMatchObject({ changed: 0 });
    expect(await app.fails("messages.queueMail", { clientId: client, to: "Pagos@condor.pe", subject: "Otro" })).toMatchObject({
      code: "not_allowed",
    });
    await app.call("messages.reopenReply", { replyId });
    expect(await app.call("messages.approveMails", { ids: [id] })).toMatchObject({ changed: 1 });
    await app.call("messages.sendDue", {});
    expect(received).toHaveLength(1);
  });
});

describe("a mail that cuts every connection", () => {
  test("lets the others of its account leave, and is told to a person in the end", async () => {
    const poison = await startRudeSmtp({ data: "drop" });
    const app = await startTestApp();
    const of = await mailScene(app, poison.port);
    await allowMany(app);
    const first = await putMail(app, frozenMail(of, "F001-1"));
    const second = await putMail(app, frozenMail(of, "F001-2"));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ retry: 1, waiting: 2 });
    const { nextAt } = await app.call("messages.getMail", { id: first });
    expect(nextAt).toBe("2026-11-20T15:05:00.000Z");
    expect(await app.call("messages.getMail", { id: second })).toMatchObject({ state: "queued", nextAt: null });
    await inTable(app, "UPDATE outbox SET attempts = 7, next_at = NULL WHERE id = ?", first);
    expect(await app.call("messages.sendDue", {})).toMatchObject({ failed: 1 });
    expect((await stateOf(app, first)).why).toContain("Se intentó 8 veces.");
  });
});

describe("a run that is under way when the hours of contact end", () => {
  test("leaves the rest for the next morning", async () => {
    const { port, received } = await startSmtp({
      onMailFrom: (_address, _session, done) => setTimeout(done, 700),
    });
    const app = await startTestApp({ now: "2026-11-21T00:59:59.600Z" });
    const of = await mailScene(app, port);
    await allowMany(app);
    await putMail(app, frozenMail(of, "F001-1"));
    const second = await putMail(app, frozenMail(of, "F001-2"));
    expect(await app.call("messages.sendDue", {})).toMatchObject({ sent: 1, waiting: 1 });
    expect(received).toHaveLength(1);
    expect(await app.call("messages.getMail", { id: second })).toMatchObject({ state: "queued", nextAt: "2026-11-23T12:00:00.000Z" });
  });
});

describe("an account that was taken out", () => {
  test("takes back no mail that failed through it", async () => {
    const { port } = await startRudeSmtp({ rcpt: { answer: "550 5.1.1 no such user" } });
    const app = await startTestApp();
    const of = await mailScene(app, port);
    const id = await putMail(app, frozenMail(of, "F001-1"));
    await app.call("messages.sendDue", {});
    await app.call("messages.removeMailAccount", { id: of.account });
    expect(await app.fails("messages.settleMail", { id, outcome: "resend" })).toMatchObject({ code: "conflict" });
    expect(await app.call("messages.settleMail", { id, outcome: "dropped" })).toMatchObject({ state: "cancelled" });
  });
});

describe("a clock that ran ahead for a while", () => {
  test("does not keep an account closed until that date comes", async () => {
    const { port, received } = await startSmtp();
    const app = await startTestApp({ now: "2027-11-19T15:00:00.000Z" });
    const of = await mailScene(app, port, { perHour: 1, perDay: 1 });
    await allowMany(app);
    await putMail(app, frozenMail(of, "F001-1"));
    await app.call("messages.sendDue", {});
    await app.app.close();
    const next = await startTestApp({ folder: app.folder, company: false });
    await putMail(next, frozenMail(of, "F001-2"));
    expect(await next.call("messages.sendDue", {})).toMatchObject({ sent: 1 });
    expect(received).toHaveLength(2);
  });
});

async function inTable(app: TestApp, sql: string, id: number): Promise<void> {
  const ledger = await openLedger(app.folder);
  try {
    await ledger.command("2026-11-20T15:00:00.000Z", { what: "messages.sendDue", topics: ["messages"] }, async (tx) =>
      tx.bulk.run(sql, id),
    );
  } finally {
    await ledger.close();
  }
}
