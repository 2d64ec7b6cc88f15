import type { offersContract } from "../../../shared/contract/followup-offers.ts";
import type { Handlers } from "../../ledger/context.ts";
import { honourOffer } from "./honour.ts";
import { listOffers } from "./list.ts";
import { makeOffer } from "./make.ts";
import { withdrawOffer } from "./withdraw.ts";

export const offersProcedures: Handlers<typeof offersContract> = {
  "followup.makeOffer": (context, request) => {
    const { clientId, invoiceIds, discount, untilOn } = request;
    const detail = { clientId, invoiceIds, discount, untilOn };
    return context.command({ what: "followup.makeOffer", topics: ["followup", "clients", "reconciliation"], detail }, async (tx) => {
      const made = await makeOffer(tx, request);
      // The audit row is written after the work: it names the offer and what it came to.
      Object.assign(detail, { offerId: made.id, payMinor: made.payMinor, discountMinor: made.discountMinor });
      return made;
    });
  },

  "followup.listOffers": ({ read, todayOn }, input) => listOffers(read, input, todayOn),

  "followup.withdrawOffer": (context, { id, reason }) =>
    context.command(
      { what: "followup.withdrawOffer", topics: ["followup", "clients", "reconciliation"], detail: { id, reason } },
      async (tx) => {
        await withdrawOffer(tx, id, reason);
        return { id };
      },
    ),

  "followup.honourOffer": (context, { id, paymentId }) => {
    const detail: Record<string, number> = { id, paymentId };
    const topics = ["followup", "payments", "invoices", "clients", "reconciliation"] as const;
    return context.command({ what: "followup.honourOffer", topics: [...topics], detail }, async (tx) => {
      const given = await honourOffer(tx, id, paymentId);
      Object.assign(detail, given);
      return given;
    });
  },
};
