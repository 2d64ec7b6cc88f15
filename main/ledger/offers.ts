import { type RawBuilder, sql } from "kysely";
import type { Command, ReadDb } from "./context.ts";
import { DISCOUNT_DOCUMENTED } from "./undo-discounts.ts";

/** Early-payment offers as the ledger knows them: for whoever makes them, and for whoever recognises a deposit that takes one. */

/** What of an offer can be taken still: documents whose net is open by more than what is taken off. */
export type StandingOffer = {
  id: number;
  clientId: number;
  currency: string;
  madeOn: string;
  untilOn: string;
  documents: { invoiceId: number; discountMinor: number }[];
};

/**
 * Whether a document `d` of an offer `o` has the credit note of just what is taken off it: given on paper, it is not given again with a payment.
 * Annulments, corrections and returns (SUNAT's catalogue 09) document no discount.
 */
export const IS_DOCUMENTED = `EXISTS (SELECT 1 FROM parts ap CROSS JOIN postings a ON a.part_id = ap.id AND a.kind = 'allocation'
    CROSS JOIN payments c ON c.id = a.payment_id CROSS JOIN invoices n ON n.id = c.credit_note_id
    WHERE ap.invoice_id = d.invoice_id AND n.void_on IS NULL AND n.total_minor = d.discount_minor AND n.issue_on >= o.made_on
      AND coalesce(n.note_reason, '') NOT IN ('01', '02', '03', '06', '07') AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = a.id))`;

/** A document that was paid as an offer says, and what was taken off it. A credit note may document that by now. */
export type OfferUse = { offerId: number; invoiceId: number; paymentId: number; givenMinor: number };

type Which = { clientId?: number | undefined; offerId?: number | undefined };

/**
 * Offers that were not withdrawn, with the documents that can be paid by them still, whatever the day: a deposit of a day on which an
 * offer held may be read long after. Offers without such a document are left out.
 */
export async function readStandingOffers(read: ReadDb, which: Which = {}): Promise<StandingOffer[]> {
  const { rows } = await sql<Omit<StandingOffer, "documents"> & { invoiceId: number; discountMinor: number }>`
    SELECT o.id, o.client_id AS clientId, o.currency, o.made_on AS madeOn, o.until_on AS untilOn, d.invoice_id AS invoiceId, d.discount_minor AS discountMinor
    FROM offers o JOIN offer_invoices d ON d.offer_id = o.id JOIN parts t ON t.invoice_id = d.invoice_id AND t.part = 'net' AND t.open_minor > 0
    WHERE o.withdrawn_at IS NULL AND ${ofOffers(which)} AND NOT ${sql.raw(IS_DOCUMENTED)}
    GROUP BY o.id, d.invoice_id HAVING sum(t.open_minor) > d.discount_minor ORDER BY o.id, d.invoice_id`.execute(read);
  if (rows.length === 0) return [];
  const used = new Set((await readOfferUses(read, which)).map(nameUse));
  const offers = new Map<number, StandingOffer>();
  for (const { invoiceId, discountMinor, ...offer } of rows) {
    if (used.has(nameUse({ offerId: offer.id, invoiceId }))) continue;
    const known = offers.get(offer.id) ?? { ...offer, documents: [] };
    known.documents.push({ invoiceId, discountMinor });
    offers.set(offer.id, known);
  }
  return [...offers.values()];
}

/** Names a document of an offer. */
export const nameUse = ({ offerId, invoiceId }: Pick<OfferUse, "offerId" | "invoiceId">) => `${offerId} ${invoiceId}`;

/**
 * The documents of offers that payments which stand took, with what was taken off by the discounts beside those payments.
 * A discount that a credit note took the place of counts on while the note stands: it was given.
 */
