import { createServer, connect, type Socket } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, recordAll, ROSA } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";
import { type MailServer, startDovecot } from "../../fixtures/mail/dovecot.ts";
import { type MailName, readMail } from "../../fixtures/mail/mails.ts";
import { putSentMail } from "../../fixtures/mail/sent.ts";
import { openLedger } from "../../../main/ledger/open.ts";

const YESTERDAY = "2026-11-19T18:00:00.000Z";
const SENT_AT = "2026-11-18T14:00:00.000Z";

describe.skipIf(process.platform === "win32")("What arrives by e-mail", () => {
  let server: MailServer;

  beforeAll(async () => {
    server = await startDovecot();
  }, 60_000);
  afterEach(() => {
    server.empty();
    server.rebuild();
  });
  afterAll(() => server.stop());

  it("an answer in the thread of a mail of ours is its client's, without the mail it answers", async () => {
    const { app, andina, outboxId } = await business(server);
    server.deliver(readMail("answer-gmail", "aviso-1@delsur.pe"), YESTERDAY);
    expect(await fetch(app)).toMatchObject({ read: 1, replies: 1, bounces: 0, error: null });
    const [reply] = await repliesOf(app);
    expect(reply).toMatchObject({ client_id: andina, outbox_id: outboxId, at: YESTERDAY, state: "waiting", source: "imap" });
    expect(reply?.body).toBe("Buenos días María:\nte deposito el viernes 27 la mitad.");
    expect(reply?.sender).toBe("Lucía Ramos <tesoreria@andina.pe>");
  });

  it("an answer in HTML alone is read as text, and nothing of its scripts or of the quoted mail remains", async () => {
    const { app, outboxId } = await business(server);
    server.deliver(readMail("answer-outlook", "aviso-1@delsur.pe"), YESTERDAY);
    await fetch(app);
    const [reply] = await repliesOf(app);
    expect(reply?.outbox_id).toBe(outboxId);
    expect(reply?.body).toContain("Ya se pagó ayer — operación 00123456 <BCP>.");
    for (const gone of ["alert", "color", "comentario", "sigue pendiente"]) expect(reply?.body).not.toContain(gone);
  });

  it("a mail from the address of a client is taken in though it answers none of ours, and says which files it brings", async () => {
    const { app } = await business(server);
    server.deliver(readMail("answer-by-address"), YESTERDAY);
    await fetch(app);
    const [reply] = await repliesOf(app);
    expect(reply).toMatchObject({ client_id: await clientId(app, ROSA.docNumber), outbox_id: null });
    expect(reply?.body).toBe("Hola, ya pague. Adjunto la constancia.\n\nAdjunta: constancia.pdf");
  });

  it("strangers, mails to many, read receipts and what the business itself wrote are passed over and not kept", async () => {
    const { app, folder } = await business(server);
    for (const name of ["stranger", "newsletter", "ours", "read-receipt", "delayed"] as const)
      server.deliver(readMail(name, "aviso-1@delsur.pe"), YESTERDAY);
    expect(await fetch(app)).toMatchObject({ read: 5, replies: 0, bounces: 0, error: null });
    expect(await repliesOf(app)).toEqual([]);
    const kept = await everythingKept(folder);
    for (const word of ["Almuerzo", "otraparte", "mitad de precio", "Quedamos atentos", "fue abierto"]) expect(kept).not.toContain(word);
  });

  it("what a program answers is noted in the conversation, once, and waits for nobody", async () => {
    const { app, andina } = await business(server);
    server.deliver(readMail("automatic", "aviso-1@delsur.pe"), YESTERDAY);
    expect(await fetch(app)).toMatchObject({ read: 1, replies: 0 });
    server.rebuild();
    await fetch(app);
    expect(await repliesOf(app)).toEqual([]);
    const noted = (await conversation(app, andina)).filter(({ title }) => title.startsWith("Respuesta automática"));
    expect(noted.map(({ text }) => text)).toEqual([
      "Respuesta automática: Factura vencida F001-10\n\nEstoy de vacaciones hasta el 30 de noviembre. Escriba a tesoreria@andina.pe.",
    ]);
  });

  it.each<[MailName, string, string, RegExp, boolean]>([
    ["bounce-postfix", ANDINA.docNumber, "pagos@andina.pe", /no existe: pregúntale/, true],
    ["bounce-gmail", ROSA.docNumber, "rosa.quispe@correo.pe", /buzón está lleno/, false],
    ["bounce-outlook", ANDINA.docNumber, "pagos@andina-no-existe.pe", /dominio/, true],
    ["bounce-exim", CONDOR.docNumber, "almacen@condor.pe", /por sus reglas/, false],
  ])("a mail that came back is told with its reason (%s)", async (name, docNumber, to, why, isBad) => {
    const { app, folder } = await business(server);
    const client = await clientId(app, docNumber);
    const id = await putSentMail(app, { clientId: client, to, messageId: "devuelto@delsur.pe", sentAt: SENT_AT });
    server.deliver(readMail(name, "devuelto@delsur.pe"), YESTERDAY);
    expect(await fetch(app)).toMatchObject({ read: 1, replies: 0, bounces: 1, error: null });
    const { mail, entry, bad } = await readReturned(folder, id);
    expect(mail).toEqual({ bounced_at: YESTERDAY, state: "sent", why: expect.stringMatching(why) });
    expect(entry.state).toBe("rebotado");
    expect(bad).toEqual(isBad ? [to] : []);
    server.rebuild();
    expect(await fetch(app)).toMatchObject({ bounces: 0 });
    expect(await app.call("ledger.verify", {})).toMatchObject({ ok: true });
  });

  it("a mailbox whose numbers are new neither loses nor doubles an answer", async () => {
    const { app } = await business(server);
    server.deliver(readMail("answer-gmail", "aviso-1@delsur.pe"), YESTERDAY);
    await fetch(app);
    expect(await fetch(app)).toMatchObject({ read: 0, replies: 0 });
    server.deliver(readMail("answer-by-address"), YESTERDAY);
    server.rebuild();
    expect(await fetch(app)).toMatchObject({ read: 2, replies: 1, error: null });
    expect(await repliesOf(app)).toHaveLength(2);
  });

  it("the first time only the last thirty days are read, and later only what is new", async () => {
    const { app } = await business(server);
    server.deliver(readMail("answer-by-address"), "2026-10-01T15:00:00.000Z");
    expect(await fetch(app)).toMatchObject({ read: 0, replies: 0 });
    server.deliver(readMail("answer-gmail", "aviso-1@delsur.pe"), YESTERDAY);
    expect(await fetch(app)).toMatchObject({ read: 1, replies: 1 });
  });

  it("reading changes nothing in the mailbox: no mail is marked as seen, moved or deleted", async () => {
    const { app } = await business(server);
    for (const name of ["answer-gmail", "bounce-postfix", "stranger"] as const)
      server.deliver(readMail(name, "aviso-1@delsur.pe"), YESTERDAY);
    const before = server.files();
    expect(await fetch(app)).toMatchObject({ read: 3, replies: 1, bounces: 1 });
    expect(server.files()).toEqual(before);
    expect(before.every((name) => name.startsWith("new/"))).toBe(true);
  });

  it("a connection cut in the middle keeps nothing by halves, and the next time everything is there once", async () => {
    const { app, folder } = await business(server);
    server.deliver(readMail("answer-gmail", "aviso-1@delsur.pe"), YESTERDAY);
    server.deliver(readMail("answer-by-address"), YESTERDAY);
    const total = await bytesOfFetch(server, app);
    await forget(folder);
    for (const share of [0.3, 0.6, 0.9]) {
      const proxy = await cuttingProxy(server.port, Math.floor(total * share));
      await pointTo(app, { ...server, port: proxy.port });
      expect((await fetch(app)).error).toMatch(/cortó la conexión/);
      expect(await placeOf(folder)).toEqual([]);
      expect(await repliesOf(app)).toEqual([]);
    }
    await pointTo(app, server);
    expect(await fetch(app)).toMatchObject({ read: 2, replies: 2, error: null });
  });

  it("under TLS the server's certificate is checked: one that nobody vouches for gets no password", async () => {
    const { app } = await business(server);
    server.deliver(readMail("answer-gmail", "aviso-1@delsur.pe"), YESTERDAY);
    await pointTo(app, { ...server, port: server.tlsPort }, "tls");
    expect((await fetch(app)).error).toMatch(/certificado de «127\.0\.0\.1» no lo firma nadie conocido/);
    trust(server.ca);
    expect(await fetch(app)).toMatchObject({ read: 1, replies: 1, error: null });
    await pointTo(app, server, "starttls");
    expect(await fetch(app)).toMatchObject({ read: 0, error: null });
  });

  it("what fails with one account is told in plain words, and the others are read", async () => {
    const { app } = await business(server);
    await pointTo(app, server, "none", "otra clave");
    const other = await saveAccount(app, server, { fromAddress: "ventas@delsur.pe" });
    server.deliver(readMail("answer-gmail", "aviso-1@delsur.pe"), YESTERDAY);
    const { accounts } = await app.call("messages.fetchMail", {});
    expect(accounts[0]).toMatchObject({ read: 0, error: expect.stringMatching(/no aceptó el usuario o la contraseña/) });
    expect(accounts[1]).toMatchObject({ accountId: other, read: 1, replies: 1, error: null });
  });
});

