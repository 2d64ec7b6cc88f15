import type { PartKind } from "./contract/common.ts";

/** A dispute as it was opened: the amount that the client does not accept, of one kind of part or of the whole document. */
export type StatedDispute = { disputeId: number; invoiceId: number; part: PartKind | null; amountMinor: number };

/** Something open of a document. */
export type OpenAmount = { invoiceId: number; part: PartKind; openMinor: number };

/** A dispute of the whole document comes off what the client pays the company first: what goes to the tax office is the law's. */
const KINDS: readonly PartKind[] = ["net", "detraccion", "retencion"];

/**
 * What may be asked for of open parts, given with the oldest first: each without what is disputed of it, those disputed in full left out.
 * A disputed amount comes off the oldest part of its kind first, so that nothing that is late is asked for while it is disputed.
 */
export function withoutDisputed<Part extends OpenAmount>(
  parts: readonly Part[],
  disputes: readonly StatedDispute[],
): (Part & { disputedMinor: number })[] {
  const asked = parts.map((part) => ({ ...part, disputedMinor: 0 }));
  takeDisputes(asked, disputes);
  return asked.filter((part) => part.openMinor > 0);
}

/** How much of each dispute is still open, by its id: never more than its document or part owes, and all of a document's together neither. */
export function capDisputes(disputes: readonly StatedDispute[], open: readonly OpenAmount[]): Map<number, number> {
  return takeDisputes(
    open.map((part) => ({ ...part, disputedMinor: 0 })),
    disputes,
  );
}

/**
 * How much more of a document can be disputed, or of one kind of its parts: what is open beyond its disputes.
 * @param open the open parts of the one document
 */
export function disputableMinor(open: readonly OpenAmount[], disputes: readonly StatedDispute[], part?: PartKind): number {
  const capped = capDisputes(disputes, open);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const cappedOf = (some: readonly StatedDispute[]) => sum(some.map(({ disputeId }) => capped.get(disputeId) ?? 0));
  const whole = sum(open.map(({ openMinor }) => openMinor)) - cappedOf(disputes);
  if (part === undefined) return whole;
  const ofPart = sum(open.filter((one) => one.part === part).map(({ openMinor }) => openMinor));
  return Math.min(whole, ofPart - cappedOf(disputes.filter((dispute) => dispute.part === part)));
}

/** Takes each dispute off the parts: those of one kind of part first, since they can be of nothing else, then the earlier one. Gives what each took. */
function takeDisputes(parts: (OpenAmount & { disputedMinor: number })[], disputes: readonly StatedDispute[]): Map<number, number> {
  const ordered = disputes.toSorted((a, b) => Number(a.part === null) - Number(b.part === null) || a.disputeId - b.disputeId);
  const taken = new Map<number, number>();
  for (const { disputeId, invoiceId, part: kind, amountMinor } of ordered) {
    let left = amountMinor;
    for (const wanted of kind === null ? KINDS : [kind]) {
      for (const part of parts.filter((one) => one.invoiceId === invoiceId && one.part === wanted)) {
        const minor = Math.min(left, part.openMinor);
        part.openMinor -= minor;
        part.disputedMinor += minor;
        left -= minor;
      }
    }
    taken.set(disputeId, amountMinor - left);
  }
  return taken;
}
