import type { Finding, Stage, Tone } from "../../../shared/contract/common.ts";
import type { Occasion, TemplateChannel } from "../../../shared/contract/templates.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { stageFor } from "../../../shared/letter-stage.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { chooseTemplate } from "../choose.ts";
import type { Template } from "../library/template.ts";
import { readBeside } from "./beside.ts";
import { buildFacts, type LetterFacts, type OpenPart } from "./facts.ts";
import { needsOf } from "./needs.ts";
import { nothingOwed } from "./nothing-owed.ts";
import { hasNeed, missing, mustList, partsForOccasion } from "./occasion.ts";
import { type ClientAccount, readAccount } from "./queries.ts";
import { readHappened } from "./read-happened.ts";
import { deadlineFor, oldestDaysLate } from "./stage.ts";

export type MessageRequest = {
  clientId: number;
  channel: TemplateChannel;
  /** The template; without it the one that fits what is known of the rest. */
  code?: string | undefined;
  occasion?: Occasion | undefined;
  /** Without it, as what is open asks for. */
  stage?: Stage | undefined;
  tone?: Tone | undefined;
  /** Who reads it; null: nobody in particular. */
  contactId?: number | null | undefined;
  deadlineOn?: string | undefined;
};

export type PreparedFacts = { account: ClientAccount; facts: LetterFacts; warnings: Finding[] };

/**
 * Chooses the template and reads what it speaks of, as of a day. `number`: of a letter that is issued.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function prepareFacts(read: ReadDb, request: MessageRequest, todayOn: string, number: string | null): Promise<PreparedFacts> {
  const account = await readAccount(read, request.clientId, todayOn, request.contactId);
  const usual = stageFor(oldestDaysLate(account.parts, todayOn));
  const wanted = { ...request, stage: request.stage ?? (request.code === undefined && request.occasion === undefined ? usual : undefined) };
  const template = await chooseTemplate(read, wanted);
  return await gatherFacts(read, { account, template, request }, todayOn, number);
}

type Gathering = { account: ClientAccount; template: Template; request: MessageRequest };

/** What a template speaks of, read for a client. @throws AppError nothing_owed */
export async function gatherFacts(
  read: ReadDb,
  { account, template, request }: Gathering,
  todayOn: string,
  number: string | null = null,
): Promise<PreparedFacts> {
  const { clientId } = request;
  const stage = request.stage ?? template.stage;
  const { occasion } = template;
  const happened = await readHappened(read, clientId, occasion, todayOn);
  const lacking = needsOf(template).find((need) => !hasNeed(happened, need));
  if (lacking) throw missing(lacking, occasion, account.client.name);
  const parts = partsForOccasion(account.parts, { occasion, stage }, todayOn);
  if (parts.length === 0 && mustList(occasion))
    throw (
      nothingOfThat(occasion, account) ??
      (await nothingOwed(read, { id: clientId, name: account.client.name }, account.parts.length > 0, todayOn))
    );
  const { warnings, ...beside } = await readBeside(read, { clientId, stage, parts }, todayOn);
  const deadlineOn = request.deadlineOn ?? deadlineFor(stage, todayOn);
  const facts = buildFacts({ ...account, ...beside, parts, happened }, { stage, template, todayOn, deadlineOn, number });
  return { account, facts, warnings: template.channel === "letter" ? warnings : [] };
}

/** Where the client owes, but nothing of what the occasion lists. */
function nothingOfThat(
  occasion: Occasion,
  { client: { name }, parts }: { client: { name: string }; parts: readonly OpenPart[] },
): AppError | undefined {
  if (parts.length === 0) return undefined;
  if (occasion === "detraccion_missing") return new AppError("nothing_owed", `De ${name} no falta depositar ninguna detracción.`);
  if (occasion === "retencion_missing") return new AppError("nothing_owed", `De ${name} no falta ningún comprobante de retención.`);
  return occasion === "due_today" ? new AppError("nothing_owed", `A ${name} no le vence nada hoy: usa otra plantilla.`) : undefined;
}
