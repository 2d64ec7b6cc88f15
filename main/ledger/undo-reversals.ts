import type { Command } from "./context.ts";

const LIVE = {
  /** Those that a batch settled. */
  batch: "batch_id = ?",
  /** That of one deposit. */
  credit: "credit_line_id = ?",
  /** Those whose deposit or charge came with an import and was removed again. */
  removedImport:
    "EXISTS (SELECT 1 FROM bank_lines l WHERE l.id IN (credit_line_id, reversal_line_id) AND l.removed_at IS NOT NULL AND l.batch_id = ?)",
} as const;

/** Lets deposits count again that were settled as taken back by the bank; what they had paid is applied anew. Gives how many. */
export function undoReversals(tx: Command, of: keyof typeof LIVE, id: number): number {
  const pairs = tx.bulk.all<{ id: number; credit_line_id: number }>(
    `SELECT id, credit_line_id FROM line_reversals WHERE undone_at IS NULL AND ${LIVE[of]}`,
    id,
  );
  for (const pair of pairs) {
    tx.bulk.run("UPDATE line_reversals SET undone_at = ? WHERE id = ?", tx.at, pair.id);
    tx.bulk.run("UPDATE bank_lines SET status = 'pending', version = version + 1 WHERE id = ? AND removed_at IS NULL", pair.credit_line_id);
  }
  return pairs.length;
}
