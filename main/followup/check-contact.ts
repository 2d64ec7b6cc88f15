import type { Channel } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { messageName } from "../../shared/clean-text.ts";
import { cashlessMethods } from "../../shared/contract/payments.ts";
import { findCompany } from "../ledger/company.ts";
import type { ReadDb } from "../ledger/context.ts";
import type { TextFinding } from "../../shared/contract/followup-guard.ts";
import { readGuardRules } from "./guard/current-rules.ts";
import { judgeContact, type Verdict } from "./guard/judge.ts";
import { lintText } from "./guard/lint/lint.ts";
import { readFacts } from "./guard/read-facts.ts";

export type ContactQuestion = { clientId: number; channel: Channel; at: string; text?: string | undefined; contactId?: number | undefined };

/**
 * Asks the guard about a client as the ledger stands, for a message that collects.
 * @throws AppError not_found
 */
export function checkContact(read: ReadDb, question: ContactQuestion): Promise<Verdict> {
  return check(read, question);
}

/**
 * Asks the guard whether a client may be thanked for payments: the same hours, people and words as for any message, but what is owed plays no part.
 * It holds only while one of the payments is the client's own, brought money in and was not taken back, and for a text that asks for nothing.
 * @throws AppError not_found
 */
export async function checkThanks(read: ReadDb, question: ContactQuestion, paymentIds: readonly number[]): Promise<Verdict> {
  const people = await read.selectFrom("contacts").select("name").where("client_id", "=", question.clientId).execute();
  return check(read, question, {
    moneyCameIn: await hasMoney(read, question.clientId, paymentIds),
    // Whom it greets may well be the client's «Área de cobranzas».
    peopleNames: people.map(({ name }) => name),
  });
}

async function check(
  read: ReadDb,
  { clientId, channel, at, text, contactId }: ContactQuestion,
  thanks?: { moneyCameIn: boolean; peopleNames: readonly string[] },
): Promise<Verdict> {
  const client = await read
    .selectFrom("clients")
    .select(["id", "name", "trade_name as tradeName", "doc_number as docNumber"])
    .where("id", "=", clientId)
    .executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const rules = await readGuardRules(read);
  const attempt = {
    channel,
    at,
    text,
    names: [...(await readOwnNames(read)), client.name, client.tradeName, ...(thanks?.peopleNames ?? [])].flatMap(asWritten),
    isOwnContact: contactId === undefined || (await isContactOf(read, contactId, clientId)),
  };
  if (thanks) return judgeContact({ ...attempt, owes: false, coveredByFavour: false, thanks: { moneyCameIn: thanks.moneyCameIn } }, rules);
  return judgeContact({ ...attempt, ...(await readFacts(read, client, at)) }, rules);
}

/**
 * What a text may not say to a client, by the rules that hold now; names of the company and, where it is given, of the client are left alone.
 * @throws AppError not_found
 */
export async function lintForClient(read: ReadDb, text: string, clientId?: number): Promise<TextFinding[]> {
  const { ownPhrases } = await readGuardRules(read);
  const client =
    clientId === undefined
      ? undefined
      : await read.selectFrom("clients").select(["name", "trade_name as tradeName"]).where("id", "=", clientId).executeTakeFirst();
  if (clientId !== undefined && !client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  return lintText(text, { ownPhrases, names: [...(await readOwnNames(read)), client?.name, client?.tradeName].flatMap(asWritten) });
}

async function readOwnNames(read: ReadDb): Promise<(string | null | undefined)[]> {
  const company = await findCompany(read);
  return [company?.legalName, company?.tradeName];
}

/** A name as it stands in the ledger, and as messages write it. */
function asWritten(name: string | null | undefined): string[] {
  return name ? [name, messageName(name)] : [];
}

async function isContactOf(read: ReadDb, contactId: number, clientId: number): Promise<boolean> {
  return (
    (await read.selectFrom("contacts").select("id").where("id", "=", contactId).where("client_id", "=", clientId).executeTakeFirst()) !==
    undefined
  );
}

async function hasMoney(read: ReadDb, clientId: number, paymentIds: readonly number[]): Promise<boolean> {
  const row = await read
    .selectFrom("payments")
    .select("id")
    .where("id", "in", paymentIds)
    .where("client_id", "=", clientId)
    .where("amount_minor", ">", 0)
    .where("method", "not in", cashlessMethods)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("payments as r").select("r.id").whereRef("r.reverses_id", "=", "payments.id"))))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
