import { sql } from "kysely";
import type { Channel } from "../../../shared/contract/common.ts";
import { cashlessMethods } from "../../../shared/contract/payments.ts";
import { addDays, limaDate, limaInstant, limaMinutes } from "../../../shared/dates.ts";
import { isAboutDebt } from "../../ledger/contacts-made.ts";
import type { ReadDb } from "../../ledger/context.ts";
import type { Answer, Contact, Happened, Paid, Promised } from "./facts.ts";

const CHANNELS = ["email", "whatsapp", "sms", "call", "visit", "letter"] as const;

/** Of a call or a visit: somebody of the client's spoke. */
const TALKED: ReadonlySet<string> = new Set(["talked", "promise", "dispute", "call_back"]);

type Span = { fromOn: string; untilOn: string };

/** What was sent and what came of it, from a day until another. */
export async function readHappened(read: ReadDb, span: Span): Promise<Happened> {
  const { contacts, placeOf } = await readContacts(read, span);
  return {
    contacts,
    answers: await readAnswers(read, span, placeOf),
    promises: await readPromises(read, span),
    payments: await readPayments(read, span),
  };
}

const instants = ({ fromOn, untilOn }: Span) => ({ from: limaInstant(fromOn, 0), until: limaInstant(addDays(untilOn, 1), 0) });

/**
 * What went out: mails that left, messages that the user says were sent, letters issued, calls and visits. Thanks ask for nothing, and the note of a promise
 * is no contact of its own. A mail that waited in the outbox counts as it left; a letter that a mail took along is that mail.
 */
async function readContacts(read: ReadDb, span: Span): Promise<{ contacts: Contact[]; placeOf: ReadonlyMap<number, number> }> {
  const { from, until } = instants(span);
  const rows = await read
    .selectFrom("timeline as t")
    .leftJoin("letters as l", "l.id", "t.letter_id")
    .select([
      "t.id",
      "t.client_id as clientId",
      "t.kind",
      "t.letter_id as letterId",
      sql<string>`CASE WHEN t.kind = 'email' THEN coalesce((SELECT max(h.at) FROM outbox_history h
        WHERE h.outbox_id = json_extract(t.detail, '$.outboxId') AND h.state IN ('sent', 'dot_sent')), t.at) ELSE t.at END`.as("at"),
      sql<string | null>`coalesce(json_extract(t.detail, '$.template'), l.template)`.as("template"),
      sql<string | null>`json_extract(t.detail, '$.outcome')`.as("outcome"),
    ])
    .where("t.at", "<", until)
    .where("t.kind", "in", CHANNELS)
    .where(
      sql<boolean>`CASE t.kind WHEN 'email' THEN coalesce(t.state, 'enviado') IN ('enviado', 'sin confirmar') WHEN 'letter' THEN t.letter_id IS NOT NULL
        WHEN 'call' THEN 1 WHEN 'visit' THEN 1 ELSE coalesce(t.state, 'enviado') = 'enviado' END`,
    )
    .where(
      sql<boolean>`json_extract(t.detail, '$.direction') IS NOT 'in' AND ${isAboutDebt("t")} AND json_extract(t.detail, '$.promiseId') IS NULL`,
    )
    // A mail may have waited long in the outbox.
    .where((eb) => eb.or([eb("t.at", ">=", from), eb("t.kind", "=", "email")]))
    .execute();
  const mailed = new Set(rows.filter(({ kind }) => kind === "email").map(({ letterId }) => letterId));
  const isOnce = ({ kind, letterId }: (typeof rows)[number]) => kind !== "letter" || !mailed.has(letterId);
  const sorted = rows
    .filter((row) => row.at >= from && row.at < until && isOnce(row))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id));
  const contacts = sorted.map(({ clientId, kind, at, template, outcome }) => ({
    clientId,
    at,
    on: limaDate(at),
    hour: Math.floor(limaMinutes(at) / 60),
    channel: kind as Channel,
    template,
    isAnswered: outcome !== null && TALKED.has(outcome),
    isPromised: outcome === "promise",
  }));
  return { contacts, placeOf: new Map(sorted.map(({ id }, place) => [id, place])) };
}

/** What clients wrote or said by themselves; what a program answered for them does not count. */
async function readAnswers(read: ReadDb, span: Span, placeOf: ReadonlyMap<number, number>): Promise<Answer[]> {
  const { from, until } = instants(span);
  const rows = await read
    .selectFrom("timeline as t")
    .leftJoin("replies as r", "r.timeline_id", "t.id")
    .leftJoin("outbox as o", "o.id", "r.outbox_id")
    .select(["t.client_id as clientId", "t.at", "o.timeline_id as answered"])
    .where("t.at", ">=", from)
    .where("t.at", "<", until)
    .where(sql<boolean>`json_extract(t.detail, '$.direction') = 'in' AND json_extract(t.detail, '$.automatic') IS NULL`)
    .orderBy("t.at")
    .execute();
  return rows.map(({ clientId, at, answered }) => ({ clientId, at, of: answered === null ? null : (placeOf.get(answered) ?? null) }));
}

async function readPromises(read: ReadDb, span: Span): Promise<Promised[]> {
  const { from, until } = instants(span);
  return await read
    .selectFrom("promises")
    .select(["client_id as clientId", "created_at as at"])
    .where("created_at", ">=", from)
    .where("created_at", "<", until)
    .orderBy("created_at")
    .execute();
}

/** Money that stands: what was taken back, and what closed a debt without money, does not count. */
async function readPayments(read: ReadDb, { fromOn, untilOn }: Span): Promise<Paid[]> {
  return await read
    .selectFrom("payments as p")
    .innerJoin("postings as a", "a.payment_id", "p.id")
    .innerJoin("parts", "parts.id", "a.part_id")
    .innerJoin("invoices as i", "i.id", "parts.invoice_id")
    .leftJoin("postings as back", "back.reverses_id", "a.id")
    .select((eb) => [
      "parts.client_id as clientId",
      "p.paid_on as on",
      "i.issue_on as issuedOn",
      "parts.currency",
      eb.fn.sum<number>("a.amount_minor").as("amountMinor"),
    ])
    .where("p.paid_on", ">=", fromOn)
    .where("p.paid_on", "<=", untilOn)
    .where("p.method", "not in", cashlessMethods)
    .where("a.kind", "=", "allocation")
    .where("back.id", "is", null)
    .groupBy(["parts.client_id", "p.paid_on", "i.issue_on", "parts.currency"])
    .orderBy("p.paid_on")
    .execute();
}
