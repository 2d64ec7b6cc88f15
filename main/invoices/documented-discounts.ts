import type { Command } from "../ledger/context.ts";
import { allocate, type PartTarget, reversePayment } from "../ledger/post.ts";
import { DISCOUNT_DOCUMENTED } from "../ledger/undo-discounts.ts";

/** SUNAT's catalogue 09: annulments and returns, which document no discount (01, 02, 06, 07), and the correction of a description (03). */
const NO_DISCOUNT = new Set(["01", "02", "03", "06", "07"]);

type Discount = { id: number; amountMinor: number };

/**
 * The discounts noted with a document's deposits that a credit note of just their amount documents: one of them, or all together.
 * Others are replaced only by what is left of a note when nothing is open any more.
 */
export function discountsOfAmount(tx: Command, invoiceId: number, creditMinor: number, noteReason: string | null): Discount[] {
  if (noteReason !== null && NO_DISCOUNT.has(noteReason)) return [];
  const discounts = discountsOn(tx, invoiceId);
  const one = discounts.find(({ amountMinor }) => amountMinor === creditMinor);
  if (one) return [one];
  return discounts.length > 0 && sumOf(discounts) === creditMinor ? discounts : [];
}

/** The oldest discounts noted with a document's deposits, as many as come to no more than an amount. */
export function discountsWithin(tx: Command, invoiceId: number, creditMinor: number): Discount[] {
  let leftMinor = creditMinor;
  return discountsOn(tx, invoiceId).filter(({ amountMinor }) => {
    const fits = amountMinor <= leftMinor;
    if (fits) leftMinor -= amountMinor;
    return fits;
  });
}

/** Puts the credit of a note in the place of discounts, which are taken back: nothing is given twice. Gives how much it closed. */
export function replaceDiscounts(tx: Command, creditId: number, discounts: readonly Discount[]): number {
  for (const { id } of discounts) {
    const targets = tx.bulk.all<PartTarget>(
      `SELECT p.part_id AS partId, sum(p.amount_minor) AS amountMinor FROM postings p
        WHERE p.payment_id = ? AND p.kind = 'allocation' AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id) GROUP BY p.part_id`,
      id,
    );
    reversePayment(tx, id, DISCOUNT_DOCUMENTED);
    allocate(tx, creditId, targets);
  }
  return sumOf(discounts);
}

const sumOf = (discounts: readonly Discount[]) => discounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** Discounts that stand and close this document alone, the oldest first. */
function discountsOn(tx: Command, invoiceId: number): Discount[] {
  return tx.bulk.all<Discount>(
    `SELECT y.id, y.amount_minor AS amountMinor FROM parts JOIN postings p ON p.part_id = parts.id AND p.kind = 'allocation' JOIN payments y ON y.id = p.payment_id
      WHERE parts.invoice_id = ? AND y.method = 'discount' AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = y.id)
      GROUP BY y.id HAVING sum(p.amount_minor) = y.amount_minor ORDER BY y.paid_on, y.id`,
    invoiceId,
  );
}
