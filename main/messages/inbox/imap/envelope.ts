import PostalMime from "postal-mime";
import type { MailHead } from "./mailbox.ts";

/** What a mail's headers say: who wrote it, what it answers, and whether a person wrote it. */
export type Envelope = {
  uid: number;
  /** Without its angle brackets; null where the mail has none. */
  messageId: string | null;
  /** The mails that it answers, the nearest first. */
  answers: string[];
  /** In small letters; empty where it says none. */
  fromAddress: string;
  fromName: string;
  subject: string;
  at: string;
  /** Written by a program: out of the office, received, thanks for writing. */
  isAutomatic: boolean;
  /** Sent to many. */
  isMassMail: boolean;
  /** Addresses that a server says it could not deliver to, in its own header. */
  failedRecipients: string[];
};

const MOST_ANSWERED = 50;

/** Reads a mail's headers. @param at the instant of the call: a mail is never of later */
export async function readEnvelope(head: MailHead, at: string): Promise<Envelope> {
  const mail = await PostalMime.parse(new Uint8Array([...head.headers, 13, 10]));
  const value = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? "";
  const { address = "", name = "" } = mail.from ?? {};
  const subject = oneLine(mail.subject ?? "");
  return {
    uid: head.uid,
    messageId: idsIn(value("message-id"))[0] ?? null,
    answers: [...new Set([...idsIn(value("in-reply-to")), ...idsIn(value("references")).toReversed()])].slice(0, MOST_ANSWERED),
    fromAddress: address.toLowerCase(),
    fromName: oneLine(name),
    subject,
    at: instantOf(head.receivedAt, mail.date, at),
    isAutomatic: isAutomatic(value, subject),
    isMassMail: value("list-id") !== "" || value("list-unsubscribe") !== "" || /^\s*(bulk|list|junk)\b/i.test(value("precedence")),
    failedRecipients: [...value("x-failed-recipients").matchAll(/[^\s,;<>]+@[^\s,;<>]+/g)].map(([found]) => found.toLowerCase()),
  };
}

/** The identifiers of mails in a header, without their brackets. */
export function idsIn(header: string): string[] {
  return [...header.slice(0, 20_000).matchAll(/<([^<>\s]+)>/g)].map(([, id]) => id ?? "");
}

/** When the server received it: what a mail says of itself may be any day. */
function instantOf(receivedAt: string, said: string | undefined, at: string): string {
  const saidAt = new Date(said ?? "");
  const instant = receivedAt || (Number.isNaN(saidAt.getTime()) ? at : saidAt.toISOString());
  return instant > at ? at : instant;
}

const SUBJECTS =
  /^\s*(respuesta autom[aá]tica|autom[aá]tico\s*:|automatic reply|auto(matic)?[- ]?(reply|response)|autorespuesta|auto\s*:|fuera de (la )?oficina|out of( the)? office|ausente)\b/i;

/** RFC 3834 (Auto-Submitted), what came before it (Precedence, X-Autoreply), and the subjects of the usual programs. */
function isAutomatic(value: (name: string) => string, subject: string): boolean {
  const submitted = value("auto-submitted").trim().toLowerCase();
  if (submitted !== "" && !submitted.startsWith("no")) return true;
  if (value("x-autoreply") !== "" || value("x-autorespond") !== "") return true;
  return /auto[_-]?reply/i.test(value("precedence")) || SUBJECTS.test(subject);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().slice(0, 300);
}
