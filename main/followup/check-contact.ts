import type { Channel } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { findCompany } from "../ledger/company.ts";
import type { ReadDb } from "../ledger/context.ts";
import { judgeContact, type Verdict } from "./guard/judge.ts";

export type ContactQuestion = { clientId: number; channel: Channel; at: string; text?: string | undefined; contactId?: number | undefined };

/**
 * Asks the guard about a client as the ledger stands.
 * @throws AppError not_found
 */
export async function checkContact(read: ReadDb, { clientId, channel, at, text, contactId }: ContactQuestion): Promise<Verdict> {
  const client = await read.selectFrom("clients").select(["name", "trade_name"]).where("id", "=", clientId).executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const company = await findCompany(read);
  const balances = await readNetBalances(read, clientId);
  return judgeContact({
    channel,
    at,
    text: withoutNames(text ?? "", [client.name, client.trade_name, company?.legalName, company?.tradeName]),
    owes: balances.some((balance) => balance.openMinor > 0),
    coveredByFavour: balances.every((balance) => balance.openMinor <= balance.inFavourMinor),
    isOwnContact: contactId === undefined || (await isContactOf(read, contactId, clientId)),
  });
}

/** A court or the police may well be a client: their own names are not the words that the guard looks for. */
function withoutNames(text: string, names: readonly (string | null | undefined)[]): string {
  return names.reduce<string>((rest, name) => (name ? rest.replaceAll(name, " ") : rest), text);
}

async function isContactOf(read: ReadDb, contactId: number, clientId: number): Promise<boolean> {
  return (
    (await read.selectFrom("contacts").select("id").where("id", "=", contactId).where("client_id", "=", clientId).executeTakeFirst()) !==
    undefined
  );
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
