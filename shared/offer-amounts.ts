/** 2 % is 200; or one amount for all documents together. */
export type OfferDiscount = { percentHundredths: number } | { amountMinor: number };

/**
 * What an early-payment offer takes off each document: a percent of what is open of its net, rounded half up to the céntimo; or one amount
 * in proportion to what is open, where the céntimos that are left go to the largest. The order is kept; the caller refuses what takes off
 * nothing or leaves nothing to pay.
 * @param openMinors what is open of the net of each document, positive
 * @example offerDiscounts([118000, 47233], { percentHundredths: 200 }) gives [2360, 945]
 * @example offerDiscounts([118000, 47233], { amountMinor: 10000 }) gives [7142, 2858]
 */
export function offerDiscounts(openMinors: readonly number[], discount: OfferDiscount): number[] {
  if ("percentHundredths" in discount) return openMinors.map((open) => portion(open, discount.percentHundredths, 10_000, 5_000));
  const total = openMinors.reduce((sum, open) => sum + open, 0);
  if (total === 0) return openMinors.map(() => 0);
  const cuts = openMinors.map((open) => portion(open, discount.amountMinor, total));
  const largest = openMinors.indexOf(Math.max(...openMinors));
  const left = discount.amountMinor - cuts.reduce((sum, cut) => sum + cut, 0);
  return cuts.map((cut, at) => (at === largest ? cut + left : cut));
}

/** Whole units of an amount times a share: the product of two amounts is beyond the exact integers. */
function portion(amount: number, numerator: number, denominator: number, half = 0): number {
  return Number((BigInt(amount) * BigInt(numerator) + BigInt(half)) / BigInt(denominator));
}
