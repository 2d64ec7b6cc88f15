import type { Channel } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { messageName } from "../../shared/clean-text.ts";
import { cashlessMethods } from "../../shared/contract/payments.ts";
import { findCompany } from "../ledger/company.ts";
import type { ReadDb } from "../ledger/context.ts";
import { judgeContact, type Verdict } from "./guard/judge.ts";

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
  const client = await read.selectFrom("clients").select(["name", "trade_name"]).where("id", "=", clientId).executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const company = await findCompany(read);
  const balances = await readNetBalances(read, clientId);
  return judgeContact({
    channel,
    at,
    text: withoutNames(text ?? "", [
      client.name,
      client.trade_name,
      company?.legalName,
      company?.tradeName,
      ...(thanks?.peopleNames ?? []),
    ]),
    owes: balances.some((balance) => balance.openMinor > 0),
    coveredByFavour: balances.every((balance) => balance.openMinor <= balance.inFavourMinor),
    isOwnContact: contactId === undefined || (await isContactOf(read, contactId, clientId)),
    thanks: thanks && { moneyCameIn: thanks.moneyCameIn },
  });
}

/** A court or the police may well be a client: their own names are not the words that the guard looks for. */
function withoutNames(text: string, names: readonly (string | null | undefined)[]): string {
  return names.reduce<string>((rest, name) => (name ? rest.replaceAll(name, " ").replaceAll(messageName(name), " ") : rest), text);
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

async function readNetBalances(read: ReadDb, clientId: number): Promise<{ openMinor: number; inFavourMinor: number }[]> {
  const open = await read
    .selectFrom("parts")
    .select((eb) => ["currency", eb.fn.sum<number>("open_minor").as("minor")])
    .where("client_id", "=", clientId)
    .where("open_minor", ">", 0)
    .groupBy("currency")
    .execute();
  const favour = await read
    .selectFrom("payments")
    .select((eb) => ["currency", eb.fn.sum<number>("unallocated_minor").as("minor")])
    .where("client_id", "=", clientId)
    .where("unallocated_minor", ">", 0)
    .groupBy("currency")
    .execute();
  const inFavour = new Map(favour.map((row) => [row.currency, Number(row.minor)]));
  return open.map((row) => ({ openMinor: Number(row.minor), inFavourMinor: inFavour.get(row.currency) ?? 0 }));
}
