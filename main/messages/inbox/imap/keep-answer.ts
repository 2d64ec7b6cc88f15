import { createHash } from "node:crypto";
import { noteInTimeline } from "../../../clients/index.ts";
import type { Command } from "../../../ledger/context.ts";
import { takeInReply } from "../take-in.ts";
import type { Owner } from "./belongs.ts";
import type { Envelope } from "./envelope.ts";

export type Answer = { envelope: Envelope; owner: Owner; text: string };

/** Takes in what a client wrote; what a program answered for it is only noted in the conversation. Gives whether it is a new answer for the inbox. */
export function keepAnswer(tx: Command, { envelope, owner, text }: Answer): boolean {
  if (envelope.isAutomatic) {
    noteAutomatic(tx, { envelope, owner, text });
    return false;
  }
  return takeInReply(tx, {
    ...owner,
    channel: "email",
    sender: senderOf(envelope),
    at: envelope.at,
    body: text,
    subject: envelope.subject,
    source: "imap",
    sourceKey: keyOf(envelope, text),
    messageId: envelope.messageId,
    inReplyTo: envelope.answers[0] ?? null,
  }).isNew;
}

/** «Estoy de vacaciones hasta el 3»: worth knowing, and no answer. */
function noteAutomatic(tx: Command, { envelope, owner, text }: Answer): void {
  if (owner.clientId === null) return;
  const key = keyOf(envelope, text);
  const known = tx.bulk.get(
    "SELECT 1 FROM timeline WHERE client_id = ? AND kind = 'email' AND json_extract(detail, '$.mailKey') = ?",
    owner.clientId,
    key,
  );
  if (known) return;
  noteInTimeline(tx, {
    clientId: owner.clientId,
    kind: "email",
    title: `Respuesta automática: ${senderOf(envelope)}`,
    text: [envelope.subject, text].filter(Boolean).join("\n\n"),
    at: envelope.at,
    detail: { direction: "in", automatic: true, mailKey: key, ...(owner.outboxId === null ? {} : { outboxId: owner.outboxId }) },
  });
}

function senderOf({ fromName, fromAddress }: Envelope): string {
  return fromName ? `${fromName} <${fromAddress}>` : fromAddress;
}

/** A mail is the same by its identifier, wherever its mailbox goes; by what it says where it has none. */
function keyOf({ messageId, fromAddress, at, subject }: Envelope, text: string): string {
  if (messageId !== null) return `mail:${messageId}`;
  return `mail:${createHash("sha256")
    .update(JSON.stringify([fromAddress, at, subject, text]))
    .digest("hex")}`;
}
