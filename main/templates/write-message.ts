import { stageFor } from "../../shared/letter-stage.ts";
import type { Stage, Tone } from "../../shared/contract/common.ts";
import type { Occasion, TemplateChannel } from "../../shared/contract/templates.ts";
import type { ReadDb } from "../ledger/context.ts";
import { chooseTemplate } from "./choose.ts";
import { buildFacts, type LetterFacts } from "./facts/facts.ts";
import { nothingOwed } from "./facts/nothing-owed.ts";
import { readAccount } from "./facts/queries.ts";
import { deadlineFor, oldestDaysLate, partsForStage } from "./facts/stage.ts";
import type { Template } from "./library/template.ts";
import type { Block } from "./rich-text.ts";
import { sayMessage } from "./text/say.ts";

export type MessageRequest = {
  clientId: number;
  channel: TemplateChannel;
  /** The template; without it the one that fits what is known of the rest. */
  code?: string | undefined;
  occasion?: Occasion | undefined;
  /** Without it, as what is open asks for. */
  stage?: Stage | undefined;
  tone?: Tone | undefined;
  contactId?: number | undefined;
  deadlineOn?: string | undefined;
};

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
  const account = await readAccount(read, request.clientId, todayOn, request.contactId);
  const stage = request.stage ?? stageFor(oldestDaysLate(account.parts, todayOn));
  const template = await chooseTemplate(read, { ...request, stage });
  const parts = partsForStage(account.parts, stage, todayOn);
  if (parts.length === 0)
    throw await nothingOwed(read, { id: request.clientId, name: account.client.name }, account.parts.length > 0, todayOn);
  const deadlineOn = request.deadlineOn ?? deadlineFor(stage, todayOn);
  const facts = buildFacts({ ...account, parts }, { stage, template, todayOn, deadlineOn, number: null });
  return { template, facts, ...sayMessage(template, facts) };
}
