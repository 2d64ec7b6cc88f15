import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createRandom } from "../../main/settings/example/random.ts";
import { openLedger } from "../../main/ledger/open.ts";
import { NOW, openTestApp, type TestApp, temporaryFolder } from "../fixtures/app.ts";
import { factura } from "../fixtures/documents.ts";
import { accountAt, frozenMail, putMail } from "../fixtures/mail/outbox.ts";
import { type Received, startSmtp } from "../fixtures/mail/smtp.ts";
import { cli } from "../integration/shells/run-cli.ts";

/** `CUENTAS_KILLS=200 vitest run tests/fault` is the long form. */
const KILLS = Number(process.env.CUENTAS_KILLS ?? 24);
const MAILS = 30;
const KILLS_OF_A_LEDGER = 8;
const LATER = new Date(Date.parse(NOW) + 3_600_000).toISOString();

/** A ledger with a mail to each of some clients, approved, from an account at that port. */
async function prepare(ledger: string, port: number, mails: number): Promise<void> {
  const app = await openTestApp({ folder: ledger });
  const docs = Array.from({ length: mails }, (_, index) => String(20_500_000_000 + index));
  await app.call("invoices.recordInvoices", {
    invoices: docs.map((doc, index) =>
      factura({
        number: String(index + 1),
        clientDocType: "RUC",
        clientDocNumber: doc,
        clientName: `CLIENTE ${index} S.A.C.`,
        issueOn: "2026-09-01",
        dueOn: "2026-10-01",
      }),
    ),
  });
  const { id: account } = await app.call("messages.saveMailAccount", accountAt(port));
  const { rows } = await app.call("clients.listClients", {});
  for (const { id } of rows) await putMail(app, frozenMail({ client: id, account }, `F001-${id}`));
  await app.app.close();
}

/** The built program, asked to send what is due; it is the caller's to kill. */
function startSending(ledger: string): { child: ChildProcess; closed: Promise<unknown>; ready: Promise<unknown>; begin(): void } {
  const child = spawn(process.execPath, [cli, "--ledger", ledger, "--home", ledger, "--now", NOW, "batch"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const closed = once(child, "close");
  child.stdin?.on("error", () => undefined);
  const ready = once(child.stdout as NodeJS.ReadableStream, "data");
  child.stdin?.write(`${JSON.stringify({ name: "settings.getStatus", input: {} })}\n`);
  return { child, closed, ready, begin: () => void child.stdin?.end(`${JSON.stringify({ name: "messages.sendDue", input: {} })}\n`) };
}

async function kill({ child, closed }: ReturnType<typeof startSending>): Promise<void> {
  child.kill("SIGKILL");
  await closed;
}

/** What a restart leaves of each mail, once what may go on by itself went on. */
async function afterRestart(ledger: string): Promise<{ app: TestApp; states: Map<string, string> }> {
  const app = await openTestApp({ folder: ledger, now: LATER, company: false });
  await app.call("messages.sendDue", {});
  const { mails } = await app.call("messages.listOutbox", {});
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
  return { app, states: new Map(mails.map(({ subject, state }) => [`<${subject.replace("Factura ", "")}@elmisti.pe>`, state])) };
}

/** At most one of each came to the server; what came is sent or visibly uncertain; nothing is lost and nothing hangs. */
function expectOnce(received: readonly Pick<Received, "messageId">[], states: ReadonlyMap<string, string>): void {
  const ids = received.map(({ messageId }) => messageId);
  expect(new Set(ids).size, `delivered twice: ${ids.join(" ")}`).toBe(ids.length);
  for (const [id, state] of states) {
    expect(["sent", "uncertain"]).toContain(state);
    if (state === "sent") expect(ids).toContain(id);
  }
}

type At = "greeting" | "content" | "dot" | "taken";

/** A server that tells when it gets to a point of the talk, and goes on once it may. */
async function steppedSmtp(at: (point: At) => Promise<void>): Promise<{ port: number; received: { messageId: string }[] }> {
  const received: { messageId: string }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    void talk(socket, received, at);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, received };
}

async function talk(socket: Socket, received: { messageId: string }[], at: (point: At) => Promise<void>): Promise<void> {
  await at("greeting");
  socket.write("220 stepped\r\n");
  let text = "";
  let inContent = false;
  const step = async (chunk: Buffer) => {
    text += chunk.toString("utf8");
    if (inContent) {
      if (text.includes("\r\n.\r\n")) {
        received.push({ messageId: /Message-ID: (\S+)/.exec(text)?.[1] ?? "" });
        text = "";
        inContent = false;
        await at("dot");
        socket.write("250 taken\r\n");
        await at("taken");
      }
      return;
    }
    for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
      const verb = text.slice(0, 4).toUpperCase();
      text = text.slice(end + 2);
      if (verb === "EHLO") socket.write("250-stepped\r\n250 AUTH PLAIN\r\n");
      else if (verb === "AUTH") socket.write("235 ok\r\n");
      else if (verb === "DATA") {
        inContent = true;
        await at("content");
        socket.write("354 go on\r\n");
        return;
      } else socket.write("250 ok\r\n");
    }
  };
  let last = Promise.resolve();
  socket.on("data", (chunk: Buffer) => {
    last = last.then(() => step(chunk));
  });
}

