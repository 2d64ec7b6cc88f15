import type { Channel } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { messageName } from "../../shared/clean-text.ts";
import { cashlessMethods } from "../../shared/contract/payments.ts";
import { daysBetween, limaDate } from "../../shared/dates.ts";
import { findCompany } from "../ledger/company.ts";
import type { ReadDb } from "../ledger/context.ts";
import type { TextFinding } from "../../shared/contract/followup-guard.ts";
import { readGuardRules } from "./guard/current-rules.ts";
import { type ContactAttempt, judgeContact, type Verdict } from "./guard/judge.ts";
import { lintText } from "./guard/lint/lint.ts";
import { readFacts, readFactsOf } from "./guard/read-facts.ts";
import { type Purpose, purposeOf, type Told } from "./purpose.ts";

export type ContactQuestion = {
  clientId: number;
  channel: Channel;
  at: string;
  text?: string | undefined;
  contactId?: number | undefined;
  /** Where it goes, by e-mail. */
  address?: string | undefined;
};

/**
 * Asks the guard about a client as the ledger stands, for a message that collects.
 * @throws AppError not_found
 */
export function checkContact(read: ReadDb, question: ContactQuestion): Promise<Verdict> {
  return check(read, question);
}

/** Asks the guard about many clients at once, for messages whose words are not written yet: as checkContact says of each. Clients that are not there have no answer. */
export async function checkContacts(
  read: ReadDb,
  { clientIds, channel, at }: { clientIds: readonly number[]; channel: Channel; at: string },
): Promise<Map<number, Verdict>> {
  if (clientIds.length === 0) return new Map();
  const clients = await read.selectFrom("clients").select(["id", "name", "doc_number as docNumber"]).where("id", "in", clientIds).execute();
  const rules = await readGuardRules(read);
  const facts = await readFactsOf(read, clients, at);
  const stopped = await readAskedToStop(read, clientIds, channel);
  const judge = (id: number) => {
    const own = facts.get(id) ?? { owes: false, coveredByFavour: false };
    return judgeContact({ channel, at, askedToStopOn: stopped.get(id), isOwnContact: true, ...own }, rules);
  };
  return new Map(clients.map(({ id }) => [id, judge(id)]));
}

/**
 * Asks the guard whether a client may be thanked for payments: the same hours, people and words as for any message, but what is owed plays no part.
 * It holds only while one of the payments is the client's own, brought money in and was not taken back, and for a text that asks for nothing.
 * @throws AppError not_found
 */
export async function checkThanks(read: ReadDb, question: ContactQuestion, paymentIds: readonly number[]): Promise<Verdict> {
  return check(read, question, { thanks: { moneyCameIn: await hasMoney(read, question.clientId, paymentIds) } });
}

/**
 * Asks the guard about a message by what it is for: hours, people and words hold for all; what is owed, promised, disputed or in favour, the bank's day and
 * how often the client was contacted only for what collects. Thanks hold while the money stands.
 * @throws AppError not_found
 */
export async function checkMessage(read: ReadDb, question: ContactQuestion, purpose: Purpose): Promise<Verdict> {
  if (purpose.for === "answer") return checkAnswer(read, question, purpose.wroteAt);
  if (purpose.for === "information") return check(read, question, { informs: true });
  if (purpose.for === "collection") return sayWhy(await check(read, question), purpose.asks);
  const moneyCameIn = await hasMoney(read, question.clientId, purpose.paymentIds);
  return check(read, question, { thanks: { moneyCameIn, isRead: true } });
}

/** What a text to a client is for: as its template is, unless its own words ask for money; names of the company and the client are no words. */
export async function readPurpose(read: ReadDb, clientId: number, told: Told): Promise<Purpose> {
  return purposeOf(told, await readNames(read, clientId));
}

/** Where words made a message collect, and there is nothing to: which words. */
function sayWhy(verdict: Verdict, asks: string | undefined): Verdict {
  if (asks === undefined) return verdict;
  const reasons = verdict.reasons.map((reason) =>
    reason.code === "nothing_owed"
      ? { ...reason, text: `El texto pide un pago donde dice «${asks}», y no debe nada: quita esas palabras.` }
      : reason,
  );
  return { ...verdict, reasons };
}

/** An answer comes within so many days of what it answers; later it is a contact like any other. */
const ANSWERED_WITHIN_DAYS = 7;

/**
 * Asks the guard whether a client may be answered: the same hours, people and words as for any message, but the client began, so that neither what it owes
 * nor how often it was contacted plays a part. What it wrote more than a week ago is not answered but taken up again: the whole guard is asked.
 * @throws AppError not_found
 */
export async function checkAnswer(read: ReadDb, question: ContactQuestion, wroteAt: string): Promise<Verdict> {
  return check(read, question, isFreshAnswer(wroteAt, question.at) ? { answers: true } : {});
}

