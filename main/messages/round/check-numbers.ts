import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { findCompany } from "../../ledger/company.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { readBankAccounts } from "../../templates/index.ts";
import { findNumberProblems, type WrittenPhone } from "./number-problems.ts";

/** Clients asked for at a time: SQLite takes so many values in one question. */
const PIECE = 900;

/** Checks the telephones of these clients; without them, of all who owe anything. */
export async function checkNumbers(
  { read }: CallContext,
  { clientIds }: InputOf<"messages.checkNumbers">,
): Promise<OutputOf<"messages.checkNumbers">> {
  const clients = clientIds ? await readNamed(read, clientIds) : await readOwing(read);
  const known = await readPhones(read);
  const wanted = new Set(clients.map(({ id }) => id));
  const phones = known.filter(({ clientId }) => wanted.has(clientId));
  return { problems: findNumberProblems({ clients, phones, known, own: await readOwn(read) }), checked: clients.length };
}

type Named = { id: number; name: string };

async function readNamed(read: ReadDb, ids: readonly number[]): Promise<Named[]> {
  const rows: Named[] = [];
  for (let from = 0; from < ids.length; from += PIECE)
    rows.push(
      ...(await read
        .selectFrom("clients")
        .select(["id", "name"])
        .where("id", "in", ids.slice(from, from + PIECE))
        .orderBy("name_folded")
        .execute()),
    );
  return rows;
}

async function readOwing(read: ReadDb): Promise<Named[]> {
  return await read
    .selectFrom("clients")
    .select(["id", "name"])
    .where("id", "in", (eb) => eb.selectFrom("parts").select("client_id").where("open_minor", ">", 0))
    .orderBy("name_folded")
    .execute();
}

/** Every telephone that is written down, the clients' own before those of their people. */
async function readPhones(read: ReadDb): Promise<WrittenPhone[]> {
  const own = await read
    .selectFrom("clients")
    .select(["id as clientId", "name as clientName", "phone"])
    .where("phone", "is not", null)
    .orderBy("id")
    .execute();
  const people = await read
    .selectFrom("contacts")
    .innerJoin("clients", "clients.id", "contacts.client_id")
    .select(["contacts.client_id as clientId", "clients.name as clientName", "contacts.id as contactId", "contacts.phone"])
    .where("contacts.phone", "is not", null)
    .orderBy("contacts.id")
    .execute();
  return [...own.map((row) => ({ ...row, contactId: null })), ...people].flatMap(({ phone, ...row }) =>
    phone?.trim() ? [{ ...row, phone }] : [],
  );
}

/** The company's telephones and the numbers of its wallets. */
async function readOwn(read: ReadDb): Promise<string[]> {
  const company = await findCompany(read);
  const wallets = (await readBankAccounts(read)).filter(({ kind }) => kind === "wallet").map(({ number }) => number);
  // People write two telephones of their own in one field.
  return [...(company?.phone?.split(/[/;,|·]/) ?? []), ...wallets];
}