/** Keeps every other process from writing in the ledger until it is released. */
async function holdLedger(folder: string): Promise<() => Promise<void>> {
  const ledger = await openLedger(folder);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let began = () => {};
  const begun = new Promise<void>((resolve) => {
    began = resolve;
  });
  const command = ledger.command(NOW, { what: "test.hold", topics: [] }, async () => {
    began();
    await held;
  });
  await begun;
  return async () => {
    release();
    await command;
    await ledger.close();
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("killed at each step of sending a mail", () => {
  test.each<{ when: string; at: At | "before"; holds: boolean; deliveries: number; state: string }>([
    { when: "before it is claimed", at: "before", holds: true, deliveries: 1, state: "sent" },
    { when: "once it is claimed", at: "greeting", holds: false, deliveries: 1, state: "sent" },
    { when: "with all of it handed over, before the dot is marked", at: "content", holds: true, deliveries: 1, state: "sent" },
    { when: "once the dot is marked and left, without an answer", at: "dot", holds: false, deliveries: 1, state: "uncertain" },
    { when: "once the server took it, before that is written down", at: "taken", holds: true, deliveries: 1, state: "uncertain" },
  ])("$when", { timeout: 30_000 }, async ({ at, holds, deliveries, state }) => {
    const ledger = temporaryFolder();
    let release: (() => Promise<void>) | undefined;
    let isOver = false;
    let reached = () => {};
    const point = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const server = await steppedSmtp(async (now) => {
      // The ledger is held before the answer that leads to the step: what comes next cannot be written.
      if (holds && !isOver && !release && ((at === "content" && now === "content") || (at === "taken" && now === "dot")))
        release = await holdLedger(ledger);
      if (now === at && !isOver) {
        reached();
        if (at !== "content" && at !== "taken") await new Promise(() => undefined);
      }
    });
    await prepare(ledger, server.port, 1);
    const sending = startSending(ledger);
    await sending.ready;
    if (at === "before") release = await holdLedger(ledger);
    sending.begin();
    if (at !== "before") await point;
    // What is held back has the time to try.
    if (holds) await pause(150);
    await kill(sending);
    isOver = true;
    await release?.();
    const { app, states } = await afterRestart(ledger);
    expect(server.received).toHaveLength(deliveries);
    expect([...states.values()]).toEqual([state]);
    expectOnce(server.received, states);
    await app.app.close();
  });
});

describe("killed again and again while mails leave one after another", () => {
  const ROUNDS = Math.ceil(KILLS / KILLS_OF_A_LEDGER);

  test(`at ${ROUNDS * KILLS_OF_A_LEDGER} instants, each mail is delivered at most once and none is lost`, {
    timeout: 30_000 + KILLS * 5_000,
  }, async () => {
    const folder = temporaryFolder();
    const base = join(folder, "base");
    const { port, received } = await startSmtp();
    await prepare(base, port, MAILS);
    const random = createRandom(20_261_122);
    for (let round = 0; round < ROUNDS; round++) {
      const ledger = join(folder, `killed-${round}`);
      cpSync(base, ledger, { recursive: true });
      received.length = 0;
      for (let kills = 0; kills < KILLS_OF_A_LEDGER; kills++) {
        const sending = startSending(ledger);
        await sending.ready;
        const more = received.length + random.int(0, 2);
        sending.begin();
        // Somewhere between one mail and the next, or before the first.
        while (received.length < more && sending.child.exitCode === null) await pause(1);
        await pause(random.next() * 25);
        await kill(sending);
      }
      expect(received.length, "the kills fell before or after everything").toBeGreaterThan(0);
      const { app, states } = await afterRestart(ledger);
      expect(states.size).toBe(MAILS);
      expectOnce(received, states);
      await app.app.close();
    }
  });
});

test("two copies of the program that send at once deliver each mail once", { timeout: 30_000 }, async () => {
  const ledger = temporaryFolder();
  const { port, received } = await startSmtp();
  await prepare(ledger, port, MAILS);
  const copies = [startSending(ledger), startSending(ledger)];
  await Promise.all(copies.map(({ ready }) => ready));
  for (const copy of copies) copy.begin();
  await Promise.all(copies.map(({ closed }) => closed));
  const { app, states } = await afterRestart(ledger);
  expect([...states.values()]).toEqual(Array.from({ length: MAILS }, () => "sent"));
  expect(received).toHaveLength(MAILS);
  await app.app.close();
});
