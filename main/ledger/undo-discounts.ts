import type { Command } from "./context.ts";
import { accompany, allocate, type PartTarget, postPayment } from "./post.ts";

/** Why a discount is taken back that a credit note documents by now. */
export const DISCOUNT_DOCUMENTED = "El descuento tiene ahora su nota de crédito";

type Documented = {
  id: number;
  client_id: number;
  paid_on: string;
  amount_minor: number;
  currency: string;
  reference: string | null;
  reasons: string;
  batch_id: number | null;
  owner_id: number | null;
};

/**
 * Gives discounts again that credit notes of the batch had taken the place of, where the note is gone and the deposit that they went with stands.
 * They belong to the batch of the discount that was there first, and go with it.
 */
export function restoreDiscounts(tx: Command, batchId: number): void {
  const documented = tx.bulk.all<Documented>(
    `SELECT y.id, y.client_id, y.paid_on, y.amount_minor, y.currency, y.reference, y.reasons, y.batch_id, c.payment_id AS owner_id
      FROM payments r JOIN payments y ON y.id = r.reverses_id LEFT JOIN payment_companions c ON c.kind = 'payment' AND c.companion_id = y.id
      WHERE r.batch_id = ? AND y.method = 'discount' AND r.reasons = ? AND NOT EXISTS (SELECT 1 FROM payments o WHERE o.reverses_id = c.payment_id)
      ORDER BY y.id`,
    batchId,
    JSON.stringify([DISCOUNT_DOCUMENTED]),
  );
  for (const discount of documented) {
    const targets = formerTargets(tx, discount.id, batchId);
    if (targets.length > 0) giveAgain({ ...tx, batchId: discount.batch_id }, discount, targets);
  }
}

/** What a discount closed until the batch took it back; nothing when it is not open, or the note of the batch closes it still. */
function formerTargets(tx: Command, paymentId: number, batchId: number): PartTarget[] {
  const former = tx.bulk.all<PartTarget & { open: number; isNoted: number }>(
    `SELECT p.part_id AS partId, sum(p.amount_minor) AS amountMinor, parts.open_minor AS open, EXISTS (
        SELECT 1 FROM postings n JOIN payments y ON y.id = n.payment_id AND y.method = 'credit_note' AND y.batch_id = r.batch_id
        WHERE n.part_id = p.part_id AND n.kind = 'allocation' AND NOT EXISTS (SELECT 1 FROM postings x WHERE x.reverses_id = n.id)) AS isNoted
      FROM postings p JOIN postings r ON r.reverses_id = p.id AND r.batch_id = ? JOIN parts ON parts.id = p.part_id
      WHERE p.payment_id = ? AND p.kind = 'allocation' GROUP BY p.part_id`,
    batchId,
    paymentId,
  );
  return former.every(({ amountMinor, open, isNoted }) => open >= amountMinor && isNoted === 0) ? former : [];
}

function giveAgain(tx: Command, discount: Documented, targets: readonly PartTarget[]): void {
  const id = postPayment(tx, {
    clientId: discount.client_id,
    paidOn: discount.paid_on,
    amountMinor: discount.amount_minor,
    currency: discount.currency,
    method: "discount",
    reference: discount.reference ?? undefined,
    reasons: JSON.parse(discount.reasons) as string[],
  });
  allocate(tx, id, targets);
  if (discount.owner_id !== null) accompany(tx, discount.owner_id, [{ kind: "payment", id }]);
}
