import { CHANNEL_NAMES } from "../../../shared/channel-names.ts";
import { type RawBuilder, sql } from "kysely";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import type { InvoiceRow } from "../../../shared/contract/invoices.ts";
import { daysBetween, formatShortDate, limaDate } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import { wasMade } from "../../ledger/contacts-made.ts";
import type { CallContext } from "../../ledger/context.ts";
import { filterConditions, isOpenOnly, searchCondition } from "./filter.ts";
import { afterCursor, encodeCursor, fromOf, keyColumns, orderBy, orderOf, type Walk } from "./order.ts";

type ListInput = InputOf<"invoices.listInvoices">;
type Totals = OutputOf<"invoices.listInvoices">["totals"];

const PAGE = 200;

type Raw = {
  id: number;
  key: string;
  type: InvoiceRow["type"];
  series: string;
  number: string;
  client_id: number;
  client_name: string;
  client_doc: string;
  issue_on: string;
  next_due_on: string;
  currency: string;
  total_minor: number;
  open_minor: number;
  void_on: string | null;
  notes: string;
  last_step: string | null;
  is_disputed: 0 | 1;
};

const COLUMNS = sql`i.id, i.key, i.type, i.series, i.number, i.client_id, c.name AS client_name, c.doc_number AS client_doc, i.issue_on, i.next_due_on, i.currency, i.total_minor, i.open_minor, i.void_on, i.notes,
  (SELECT t.at || ' ' || t.kind FROM timeline t WHERE t.client_id = i.client_id AND t.kind NOT IN ('note', 'other') AND ${wasMade("t")} AND t.at >= i.issue_on ORDER BY t.at DESC LIMIT 1) AS last_step,
  i.open_minor > 0 AND EXISTS (SELECT 1 FROM disputes d WHERE d.invoice_id = i.id AND d.closed_on IS NULL) AS is_disputed`;

type Scope = { totals: Totals; count: number; walk: Walk; where: readonly RawBuilder<unknown>[] };

/** Up to here the ids of a filter are kept, and a page sorts them; above, a page walks the order's index. */
const FEW = 2_000;
const MOST_REMEMBERED = 32;
const remembered = new Map<string, Scope>();

/** What a filter and a search hold, found once and kept while neither the ledger nor the day changes: every page of them needs the same. */
async function scopeOf(context: CallContext, input: Pick<ListInput, "filter" | "search">): Promise<Scope> {
  const filter = input.filter ?? {};
  const name = JSON.stringify([context.folder, context.revision(), context.todayOn, filter, input.search ?? ""]);
  const known = remembered.get(name);
  if (known) return known;
  const search = input.search ? await searchCondition(context.read, input.search) : undefined;
  const conditions = filterConditions(filter, context.todayOn);
  const totals = await readTotals(context, search ? [...conditions, search.listed] : conditions);
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  const isFew = count <= FEW && (conditions.length > 0 || search !== undefined);
  const where = isFew
    ? [await knownIds(context, search ? [...conditions, search.listed] : conditions)]
    : [...conditions, ...(search ? [search.tested] : [])];
  const scope: Scope = { totals, count, where, walk: isFew ? "few" : isOpenOnly(filter) ? "open" : "all" };
  if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as string);
  remembered.set(name, scope);
  return scope;
}

async function knownIds(context: CallContext, conditions: readonly RawBuilder<unknown>[]): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ id: number }>`SELECT i.id FROM invoices i WHERE ${all(conditions)}`.execute(context.read);
  return sql`i.id IN (SELECT value FROM json_each(${JSON.stringify(rows.map((row) => row.id))}))`;
}

function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`1` : sql.join([...conditions], sql` AND `);
}

/** One page of the workbook by keyset: its cost does not grow with its place. Totals are of the whole filter. */
export async function readPage(context: CallContext, input: ListInput): Promise<OutputOf<"invoices.listInvoices">> {
  const order = orderOf(input.sort);
  const { totals, where, walk } = await scopeOf(context, input);
  const limit = input.limit ?? PAGE;
  const place = input.cursor ? [afterCursor(input.cursor, order)] : [];
  const page = await sql<Raw & Record<string, unknown>>`
    SELECT ${COLUMNS}, ${keyColumns(order)} FROM ${fromOf(order, walk)} WHERE ${all([...where, ...place])} ORDER BY ${orderBy(order)} LIMIT ${limit + 1}`.execute(
    context.read,
  );
  const shown = page.rows.slice(0, limit);
  const last = shown.at(-1);
  const more = page.rows.length > limit && last !== undefined;
  return { rows: shown.map((row) => toRow(row, context.todayOn)), ...(more ? { nextCursor: encodeCursor(last, order) } : {}), totals };
}

