import { sql } from "kysely";
import type { InputOf, OutputOf } from "../../shared/contract/index.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { addDays, limaDate } from "../../shared/dates.ts";
import { foldText } from "../../shared/identifiers.ts";
import { compareCurrencies } from "../../shared/money.ts";
import { madeAt, wasMade } from "../ledger/contacts-made.ts";
import type { ReadDb } from "../ledger/context.ts";
import { interestDocumentIds } from "../ledger/interest-documents.ts";
import { checkClient } from "./checks.ts";

type ClientBalance = OutputOf<"clients.getClient">["balances"][number];
type ListRow = OutputOf<"clients.listClients">["rows"][number];

/** One client with contacts, warnings, balances per currency and paying habit. @throws AppError not_found */
export async function readClient(read: ReadDb, id: number, todayOn: string): Promise<OutputOf<"clients.getClient">> {
  const row = await read.selectFrom("clients").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const contacts = await read
    .selectFrom("contacts")
    .select(["id", "name", "role", "phone", "email", "preferred_channel as preferredChannel"])
    .where("client_id", "=", id)
    .orderBy("id")
    .execute();
  const habits = await readHabits(read, id);
  return {
    id: row.id,
    docType: row.doc_type,
    docNumber: row.doc_number,
    name: row.name,
    tradeName: row.trade_name,
    address: row.address,
    email: row.email,
    phone: row.phone,
    preferredChannel: row.preferred_channel,
    termDays: row.term_days,
    creditLimitMinor: row.credit_limit_minor,
    notes: row.notes,
    segment: row.segment,
    personId: row.person_id,
    warnings: checkClient({ docType: row.doc_type, docNumber: row.doc_number, email: row.email, phone: row.phone }),
    contacts,
    balances: await readBalances(read, id, todayOn),
    habitDays: habits.get(id) ?? null,
  };
}

async function readBalances(read: ReadDb, clientId: number, todayOn: string): Promise<ClientBalance[]> {
  const open = await read
    .selectFrom("parts")
    .select(["currency", "due_on", "invoice_id", "open_minor"])
    .where("client_id", "=", clientId)
    .where("open_minor", ">", 0)
    .execute();
  const favour = await read
    .selectFrom("payments")
    .select(["currency", (eb) => eb.fn.sum<number>("unallocated_minor").as("sum")])
    .where("client_id", "=", clientId)
    .where("unallocated_minor", ">", 0)
    .groupBy("currency")
    .execute();
  const limits = [0, 30, 60, 90].map((days) => addDays(todayOn, -days));
  const balances = new Map<string, ClientBalance & { seen: Set<number> }>();
  const of = (currency: string) => {
    let balance = balances.get(currency);
    if (!balance) {
      balance = {
        currency,
        openMinor: 0,
        overdueMinor: 0,
        inFavourMinor: 0,
        documents: 0,
        oldestDueOn: null,
        buckets: [0, 0, 0, 0, 0],
        seen: new Set(),
      };
      balances.set(currency, balance);
    }
    return balance;
  };
  for (const part of open) {
    const balance = of(part.currency);
    const bucket = limits.filter((limit) => part.due_on < limit).length;
    balance.openMinor += part.open_minor;
    balance.buckets[bucket] = (balance.buckets[bucket] ?? 0) + part.open_minor;
    if (bucket > 0) balance.overdueMinor += part.open_minor;
    if (balance.oldestDueOn === null || part.due_on < balance.oldestDueOn) balance.oldestDueOn = part.due_on;
    balance.seen.add(part.invoice_id);
  }
  for (const { currency, sum } of favour) of(currency).inFavourMinor = Number(sum);
  return [...balances.values()]
    .map(({ seen, ...balance }) => ({ ...balance, documents: seen.size }))
    .sort((a, b) => compareCurrencies(a.currency, b.currency));
}

