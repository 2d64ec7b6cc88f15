import type { Part } from "../pay-plan.ts";

/** An offer that a document can be paid by still: how much closes it, and how much is taken off. */
export type DocumentOffer = { id: number; untilOn: string; payMinor: number; discountMinor: number };

/** What is open of a document's net. */
export function netOpen(parts: readonly Part[]): number {
  return parts.reduce((sum, { part, openMinor }) => sum + (part === "net" ? openMinor : 0), 0);
}

export type OfferedPayment = {
  /** The offer may be applied: it came in time and pays all that is open of the net. */
  isOffered: boolean;
  /** What the discount closes beside the money; 0 where the money is not enough. */
  closesMinor: number;
  /** What is missing for the offer. */
  missingMinor: number;
};

/** How a payment of some parts of a document stands to its offer. */
export function offeredPayment(
  offer: DocumentOffer | undefined,
  { all, taking, amountMinor, paidOn }: { all: readonly Part[]; taking: readonly Part[]; amountMinor: number; paidOn: string | null },
): OfferedPayment {
  const openMinor = netOpen(all);
  const isWhole = taking.length > 0 && taking.every(({ part }) => part === "net") && netOpen(taking) === openMinor;
  if (!offer || !isWhole || paidOn === null || paidOn > offer.untilOn) return { isOffered: false, closesMinor: 0, missingMinor: 0 };
  const missingMinor = Math.max(0, offer.payMinor - amountMinor);
  return { isOffered: true, closesMinor: missingMinor > 0 ? 0 : Math.max(0, openMinor - amountMinor), missingMinor };
}
