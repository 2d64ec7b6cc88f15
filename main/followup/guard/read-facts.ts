import { sql } from "kysely";
import { addDays, limaDate, limaInstant } from "../../../shared/dates.ts";
import { isAboutDebt, madeAt, wasMade } from "../../ledger/contacts-made.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readInFavour } from "../../ledger/in-favour.ts";
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
  return (await readFactsOf(read, [client], at)).get(client.id) as Facts;
}

/** The same of many at once: each table is read once, whoever they are. */
export async function readFactsOf(read: ReadDb, clients: readonly GuardedClient[], at: string): Promise<Map<number, Facts>> {
  const on = limaDate(at);
  const ids = clients.map(({ id }) => id);
  const only = ids.length === 1 ? ids[0] : undefined;
  const open = await readOpen(read, ids);
  const [favour, contactedOn, disputed, promised, plans, bankUpToOn, bankLines] = await Promise.all([
    readInFavour(read, only),
    readContactedOn(read, ids, on),
    readDisputed(read, only),
    readGrace(read, on, only),
    readRunningPlans(read, on, only),
    readBankUpTo(read),
    countWaitingLines(read, clients),
  ]);
  const favourOf = Map.groupBy(favour, ([key]) => Number(key.slice(0, key.indexOf(" "))));
  const factsOf = (id: number): Facts => {
    const own = open.get(id) ?? [];
    const chaseable = findChaseable({
      open: own,
      disputes: disputed.get(id) ?? [],
      promised: promised.get(id) ?? [],
      plans: plans.get(id) ?? [],
      on,
    });
    const owed = Map.groupBy(own, ({ currency }) => currency);
    return {
      owes: own.length > 0,
      coveredByFavour: [...owed].every(
        ([currency, documents]) => documents.reduce((sum, { openMinor }) => sum + openMinor, 0) <= (favour.get(`${id} ${currency}`) ?? 0),
      ),
      contactedOn: contactedOn.get(id) ?? [],
      bankUpToOn,
      moneyWaiting: { inFavour: (favourOf.get(id) ?? []).length > 0, bankLines: bankLines.get(id) ?? 0 },
      ...chaseable,
    };
  };
  return new Map(ids.map((id) => [id, factsOf(id)]));
}

async function readOpen(read: ReadDb, clientIds: readonly number[]): Promise<Map<number, OpenPart[]>> {
  const rows = await read
    .selectFrom("parts")
    .select(["client_id as clientId", "invoice_id as invoiceId", "part", "currency", "open_minor as openMinor"])
    .where("client_id", "in", clientIds)
    .where("open_minor", ">", 0)
    .orderBy("due_on")
    .orderBy("id")
    .execute();
  return Map.groupBy(rows, ({ clientId }) => clientId);
}

/** The days of the messages, calls and visits of the last week. An opened draft counts until the user says that it was not sent; that the client got in touch does not. */
async function readContactedOn(read: ReadDb, clientIds: readonly number[], on: string): Promise<Map<number, string[]>> {
  const from = limaInstant(addDays(on, 1 - WEEK_DAYS), 0);
  const until = limaInstant(addDays(on, 1), 0);
  const rows = await read
    .selectFrom("timeline")
    .select(["client_id as clientId", madeAt("timeline").as("at")])
    .where("client_id", "in", clientIds)
    // A mail may have waited in the outbox for longer than a week.
    .where((eb) => eb.or([eb("at", ">=", from), eb("kind", "=", "email")]))
    .where("at", "<", until)
    .where("kind", "in", ["whatsapp", "sms", "call", "visit", "email"])
    .where(sql<boolean>`${wasMade("timeline")} AND ${isAboutDebt("timeline")} AND json_extract(detail, '$.direction') IS NOT 'in'`)
    .execute();
  const made = Map.groupBy(
    rows.filter(({ at }) => at >= from && at < until),
    ({ clientId }) => clientId,
  );
  return new Map([...made].map(([id, contacts]) => [id, contacts.map(({ at }) => limaDate(at))]));
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

/** So many documents are looked for by the database; of more, every line that waits is read once. */
const FEW_DOCUMENTS = 20;

/** Deposits to review by the client whose they are: by its RUC or DNI, its name, or what it is known to pay under. */
async function countWaitingLines(read: ReadDb, clients: readonly GuardedClient[]): Promise<Map<number, number>> {
  const payers = await readPayers(read, clients);
  const docs = [...payers.byDoc.keys()];
  let query = read
    .selectFrom("bank_lines")
    .select(["counterparty_doc as doc", "counterparty_name as name", "description"])
    .where("status", "=", "pending")
    .where("removed_at", "is", null)
    .where("kind", "=", "credit");
  if (docs.length <= FEW_DOCUMENTS)
    query = query.where((eb) =>
      eb.or([
        eb("counterparty_doc", "in", docs),
        eb("counterparty_name", "is not", null),
        ...docs.map((doc) => eb("description", "like", `%${doc}%`)),
      ]),
    );
  const counts = new Map<number, number>();
  for (const { doc, name, description } of await query.execute()) {
    const key = name === null ? undefined : payerKey("name", name);
    const found = [doc ?? "", ...wordsOf(description)].flatMap((word) => payers.byDoc.get(word) ?? []);
    const named = key === undefined ? [] : (payers.byName.get(key) ?? []);
    for (const id of new Set([...found, ...named])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

const wordsOf = (description: string) => description.split(/[^0-9A-Za-z]+/);

type Payers = { byDoc: Map<string, number[]>; byName: Map<string, number[]> };

/** Under which documents and names clients are known to pay: their own and those that were learnt. */
async function readPayers(read: ReadDb, clients: readonly GuardedClient[]): Promise<Payers> {
  const learnt = await read
    .selectFrom("lessons")
    .leftJoin("payments as reversal", "reversal.reverses_id", "lessons.payment_id")
    .select(["lessons.client_id as clientId", "lessons.kind", "lessons.key"])
    .where(
      "lessons.client_id",
      "in",
      clients.map(({ id }) => id),
    )
    .where("lessons.forgotten_at", "is", null)
    .where("reversal.id", "is", null)
    .where("lessons.kind", "in", ["doc", "name"])
    .execute();
  const payers: Payers = { byDoc: new Map(), byName: new Map() };
  const add = (known: Map<string, number[]>, key: string | undefined, id: number) => {
    if (key !== undefined) known.set(key, [...(known.get(key) ?? []), id]);
  };
  for (const { id, name, docNumber } of clients) {
    add(payers.byDoc, docNumber, id);
    add(payers.byName, payerKey("name", name), id);
  }
  for (const { clientId, kind, key } of learnt) add(kind === "doc" ? payers.byDoc : payers.byName, key, clientId);
  return payers;
}