/** Median days from due date to the payment that closed it, over each client's last 20 settled documents; clients with fewer than three have none. */
export async function readHabits(read: ReadDb, clientId?: number): Promise<Map<number, number>> {
  const rows = await sql<{ client_id: number; days: number }>`
    SELECT client_id, CAST(julianday(settled_on) - julianday(due_on) AS INTEGER) AS days FROM (
      SELECT client_id, settled_on, due_on, row_number() OVER (PARTITION BY client_id ORDER BY settled_on DESC) AS place
      FROM invoices WHERE settled_on IS NOT NULL AND id NOT IN (${interestDocumentIds}) ${clientId === undefined ? sql`` : sql`AND client_id = ${clientId}`}
    ) WHERE place <= 20`.execute(read);
  const days = new Map<number, number[]>();
  for (const row of rows.rows) {
    const list = days.get(row.client_id);
    if (list) list.push(row.days);
    else days.set(row.client_id, [row.days]);
  }
  return new Map([...days].filter(([, list]) => list.length >= 3).map(([id, list]) => [id, median(list)]));
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The words of a search as a full-text prefix query: each word must begin some word of the client. */
function searchExpression(text: string): string | undefined {
  const words = foldText(text).split(" ").filter(Boolean);
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(" ");
}

/** Ids of the clients whose name, trade name or document number holds words that begin so, at most `limit`. */
export async function searchClientIds(read: ReadDb, text: string, limit: number): Promise<number[]> {
  const expression = searchExpression(text);
  if (!expression) return [];
  const rows = await sql<{
    rowid: number;
  }>`SELECT rowid FROM clients_search WHERE clients_search MATCH ${expression} LIMIT ${limit}`.execute(read);
  return rows.rows.map((row) => row.rowid);
}

const MOST_ROWS = 20_000;

/** Clients with what they owe, sorted; those with nothing open come too unless `onlyOwing`. */
export async function readClientList(
  read: ReadDb,
  input: InputOf<"clients.listClients">,
  todayOn: string,
): Promise<OutputOf<"clients.listClients">> {
  const base = read
    .selectFrom("clients")
    .select(["id", "doc_type", "doc_number", "name", "name_folded", "phone", "email", "credit_limit_minor"]);
  const found = input.search ? await searchClientIds(read, input.search, MOST_ROWS) : undefined;
  const [clients, balances, habits, contacts, phones] = await Promise.all([
    (found ? base.where("id", "in", found.length > 0 ? found : [-1]) : base).execute(),
    readOpenByClient(read, todayOn),
    readHabits(read),
    readLastContacts(read),
    read.selectFrom("contacts").select(["client_id", "phone", "email"]).execute(),
  ]);
  const reach = new Map(phones.toReversed().map((contact) => [contact.client_id, contact]));
  const rows = clients
    .filter((client) => !input.onlyOwing || balances.has(client.id))
    .map((client) => {
      const owed = balances.get(client.id);
      const last = contacts.get(client.id);
      const row: ListRow = {
        id: client.id,
        docType: client.doc_type,
        docNumber: client.doc_number,
        name: client.name,
        phone: client.phone ?? reach.get(client.id)?.phone ?? null,
        email: client.email ?? reach.get(client.id)?.email ?? null,
        balances: owed?.balances ?? [],
        documents: owed?.documents ?? 0,
        oldestDueOn: owed?.oldestDueOn ?? null,
        habitDays: habits.get(client.id) ?? null,
        lastContactOn: last ? limaDate(last.at) : null,
        lastContactKind: last?.kind ?? null,
        creditLimitMinor: client.credit_limit_minor,
      };
      return { row, key: client.name_folded };
    });
  const direction = input.descending ? -1 : 1;
  rows.sort((a, b) => direction * compareRows(a.row, b.row, input.sort ?? "name") || compareTexts(a.key, b.key));
  return { rows: rows.slice(0, input.limit ?? MOST_ROWS).map(({ row }) => row), total: rows.length };
}

function compareRows(a: ListRow, b: ListRow, sort: "name" | "open" | "overdue" | "oldest"): number {
  const first = (row: ListRow, field: "openMinor" | "overdueMinor") => row.balances[0]?.[field] ?? 0;
  if (sort === "open") return first(a, "openMinor") - first(b, "openMinor");
  if (sort === "overdue") return first(a, "overdueMinor") - first(b, "overdueMinor");
  if (sort === "oldest") return compareTexts(a.oldestDueOn ?? "9999", b.oldestDueOn ?? "9999");
  return compareTexts(foldText(a.name), foldText(b.name));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type OpenByClient = Pick<ListRow, "balances" | "documents" | "oldestDueOn">;

async function readOpenByClient(read: ReadDb, todayOn: string): Promise<Map<number, OpenByClient>> {
  const rows = await sql<{ client_id: number; currency: string; open: number; overdue: number; oldest: string; documents: number }>`
    SELECT client_id, currency, sum(open_minor) AS open, sum(CASE WHEN due_on < ${todayOn} THEN open_minor ELSE 0 END) AS overdue, min(due_on) AS oldest,
      count(DISTINCT invoice_id) AS documents
    FROM parts WHERE open_minor > 0 GROUP BY currency, client_id`.execute(read);
  const clients = new Map<number, OpenByClient>();
  for (const row of rows.rows) {
    const client = clients.get(row.client_id) ?? { balances: [], documents: 0, oldestDueOn: null };
    client.balances.push({ currency: row.currency, openMinor: row.open, overdueMinor: row.overdue });
    client.balances.sort((a, b) => compareCurrencies(a.currency, b.currency));
    client.documents += row.documents;
    if (client.oldestDueOn === null || row.oldest < client.oldestDueOn) client.oldestDueOn = row.oldest;
    clients.set(row.client_id, client);
  }
  return clients;
}

async function readLastContacts(read: ReadDb): Promise<Map<number, { at: string; kind: string }>> {
  const rows = await sql<{ client_id: number; at: string; kind: string }>`
    SELECT client_id, max(${madeAt("timeline")}) AS at, kind FROM timeline WHERE kind IN ('letter', 'whatsapp', 'sms', 'call', 'visit', 'email') AND ${wasMade("timeline")} GROUP BY client_id`.execute(
    read,
  );
  return new Map(rows.rows.map((row) => [row.client_id, row]));
}
