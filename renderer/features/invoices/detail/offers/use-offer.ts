import type { InvoiceDetail } from "../../../../../shared/contract/invoices.ts";
import { useCall } from "../../../../ui/calls.ts";
import { type DocumentOffer, netOpen } from "./offer-payment.ts";

/** The offer that waits for a document, if any: the one that takes off most. */
export function useOffer(invoice: InvoiceDetail): DocumentOffer | undefined {
  const openMinor = netOpen(invoice.parts);
  const offers = useCall("followup.listOffers", { invoiceId: invoice.id }, { enabled: openMinor > 0 }).data?.offers ?? [];
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const live = offers.flatMap(({ id, state, untilOn, documents }): DocumentOffer[] => {
    const discountMinor = documents.find(({ invoiceId }) => invoiceId === invoice.id)?.discountMinor ?? 0;
    const isLive = state === "waiting" || (state === "partly" && todayOn !== undefined && untilOn >= todayOn);
    return isLive && discountMinor > 0 && openMinor > discountMinor
      ? [{ id, untilOn, payMinor: openMinor - discountMinor, discountMinor }]
      : [];
  });
  return live.sort((a, b) => b.discountMinor - a.discountMinor)[0];
}