/** Whether what a client wrote is still answered, and not taken up again. */
export function isFreshAnswer(wroteAt: string, at: string): boolean {
  return daysBetween(limaDate(wroteAt), limaDate(at)) <= ANSWERED_WITHIN_DAYS;
}

async function check(
  read: ReadDb,
  { clientId, channel, at, text, contactId, address }: ContactQuestion,
  { thanks, answers, informs }: Pick<ContactAttempt, "thanks" | "answers" | "informs"> = {},
): Promise<Verdict> {
  const client = await read
    .selectFrom("clients")
    .select(["id", "name", "doc_number as docNumber"])
    .where("id", "=", clientId)
    .executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const rules = await readGuardRules(read);
  const attempt = {
    channel,
    at,
    text,
    names: await readNames(read, clientId),
    askedToStopOn: (await readAskedToStop(read, [clientId], channel)).get(clientId),
    isOwnContact:
      (contactId === undefined || (await isContactOf(read, contactId, clientId))) &&
      !(address !== undefined && (await isOfAnother(read, clientId, address))),
  };
  if (thanks || answers || informs)
    return judgeContact({ ...attempt, owes: false, coveredByFavour: false, thanks, answers, informs }, rules);
  return judgeContact({ ...attempt, ...(await readFacts(read, client, at)) }, rules);
}

/**
 * What a text may not say to a client, by the rules that hold now; names of the company and, where it is given, of the client are left alone.
 * @throws AppError not_found
 */
export async function lintForClient(read: ReadDb, text: string, clientId?: number): Promise<TextFinding[]> {
  const { ownPhrases } = await readGuardRules(read);
  if (clientId !== undefined && !(await read.selectFrom("clients").select("id").where("id", "=", clientId).executeTakeFirst()))
    throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  return lintText(text, { ownPhrases, names: await readNames(read, clientId) });
}

/** Names that a message may well write: of the company, the client and its people, who may be an «Área de cobranzas». */
async function readNames(read: ReadDb, clientId?: number): Promise<string[]> {
  const company = await findCompany(read);
  const own = [company?.legalName, company?.tradeName].flatMap(asWritten);
  if (clientId === undefined) return own;
  const clients = await read.selectFrom("clients").select(["name", "trade_name as tradeName"]).where("id", "=", clientId).execute();
  const people = await read.selectFrom("contacts").select("name").where("client_id", "=", clientId).execute();
  return [
    ...own,
    ...[...clients.flatMap(({ name, tradeName }) => [name, tradeName]), ...people.map(({ name }) => name)].flatMap(asWritten),
  ];
}

/** A name as it stands in the ledger, and as messages write it. */
function asWritten(name: string | null | undefined): string[] {
  return name ? [name, messageName(name)] : [];
}

/** What a person accepted of an answer: the client asked not to be written to through the channel that it wrote by. */
async function readAskedToStop(read: ReadDb, clientIds: readonly number[], channel: Channel): Promise<Map<number, string>> {
  const rows = await read
    .selectFrom("replies")
    .select((eb) => ["client_id as clientId", eb.fn.max("at").as("at")])
    .where("client_id", "in", clientIds)
    .where("channel", "=", channel)
    .where("state", "=", "done")
    .where("made", "like", '%"stop_writing"%')
    .groupBy("client_id")
    .execute();
  return new Map(rows.flatMap(({ clientId, at }) => (clientId !== null && at ? [[clientId, limaDate(at)] as const] : [])));
}

async function isContactOf(read: ReadDb, contactId: number, clientId: number): Promise<boolean> {
  return (
    (await read.selectFrom("contacts").select("id").where("id", "=", contactId).where("client_id", "=", clientId).executeTakeFirst()) !==
    undefined
  );
}

/** Whether somebody answered from an address that it is not this client's, and nobody put it back on the client's file since. */
async function isOfAnother(read: ReadDb, clientId: number, address: string): Promise<boolean> {
  const wanted = address.trim().toLowerCase();
  const told = await read
    .selectFrom("replies")
    .select("made")
    .where("client_id", "=", clientId)
    .where("state", "=", "done")
    .where("made", "like", '%"note_wrong_person"%')
    .execute();
  const taken = told.flatMap(({ made }) => JSON.parse(made ?? "[]") as { kind: string; before?: string }[]);
  if (!taken.some(({ kind, before }) => kind === "note_wrong_person" && before?.trim().toLowerCase() === wanted)) return false;
  const own = await read.selectFrom("clients").select("email").where("id", "=", clientId).execute();
  const people = await read.selectFrom("contacts").select("email").where("client_id", "=", clientId).execute();
  return ![...own, ...people].some(({ email }) => email?.trim().toLowerCase() === wanted);
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
