import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailServer } from "../../../shared/contract/messages-mail.ts";
import { MailFailure, mailFailure } from "./failure.ts";
import { isThisComputer, trustedAuthorities } from "./trust.ts";

/** How long a server may take, in milliseconds: until it is there, until it greets, between two signs of life, and for one mail in all. */
export type Patience = { connectMs: number; greetingMs: number; silenceMs: number; mailMs: number };

export const PATIENCE: Patience = { connectMs: 20_000, greetingMs: 20_000, silenceMs: 120_000, mailMs: 300_000 };

export type Login = { user: string; password: string };
export type Envelope = { from: string; to: string };

/** A connection to a mail server, already secure. Every method throws MailFailure. */
export type SmtpSession = {
  login(login: Login): Promise<void>;
  /**
   * Hands over a mail's bytes as they are. `beforeDot` is awaited when all of it left and only the final dot is missing: the server can take the mail
   * once it resolves, and never before; when it fails, the dot does not leave.
   */
  send(envelope: Envelope, mime: Uint8Array, beforeDot: () => Promise<void>): Promise<void>;
  close(): void;
};

/**
 * Connects to a mail server: TLS from the start or STARTTLS, with its certificate checked; in the clear only on this computer.
 * @throws MailFailure
 */
export async function openSmtp({ host, port, security }: MailServer, patience: Patience = PATIENCE): Promise<SmtpSession> {
  if (security === "none" && !isThisComputer(host)) throw new MailFailure("wrong_security");
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    // What it calls itself: never this computer's own name.
    name: "[127.0.0.1]",
    allowInternalNetworkInterfaces: isThisComputer(host),
    connectionTimeout: patience.connectMs,
    dnsTimeout: patience.connectMs,
    greetingTimeout: patience.greetingMs,
    socketTimeout: patience.silenceMs,
    socketCloseTimeout: 0,
    logger: false,
    ...(security === "none" ? {} : { tls: { ca: trustedAuthorities(), rejectUnauthorized: true, minVersion: "TLSv1.2" } }),
  });
  const broken = whenBroken(connection);
  await Promise.race([
    broken.promise,
    new Promise<void>((resolve, reject) => {
      connection.connect((error) => (error ? reject(mailFailure(error)) : resolve()));
    }),
  ]).catch((error: unknown) => {
    connection.close();
    throw mailFailure(error);
  });
  return {
    async login({ user, password }) {
      if (connection.authenticated) return;
      await Promise.race([
        broken.promise,
        settled((done) => connection.login({ user, pass: password, credentials: { user, pass: password } }, done)),
      ]);
    },
    send: (envelope, mime, beforeDot) => sendWithin({ connection, broken }, { envelope, mime, beforeDot }, patience.mailMs),
    close: () => connection.close(),
  };
}

type Broken = { promise: Promise<never>; isBroken(): boolean };
type Live = { connection: SMTPConnection; broken: Broken };
type Sending = { envelope: Envelope; mime: Uint8Array; beforeDot: () => Promise<void> };

/** Fails when the connection does, whatever was being asked. */
function whenBroken(connection: SMTPConnection): Broken {
  let isBroken = false;
  const promise = new Promise<never>((_, reject) => {
    connection.once("error", (error: unknown) => {
      isBroken = true;
      reject(mailFailure(error));
    });
    connection.once("end", () => {
      isBroken = true;
      reject(new MailFailure("dropped"));
    });
  });
  promise.catch(() => undefined); // nobody may be waiting
  connection.on("error", () => undefined); // a second one has nothing left to tell
  return { promise, isBroken: () => isBroken };
}

async function sendWithin({ connection, broken }: Live, { envelope, mime, beforeDot }: Sending, withinMs: number): Promise<void> {
  let isStopped = false;
  let dotLeft = false;
  const refuseWhenOver = () => {
    if (isStopped || broken.isBroken()) throw new MailFailure("dropped");
  };
  const body = untilTheDot(mime, async () => {
    refuseWhenOver();
    await beforeDot();
    refuseWhenOver();
    dotLeft = true;
  });
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MailFailure("timeout")), withinMs);
  });
  const answered = settled((done) => connection.send({ from: envelope.from, to: [envelope.to], size: mime.byteLength }, body, done));
  try {
    await Promise.race([answered, broken.promise, tooLong]);
  } catch (error) {
    // From here on no dot leaves.
    isStopped = true;
    body.destroy();
    connection.close();
    const { reason, code, said } = mailFailure(error);
    throw new MailFailure(reason, code, said, dotLeft);
  } finally {
    clearTimeout(timer);
  }
}

const PIECE_BYTES = 32_768;

/**
 * A mail in pieces, and `ready` between its last byte and its end. Nothing of it is read before the server asked for it, nor the end before the pieces went on:
 * a transform would come to its end by itself, with all of it still in its own buffer. The client writes the dot only after the end.
 */
function untilTheDot(mime: Uint8Array, ready: () => Promise<void>): Readable {
  async function* pieces() {
    for (let at = 0; at < mime.byteLength; at += PIECE_BYTES) yield Buffer.from(mime.subarray(at, at + PIECE_BYTES));
    await ready();
  }
  const body = Readable.from(pieces(), { objectMode: false, highWaterMark: 1 });
  body.on("error", () => undefined); // told by the sending itself
  return body;
}

function settled(work: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error ? reject(mailFailure(error)) : resolve()));
  });
}
