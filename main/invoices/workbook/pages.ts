import { type RawBuilder, sql } from "kysely";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import type { InvoiceRow } from "../../../shared/contract/invoices.ts";
import { daysBetween, formatShortDate, limaDate } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import type { CallContext } from "../../ledger/context.ts";
import { filterConditions, searchCondition } from "./filter.ts";
import { afterCursor, encodeCursor, keyColumns, type Order, orderBy, orderOf } from "./order.ts";

type ListInput = InputOf<"invoices.listInvoices">;
type Totals = OutputOf<"invoices.listInvoices">["totals"];

const PAGE = 200;

type Raw = {
  id: number; key: string; type: InvoiceRow["type"]; series: string; number: string; client_id: number; client_name: string; client_doc: string; issue_on: string; next_due_on: string; currency: string; // biome-ignore format: one row
  total_minor: number; open_minor: number; void_on: string | null; notes: string; last_step: string | null; // biome-ignore format: one row
};

const COLUMNS = sql`i.id, i.key, i.type, i.series, i.number, i.client_id, c.name AS client_name, c.doc_number AS client_doc, i.issue_on, i.next_due_on, i.currency, i.total_minor, i.open_minor, i.void_on, i.notes,
  (SELECT t.at || ' ' || t.title FROM timeline t WHERE t.client_id = i.client_id AND t.kind NOT IN ('note', 'other') AND t.at >= i.issue_on ORDER BY t.at DESC LIMIT 1) AS last_step`;

async function whereOf(context: CallContext, input: Pick<ListInput, "filter" | "search">): Promise<RawBuilder<unknown>[]> {
  const search = input.search ? await searchCondition(context.read, input.search) : undefined;
  return [...filterConditions(input.filter ?? {}, context.todayOn), ...(search ? [search] : [])];
}

function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`1` : sql.join([...conditions], sql` AND `);
}

/** One page of the workbook by keyset: its cost does not grow with its place. Totals are of the whole filter. */
export async function readPage(context: CallContext, input: ListInput): Promise<OutputOf<"invoices.listInvoices">> {
  const order = orderOf(input.sort);
  const conditions = await whereOf(context, input);
  const limit = input.limit ?? PAGE;
  const place = input.cursor ? [afterCursor(input.cursor, order)] : [];
  const page = await sql<Raw & Record<string, unknown>>`SELECT ${COLUMNS}, ${keyColumns(order)} FROM ${order.from} WHERE ${all([...conditions, ...place])} ORDER BY ${orderBy(order)} LIMIT ${limit + 1}`.execute(context.read);
  const shown = page.rows.slice(0, limit);
  const last = shown.at(-1);
  const more = page.rows.length > limit && last !== undefined;
  return {
    rows: shown.map((row) => toRow(row, context.todayOn)),
    ...(more ? { nextCursor: encodeCursor(last, order) } : {}),
    totals: await readTotals(context, input, conditions),
  };
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
  };
}

function describeStep(step: string): string {
  const space = step.indexOf(" ");
  return `${step.slice(space + 1)} ${formatShortDate(limaDate(step.slice(0, space)))}`;
}

/** Void, paid, partly paid or open, from the columns of a document. */
export function statusOf(row: { void_on: string | null; open_minor: number; total_minor: number }): InvoiceRow["status"] {
  if (row.void_on !== null) return "void";
  if (row.open_minor === 0) return "paid";
  return row.open_minor < row.total_minor ? "partial" : "open";
}

const MOST_REMEMBERED = 32;
const remembered = new Map<string, Totals>();

/** Totals of a filter, kept while neither the ledger nor the day changes: every page of one filter has the same. */
async function readTotals(context: CallContext, input: ListInput, conditions: readonly RawBuilder<unknown>[]): Promise<Totals> {
  const name = JSON.stringify([context.folder, context.revision(), context.todayOn, input.filter ?? {}, input.search ?? ""]);
  const known = remembered.get(name);
  if (known) return known;
  const { rows } = await sql<{ currency: string; open: number; total: number; count: number }>`
    SELECT i.currency, sum(i.open_minor) AS open, sum(i.total_minor) AS total, count(*) AS count FROM invoices i WHERE ${all(conditions)} GROUP BY i.currency`.execute(context.read);
  const totals = rows.map((row) => ({ currency: row.currency, openMinor: row.open, totalMinor: row.total, count: row.count })).sort((a, b) => compareCurrencies(a.currency, b.currency));
  if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as string);
  remembered.set(name, totals);
  return totals;
}

/** The cursors at which pages of `every` rows begin: with them a table of any length jumps anywhere without an offset. */
export async function readOutline(context: CallContext, input: InputOf<"invoices.outlineInvoices">): Promise<OutputOf<"invoices.outlineInvoices">> {
  const order: Order = orderOf(input.sort);
  const conditions = await whereOf(context, input);
  const source = order.from === orderOf({ by: "client" }).from ? order.from : sql`invoices i`;
  const { rows } = await sql<Record<string, unknown>>`
    SELECT * FROM (SELECT ${keyColumns(order)}, row_number() OVER (ORDER BY ${orderBy(order)}) AS place FROM ${source} WHERE ${all(conditions)}) WHERE place % ${input.every} = 0`.execute(context.read);
  const totals = await readTotals(context, input, conditions);
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  const starts = rows.map((row) => encodeCursor(row, order)).slice(0, count === 0 ? 0 : Math.ceil(count / input.every) - 1);
  return { count, cursors: count === 0 ? [] : [null, ...starts] };
}

const TABS = ["open", "overdue", "upcoming", "paid", "all"] as const;

/** How many documents each tab holds, and what of them is open by currency. */
export async function countTabs(context: CallContext, clientId: number | undefined): Promise<OutputOf<"invoices.countTabs">> {
  const tabs = [];
  for (const tab of TABS) {
    const filter = clientId === undefined ? { tab } : { tab, clientId };
    const totals = await readTotals(context, { filter }, filterConditions(filter, context.todayOn));
    tabs.push({ tab, count: totals.reduce((sum, total) => sum + total.count, 0), totals: totals.map(({ currency, openMinor }) => ({ currency, openMinor })) });
  }
  return { tabs };
}
