import { AppError } from "../../../../shared/contract/errors.ts";
import type { MailServer } from "../../../../shared/contract/messages-mail.ts";

type Known = { codes: readonly string[]; says: (server: MailServer) => string };

const KNOWN: readonly Known[] = [
  {
    codes: ["ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"],
    says: ({ host }) => `No se encontró el servidor ${host}: revisa tu conexión a internet y cómo está escrito en Ajustes, Correo.`,
  },
  {
    codes: ["ECONNREFUSED"],
    says: ({ host, port }) => `${host} no recibe conexiones por el puerto ${port}: revisa el puerto en Ajustes, Correo.`,
  },
  {
    codes: ["ETIMEDOUT", "ETIMEOUT", "CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT"],
    says: ({ host }) => `${host} no respondió a tiempo: inténtalo de nuevo en unos minutos.`,
  },
  {
    codes: [
      ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_GET_ISSUER_CERT"],
      ...["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "CERT_UNTRUSTED", "CERT_REJECTED", "ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH"],
    ],
    says: ({ host }) =>
      `No se puede confiar en el certificado de ${host}, así que no se le dio tu contraseña: revisa el nombre del servidor, o pregunta a quien te da el correo.`,
  },
  {
    codes: ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"],
    says: ({ host }) =>
      `El certificado de ${host} está vencido o la fecha de esta computadora no es la correcta: no se le dio tu contraseña.`,
  },
  {
    codes: ["EPROTO", "ERR_SSL_WRONG_VERSION_NUMBER", "ERR_SSL_UNSUPPORTED_PROTOCOL", "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"],
    says: ({ host, port }) =>
      `${host} no habla con esa seguridad por el puerto ${port}: prueba la otra (TLS o STARTTLS) en Ajustes, Correo.`,
  },
];

const LOGIN =
  "El servidor no aceptó el usuario o la contraseña: revisa en Ajustes, Correo, que sea la contraseña de aplicación y que el correo por IMAP esté activado.";
const CUT = "La conexión con el correo se cortó. Lo que ya se leyó quedó guardado: inténtalo de nuevo.";

/** Why a mailbox could not be read, in plain words, and what to do. */
export function explainFailure(error: unknown, server: MailServer): string {
  if (error instanceof AppError) return error.message;
  const { code = "", authenticationFailed, response, responseText, cause } = describe(error);
  if (authenticationFailed) return LOGIN;
  const codes = [code, describe(cause).code ?? ""];
  const known = KNOWN.find((rule) => rule.codes.some((one) => codes.includes(one)));
  if (known) return known.says(server);
  if (/starttls/i.test(code) || /STARTTLS/.test(error instanceof Error ? error.message : ""))
    return `${server.host} no ofrece una conexión segura por el puerto ${server.port}: prueba TLS en Ajustes, Correo. No se le dio tu contraseña.`;
  const said = responseText ?? response;
  return typeof said === "string" && said !== ""
    ? `El servidor del correo respondió: «${said.slice(0, 160)}». Inténtalo de nuevo más tarde.`
    : CUT;
}

/** Whether something failed at the mailbox or on the way to it, and not in our own ledger. */
export function isOfMailbox(error: unknown): boolean {
  const { code, authenticationFailed } = describe(error);
  return error instanceof AppError || Boolean(authenticationFailed) || (typeof code === "string" && !code.startsWith("SQLITE"));
}

type Described = { code?: string; authenticationFailed?: unknown; response?: unknown; responseText?: unknown; cause?: unknown };

function describe(error: unknown): Described {
  return typeof error === "object" && error !== null ? error : {};
}
