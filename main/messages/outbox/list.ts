import { type ExpressionBuilder, type Selectable, sql } from "kysely";
import { z } from "zod";
import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import type { ReadDb } from "../../ledger/context.ts";
import type { OutboxTable } from "../../ledger/tables-messages.ts";
import type { Tables } from "../../ledger/tables.ts";

type Listed = OutputOf<"messages.listOutbox">;
export type OutboxRow = Listed["mails"][number];

const PAGE = 100;
const carried = z.array(z.object({ name: z.string(), mime: z.string(), bytes: z.int() }));

export const ROW_COLUMNS = [
  "outbox.id",
  "outbox.client_id",
  "clients.name as clientName",
  "outbox.account_id",
  "outbox.to_address",
  "outbox.subject",
  "outbox.state",
  "outbox.template",
  "outbox.stage",
  "outbox.letter_id",
  "outbox.created_at",
  "outbox.send_at",
  "outbox.next_at",
  "outbox.attempts",
  "outbox.sent_at",
  "outbox.bounced_at",
  "outbox.why",
  "outbox.attachments",
] as const;

type Row = Pick<
  Selectable<OutboxTable>,
  | "id"
  | "client_id"
  | "account_id"
  | "to_address"
  | "subject"
  | "state"
  | "template"
  | "stage"
  | "letter_id"
  | "created_at"
  | "send_at"
  | "next_at"
  | "attempts"
  | "sent_at"
  | "bounced_at"
  | "why"
  | "attachments"
> & { clientName: string };

export function rowOf(row: Row): OutboxRow {
  return {
    id: row.id,
    clientId: row.client_id,
    clientName: row.clientName,
    accountId: row.account_id,
    to: row.to_address,
    subject: row.subject,
    state: row.state,
    template: row.template,
    stage: row.stage,
    letterId: row.letter_id,
    createdAt: row.created_at,
    sendAt: row.send_at,
    nextAt: row.next_at,
    attempts: row.attempts,
    // Of one that nobody knows about, when it was tried is no arrival.
    sentAt: row.state === "sent" ? row.sent_at : null,
    bouncedAt: row.bounced_at,
    why: row.why,
    attachments: carried.parse(JSON.parse(row.attachments)),
  };
}

/** The mails of the outbox, newest first, page by page; the counts are of the same client and search, whatever the states asked for. */
export async function listOutbox(read: ReadDb, wanted: ParsedInputOf<"messages.listOutbox">): Promise<Listed> {
  const { states, before, limit = PAGE } = wanted;
  const asked = (eb: ExpressionBuilder<Tables, "outbox" | "clients">) =>
    eb.and([
      ...(wanted.clientId === undefined ? [] : [eb("outbox.client_id", "=", wanted.clientId)]),
      ...(wanted.search ? [matches(wanted.search)] : []),
    ]);
  const rows = await read
    .selectFrom("outbox")
    .innerJoin("clients", "clients.id", "outbox.client_id")
    .select(ROW_COLUMNS)
    .where(asked)
    .$if(states !== undefined && states.length > 0, (query) => query.where("outbox.state", "in", states ?? []))
    .$if(before !== undefined, (query) => query.where("outbox.id", "<", before ?? 0))
    .orderBy("outbox.id", "desc")
    .limit(limit + 1)
    .execute();
  const counts = await read
    .selectFrom("outbox")
    .innerJoin("clients", "clients.id", "outbox.client_id")
    .select((eb) => ["outbox.state as state", eb.fn.countAll<number>().as("count")])
    .where(asked)
    .groupBy("outbox.state")
    .execute();
  const mails = rows.slice(0, limit).map(rowOf);
  return { mails, next: rows.length > limit ? (mails.at(-1)?.id ?? null) : null, counts };
}

function matches(search: string) {
  const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<boolean>`(outbox.subject LIKE ${like} ESCAPE '\\' OR outbox.to_address LIKE ${like} ESCAPE '\\' OR clients.name LIKE ${like} ESCAPE '\\')`;
}
