import { type RawBuilder, sql } from "kysely";
import type { PartKind } from "../../../shared/contract/common.ts";
import type { CalendarEvent } from "../../../shared/contract/followup-calendar.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { eventOf, type Whose } from "./event.ts";
import type { CalendarQuestion } from "./question.ts";

/** What falls due on a day and is still open, by currency. */
export type DayDue = { currency: string; amountMinor: number; documents: number };

type Row = Whose & {
  partId: number;
  invoiceId: number;
  series: string;
  number: string;
  currency: string;
  on: string;
  minor: number;
  parts: string;
  cuota: number;
  cuotas: number;
};

/**
 * What of the documents falls due, one event for a document and a day, and the sums of each day, which count all of them.
 * @param mostADay the largest of each day become events; the rest is in its sums
 */
export async function readDues(
  read: ReadDb,
  question: CalendarQuestion,
  mostADay: number,
): Promise<{ events: CalendarEvent[]; days: Map<string, DayDue[]> }> {
  const byDay = Map.groupBy(await readRows(read, question), (row) => row.on);
  const events: CalendarEvent[] = [];
  const days = new Map<string, DayDue[]>();
  for (const [on, rows] of byDay) {
    days.set(on, sums(rows));
    const largest = rows.length > mostADay ? rows.toSorted((a, b) => b.minor - a.minor).slice(0, mostADay) : rows;
    events.push(...largest.map(toEvent));
  }
  return { events, days };
}

function sums(rows: readonly Row[]): DayDue[] {
  return [...Map.groupBy(rows, (row) => row.currency)]
    .map(([currency, group]) => ({
      currency,
      amountMinor: group.reduce((sum, { minor }) => sum + minor, 0),
      documents: new Set(group.map(({ invoiceId }) => invoiceId)).size,
    }))
    .sort((a, b) => compareCurrencies(a.currency, b.currency));
}

function toEvent({ partId, invoiceId, series, number, currency, on, minor, clientId, clientName, personId, ...row }: Row): CalendarEvent {
  return eventOf({
    id: `due-${partId}`,
    kind: "due",
    on,
    clientId,
    clientName,
    personId,
    title: documentLabel(series, number),
    text: [row.cuotas > 1 ? `cuota ${row.cuota} de ${row.cuotas}` : "", partsText(row.parts)].filter(Boolean).join(", "),
    currency,
    amountMinor: minor,
    invoiceId,
  });
}

const PARTS: readonly [part: PartKind, name: string][] = [
  ["net", "neto"],
  ["detraccion", "detracción"],
  ["retencion", "retención"],
];

/** The parts that are still open; nothing where it is the net alone. */
function partsText(parts: string): string {
  const open = parts.split(",");
  if (open.length === 1 && open[0] === "net") return "";
  return PARTS.filter(([part]) => open.includes(part))
    .map(([, name]) => name)
    .join(" y ");
}

/** A part keeps its id when its due date is moved: the first of a document's parts names the event. */
async function readRows(read: ReadDb, { fromOn, untilOn, clientId, person }: CalendarQuestion): Promise<Row[]> {
  const { rows } = await sql<Row>`
    WITH due AS MATERIALIZED (
      SELECT min(id) AS part_id, invoice_id, client_id, currency, due_on, sum(open_minor) AS minor, min(cuota) AS cuota,
        group_concat(DISTINCT part) AS parts FROM parts
      WHERE open_minor > 0 AND due_on BETWEEN ${fromOn} AND ${untilOn} ${clientId === undefined ? sql`` : sql`AND client_id = ${clientId}`}
      GROUP BY invoice_id, due_on
    )
    SELECT due.part_id AS partId, due.invoice_id AS invoiceId, i.series, i.number, due.currency, due.due_on AS "on", due.minor, due.parts,
      due.cuota, due.client_id AS clientId, c.name AS clientName, c.person_id AS personId,
      (SELECT max(q.cuota) FROM parts q WHERE q.invoice_id = i.id AND q.schedule = i.schedule) AS cuotas
    FROM due JOIN invoices i ON i.id = due.invoice_id JOIN clients c ON c.id = due.client_id WHERE ${ofPerson(person)}`.execute(read);
  return rows;
}

function ofPerson(person: CalendarQuestion["person"]): RawBuilder<unknown> {
  if (person === undefined) return sql`1`;
  return person === "nobody" ? sql`c.person_id IS NULL` : sql`c.person_id = ${person}`;
}