/** Three debtors, an account with this mailbox, and a mail that was sent to one of them. */
async function business(server: MailServer): Promise<{ app: TestApp; folder: string; andina: number; outboxId: number }> {
  const app = await startTestApp();
  await recordAll(app, [factura(), facturaTo(ANDINA, { series: "F001", number: "10" }), facturaTo(ROSA, { series: "F001", number: "7" })]);
  await app.call("clients.saveClients", {
    clients: [
      { ...ANDINA, email: "pagos@andina.pe" },
      { ...ROSA, email: "Rosa.Quispe@correo.pe" },
    ],
  });
  await saveAccount(app, server);
  const andina = await clientId(app, ANDINA.docNumber);
  const outboxId = await putSentMail(app, { clientId: andina, to: "pagos@andina.pe", messageId: "aviso-1@delsur.pe", sentAt: SENT_AT });
  return { app, folder: app.folder, andina, outboxId };
}

type AccountWish = { id?: number; fromAddress?: string; security?: "tls" | "starttls" | "none"; password?: string };

async function saveAccount(app: TestApp, server: MailServer, wish: AccountWish = {}): Promise<number> {
  const { id } = await app.call("messages.saveMailAccount", {
    ...(wish.id === undefined ? {} : { id: wish.id }),
    preset: "own",
    fromName: "Servicios del Sur",
    fromAddress: wish.fromAddress ?? server.user,
    replyTo: null,
    user: server.user,
    smtp: {
      host: server.host,
      port: 25,
      security: "none",
    },
    imap: {
      host: server.host,
      port: server.port,
      security: wish.security ?? "none",
    },
    perHour: 100,
    perDay: 500,
    signature: "",
    password: wish.password ?? server.password,
  });
  return id;
}

