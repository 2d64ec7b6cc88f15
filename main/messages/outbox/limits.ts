import type { Command } from "../../ledger/context.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const SENT_SINCE = `SELECT count(*) AS count FROM outbox_history h JOIN outbox o ON o.id = h.outbox_id
  WHERE h.state = 'dot_sent' AND h.at > ? AND h.at < ? AND o.account_id = ?`;

/**
 * Whether an account may hand over one more mail now: each that reached its server counts, whatever came of it. Those of a clock that ran ahead count while it may
 * have been this very hour or day, and not until that date comes.
 */
export function isWithinLimits(tx: Command, { id, perHour, perDay }: { id: number; perHour: number; perDay: number }): boolean {
  const since = (ms: number) => {
    const [from, until] = [-ms, ms].map((shift) => new Date(Date.parse(tx.at) + shift).toISOString());
    return tx.bulk.get<{ count: number }>(SENT_SINCE, from, until, id)?.count ?? 0;
  };
  return since(HOUR_MS) < perHour && since(DAY_MS) < perDay;
}
