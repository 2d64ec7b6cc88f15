import { type RawBuilder, sql } from "kysely";
import { documentLabel } from "../../../shared/identifiers.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { IS_DOCUMENTED, type OfferUse, readOfferUses, nameUse } from "../../ledger/offers.ts";

/** A document of an offer, as it was offered and as it stands. */
export type OfferedDocument = {
  invoiceId: number;
  document: string;
  dueOn: string;
  payMinor: number;
  discountMinor: number;
  /** What is open of its net now. */
  netMinor: number;
  /** Its net is open by more than what is offered, and that was not given by a credit note yet. */
  isPayable: boolean;
  /** A credit note gave what is offered. */
  isDocumented: boolean;
  hasOtherParts: boolean;
  use: OfferUse | undefined;
};

export type ReadOffer = {
  id: number;
  clientId: number;
  clientName: string;
  currency: string;
  madeOn: string;
  untilOn: string;
  note: string;
  withdrawnAt: string | null;
  documents: OfferedDocument[];
};

export type WhichOffers = { id?: number | undefined; clientId?: number | undefined; invoiceId?: number | undefined };

type Row = Omit<ReadOffer, "documents"> &
  Omit<OfferedDocument, "document" | "isPayable" | "isDocumented" | "hasOtherParts" | "use"> & {
    series: string;
    number: string;
    voidOn: string | null;
    otherMinor: number;
    isDocumented: 0 | 1;
  };

/** Offers with their documents and what took them, the newest first. */
export async function readOffers(read: ReadDb, which: WhichOffers): Promise<ReadOffer[]> {
  const { rows } = await sql<Row>`
    SELECT o.id, o.client_id AS clientId, c.name AS clientName, o.currency, o.made_on AS madeOn, o.until_on AS untilOn, o.note, o.withdrawn_at AS withdrawnAt,
      d.invoice_id AS invoiceId, i.series, i.number, i.next_due_on AS dueOn, i.void_on AS voidOn, d.pay_minor AS payMinor, d.discount_minor AS discountMinor,
      (SELECT coalesce(sum(open_minor), 0) FROM parts WHERE invoice_id = i.id AND part = 'net') AS netMinor,
      (SELECT coalesce(sum(open_minor), 0) FROM parts WHERE invoice_id = i.id AND part <> 'net') AS otherMinor, ${sql.raw(IS_DOCUMENTED)} AS isDocumented
    FROM offers o JOIN clients c ON c.id = o.client_id JOIN offer_invoices d ON d.offer_id = o.id JOIN invoices i ON i.id = d.invoice_id
    WHERE ${chosen(which)} ORDER BY o.id DESC, i.next_due_on, i.id`.execute(read);
  if (rows.length === 0) return [];
  const found = await readOfferUses(read, { clientId: which.clientId, offerId: which.id });
  const uses = new Map(found.map((use) => [nameUse(use), use]));
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, group]) => {
    const [{ clientId, clientName, currency, madeOn, untilOn, note, withdrawnAt }] = group as [Row];
    const documents = group.map((row) => toDocument(row, uses.get(nameUse({ offerId: id, invoiceId: row.invoiceId }))));
    return { id, clientId, clientName, currency, madeOn, untilOn, note, withdrawnAt, documents };
  });
}

function toDocument(row: Row, use: OfferUse | undefined): OfferedDocument {
  const { invoiceId, series, number, dueOn, payMinor, discountMinor, netMinor, otherMinor, voidOn } = row;
  return {
    invoiceId,
    document: documentLabel(series, number),
    dueOn,
    payMinor,
    discountMinor,
    netMinor,
    isPayable: voidOn === null && netMinor > discountMinor && row.isDocumented === 0,
    isDocumented: row.isDocumented === 1,
    hasOtherParts: otherMinor > 0,
    use,
  };
}

function chosen({ id, clientId, invoiceId }: WhichOffers): RawBuilder<unknown> {
  const conditions = [
    id === undefined ? sql`1` : sql`o.id = ${id}`,
    clientId === undefined ? sql`1` : sql`o.client_id = ${clientId}`,
    invoiceId === undefined ? sql`1` : sql`o.id IN (SELECT offer_id FROM offer_invoices WHERE invoice_id = ${invoiceId})`,
  ];
  return sql.join(conditions, sql` AND `);
}
