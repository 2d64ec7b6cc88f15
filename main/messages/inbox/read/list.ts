import { sql } from "kysely";
import type { OutputOf, ParsedInputOf } from "../../../../shared/contract/index.ts";
import type { ReplyIntent } from "../../../../shared/contract/messages-replies.ts";
import type { ReadDb } from "../../../ledger/context.ts";
import type { Understood } from "../proposals/facts.ts";
import { findCandidates } from "../whose/whose.ts";

type Request = ParsedInputOf<"messages.listReplies">;
type Listed = OutputOf<"messages.listReplies">;
export type Reply = Listed["replies"][number];

const PAGE = 100;
const INTENT = sql<ReplyIntent>`coalesce(r.corrected_intent, r.understood ->> '$.intents[0].intent')`;

/** What clients answered, newest first, with how many wait and what they mean. */
export async function listReplies(read: ReadDb, request: Request): Promise<Listed> {
  const limit = request.limit ?? PAGE;
  const rows = await shown(read, request)
    .orderBy("r.at", "desc")
    .orderBy("r.id", "desc")
    .limit(limit + 1)
    .execute();
  const replies: Reply[] = [];
  for (const row of rows.slice(0, limit)) replies.push(await toReply(read, row));
  const counted = await read
    .selectFrom("replies as r")
    .select((eb) => [INTENT.as("intent"), eb.fn.countAll<number>().as("count")])
    .where("r.state", "=", "waiting")
    .groupBy("intent")
    .orderBy("count", "desc")
    .execute();
  return {
    replies,
    next: rows.length > limit ? (replies.at(-1)?.id ?? null) : null,
    waiting: counted.reduce((sum, { count }) => sum + count, 0),
    byIntent: counted,
  };
}

/** One answer as the contract shows it. */
export async function readReply(read: ReadDb, id: number): Promise<Reply | undefined> {
  const row = await rowsOf(read).where("r.id", "=", id).executeTakeFirst();
  return row && toReply(read, row);
}

function rowsOf(read: ReadDb) {
  return read
    .selectFrom("replies as r")
    .leftJoin("clients as c", "c.id", "r.client_id")
    .leftJoin("contacts as p", "p.id", "r.contact_id")
    .select(["r.id", "r.client_id as clientId", "c.name as clientName", "p.name as contactName", "r.channel", "r.sender as from", "r.at"])
    .select(["r.body as text", "r.subject", "r.source", "r.outbox_id as outboxId", "r.understood", "r.corrected_intent as corrected"])
    .select(["r.state", "r.outcome"]);
}

function shown(read: ReadDb, { state, clientId, intent, search, before }: Request) {
  let query = rowsOf(read);
  if (state) query = query.where("r.state", "=", state);
  if (clientId !== undefined) query = query.where("r.client_id", "=", clientId);
  if (intent) query = query.where(INTENT, "=", intent);
  if (search) {
    const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(
      sql<boolean>`(r.body LIKE ${like} ESCAPE '\\' OR r.sender LIKE ${like} ESCAPE '\\' OR c.name LIKE ${like} ESCAPE '\\' OR c.name_folded LIKE ${like} ESCAPE '\\')`,
    );
  }
  if (before !== undefined) query = query.where(sql<boolean>`(r.at, r.id) < (SELECT at, id FROM replies WHERE id = ${before})`);
  return query;
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof rowsOf>["executeTakeFirst"]>>>;

async function toReply(read: ReadDb, { understood, corrected, subject, ...row }: Row): Promise<Reply> {
  const { intents } = JSON.parse(understood) as Understood;
  const [first] = intents;
  const candidates = row.clientId === null ? await findCandidates(read, { sender: row.from, text: row.text }) : [];
  return {
    ...row,
    text: subject && row.channel === "email" ? `${subject}\n\n${row.text}` : row.text,
    intent: corrected ?? first?.intent ?? "other",
    confidence: corrected ? 1 : (first?.confidence ?? 0),
    isCorrected: corrected !== null,
    candidates: candidates.map(({ clientId, name, why }) => ({ clientId, name, why })),
  };
}
