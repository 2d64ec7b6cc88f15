import { type RawBuilder, sql } from "kysely";

/**
 * Whether an entry of the conversation is a contact that was made: a mail that still waits, was taken back or came back is none, nor is a draft that the user says was
 * not sent. One that nobody knows about is.
 * @param entry how the query calls the entry
 */
export function wasMade(entry: string): RawBuilder<boolean> {
  return sql<boolean>`coalesce(${sql.ref(`${entry}.state`)}, '') NOT IN ('no enviado', 'por aprobar', 'en cola', 'rebotado', 'cancelado')`;
}

/** When a contact was made: a mail that waited in the outbox, as it left. */
export function madeAt(entry: string): RawBuilder<string> {
  const of = (column: string) => sql.ref(`${entry}.${column}`);
  return sql<string>`CASE WHEN ${of("kind")} = 'email'
    THEN coalesce((SELECT coalesce(o.sent_at, o.claimed_at) FROM outbox o WHERE o.timeline_id = ${of("id")}), ${of("at")}) ELSE ${of("at")} END`;
}

/**
 * Whether an entry of the conversation is about what is owed: thanks, and what only tells something, are not, unless they list it.
 * @param entry how the query calls the entry
 */
export function isAboutDebt(entry: string): RawBuilder<boolean> {
  const detail = sql.ref(`${entry}.detail`);
  return sql<boolean>`(coalesce(json_extract(${detail}, '$.purpose'), '') NOT IN ('thanks', 'information') OR coalesce(json_extract(${detail}, '$.lists'), 0))`;
}