function toRow(row: Raw, todayOn: string): InvoiceRow {
  return {
    id: row.id,
    key: row.key,
    type: row.type,
    document: documentLabel(row.series, row.number),
    clientId: row.client_id,
    clientName: row.client_name,
    clientDoc: row.client_doc,
    issueOn: row.issue_on,
    dueOn: row.next_due_on,
    currency: row.currency,
    totalMinor: row.total_minor,
    openMinor: row.open_minor,
    status: statusOf(row),
    daysLate: row.open_minor > 0 ? daysBetween(row.next_due_on, todayOn) : null,
    lastStep: row.last_step ? describeStep(row.last_step) : null,
    notes: row.notes,
    ...(row.is_disputed ? { isDisputed: true } : {}),
  };
}

function describeStep(step: string): string {
  const space = step.indexOf(" ");
  return `${Object.entries(CHANNEL_NAMES).find(([channel]) => channel === step.slice(space + 1))?.[1] ?? "Contacto"} ${formatShortDate(limaDate(step.slice(0, space)))}`;
}

/** Void, paid, partly paid or open, from the columns of a document. */
export function statusOf(row: { void_on: string | null; open_minor: number; total_minor: number }): InvoiceRow["status"] {
  if (row.void_on !== null) return "void";
  if (row.open_minor === 0) return "paid";
  return row.open_minor < row.total_minor ? "partial" : "open";
}

async function readTotals(context: CallContext, conditions: readonly RawBuilder<unknown>[]): Promise<Totals> {
  const { rows } = await sql<{ currency: string; open: number; total: number; count: number }>`
    SELECT i.currency, sum(i.open_minor) AS open, sum(i.total_minor) AS total, count(*) AS count FROM invoices i WHERE ${all(conditions)} GROUP BY i.currency`.execute(
    context.read,
  );
  return rows
    .map((row) => ({ currency: row.currency, openMinor: row.open, totalMinor: row.total, count: row.count }))
    .sort((a, b) => compareCurrencies(a.currency, b.currency));
}

/** The cursors at which pages of `every` rows begin: with them a table of any length jumps anywhere without an offset. */
export async function readOutline(
  context: CallContext,
  input: InputOf<"invoices.outlineInvoices">,
): Promise<OutputOf<"invoices.outlineInvoices">> {
  const order = orderOf(input.sort);
  const { count, where, walk } = await scopeOf(context, input);
  if (count === 0) return { count, cursors: [] };
  const { rows } = await sql<Record<string, unknown>>`
    SELECT * FROM (SELECT ${keyColumns(order)}, row_number() OVER (ORDER BY ${orderBy(order)}) AS place FROM ${fromOf(order, walk)} WHERE ${all(where)}) WHERE place % ${input.every} = 0`.execute(
    context.read,
  );
  return { count, cursors: [null, ...rows.map((row) => encodeCursor(row, order)).slice(0, Math.ceil(count / input.every) - 1)] };
}

const TABS = ["open", "overdue", "upcoming", "paid", "all"] as const;

/** How many documents each tab holds, and what of them is open by currency. */
export async function countTabs(context: CallContext, clientId: number | undefined): Promise<OutputOf<"invoices.countTabs">> {
  const tabs = [];
  for (const tab of TABS) {
    const filter = clientId === undefined ? { tab } : { tab, clientId };
    const { totals, count } = await scopeOf(context, { filter });
    tabs.push({ tab, count, totals: totals.map(({ currency, openMinor }) => ({ currency, openMinor })) });
  }
  return { tabs, overdue: await readOverdue(context, clientId) };
}

async function readOverdue(
  { read, todayOn }: CallContext,
  clientId: number | undefined,
): Promise<OutputOf<"invoices.countTabs">["overdue"]> {
  const { rows } = await sql<{ currency: string; overdueMinor: number }>`
    SELECT currency, sum(open_minor) AS "overdueMinor" FROM parts WHERE open_minor > 0 AND due_on < ${todayOn}
      ${clientId === undefined ? sql`` : sql`AND client_id = ${clientId}`} GROUP BY currency`.execute(read);
  return rows.sort((a, b) => compareCurrencies(a.currency, b.currency));
}
