import { ImapFlow } from "imapflow";
import type { MailServer } from "../../../shared/contract/messages-mail.ts";
import { MailFailure, mailFailure } from "./failure.ts";
import { type Login, PATIENCE, type Patience } from "./smtp.ts";
import { isThisComputer, trustedAuthorities } from "./trust.ts";

/** Headers and the beginning of texts are asked for, never whole mails: more in one answer comes from no honest server. */
const MOST_ANSWER_BYTES = 8_000_000;

/**
 * A connection to a mailbox, not yet open: TLS from the start or STARTTLS, with its certificate checked; in the clear only on this computer. It logs nothing.
 * @throws MailFailure
 */
export function imapClient({ host, port, security }: MailServer, { user, password }: Login, patience: Patience = PATIENCE): ImapFlow {
  if (security === "none" && !isThisComputer(host)) throw new MailFailure("wrong_security");
  const client = new ImapFlow({
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "starttls",
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    disableBinary: true,
    maxLiteralSize: MOST_ANSWER_BYTES,
    maxLineLength: MOST_ANSWER_BYTES,
    maxResponseSize: 2 * MOST_ANSWER_BYTES,
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.greetingMs,
    socketTimeout: patience.silenceMs,
    ...(security === "none" ? {} : { tls: { ca: trustedAuthorities(), rejectUnauthorized: true, minVersion: "TLSv1.2" } }),
  });
  client.on("error", () => undefined); // whoever waits is told
  return client;
}

/** Enters a mailbox and leaves it. @throws MailFailure */
export async function tryImap(server: MailServer, login: Login, patience?: Patience): Promise<void> {
  const client = imapClient(server, login, patience);
  try {
    await client.connect();
  } catch (error) {
    throw imapFailure(error);
  } finally {
    client.close();
  }
}

/** Says of an error of the mailbox's library what kind it is. */
export function imapFailure(error: unknown): MailFailure {
  const { authenticationFailed, code, response } = (error ?? {}) as { authenticationFailed?: unknown; code?: unknown; response?: unknown };
  if (authenticationFailed === true)
    return new MailFailure(/application-specific|app password/i.test(String(response)) ? "auth_app_password" : "auth");
  if (code === "CONNECT_TIMEOUT" || code === "GREETING_TIMEOUT" || code === "UPGRADE_TIMEOUT") return new MailFailure("timeout");
  return mailFailure(error);
}
