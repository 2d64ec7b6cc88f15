import type { ReadDb } from "../ledger/context.ts";
import type { Block } from "./engine/rich-text.ts";
import type { LetterFacts } from "./facts/facts.ts";
import { type MessageRequest, prepareFacts } from "./facts/prepare-facts.ts";
import type { Template } from "./library/template.ts";
import { sayMessage } from "./text/say.ts";

export type WrittenMessage = { template: Template; facts: LetterFacts; subject: string; blocks: Block[]; text: string };

/**
 * Writes what a client is told in a channel, with the template that fits and the facts of the day.
 * `text` is all of it as plain text: short lines for WhatsApp (within what a link takes), one line for SMS, sentences without tables for a call.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function writeMessage(
  read: ReadDb,
  request: MessageRequest,
  { todayOn }: { todayOn: string; at: string },
): Promise<WrittenMessage> {
  const { facts } = await prepareFacts(read, request, todayOn, null);
  return { template: facts.template, facts, ...sayMessage(facts.template, facts) };
}
