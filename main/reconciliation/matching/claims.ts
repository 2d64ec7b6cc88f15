import type { Hypothesis } from "./model.ts";

/** What a hypothesis takes of something that is there once: an open part, or a balance in favour. */
export type Claim = { key: string; amountMinor: number; openMinor: number };

export const partKey = (documentId: number, cuota: number, part: string) => `${documentId} ${cuota} ${part}`;
export const favourKey = (paymentId: number) => `favour ${paymentId}`;

/** Everything that a hypothesis takes, once for each part and balance, in the documents' currency. Interest comes on top and takes nothing. */
export function claimsOf({ shares, adjustments = [], favour = [] }: Hypothesis): Claim[] {
  const claims = new Map<string, Claim>();
  const add = (key: string, amountMinor: number, openMinor: number) => {
    const claim = claims.get(key);
    if (claim) claim.amountMinor += amountMinor;
    else claims.set(key, { key, amountMinor, openMinor });
  };
  const closing = adjustments.length === 0 ? adjustments : adjustments.filter(({ kind }) => kind !== "interest");
  for (const share of [shares, closing, favour].flat())
    add(partKey(share.document.id, share.part.cuota, share.part.part), share.amountMinor, share.part.openMinor);
  for (const { balance, amountMinor } of favour) add(favourKey(balance.paymentId), amountMinor, balance.unallocatedMinor);
  return [...claims.values()];
}