export async function readOfferUses(read: ReadDb, which: Which = {}): Promise<OfferUse[]> {
  const { rows } = await sql<OfferUse>`
    SELECT u.offer_id AS offerId, d.invoice_id AS invoiceId, u.payment_id AS paymentId, min(d.discount_minor, sum(p.amount_minor)) AS givenMinor
    FROM offers o JOIN offer_payments u ON u.offer_id = o.id JOIN offer_invoices d ON d.offer_id = u.offer_id
    JOIN payment_companions c ON c.payment_id = u.payment_id AND c.kind = 'payment'
    JOIN payments y ON y.id = c.companion_id AND y.method = 'discount'
    LEFT JOIN payments back ON back.reverses_id = y.id
    JOIN postings p ON p.payment_id = y.id AND p.kind = 'allocation'
    JOIN parts t ON t.id = p.part_id AND t.invoice_id = d.invoice_id
    JOIN invoices i ON i.id = d.invoice_id AND i.void_on IS NULL
    WHERE ${ofOffers(which)} AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = u.payment_id)
      AND ((back.reasons = ${JSON.stringify([DISCOUNT_DOCUMENTED])} AND ${NOTE_STANDS}) OR (back.id IS NULL AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id)))
    GROUP BY u.offer_id, d.invoice_id, u.payment_id ORDER BY u.offer_id, d.invoice_id, u.payment_id`.execute(read);
  return rows;
}

/** The note that took the place of a discount, in the same batch and on the same part, was not taken back. */
const NOTE_STANDS = sql`EXISTS (SELECT 1 FROM postings n JOIN payments c ON c.id = n.payment_id AND c.method = 'credit_note'
  WHERE n.part_id = p.part_id AND n.kind = 'allocation' AND n.batch_id IS back.batch_id AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = n.id))`;

function ofOffers({ clientId, offerId }: Which): RawBuilder<unknown> {
  return sql`${clientId === undefined ? sql`1` : sql`o.client_id = ${clientId}`} AND ${offerId === undefined ? sql`1` : sql`o.id = ${offerId}`}`;
}

/** What was taken off a document beside a payment. */
export type Discounted = { invoiceId: number; amountMinor: number };

export type Discounting = { clientId: number; paidOn: string; discounts: readonly Discounted[] };

/**
 * Ties a payment to the offers that it took: those that held on its day and take off no more than was taken off a document beside it.
 * Of several on one document, the one that takes off most, and then the newest.
 */
export function noteOfferUses(tx: Command, { paymentId, ...discounting }: Discounting & { paymentId: number }): void {
  for (const offerId of new Set(offersOf(tx, discounting).values()))
    tx.bulk.insert("offer_payments", { offer_id: offerId, payment_id: paymentId }, "(offer_id, payment_id)");
}

/** Whether an offer holds still for each document of which something is to be taken off. */
export function areOffered(tx: Command, discounting: Discounting): boolean {
  const offers = offersOf(tx, discounting);
  return discounting.discounts.every(({ invoiceId }) => offers.has(invoiceId));
}

/** The offer of each document that is taken. */
function offersOf(tx: Command, { clientId, paidOn, discounts }: Discounting): Map<number, number> {
  const taken = new Map<number, number>();
  if (discounts.length === 0) return taken;
  const given = new Map<number, number>();
  for (const { invoiceId, amountMinor } of discounts) given.set(invoiceId, amountMinor + (given.get(invoiceId) ?? 0));
  const offered = tx.bulk.all<{ offerId: number; invoiceId: number; discountMinor: number }>(
    `SELECT o.id AS offerId, d.invoice_id AS invoiceId, d.discount_minor AS discountMinor FROM offers o JOIN offer_invoices d ON d.offer_id = o.id
      WHERE o.client_id = ? AND o.withdrawn_at IS NULL AND o.until_on >= ? AND NOT ${IS_DOCUMENTED} ORDER BY d.discount_minor DESC, o.id DESC`,
    clientId,
    paidOn,
  );
  for (const { offerId, invoiceId, discountMinor } of offered)
    if (!taken.has(invoiceId) && discountMinor <= (given.get(invoiceId) ?? 0)) taken.set(invoiceId, offerId);
  return taken;
}
