import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSecrets } from "../../../main/platform/secrets/store.ts";
import { NOW, startTestApp, temporaryFolder } from "../../fixtures/app.ts";
import { accountAt, frozenMail, inLedger, mailScene, putMail } from "../../fixtures/mail/outbox.ts";
import { PASSWORD, startRudeSmtp, startSmtp, USER } from "../../fixtures/mail/smtp.ts";

describe("the password of an account", () => {
  test("is nowhere but in the safe store: not in the ledger, its audit, any answer, an error or what is sent", async () => {
    const { port, received } = await startSmtp();
    const app = await startTestApp();
    const of = await mailScene(app, port);
    const told: unknown[] = [
      await app.call("messages.listMailAccounts", {}),
      await app.call("messages.testMailAccount", { id: of.account, send: true }),
    ];
    await putMail(app, frozenMail(of, "F001-1"));
    told.push(await app.call("messages.sendDue", {}), received);
    told.push(await app.fails("messages.saveMailAccount", { ...accountAt(port), fromAddress: "no es un correo" }));
    told.push(await inLedger(app.folder, (tx) => tx.bulk.all("SELECT * FROM audit")));
    const files = readdirSync(app.folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(join(app.folder, name)).isFile(),
    );
    expect(files).toContain("cuentas.db");
    const where = [PASSWORD, Buffer.from(PASSWORD).toString("base64")];
    for (const secret of where) {
      expect(JSON.stringify(told)).not.toContain(secret);
      for (const name of files) expect(readFileSync(join(app.folder, name)).includes(secret), name).toBe(false);
    }
    expect(await openSecrets(app.folder).get(await secretNameOf(app.folder))).toBe(PASSWORD);
  });

  test("stands in files that only their owner may read", async () => {
    const app = await startTestApp();
    await mailScene(app, 25);
    for (const name of ["secretos.json", "secretos.llave"]) expect(statSync(join(app.folder, name)).mode & 0o777, name).toBe(0o600);
  });

  test("stays when the account is saved without one, and goes with the account", async () => {
    const { port } = await startSmtp();
    const app = await startTestApp();
    const { account: id } = await mailScene(app, port);
    const { password: _, ...fields } = accountAt(port, { fromName: "Otro nombre" });
    await app.call("messages.saveMailAccount", { id, ...fields });
    expect(await app.call("messages.testMailAccount", { id })).toMatchObject({ ok: true });
    const name = await secretNameOf(app.folder);
    await app.call("messages.removeMailAccount", { id });
    expect((await app.call("messages.listMailAccounts", {})).accounts).toEqual([]);
    expect(await openSecrets(app.folder).get(name)).toBeUndefined();
    // Another window that still shows it cannot bring it back.
    expect(await app.fails("messages.saveMailAccount", { id, ...accountAt(port) })).toMatchObject({ code: "not_found" });
    expect(await openSecrets(app.folder).get(name)).toBeUndefined();
  });

  test("a store that is damaged is told of and never written over", async () => {
    const folder = temporaryFolder();
    await openSecrets(folder).set("uno", "1");
    writeFileSync(join(folder, "secretos.json"), "{");
    await expect(openSecrets(folder).get("uno")).rejects.toMatchObject({ code: "conflict" });
    await expect(openSecrets(folder).set("dos", "2")).rejects.toMatchObject({ code: "conflict" });
    expect(readFileSync(join(folder, "secretos.json"), "utf8")).toBe("{");
  });

  test("the system's own safe closes it where there is one; where there is none, the key does, and each is read again", async () => {
    const folder = temporaryFolder();
    let isThere = true;
    const safe = {
      close: (text: string) => Promise.resolve(isThere ? [...text].reverse().join("") : undefined),
      open: (closed: string) => Promise.resolve([...closed].reverse().join("")),
    };
    await openSecrets(folder, safe).set("uno", "abc");
    isThere = false;
    await openSecrets(folder, safe).set("dos", "def");
    const kept = JSON.parse(readFileSync(join(folder, "secretos.json"), "utf8")) as {
      secrets: Record<string, { by: string; value: string }>;
    };
    expect(kept.secrets.uno).toEqual({ by: "system", value: "cba" });
    expect(kept.secrets.dos?.by).toBe("key");
    expect(await openSecrets(folder, safe).get("uno")).toBe("abc");
    expect(await openSecrets(folder, safe).get("dos")).toBe("def");
    await expect(openSecrets(folder).get("uno")).rejects.toMatchObject({ code: "conflict" });
  });

  test("a bit that changed, or the key of another computer, is told of", async () => {
    const folder = temporaryFolder();
    await openSecrets(folder).set("uno", "1");
    writeFileSync(join(folder, "secretos.llave"), Buffer.alloc(32, 7).toString("base64"));
    await expect(openSecrets(folder).get("uno")).rejects.toMatchObject({ code: "conflict" });
  });
});

