/** What went wrong with a mail server, in kinds that each have their own mend. */
export type MailReason =
  | "unknown_host"
  | "refused"
  | "timeout"
  | "dropped"
  | "wrong_security"
  | "no_starttls"
  | "certificate_expired"
  | "certificate_unknown"
  | "certificate_other_name"
  | "not_a_server"
  | "auth_app_password"
  | "auth"
  | "auth_needed"
  | "sender_refused"
  | "recipient_refused"
  | "message_refused"
  | "too_large"
  | "limit"
  | "temporary"
  | "stopped"
  | "network";

/** A failure of a mail server or of the way to it. */
export class MailFailure extends Error {
  readonly reason: MailReason;
  /** The server's answer, where it gave one: 421, 550 ... */
  readonly code: number | undefined;
  /** What the server said, on one line without control characters; never what it said of a login. */
  readonly said: string;
  /** Whether the final dot of a mail may have left: then nobody knows whether it was taken, unless the server gave its answer. */
  readonly dotLeft: boolean;
  constructor(reason: MailReason, code?: number, said = "", dotLeft = false) {
    super(reason);
    this.name = "MailFailure";
    this.reason = reason;
    this.code = code;
    this.said = said;
    this.dotLeft = dotLeft;
  }
}

/** What the client libraries of SMTP and IMAP tell of an error. */
type LibraryError = {
  code?: unknown;
  originalCode?: unknown;
  responseCode?: unknown;
  response?: unknown;
  command?: unknown;
  message?: unknown;
};

const CERTIFICATES: Readonly<Record<string, MailReason>> = {
  CERT_HAS_EXPIRED: "certificate_expired",
  CERT_NOT_YET_VALID: "certificate_expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate_unknown",
  SELF_SIGNED_CERT_IN_CHAIN: "certificate_unknown",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate_unknown",
  UNABLE_TO_GET_ISSUER_CERT: "certificate_unknown",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate_unknown",
  CERT_UNTRUSTED: "certificate_unknown",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate_other_name",
};

const SYSTEM: Readonly<Record<string, MailReason>> = {
  ENOTFOUND: "unknown_host",
  EAI_AGAIN: "unknown_host",
  EDNS: "unknown_host",
  ECONNREFUSED: "refused",
  ETIMEDOUT: "timeout",
  ECONNRESET: "dropped",
  EPIPE: "dropped",
  ENETUNREACH: "network",
  EHOSTUNREACH: "network",
  ENETDOWN: "network",
  EACCES: "network",
  EPERM: "network",
};

/** Says of any error of a mail library what kind it is. */
export function mailFailure(error: unknown): MailFailure {
  if (error instanceof MailFailure) return error;
  const { responseCode, response, command, message } = (error ?? {}) as LibraryError;
  const codes = codesOf(error);
  const code = typeof responseCode === "number" ? responseCode : undefined;
  const isLogin = codes.includes("EAUTH") || (typeof command === "string" && command.startsWith("AUTH"));
  const said = isLogin || typeof response !== "string" ? "" : oneLine(response);
  const text = typeof message === "string" ? message : "";
  if (isLogin && code === undefined && codes.some((one) => one in SYSTEM)) return new MailFailure(firstOf(codes, SYSTEM) ?? "dropped");
  if (isLogin) return new MailFailure(loginReason(code, typeof response === "string" ? response : ""), code);
  if (code !== undefined) return new MailFailure(answerReason(code, said, String(command)), code, said);
  return new MailFailure(firstOf(codes, CERTIFICATES) ?? tlsReason(codes, text, String(command)) ?? firstOf(codes, SYSTEM) ?? "dropped");
}

/** The codes of an error, of what it was made from, and of the tries that it sums up. */
function codesOf(error: unknown): string[] {
  if (typeof error !== "object" || error === null) return [];
  const { code, originalCode, cause, errors } = error as LibraryError & { cause?: unknown; errors?: unknown };
  const inner = [...(Array.isArray(errors) ? (errors as unknown[]) : []), ...(cause === undefined ? [] : [cause])].flatMap((one) =>
    codesOf(one),
  );
  return [originalCode, code, ...inner].filter((one): one is string => typeof one === "string");
}

function firstOf(codes: readonly string[], of: Readonly<Record<string, MailReason>>): MailReason | undefined {
  return codes.map((code) => of[code]).find((reason) => reason !== undefined);
}

function tlsReason(codes: readonly string[], message: string, command: string): MailReason | undefined {
  if (command === "STARTTLS" || /upgrading connection with STARTTLS/i.test(message)) return "no_starttls";
  if (codes.some((code) => code === "EPROTO" || code.startsWith("ERR_SSL") || code === "ETLS")) return "wrong_security";
  if (codes.includes("EPROTOCOL") || /greeting/i.test(message)) return codes.includes("ETIMEDOUT") ? "timeout" : "not_a_server";
  return undefined;
}

/** 534 and Google's `5.7.9`: only an application password enters; 530: nobody entered. */
function loginReason(code: number | undefined, response: string): MailReason {
  if (code === 534 || /application-specific|app password|5\.7\.9\b/i.test(response)) return "auth_app_password";
  if (code === 530) return "auth_needed";
  return code !== undefined && code < 500 ? "temporary" : "auth";
}

/** By the code and the enhanced code of RFC 3463, and on what it was answered. */
function answerReason(code: number, said: string, command: string): MailReason {
  if (command === "STARTTLS") return "no_starttls";
  if (
    /\b[45]\.4\.5\b|\b4\.7\.28\b|(sending|daily|hourly|message)s? (user )?(sending )?(limit|quota)|too many (messages|e-?mails|recipients)|rate limit/i.test(
      said,
    )
  )
    return "limit";
  if (code === 530) return "auth_needed";
  if (code === 534 || code === 535) return code === 534 ? "auth_app_password" : "auth";
  if (code < 500) return "temporary";
  if (code === 552 || /\b5\.3\.4\b/.test(said)) return "too_large";
  if (command === "MAIL FROM") return "sender_refused";
  if (command === "RCPT TO") return "recipient_refused";
  return "message_refused";
}

/** What a server said, on one line, of a length that a person reads. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
}
