import { sql } from "kysely";
import { limaDate } from "../../../shared/dates.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { type ThreadEntry, TOLD } from "./entry.ts";
import { type Fate, readFates } from "./fates.ts";
import { topicOf } from "./topics.ts";

/** Messages that can be opened as a draft, so that only the user knows whether they went. */
const DRAFTED: ReadonlySet<string> = new Set(["whatsapp", "sms"]);

/** What was said, sent and agreed with a client, newest first: what was agreed with what became of it by today. */
export async function readSaid(context: CallContext, clientId: number, limit: number): Promise<ThreadEntry[]> {
  const rows = await context.read
    .selectFrom("timeline")
    .leftJoin("letters", "letters.id", "timeline.letter_id")
    .select([
      "timeline.id",
      "timeline.at",
      "timeline.kind",
      "timeline.title",
      "timeline.text",
      "timeline.state",
      "timeline.detail",
      "letters.path",
    ])
    .where("timeline.client_id", "=", clientId)
    .orderBy("timeline.at", "desc")
    .orderBy("timeline.id", "desc")
    .limit(limit)
    .execute();
  const said = rows.map(({ detail, ...row }) => ({ ...row, topic: topicOf(row.kind, JSON.parse(detail) as Record<string, unknown>) }));
  const topics = new Set(said.flatMap(({ topic }) => topic?.kind ?? []));
  const fates = await readFates(context, clientId, topics);
  const made = topics.size > 0 ? await readFirst(context.read, clientId) : new Set<number>();
  return said.map(({ id, at, kind, title, text, state, path, topic }) => ({
    ...TOLD,
    id: `t${id}`,
    at,
    on: limaDate(at),
    kind: topic?.kind ?? kind,
    title,
    text,
    state,
    messageId: DRAFTED.has(kind) && state === "abierto" ? id : null,
    file: path,
    ...(topic && made.has(id) ? fateOf(fates.get(topic.kind)?.get(topic.id)) : {}),
  }));
}

function fateOf(fate: Fate | undefined): Partial<ThreadEntry> {
  return fate ?? {};
}

/** The entries with which something was agreed; later ones about the same only tell how it went on. */
async function readFirst(read: ReadDb, clientId: number): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    SELECT min(id) AS id FROM timeline WHERE client_id = ${clientId} AND kind IN ('note', 'call', 'visit') AND detail LIKE '%Id":%'
    GROUP BY detail ->> '$.promiseId', detail ->> '$.disputeId', detail ->> '$.paymentPlanId', detail ->> '$.offerId'`.execute(read);
  return new Set(rows.map(({ id }) => id));
}
