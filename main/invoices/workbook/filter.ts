import { type RawBuilder, sql } from "kysely";
import type { InvoiceFilter } from "../../../shared/contract/invoices.ts";
import { addDays } from "../../../shared/dates.ts";
import { foldText, normaliseNumber } from "../../../shared/identifiers.ts";
import { parseHumanAmount } from "../../../shared/money.ts";
import { searchClientIds } from "../../clients/index.ts";
import type { ReadDb } from "../../ledger/context.ts";

type Condition = RawBuilder<unknown>;

const TABS: Readonly<Record<NonNullable<InvoiceFilter["tab"]>, (todayOn: string) => Condition | undefined>> = {
  open: () => sql`i.open_minor > 0`,
  overdue: (todayOn) => sql`i.open_minor > 0 AND i.next_due_on < ${todayOn}`,
  upcoming: (todayOn) => sql`i.open_minor > 0 AND i.next_due_on >= ${todayOn}`,
  paid: () => sql`i.open_minor = 0 AND i.void_on IS NULL AND i.type <> '07'`,
  all: () => undefined,
};

/** Whether a filter only concerns documents with something open: those have indexes of their own. */
export function isOpenOnly(filter: InvoiceFilter): boolean {
  return (
    filter.tab === "open" ||
    filter.tab === "overdue" ||
    filter.tab === "upcoming" ||
    filter.minDaysLate !== undefined ||
    filter.maxDaysLate !== undefined
  );
}

/** The conditions of a filter over `invoices i`, as of today; days late only concern what is open. */
export function filterConditions(filter: InvoiceFilter, todayOn: string): Condition[] {
  const late = filter.minDaysLate !== undefined || filter.maxDaysLate !== undefined;
  const conditions: (Condition | undefined)[] = [
    TABS[filter.tab ?? "all"](todayOn),
    filter.clientId === undefined ? undefined : sql`i.client_id = ${filter.clientId}`,
    filter.currency === undefined ? undefined : sql`i.currency = ${filter.currency}`,
    filter.type === undefined ? undefined : sql`i.type = ${filter.type}`,
    filter.issuedFrom === undefined ? undefined : sql`i.issue_on >= ${filter.issuedFrom}`,
    filter.issuedTo === undefined ? undefined : sql`i.issue_on <= ${filter.issuedTo}`,
    filter.dueFrom === undefined ? undefined : sql`i.next_due_on >= ${filter.dueFrom}`,
    filter.dueTo === undefined ? undefined : sql`i.next_due_on <= ${filter.dueTo}`,
    late ? sql`i.open_minor > 0` : undefined,
    filter.minDaysLate === undefined ? undefined : sql`i.next_due_on <= ${addDays(todayOn, -filter.minDaysLate)}`,
    filter.maxDaysLate === undefined ? undefined : sql`i.next_due_on >= ${addDays(todayOn, -filter.maxDaysLate)}`,
    filter.minOpenMinor === undefined ? undefined : sql`i.open_minor >= ${filter.minOpenMinor}`,
    filter.maxOpenMinor === undefined ? undefined : sql`i.open_minor <= ${filter.maxOpenMinor}`,
    filter.openPart === undefined
      ? undefined
      : sql`EXISTS (SELECT 1 FROM parts p WHERE p.invoice_id = i.id AND p.part = ${filter.openPart} AND p.open_minor > 0)`,
  ];
  return conditions.filter((condition) => condition !== undefined);
}

const MOST_CLIENTS = 5_000;

/** A search said in two ways: as the ids that indexes find, best when they are few, and as a test of one row, best when they are many. */
export type SearchCondition = { listed: Condition; tested: Condition };

/** The condition of a search: the client's name or number, the document's number or series, a reference that was quoted, or an amount. Each asks its own index. */
export async function searchCondition(read: ReadDb, text: string): Promise<SearchCondition | undefined> {
  const body = text.trim();
  if (body === "") return undefined;
  const clientIds = await searchClientIds(read, body, MOST_CLIENTS);
  const listed: Condition[] = [];
  const tested: Condition[] = [];
  const add = (condition: Condition) => {
    listed.push(sql`SELECT i.id FROM invoices i WHERE ${condition}`);
    tested.push(condition);
  };
  if (clientIds.length > 0) add(sql`i.client_id IN (${sql.join(clientIds)})`);
  if (/^\d{1,8}$/.test(body)) add(sql`i.number = ${normaliseNumber(body)}`);
  const prefix = documentPrefix(body);
  if (prefix) add(sql`(i.document_sort >= ${prefix} AND i.document_sort < ${`${prefix}\uffff`})`);
  const reference = foldText(body).replaceAll(" ", "");
  if (reference.length >= 3)
    add(
      sql`i.id IN (SELECT invoice_id FROM invoice_references WHERE reference_folded >= ${reference} AND reference_folded < ${`${reference}\uffff`})`,
    );
  const amount = /[.,]\d{2}$/.test(body) ? parseHumanAmount(body, "PEN") : undefined;
  if (amount !== undefined) {
    add(sql`i.total_minor = ${amount}`);
    add(sql`i.open_minor = ${amount}`);
  }
  if (listed.length === 0) return { listed: sql`0`, tested: sql`0` };
  return { listed: sql`i.id IN (${sql.join(listed, sql` UNION `)})`, tested: sql`(${sql.join(tested, sql` OR `)})` };
}

/** `F001` -> every document of the series; `F001-123` -> that number, whatever zeros it is written with. */
function documentPrefix(text: string): string | undefined {
  const match = /^([A-Za-z][A-Za-z0-9]{1,3})(?:\s*[-/ ]\s*0*(\d{1,8}))?$/.exec(text);
  if (!match?.[1]) return undefined;
  const series = match[1].toUpperCase();
  return match[2] ? `${series}-${match[2].padStart(8, "0")}` : series;
}
