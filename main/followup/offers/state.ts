import type { Offer } from "../../../shared/contract/followup-offers.ts";

/** An offer as its documents and payments have it. */
export type OfferFacts = {
  untilOn: string;
  isWithdrawn: boolean;
  documents: readonly {
    /** A payment took it. */
    isUsed: boolean;
    /** Its net is open by more than what is offered. */
    isPayable: boolean;
  }[];
};

/**
 * What became of an offer: used of all its documents, or of some; while nothing used it, it waits until its last day for as long as one
 * of its documents can be paid by it, and is over then.
 */
export function offerState({ untilOn, isWithdrawn, documents }: OfferFacts, todayOn: string): Offer["state"] {
  if (isWithdrawn) return "withdrawn";
  const used = documents.filter(({ isUsed }) => isUsed).length;
  if (used > 0) return used === documents.length ? "taken" : "partly";
  return untilOn >= todayOn && documents.some(({ isPayable }) => isPayable) ? "waiting" : "expired";
}
