import { sql } from "kysely";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { daysBetween } from "../../../shared/dates.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { nameUse } from "../../ledger/offers.ts";
import type { ReadOffer } from "./read.ts";

type Measured = OutputOf<"followup.listOffers">["measured"][number];

/** Money that a payment put on a part of a document that an offer was used for. */
type Money = { offerId: number; invoiceId: number; paymentId: number; paidOn: string; dueOn: string; amountMinor: number };

/**
 * What offers brought, by currency. Those taken back were no offers; one used in part counts as taken.
 * Days before due: of each part, weighted by the money that came for it; negative where it came after the due date.
 */
export async function measureOffers(read: ReadDb, offers: readonly ReadOffer[]): Promise<Measured[]> {
  const made = offers.filter(({ withdrawnAt }) => withdrawnAt === null);
  const money = await readMoney(read, made);
  const byCurrency = Map.groupBy(made, ({ currency }) => currency);
  return [...byCurrency.keys()].sort(compareCurrencies).map((currency) => measure(currency, byCurrency.get(currency) ?? [], money));
}

function measure(currency: string, offers: readonly ReadOffer[], money: ReadonlyMap<number, readonly Money[]>): Measured {
  const taken = offers.filter(({ documents }) => documents.some(({ use }) => use));
  const pieces = taken.flatMap(({ id }) => money.get(id) ?? []);
  const broughtMinor = pieces.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const weighted = pieces.reduce((sum, { amountMinor, paidOn, dueOn }) => sum + amountMinor * daysBetween(paidOn, dueOn), 0);
  return {
    currency,
    made: offers.length,
    taken: taken.length,
    broughtMinor,
    givenMinor: taken.reduce((sum, offer) => sum + givenMinor(offer), 0),
    daysBeforeDue: broughtMinor === 0 ? null : Math.round((weighted / broughtMinor) * 10) / 10,
  };
}

/** What was taken off the documents of an offer. */
export function givenMinor({ documents }: ReadOffer): number {
  return documents.reduce((sum, { use }) => sum + (use?.givenMinor ?? 0), 0);
}

async function readMoney(read: ReadDb, offers: readonly ReadOffer[]): Promise<Map<number, Money[]>> {
  const uses = new Set(
    offers.flatMap(({ documents }) => documents.flatMap(({ use }) => (use ? [`${nameUse(use)} ${use.paymentId}`] : []))),
  );
  if (uses.size === 0) return new Map();
  const ids = JSON.stringify(offers.map(({ id }) => id));
  const { rows } = await sql<Money>`
    SELECT u.offer_id AS offerId, t.invoice_id AS invoiceId, u.payment_id AS paymentId, y.paid_on AS paidOn, t.due_on AS dueOn, p.amount_minor AS amountMinor
    FROM offer_payments u JOIN payments y ON y.id = u.payment_id JOIN postings p ON p.payment_id = y.id AND p.kind = 'allocation'
    JOIN parts t ON t.id = p.part_id AND t.part = 'net'
    WHERE u.offer_id IN (SELECT value FROM json_each(${ids})) AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id)`.execute(
    read,
  );
  return Map.groupBy(
    rows.filter((row) => uses.has(`${nameUse(row)} ${row.paymentId}`)),
    ({ offerId }) => offerId,
  );
}