async function secretNameOf(folder: string): Promise<string> {
  return await inLedger(folder, (tx) => tx.bulk.get<{ name: string }>("SELECT secret_name AS name FROM mail_accounts")?.name ?? "");
}

describe("trying an account", () => {
  const stepsAt = async (port: number, changes = {}) => {
    const app = await startTestApp();
    const { id } = await app.call("messages.saveMailAccount", accountAt(port, changes));
    return await app.call("messages.testMailAccount", { id, send: true });
  };

  test("says each step that worked", async () => {
    const { port, received } = await startSmtp();
    const { ok, steps } = await stepsAt(port);
    expect(ok).toBe(true);
    expect(steps.map(({ step, ok: worked }) => [step, worked])).toEqual([
      ["connect", true],
      ["secure", true],
      ["login", true],
      ["send", true],
    ]);
    expect(received).toMatchObject([{ from: USER, to: [USER] }]);
  });

  test.each([
    [
      "nobody listens",
      { smtp: { host: "127.0.0.1", port: 1, security: "none" as const } },
      "connect",
      "no acepta conexiones en el puerto 1",
    ],
    ["the password is wrong", { password: "otra" }, "login", "no aceptó el usuario o la contraseña"],
  ])("where %s, it says so and what to do", async (_name, changes, step, words) => {
    const { port } = await startSmtp();
    const { ok, steps } = await stepsAt(port, changes);
    expect(ok).toBe(false);
    expect(steps.at(-1)).toMatchObject({ step, ok: false });
    expect(steps.at(-1)?.message).toContain(words);
  });

  test.each([
    ["only an application password enters", { auth: "534 5.7.9 Application-specific password required" }, "contraseña de aplicación"],
    [
      "the address may not send",
      { mail: { answer: "550 5.7.60 not allowed to send as this sender" } },
      "El correo del remitente debe ser el de la cuenta",
    ],
  ])("where %s", async (_name, rudeness, words) => {
    const { port } = await startRudeSmtp(rudeness);
    const { ok, steps } = await stepsAt(port);
    expect(ok).toBe(false);
    expect(steps.at(-1)?.message).toContain(words);
  });

  test("a server elsewhere without TLS is refused", async () => {
    const app = await startTestApp();
    const given = accountAt(25, { smtp: { host: "correo.elmisti.pe", port: 25, security: "none" } });
    expect(await app.fails("messages.saveMailAccount", given)).toMatchObject({ code: "invalid_input" });
  });
});

test("a line break in a name begins no header", async () => {
  const { port, received } = await startSmtp();
  const app = await startTestApp();
  const { id } = await app.call("messages.saveMailAccount", accountAt(port, { fromName: "El Misti\r\nBcc: otro@ejemplo.pe" }));
  await app.call("messages.testMailAccount", { id, send: true });
  expect(received[0]?.raw).not.toMatch(/^Bcc:/im);
  expect(received[0]?.to).toEqual([USER]);
});

test("an account with mails to leave is not taken out", async () => {
  const app = await startTestApp();
  const of = await mailScene(app, 25);
  await putMail(app, frozenMail(of, "F001-1", { sendAt: NOW }));
  expect(await app.fails("messages.removeMailAccount", { id: of.account })).toMatchObject({ code: "conflict" });
});

test("the services that are known can all be saved as they come, but for the server that each hosting names", async () => {
  const app = await startTestApp();
  const { presets } = await app.call("messages.listMailPresets", {});
  expect(presets.map(({ code }) => code)).toEqual(["gmail", "microsoft365", "outlook", "yahoo", "zoho", "hostinger", "cpanel", "own"]);
  for (const { code, smtp, imap, perHour, perDay } of presets.filter(({ smtp: { host } }) => host !== ""))
    await app.call("messages.saveMailAccount", accountAt(25, { preset: code, smtp, imap, perHour, perDay }));
});
