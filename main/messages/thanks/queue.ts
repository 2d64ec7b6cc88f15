import { cashlessMethods } from "../../../shared/contract/payments.ts";
import type { Command } from "../../ledger/context.ts";

type Paid = { id: number; client_id: number; batch_id: number | null; currency: string };

const MONEY = `SELECT p.id, p.client_id, p.batch_id, coalesce(p.received_currency, p.currency) AS currency FROM payments p
  WHERE p.amount_minor > 0 AND p.reverses_id IS NULL AND p.credit_note_id IS NULL AND p.method NOT IN (${cashlessMethods.map(() => "?").join(", ")})
  AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id)`;

/**
 * Queues a thank-you for each of these payments, or of a batch's, that brought money in and still stands; one was thanked for once is passed over.
 * Gives how many messages are new: one for each client, batch and currency.
 */
export function queueThanks(tx: Command, wanted: { batchId?: number | undefined; paymentIds?: readonly number[] | undefined }): number {
  const ofBatch = wanted.batchId === undefined ? [] : tx.bulk.all<Paid>(`${MONEY} AND p.batch_id = ?`, ...cashlessMethods, wanted.batchId);
  const named = (wanted.paymentIds ?? []).flatMap((id) => tx.bulk.get<Paid>(`${MONEY} AND p.id = ?`, ...cashlessMethods, id) ?? []);
  const messages = new Set<string>();
  for (const payment of [...ofBatch, ...named]) {
    const id = tx.bulk.insert(
      "thanks",
      { client_id: payment.client_id, payment_id: payment.id, created_at: tx.at, outcome: null, resolved_at: null },
      "(payment_id)",
    );
    if (id !== undefined) messages.add(`${payment.client_id} ${payment.batch_id ?? `p${payment.id}`} ${payment.currency}`);
  }
  return messages.size;
}
