import { sql } from "kysely";
import { addDays, limaDate, limaInstant } from "../../../shared/dates.ts";
import { isAboutDebt, madeAt, wasMade } from "../../ledger/contacts-made.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readInFavourOf } from "../../ledger/in-favour.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import { payerKey } from "../../reconciliation/index.ts";
import { readRunningPlans } from "../payment-plans/in-plan.ts";
import { readGrace } from "../promises/grace.ts";
import { findChaseable, type OpenPart } from "./chaseable.ts";
import { WEEK_DAYS } from "./frequency.ts";
import type { ContactAttempt } from "./judge.ts";

type Facts = Required<Pick<ContactAttempt, "owes" | "coveredByFavour" | "contactedOn" | "allDisputed" | "bankUpToOn" | "moneyWaiting">> &
  Pick<ContactAttempt, "promisedUntilOn" | "planKept">;

export type GuardedClient = { id: number; name: string; docNumber: string };

/** What the guard looks at of a client that may be asked for money, as the ledger stands on the day of `at`. */
export async function readFacts(read: ReadDb, client: GuardedClient, at: string): Promise<Facts> {
  const on = limaDate(at);
  const open = await readOpen(read, client.id);
  const [favour, contactedOn, disputed, promised, plans, bankUpToOn, bankLines] = await Promise.all([
    readInFavourOf(read, client.id),
    readContactedOn(read, client.id, on),
    readDisputed(read, client.id),
    readGrace(read, on, client.id),
    readRunningPlans(read, on, client.id),
    readBankUpTo(read),
    countWaitingLines(read, client),
  ]);
  const chaseable = findChaseable({
    open,
    disputes: disputed.get(client.id) ?? [],
    promised: promised.get(client.id) ?? [],
    plans: plans.get(client.id) ?? [],
    on,
  });
  const owed = Map.groupBy(open, ({ currency }) => currency);
  return {
    owes: open.length > 0,
    coveredByFavour: [...owed].every(
      ([currency, documents]) => documents.reduce((sum, { openMinor }) => sum + openMinor, 0) <= (favour.get(currency) ?? 0),
    ),
    contactedOn,
    bankUpToOn,
    moneyWaiting: { inFavour: favour.size > 0, bankLines },
    ...chaseable,
  };
}

async function readOpen(read: ReadDb, clientId: number): Promise<OpenPart[]> {
  return await read
    .selectFrom("parts")
    .select(["invoice_id as invoiceId", "part", "currency", "open_minor as openMinor"])
    .where("client_id", "=", clientId)
    .where("open_minor", ">", 0)
    .orderBy("due_on")
    .orderBy("id")
    .execute();
}

/** The days of the messages, calls and visits of the last week. An opened draft counts until the user says that it was not sent; that the client got in touch does not. */
async function readContactedOn(read: ReadDb, clientId: number, on: string): Promise<string[]> {
  const from = limaInstant(addDays(on, 1 - WEEK_DAYS), 0);
  const until = limaInstant(addDays(on, 1), 0);
  const rows = await read
    .selectFrom("timeline")
    .select(madeAt("timeline").as("at"))
    .where("client_id", "=", clientId)
    // A mail may have waited in the outbox for longer than a week.
    .where((eb) => eb.or([eb("at", ">=", from), eb("kind", "=", "email")]))
    .where("at", "<", until)
    .where("kind", "in", ["whatsapp", "sms", "call", "visit", "email"])
    .where(sql<boolean>`${wasMade("timeline")} AND ${isAboutDebt("timeline")} AND json_extract(detail, '$.direction') IS NOT 'in'`)
    .execute();
  return rows.filter(({ at }) => at >= from && at < until).map(({ at }) => limaDate(at));
}

async function readBankUpTo(read: ReadDb): Promise<string | null> {
  const row = await read
    .selectFrom("statements")
    .innerJoin("batches", "batches.id", "statements.batch_id")
    .select((eb) => eb.fn.max("statements.last_on").as("upToOn"))
    .where("batches.undone_at", "is", null)
    .executeTakeFirst();
  return row?.upToOn ?? null;
}

/** Deposits to review whose payer is this client: by its RUC or DNI, its name, or what it is known to pay under. */
async function countWaitingLines(read: ReadDb, client: GuardedClient): Promise<number> {
  const aliases = await readAliases(read, client.id);
  const docs = [client.docNumber, ...aliases.filter(({ kind }) => kind === "doc").map(({ key }) => key)];
  const names = new Set([payerKey("name", client.name), ...aliases.filter(({ kind }) => kind === "name").map(({ key }) => key)]);
  const lines = await read
    .selectFrom("bank_lines")
    .select(["counterparty_doc as doc", "counterparty_name as name", "description"])
    .where("status", "=", "pending")
    .where("removed_at", "is", null)
    .where("kind", "=", "credit")
    .where((eb) =>
      eb.or([
        eb("counterparty_doc", "in", docs),
        eb("counterparty_name", "is not", null),
        ...docs.map((doc) => eb("description", "like", `%${doc}%`)),
      ]),
    )
    .execute();
  return lines.filter(
    ({ doc, name, description }) => docs.some((one) => one === doc || wordsOf(description).includes(one)) || isNamed(name, names),
  ).length;
}

const wordsOf = (description: string) => description.split(/[^0-9A-Za-z]+/);

function isNamed(name: string | null, names: ReadonlySet<string | undefined>): boolean {
  const key = name === null ? undefined : payerKey("name", name);
  return key !== undefined && names.has(key);
}

/** Under which documents and names a client is known to pay. */
async function readAliases(read: ReadDb, clientId: number): Promise<{ kind: string; key: string }[]> {
  return await read
    .selectFrom("lessons")
    .leftJoin("payments as reversal", "reversal.reverses_id", "lessons.payment_id")
    .select(["lessons.kind", "lessons.key"])
    .where("lessons.client_id", "=", clientId)
    .where("lessons.forgotten_at", "is", null)
    .where("reversal.id", "is", null)
    .where("lessons.kind", "in", ["doc", "name"])
    .execute();
}
