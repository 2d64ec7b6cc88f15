import type { Hypothesis, Share } from "../model.ts";

/** What a hypothesis takes of something that is there once: an open part, or a balance in favour. */
export type Claim = { key: string; amountMinor: number; openMinor: number };

export const partKey = (documentId: number, cuota: number, part: string) => `${documentId} ${cuota} ${part}`;
export const favourKey = (paymentId: number) => `favour ${paymentId}`;

/** Everything that a hypothesis takes, once for each part and balance, in the documents' currency. Interest comes on top and takes nothing. */
export function claimsOf({ shares, adjustments = [], favour = [] }: Hypothesis): Claim[] {
  if (adjustments.length + favour.length === 0) return shares.map(toClaim);
  const claims = new Map<string, Claim>();
  const add = (key: string, amountMinor: number, openMinor: number) => {
    const claim = claims.get(key);
    if (claim) claim.amountMinor += amountMinor;
    else claims.set(key, { key, amountMinor, openMinor });
  };
  const closing = adjustments.filter(({ kind }) => kind !== "interest");
  for (const { key, amountMinor, openMinor } of [shares, closing, favour].flat().map(toClaim)) add(key, amountMinor, openMinor);
  for (const { balance, amountMinor } of favour) add(favourKey(balance.paymentId), amountMinor, balance.unallocatedMinor);
  return [...claims.values()];
}

function toClaim({ document, part, amountMinor }: Share): Claim {
  return { key: partKey(document.id, part.cuota, part.part), amountMinor, openMinor: part.openMinor };
}
