import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tls from "node:tls";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { MailFailure } from "../../../../main/platform/mail/failure.ts";
import { openSmtp } from "../../../../main/platform/mail/smtp.ts";
import { makeCertificates } from "../../../fixtures/mail/certificates.ts";
import { PASSWORD, startRudeSmtp, startSmtp, USER } from "../../../fixtures/mail/smtp.ts";

const mime = (words: string) => Buffer.from(`Subject: Hola\r\nMessage-ID: <1@elmisti.pe>\r\n\r\n${words}\r\n`);
const envelope = { from: USER, to: "pagos@condor.pe" };
const LOGIN = { user: USER, password: PASSWORD };

describe("the final dot", () => {
  test.each([20, 2_000_000])("of a mail of %d bytes leaves only after what must be written first was written", async (bytes) => {
    const { port, taken } = await startRudeSmtp({});
    const session = await openSmtp({ host: "127.0.0.1", port, security: "none" });
    await session.login(LOGIN);
    const seen: number[] = [];
    await session.send(envelope, mime("x".repeat(bytes).replace(/(.{70})/g, "$1\r\n")), async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      seen.push(taken.length);
    });
    session.close();
    expect(seen).toEqual([0]);
    expect(taken).toHaveLength(1);
  });

  test("does not leave when that fails", async () => {
    const { port, taken } = await startRudeSmtp({});
    const session = await openSmtp({ host: "127.0.0.1", port, security: "none" });
    const sending = session.send(envelope, mime("hola"), () => Promise.reject(new Error("disk full")));
    await expect(sending).rejects.toMatchObject({ dotLeft: false });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(taken).toEqual([]);
  });

  test("is not even prepared while the server still looks at the recipient", async () => {
    const { port } = await startRudeSmtp({ rcpt: { answer: "550 5.1.1 no such user" } });
    const session = await openSmtp({ host: "127.0.0.1", port, security: "none" });
    let asked = 0;
    const sending = session.send(envelope, mime("hola"), async () => void (asked += 1));
    await expect(sending).rejects.toMatchObject({ reason: "recipient_refused", code: 550, dotLeft: false });
    expect(asked).toBe(0);
  });
});

describe("a connection that nobody can listen to", () => {
  let authority = "";
  let certificate: { key: string; cert: string };
  const usual = tls.getCACertificates("default");

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "cuentas-"));
    authority = makeCertificates(folder);
    certificate = { key: readFileSync(join(folder, "server.key"), "utf8"), cert: readFileSync(join(folder, "server.pem"), "utf8") };
    rmSync(folder, { recursive: true });
  });
  afterEach(() => tls.setDefaultCACertificates(usual));

  const trust = () => tls.setDefaultCACertificates([...usual, authority]);

  test.each(["PLAIN", "LOGIN"])("TLS from the start, entering by %s", async (method) => {
    trust();
    const { port, received } = await startSmtp({ secure: true, authMethods: [method], ...certificate });
    const session = await openSmtp({ host: "localhost", port, security: "tls" });
    await session.login(LOGIN);
    await session.send(envelope, mime("hola"), () => Promise.resolve());
    session.close();
    expect(received).toMatchObject([{ method, to: ["pagos@condor.pe"] }]);
  });

  test("STARTTLS", async () => {
    trust();
    const { port, received } = await startSmtp({ allowInsecureAuth: false, ...certificate });
    const session = await openSmtp({ host: "localhost", port, security: "starttls" });
    await session.login(LOGIN);
    await session.send(envelope, mime("hola"), () => Promise.resolve());
    session.close();
    expect(received).toHaveLength(1);
  });

  test.each(["tls", "starttls"] as const)(
    "%s with a certificate that nobody known signed is refused before the password",
    async (security) => {
      let logins = 0;
      const { port } = await startSmtp({
        secure: security === "tls",
        ...certificate,
        onAuth: (_auth, _session, done) => done(null, { user: String(++logins) }),
      });
      await expect(openSmtp({ host: "localhost", port, security })).rejects.toMatchObject({ reason: "certificate_unknown" });
      expect(logins).toBe(0);
    },
  );

  test("a certificate of another name is refused", async () => {
    trust();
    const { port } = await startSmtp({ secure: true, ...certificate });
    await expect(openSmtp({ host: "127.0.0.2", port, security: "tls" })).rejects.toBeInstanceOf(MailFailure);
  });

  test("a server that offers no STARTTLS gets no password in the clear", async () => {
    const { port } = await startRudeSmtp({});
    await expect(openSmtp({ host: "127.0.0.1", port, security: "starttls" })).rejects.toMatchObject({ reason: "no_starttls" });
  });

  test("in the clear goes nothing but to this computer", async () => {
    await expect(openSmtp({ host: "correo.ejemplo.pe", port: 25, security: "none" })).rejects.toMatchObject({ reason: "wrong_security" });
  });
});
