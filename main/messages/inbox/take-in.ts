import type { Channel } from "../../../shared/contract/common.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command } from "../../ledger/context.ts";
import { understandReply } from "../replies/understand.ts";

export type IncomingReply = {
  /** Null while nobody knows whose it is. */
  clientId: number | null;
  contactId: number | null;
  channel: Channel;
  /** Who wrote it, as the message says: a name, a number, an address. */
  sender: string;
  at: string;
  body: string;
  subject: string;
  source: "paste" | "chat" | "imap";
  /** The same answer has the same key, however often it comes. */
  sourceKey: string;
  outboxId: number | null;
  messageId: string | null;
  inReplyTo: string | null;
  /** The entry of the conversation that holds it already. */
  timelineId?: number | undefined;
};

/** What is understood is read in so much of a text at most: what a client means stands at its beginning. */
const READ_LETTERS = 20_000;

/**
 * Takes in what a client answered: understands it, keeps it for the inbox, and notes it as incoming in the conversation of its client.
 * An answer that is known by its key stays as it is. Gives its id and whether it is new. Nothing else is done about it.
 */
export function takeInReply(tx: Command, reply: IncomingReply): { id: number; isNew: boolean } {
  const known = tx.bulk.get<{ id: number }>("SELECT id FROM replies WHERE source_key = ?", reply.sourceKey);
  if (known) return { id: known.id, isNew: false };
  const at = new Date(reply.at).toISOString();
  const timelineId = reply.timelineId ?? (reply.clientId === null ? null : noteIncoming(tx, { ...reply, clientId: reply.clientId, at }));
  const id = tx.bulk.insert("replies", {
    client_id: reply.clientId,
    contact_id: reply.contactId,
    channel: reply.channel,
    sender: reply.sender,
    at,
    body: reply.body,
    source: reply.source,
    source_key: reply.sourceKey,
    outbox_id: reply.outboxId,
    timeline_id: timelineId,
    message_id: reply.messageId,
    in_reply_to: reply.inReplyTo,
    subject: reply.subject,
    understood: JSON.stringify(understandReply(reply.body.slice(0, READ_LETTERS), at)),
    corrected_intent: null,
    state: "waiting",
    outcome: null,
    made: null,
    batch_id: tx.batchId,
    created_at: tx.at,
    resolved_at: null,
  }) as number;
  return { id, isNew: true };
}

const WROTE: Readonly<Record<Channel, string>> = {
  email: "Respondió por correo",
  whatsapp: "Escribió por WhatsApp",
  sms: "Envió un SMS",
  call: "Llamó",
  visit: "Vino",
  letter: "Respondió por carta",
};

export type Incoming = Pick<IncomingReply, "channel" | "sender" | "body" | "subject" | "at"> & { clientId: number; chatKey?: string };

/** Notes what a client wrote in its conversation: it is no contact of ours. Gives the entry's id. */
export function noteIncoming(tx: Command, { clientId, channel, sender, body, subject, at, chatKey }: Incoming): number {
  return noteInTimeline(tx, {
    clientId,
    kind: channel,
    title: sender ? `${WROTE[channel]}: ${sender}` : WROTE[channel],
    text: subject ? `${subject}\n\n${body}` : body,
    at,
    detail: { direction: "in", ...(chatKey ? { chatKey, ...(tx.batchId === null ? {} : { batch: tx.batchId }) } : {}) },
  });
}
