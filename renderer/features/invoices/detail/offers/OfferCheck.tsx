import { Checkbox } from "@mantine/core";
import { formatShortDate } from "../../../../../shared/dates.ts";
import { formatMoney } from "../../../../../shared/money.ts";
import type { DocumentOffer, OfferedPayment } from "./offer-payment.ts";

type Props = {
  offer: DocumentOffer | undefined;
  payment: OfferedPayment;
  currency: string;
  isTaken: boolean;
  onChange: (isTaken: boolean) => void;
};

/** Whether a payment takes the offer that waits for its document. */
export function OfferCheck({ offer, payment, currency, isTaken, onChange }: Props) {
  if (!offer || !payment.isOffered) return null;
  const money = (minor: number) => formatMoney(minor, currency);
  return (
    <Checkbox
      checked={isTaken}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={`Aplicar el descuento de ${money(offer.discountMinor)} de la oferta`}
      description={`Paga ${money(offer.payMinor)} hasta el ${formatShortDate(offer.untilOn)}.`}
      error={isTaken && payment.missingMinor > 0 ? `Faltan ${money(payment.missingMinor)} para la oferta: así no se aplica.` : undefined}
    />
  );
}
