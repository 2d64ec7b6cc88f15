import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { CallContext } from "../../../ledger/context.ts";
import { ownNameTeller } from "../whose/own-names.ts";
import { findCandidates } from "../whose/whose.ts";
import { parseChat } from "./parse.ts";
import { readChatFile } from "./read-file.ts";

/**
 * What a chat export holds, and whose it seems to be. Reads only.
 * @throws AppError unreadable_file
 */
export async function previewChat({ read, todayOn }: CallContext, path: string): Promise<OutputOf<"messages.previewChat">> {
  const { text, title } = await readChatFile(path);
  const chat = parseChat(text, todayOn);
  const isOwn = await ownNameTeller(read);
  const known = chat.people.filter(({ name }) => isOwn(name));
  const others = chat.people.filter(({ name }) => !isOwn(name));
  // The chat is named after the other one: whoever is left of two is ours.
  const named = title === null ? undefined : others.find(({ name }) => name === title);
  const ours = new Set([
    ...known.map(({ name }) => name),
    ...(known.length === 0 && named ? others.filter((one) => one !== named).map(({ name }) => name) : []),
  ]);
  const theirs = chat.people.filter(({ name }) => !ours.has(name));
  const senders = title === null ? theirs.map(({ name }) => name) : [title, ...theirs.map(({ name }) => name)];
  const candidates = new Map<number, OutputOf<"messages.previewChat">["candidates"][number]>();
  for (const sender of new Set(senders.slice(0, 3)))
    for (const { clientId, name, why } of await findCandidates(read, { sender, text: "" }))
      if (!candidates.has(clientId)) candidates.set(clientId, { clientId, name, why });
  const warnings = [...chat.warnings];
  if (chat.isGroup)
    warnings.unshift({
      code: "group",
      message: "Este chat es de un grupo: en él escriben otras personas, así que no se puede guardar en la conversación de un cliente.",
    });
  const times = chat.messages.map(({ at }) => at);
  return {
    messages: chat.messages.length,
    firstAt: times.reduce((first, at) => (at < first ? at : first)),
    lastAt: times.reduce((last, at) => (at > last ? at : last)),
    people: chat.people.map((one) => ({ ...one, isOurs: ours.has(one.name) })),
    candidates: [...candidates.values()].slice(0, 5),
    warnings,
  };
}
