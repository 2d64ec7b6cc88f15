import type { PartTarget } from "../ledger/post.ts";
import { type OpenPart, spreadOverParts } from "../payments/index.ts";

export type WithheldOn = {
  open: readonly OpenPart[];
  /** What the document's retención parts are in all, paid or not. */
  plannedMinor: number;
  /** What certificates have closed of the document so far. */
  certifiedMinor: number;
};

/**
 * What a certificate closes: the open retención in the order of the cuotas and then, as far as certificates go beyond the retención that the document
 * states (it states none, or less), the net. What somebody closed by hand is not closed again on the net.
 * Gives the targets and what found no place.
 */
export function retentionTargets(
  { open, plannedMinor, certifiedMinor }: WithheldOn,
  amountMinor: number,
): { targets: PartTarget[]; leftMinor: number } {
  const retencion = spreadOverParts(open, amountMinor, { part: "retencion" });
  const beyondMinor = Math.min(retencion.leftMinor, Math.max(0, certifiedMinor + amountMinor - plannedMinor));
  const net = spreadOverParts(open, beyondMinor, { part: "net" });
  return { targets: [...retencion.targets, ...net.targets], leftMinor: retencion.leftMinor - beyondMinor + net.leftMinor };
}
