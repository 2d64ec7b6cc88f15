import { foldText } from "../../../../shared/identifiers.ts";
import { findCompany } from "../../../ledger/company.ts";
import type { Command, ReadDb } from "../../../ledger/context.ts";

const NAME = "chat_own_names";
const MOST = 30;
/** How WhatsApp calls whoever exports. */
const MYSELF = ["tu", "you", "yo"];

/** Tells a name of ours: the company's, the people's of the office, and those that were said to be ours before. */
export async function ownNameTeller(read: ReadDb, more: readonly string[] = []): Promise<(name: string) => boolean> {
  const company = await findCompany(read);
  const people = await read.selectFrom("people").select("name").where("archived_at", "is", null).execute();
  const names = [company?.legalName, company?.tradeName, ...people.map(({ name }) => name), ...(await readOwnNames(read)), ...more];
  const own = new Set([...MYSELF, ...names.map((name) => foldText(name ?? "")).filter(Boolean)]);
  return (name) => own.has(foldText(name));
}

async function readOwnNames(read: ReadDb): Promise<string[]> {
  const row = await read.selectFrom("settings").select("value").where("name", "=", NAME).executeTakeFirst();
  return row ? (JSON.parse(row.value) as string[]) : [];
}

/** Keeps under which names the company writes, for the next chat. */
export async function keepOwnNames(tx: Command, names: readonly string[]): Promise<void> {
  const value = JSON.stringify([...new Set([...names, ...(await readOwnNames(tx.db))])].slice(0, MOST));
  tx.bulk.run("INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", NAME, value);
}
