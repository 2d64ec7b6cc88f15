import { formatDate } from "../../../../../shared/dates.ts";
import { formatMoney } from "../../../../../shared/money.ts";
import type { InvoiceDetail } from "../../../../../shared/contract/invoices.ts";
import styles from "../detail.module.css";
import { useOffer } from "./use-offer.ts";

/** The early-payment offer that waits for a document, in one line. */
export function OfferLine({ invoice }: { invoice: InvoiceDetail }) {
  const offer = useOffer(invoice);
  if (!offer) return null;
  const money = (minor: number) => formatMoney(minor, invoice.currency);
  return (
    <p className={styles.office}>
      Oferta de pronto pago: {money(offer.payMinor)} en vez de {money(offer.payMinor + offer.discountMinor)} hasta el{" "}
      {formatDate(offer.untilOn)}.
    </p>
  );
}
