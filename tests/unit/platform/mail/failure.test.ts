import { describe, expect, test } from "vitest";
import { explainMailFailure } from "../../../../main/platform/mail/explain.ts";
import { mailFailure } from "../../../../main/platform/mail/failure.ts";
import { isThisComputer } from "../../../../main/platform/mail/trust.ts";

const SERVER = { host: "smtp.ejemplo.pe", port: 465, security: "tls" as const };

/** As the client library of SMTP tells them. */
const error = (parts: object) => Object.assign(new Error("x"), parts);

describe("what a mail library tells is one of a few kinds, each with its mend", () => {
  test.each([
    [{ code: "EDNS", originalCode: "ENOTFOUND", command: "CONN" }, "unknown_host", "No se encontró el servidor"],
    [{ code: "ESOCKET", originalCode: "ECONNREFUSED", command: "CONN" }, "refused", "antivirus"],
    [{ code: "ETIMEDOUT", command: "CONN" }, "timeout", "no respondió a tiempo"],
    [{ code: "ESOCKET", originalCode: "ERR_SSL_WRONG_VERSION_NUMBER", command: "CONN" }, "wrong_security", "no trabaja con TLS"],
    [{ code: "ESOCKET", originalCode: "CERT_HAS_EXPIRED", command: "CONN" }, "certificate_expired", "vencido"],
    [
      { code: "ESOCKET", originalCode: "DEPTH_ZERO_SELF_SIGNED_CERT", command: "CONN" },
      "certificate_unknown",
      "no lo firma nadie conocido",
    ],
    [{ code: "ESOCKET", originalCode: "ERR_TLS_CERT_ALTNAME_INVALID", command: "CONN" }, "certificate_other_name", "es de otro nombre"],
    [
      { code: "EAUTH", responseCode: 534, response: "534-5.7.9 Application-specific password required", command: "AUTH PLAIN" },
      "auth_app_password",
      "contraseña de aplicación",
    ],
    [
      { code: "EAUTH", responseCode: 535, response: "535 5.7.8 bad", command: "AUTH PLAIN" },
      "auth",
      "no aceptó el usuario o la contraseña",
    ],
    [{ code: "EENVELOPE", responseCode: 530, response: "530 5.7.0 auth", command: "MAIL FROM" }, "auth_needed", "entrar con usuario"],
    [
      { code: "EENVELOPE", responseCode: 550, response: "550 5.4.5 Daily user sending limit exceeded", command: "DATA" },
      "limit",
      "límite de envíos",
    ],
    [
      { code: "EENVELOPE", responseCode: 550, response: "550 5.1.1 no such user", command: "RCPT TO" },
      "recipient_refused",
      "«550 5.1.1 no such user»",
    ],
    [{ code: "EMESSAGE", responseCode: 450, response: "450 4.2.0 later", command: "DATA" }, "temporary", "más tarde"],
  ] as const)("%o", (parts, reason, words) => {
    const failure = mailFailure(error(parts));
    expect(failure.reason).toBe(reason);
    expect(explainMailFailure(failure, SERVER)).toContain(words);
  });

  test("what a server says of a login is never repeated, for it may hold the password", () => {
    const failure = mailFailure(error({ code: "EAUTH", responseCode: 535, response: "535 no: secreta", command: "AUTH PLAIN" }));
    expect(explainMailFailure(failure, SERVER)).not.toContain("secreta");
  });

  test("what it says otherwise stands on one line", () => {
    const failure = mailFailure(error({ code: "EMESSAGE", responseCode: 554, response: "554 a\r\nb\u0000c", command: "DATA" }));
    expect(failure.said).toBe("554 a b c");
  });
});

test.each([
  ["127.0.0.1", true],
  ["localhost", true],
  ["::1", true],
  ["127.0.0.1.ejemplo.pe", false],
  ["localhost.ejemplo.pe", false],
  ["192.168.1.5", false],
])("%s is this computer: %s", (host, isIt) => {
  expect(isThisComputer(host)).toBe(isIt);
});
