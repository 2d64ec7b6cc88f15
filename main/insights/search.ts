import { type RawBuilder, sql } from "kysely";
import type { OutputOf } from "../../shared/contract/index.ts";
import { formatDate } from "../../shared/dates.ts";
import { documentLabel, foldText, normaliseNumber, parseDocumentNumber } from "../../shared/identifiers.ts";
import { compareCurrencies, formatMoney, parseHumanAmount } from "../../shared/money.ts";
import { documentName, searchClientIds } from "../clients/index.ts";
import type { ReadDb } from "../ledger/context.ts";

type Hit = OutputOf<"insights.findAnything">["hits"][number];

/**
 * What the search box asks: clients by words of their name or their number; documents by number, series, key, quoted reference or amount.
 * Each way asks an index of its own, so the size of the ledger hardly matters.
 */
export async function findAnything(read: ReadDb, text: string, limit: number): Promise<Hit[]> {
  const [clients, invoices] = await Promise.all([findClients(read, text, limit), findInvoices(read, text, limit)]);
  const exact = looksLikeDocument(text);
  return (exact ? [...invoices, ...clients] : [...clients, ...invoices]).slice(0, limit);
}

/** `F001-123`, a key or a plain amount is about a document first; a RUC or a word is about a client. */
function looksLikeDocument(text: string): boolean {
  return parseDocumentNumber(text) !== undefined || /^\d{11}-\w{2,5}-/.test(text.trim()) || /[.,]\d{2}$/.test(text.trim());
}

async function findClients(read: ReadDb, text: string, limit: number): Promise<Hit[]> {
  const ids = await searchClientIds(read, text, limit);
  if (ids.length === 0) return [];
  const [clients, balances] = await Promise.all([
    read.selectFrom("clients").select(["id", "name", "doc_type", "doc_number"]).where("id", "in", ids).execute(),
    read
      .selectFrom("parts")
      .select((eb) => ["client_id", "currency", eb.fn.sum<number>("open_minor").as("minor")])
      .where("client_id", "in", ids)
      .where("open_minor", ">", 0)
      .groupBy(["client_id", "currency"])
      .execute(),
  ]);
  return clients.map((client) => {
    const owed = balances.filter((row) => row.client_id === client.id).sort((a, b) => compareCurrencies(a.currency, b.currency))[0];
    return {
      kind: "client" as const,
      id: client.id,
      title: client.name,
      detail: client.doc_type === "OTHER" ? client.doc_number : `${client.doc_type} ${client.doc_number}`,
      currency: owed?.currency ?? null,
      amountMinor: owed ? Number(owed.minor) : null,
    };
  });
}

async function findInvoices(read: ReadDb, text: string, limit: number): Promise<Hit[]> {
  const ways = invoiceWays(text.trim(), limit);
  if (ways.length === 0) return [];
  const { rows } = await sql<{
    id: number;
    type: string;
    series: string;
    number: string;
    due_on: string;
    currency: string;
    total_minor: number;
    open_minor: number;
    name: string;
  }>`
    SELECT i.id, i.type, i.series, i.number, i.next_due_on AS due_on, i.currency, i.total_minor, i.open_minor, c.name
    FROM invoices i JOIN clients c ON c.id = i.client_id
    WHERE i.id IN (${sql.join(
      ways.map((way) => sql`SELECT * FROM (${way})`),
      sql` UNION `,
    )})
    ORDER BY i.open_minor > 0 DESC, i.issue_on DESC, i.id DESC LIMIT ${limit}`.execute(read);
  return rows.map((row) => ({
    kind: "invoice" as const,
    id: row.id,
    title: `${documentName(row.type)} ${documentLabel(row.series, row.number)}`,
    detail: `${row.name} · ${state(row)}`,
    currency: row.currency,
    amountMinor: row.total_minor,
  }));
}

function state(row: { type: string; due_on: string; currency: string; total_minor: number; open_minor: number }): string {
  if (row.open_minor === 0) return row.type === "07" ? "nota de crédito" : "sin saldo";
  const due = `vence el ${formatDate(row.due_on)}`;
  return row.open_minor === row.total_minor ? due : `saldo ${formatMoney(row.open_minor, row.currency)}, ${due}`;
}

/** The ways a text may name documents, each a select of ids that one index answers. */
function invoiceWays(text: string, limit: number): RawBuilder<unknown>[] {
  const ways: RawBuilder<unknown>[] = [];
  const document = parseDocumentNumber(text);
  if (document) ways.push(sql`SELECT id FROM invoices WHERE number = ${document.number} AND series = ${document.series} LIMIT ${limit}`);
  else if (/^\d{1,8}$/.test(text)) ways.push(sql`SELECT id FROM invoices WHERE number = ${normaliseNumber(text)} LIMIT ${limit}`);
  const series = /^[A-Za-z][A-Za-z0-9]{3}(?:\s*-)?$/.exec(text)?.[0].slice(0, 4).toUpperCase();
  if (series)
    ways.push(
      sql`SELECT id FROM invoices WHERE document_sort >= ${`${series}-`} AND document_sort < ${`${series}.`} ORDER BY document_sort DESC LIMIT ${limit}`,
    );
  if (/^\d{11}-/.test(text)) ways.push(sql`SELECT id FROM invoices WHERE key = ${text.toUpperCase()} AND void_on IS NULL LIMIT ${limit}`);
  const reference = foldText(text).replaceAll(" ", "");
  if (reference.length >= 3) {
    ways.push(
      sql`SELECT invoice_id FROM invoice_references WHERE reference_folded >= ${reference} AND reference_folded < ${`${reference}\uffff`} LIMIT ${limit}`,
    );
  }
  const amount = parseHumanAmount(text, "PEN");
  if (amount !== undefined && amount > 0) {
    ways.push(
      sql`SELECT id FROM invoices WHERE total_minor = ${amount} LIMIT ${limit}`,
      sql`SELECT id FROM invoices WHERE open_minor = ${amount} LIMIT ${limit}`,
    );
  }
  return ways;
}