async function pointTo(app: TestApp, server: MailServer, security: AccountWish["security"] = "none", password?: string): Promise<void> {
  const [account] = (await app.call("messages.listMailAccounts", {})).accounts;
  if (!account) throw new Error("No account");
  await saveAccount(app, server, { id: account.id, security, ...(password === undefined ? {} : { password }) });
}

async function fetch(app: TestApp) {
  const { accounts } = await app.call("messages.fetchMail", {});
  const [first] = accounts;
  if (!first || accounts.length !== 1) throw new Error(`One account was expected: ${JSON.stringify(accounts)}`);
  return first;
}

async function inLedger<Result>(folder: string, work: (read: Awaited<ReturnType<typeof openLedger>>["read"]) => Promise<Result>) {
  const ledger = await openLedger(folder);
  try {
    return await work(ledger.read);
  } finally {
    await ledger.close();
  }
}

const repliesOf = ({ folder }: TestApp) => inLedger(folder, (read) => read.selectFrom("replies").selectAll().orderBy("id").execute());
const placeOf = (folder: string) => inLedger(folder, (read) => read.selectFrom("mailboxes").selectAll().execute());
const conversation = ({ folder }: TestApp, client: number) =>
  inLedger(folder, (read) => read.selectFrom("timeline").selectAll().where("client_id", "=", client).execute());

function readReturned(folder: string, id: number) {
  return inLedger(folder, async (read) => {
    const { timeline_id, ...mail } = await read
      .selectFrom("outbox")
      .select(["bounced_at", "state", "why", "timeline_id"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const entry = await read.selectFrom("timeline").select("state").where("id", "=", timeline_id).executeTakeFirstOrThrow();
    const bad = (await read.selectFrom("bad_addresses").select("address").execute()).map(({ address }) => address);
    return { mail, entry, bad };
  });
}

/** All text of the ledger that mails could leave something in. */
function everythingKept(folder: string): Promise<string> {
  return inLedger(folder, async (read) => {
    const tables = ["timeline", "replies", "outbox_history", "audit", "mailboxes", "bad_addresses"] as const;
    const rows = await Promise.all(tables.map((table) => read.selectFrom(table).selectAll().execute()));
    return JSON.stringify(rows);
  });
}

/** As if the mailbox had never been read. */
async function forget(folder: string): Promise<void> {
  const ledger = await openLedger(folder);
  await ledger.command("2026-11-20T15:00:00.000Z", { what: "test", topics: [] }, async (tx) => {
    await tx.db.deleteFrom("mailboxes").execute();
  });
  await ledger.close();
}

/** How much a server says while an empty ledger reads it: measured with a business of its own. */
async function bytesOfFetch(server: MailServer, { folder }: TestApp): Promise<number> {
  const { app } = await business(server);
  expect(app.folder).not.toBe(folder);
  const proxy = await cuttingProxy(server.port, Number.POSITIVE_INFINITY);
  await pointTo(app, { ...server, port: proxy.port });
  await fetch(app);
  return proxy.passed();
}

/** Passes on what the server says up to so many bytes, then cuts. */
async function cuttingProxy(port: number, mostBytes: number): Promise<{ port: number; passed(): number }> {
  let passed = 0;
  const open = new Set<Socket>();
  const proxy = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => (client.destroy(), upstream.destroy()));
    }
    client.pipe(upstream);
    upstream.on("data", (data: Buffer) => {
      const kept = data.subarray(0, Math.max(0, mostBytes - passed));
      passed += data.length;
      client.write(kept, () => passed > mostBytes && client.destroy());
    });
  });
  await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    proxy.close();
  });
  const address = proxy.address();
  return { port: typeof address === "object" && address ? address.port : 0, passed: () => passed };
}

/** Trusts an authority until the test ends. */
function trust(ca: string): void {
  const before = getCACertificates("default");
  setDefaultCACertificates([...before, ca]);
  onTestFinished(() => setDefaultCACertificates(before));
}
