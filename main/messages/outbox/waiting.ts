import { sql } from "kysely";
import type { ReadDb } from "../../ledger/context.ts";

/** The accounts that have something approved and due, and may send. */
export async function accountsWithDue(read: ReadDb, at: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    SELECT DISTINCT o.account_id AS id FROM outbox o JOIN mail_accounts a ON a.id = o.account_id
    WHERE o.state IN ('queued', 'retry') AND coalesce(o.send_at, '') <= ${at} AND coalesce(o.next_at, '') <= ${at}
      AND a.paused_at IS NULL AND a.archived_at IS NULL ORDER BY id`.execute(read);
  return rows.map(({ id }) => id);
}

/** Whether any mail is being sent, or was when a copy of the program went. */
export async function hasClaims(read: ReadDb): Promise<boolean> {
  const row = await read.selectFrom("outbox").select("id").where("state", "in", ["claimed", "dot_sent"]).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The mails that are approved and still to leave. */
export async function countWaiting(read: ReadDb): Promise<number> {
  const row = await read
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "in", ["queued", "retry", "claimed", "dot_sent"])
    .executeTakeFirstOrThrow();
  return row.count;
}
