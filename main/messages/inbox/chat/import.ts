import { createHash } from "node:crypto";
import { AppError } from "../../../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../../../shared/contract/index.ts";
import { limaDate } from "../../../../shared/dates.ts";
import { foldText } from "../../../../shared/identifiers.ts";
import { noteInTimeline } from "../../../clients/index.ts";
import { keepBatchIf, labelBatch } from "../../../ledger/batches.ts";
import type { Command, CommandContext } from "../../../ledger/context.ts";
import { breather } from "../../../platform/breathe.ts";
import { noteIncoming, takeInReply } from "../take-in.ts";
import { keepOwnNames, ownNameTeller } from "../whose/own-names.ts";
import { intoAnswers } from "./answers.ts";
import type { KeyedMessage } from "./keyed.ts";
import { type Chat, parseChat } from "./parse.ts";
import { readChatFile } from "./read-file.ts";

type Request = ParsedInputOf<"messages.importChat">;
type Imported = OutputOf<"messages.importChat">;

/**
 * Takes a chat export into a client's conversation, as one batch: each message stands there once, however often the chat comes,
 * and what the client wrote since a day waits in the inbox.
 * @throws AppError unreadable_file | not_found | not_allowed for a group | invalid_input where nobody, or everybody, is ours
 */
export async function importChat(context: CommandContext, request: Request): Promise<Imported> {
  const { text } = await readChatFile(request.path);
  const chat = parseChat(text, context.todayOn);
  refuseGroup(chat);
  const batch = { kind: "chat", label: "Chat de WhatsApp" };
  const detail: Record<string, unknown> = { clientId: request.clientId, messages: chat.messages.length };
  return context.command({ what: "messages.importChat", topics: ["messages", "clients", "followup"], batch, detail }, async (tx) => {
    const client = tx.bulk.get<{ name: string }>("SELECT name FROM clients WHERE id = ?", request.clientId);
    if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
    const messages = withSides(chat, await ownNameTeller(tx.db, request.ownNames), tx.at);
    const news = findNew(tx, request.clientId, messages);
    const entries = await noteAll(context, tx, request.clientId, news);
    const answers = intoAnswers(news, request.answersFromOn);
    const back = bringBack(tx, messages);
    for (const { message, body } of answers) takeIn(tx, request.clientId, message, { body, timelineId: entries.get(message.key) });
    await keepOwnNames(tx, request.ownNames);
    labelBatch(tx, `Chat de WhatsApp de ${client.name}`);
    const replies = answers.length + back;
    Object.assign(detail, { added: news.length, replies });
    const batchId = keepBatchIf(tx, news.length + replies > 0);
    return { messages: messages.length, added: news.length, alreadyKnown: messages.length - news.length, replies, batchId };
  });
}

function refuseGroup({ isGroup }: Chat): void {
  if (isGroup)
    throw new AppError(
      "not_allowed",
      "Este chat es de un grupo: en él escriben otras personas, y lo que dicen no va en la conversación de un cliente. Exporta el chat con él solo.",
    );
}

function withSides({ messages, people }: Chat, isOwn: (name: string) => boolean, at: string): KeyedMessage[] {
  const ours = people.filter(({ name }) => isOwn(name));
  if (ours.length === people.length && people.length > 0)
    throw new AppError("invalid_input", "Todos los que escriben en este chat figuran como tu empresa: di cuál es el cliente.");
  if (people.length > 1 && ours.length === 0)
    throw new AppError("invalid_input", `Di quién de este chat es tu empresa: ${people.map(({ name }) => name).join(" o ")}.`);
  const seen = new Map<string, number>();
  return messages
    .filter((message) => message.at <= at)
    .map((message) => {
      const isOurs = isOwn(message.sender);
      // A telephone of Android tells no seconds, and names change: neither is part of what a message is known by.
      const base = JSON.stringify([message.at.slice(0, 16), isOurs, message.text]);
      const ordinal = seen.get(base) ?? 0;
      seen.set(base, ordinal + 1);
      return { ...message, isOurs, key: createHash("sha256").update(`${base}${ordinal}`).digest("hex").slice(0, 32) };
    });
}

/** Those that the conversation does not hold: from a chat, pasted on that day, or opened here as a draft. */
function findNew(tx: Command, clientId: number, messages: readonly KeyedMessage[]): KeyedMessage[] {
  const entries = tx.bulk.all<{ at: string; text: string; key: string | null; direction: string | null }>(
    "SELECT at, text, detail ->> '$.chatKey' AS key, detail ->> '$.direction' AS direction FROM timeline WHERE client_id = ? AND kind = 'whatsapp'",
    clientId,
  );
  const keys = new Set(entries.flatMap(({ key }) => key ?? []));
  const sayings = new Set(
    entries.filter(({ key }) => key === null).map(({ at, text, direction }) => sayingOf(at, direction !== "in", text)),
  );
  return messages.filter(({ key, at, isOurs, text }) => !keys.has(key) && !sayings.has(sayingOf(at, isOurs, text)));
}

const sayingOf = (at: string, isOurs: boolean, text: string) => `${limaDate(at)} ${isOurs} ${foldText(text) || text}`;

async function noteAll(
  context: CommandContext,
  tx: Command,
  clientId: number,
  messages: readonly KeyedMessage[],
): Promise<Map<string, number>> {
  const pause = breather(context.signal);
  const entries = new Map<string, number>();
  for (const [done, message] of messages.entries()) {
    await pause();
    if (done % 500 === 0) context.progress(done, messages.length, "Guardando la conversación");
    entries.set(message.key, message.isOurs ? noteOurs(tx, clientId, message) : noteTheirs(tx, clientId, message));
  }
  return entries;
}

/** What was written from a telephone went out already: it is told, and counts as the contact that it was. */
function noteOurs(tx: Command, clientId: number, { at, text, key }: KeyedMessage): number {
  return noteInTimeline(tx, {
    clientId,
    kind: "whatsapp",
    title: "WhatsApp",
    text,
    at,
    state: "enviado",
    detail: { direction: "out", chatKey: key, batch: tx.batchId },
  });
}

function noteTheirs(tx: Command, clientId: number, { at, sender, text, key }: KeyedMessage): number {
  return noteIncoming(tx, { clientId, channel: "whatsapp", sender, body: text, subject: "", at, chatKey: key });
}

function takeIn(
  tx: Command,
  clientId: number,
  { sender, at, key }: KeyedMessage,
  { body, timelineId }: { body: string; timelineId: number | undefined },
): void {
  takeInReply(tx, {
    clientId,
    contactId: null,
    channel: "whatsapp",
    sender,
    at,
    body,
    subject: "",
    source: "chat",
    sourceKey: `chat:${clientId}:${key}`,
    outboxId: null,
    messageId: null,
    inReplyTo: null,
    timelineId,
  });
}

/** Answers that undoing an import took off the list come back with the same chat. */
function bringBack(tx: Command, messages: readonly KeyedMessage[]): number {
  const keys = JSON.stringify(messages.filter(({ isOurs }) => !isOurs).map(({ key }) => key));
  return tx.bulk.run(
    `UPDATE replies SET state = 'waiting', resolved_at = NULL, batch_id = ? WHERE source = 'chat' AND state = 'dismissed' AND outcome IS NULL
      AND batch_id IN (SELECT id FROM batches WHERE kind = 'chat' AND undone_at IS NOT NULL)
      AND substr(source_key, instr(substr(source_key, 6), ':') + 6) IN (SELECT value FROM json_each(?))`,
    tx.batchId,
    keys,
  );
}
