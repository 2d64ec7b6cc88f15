import type { Command } from "./context.ts";
import { reversePayment } from "./post.ts";

/**
 * Takes a certificate out of force: what it closed is open again, whenever that was, and its key is free.
 * Gives how many payments were taken back.
 */
export function voidCertificate(tx: Command, certificateId: number, reason: string): number {
  const payments = tx.bulk.all<{ id: number }>(
    `SELECT l.payment_id AS id FROM certificate_lines l WHERE l.certificate_id = ? AND l.payment_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = l.payment_id) ORDER BY l.id DESC`,
    certificateId,
  );
  for (const { id } of payments) reversePayment(tx, id, reason);
  tx.bulk.run(
    "DELETE FROM evidence WHERE kind IN ('retention', 'perception') AND sha256 = (SELECT sha256 FROM certificates WHERE id = ?)",
    certificateId,
  );
  tx.bulk.run("UPDATE certificates SET void_on = ? WHERE id = ?", tx.todayOn, certificateId);
  return payments.length;
}
