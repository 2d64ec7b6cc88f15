import { sql } from "kysely";
import type { ReadDb } from "../../ledger/context.ts";

/**
 * The clients that somebody put off until after a day, each with the day it comes back: put off as a whole, a step of theirs moved,
 * or a contact agreed for that day. While one is agreed for today nothing else is thought of.
 */
export async function readPutOff(read: ReadDb, todayOn: string): Promise<Map<number, string>> {
  const { rows } = await sql<{ clientId: number; untilOn: string }>`
    SELECT client_id AS clientId, max(until_on) AS untilOn FROM (
      SELECT id AS client_id, snoozed_until_on AS until_on FROM clients WHERE snoozed_until_on > ${todayOn}
      UNION ALL
      SELECT client_id, on_day FROM followup_actions WHERE outcome = 'queued' AND resolved_at IS NULL AND on_day > ${todayOn}
      UNION ALL
      SELECT client_id, CASE WHEN on_day > ${todayOn} THEN on_day ELSE date(on_day, '+1 day') END FROM tasks
      WHERE resolved_at IS NULL AND on_day >= ${todayOn} AND kind <> 'other'
    ) GROUP BY client_id`.execute(read);
  return new Map(rows.map((row) => [row.clientId, row.untilOn]));
}
