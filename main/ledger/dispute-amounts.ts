import type { PartKind } from "../../shared/contract/common.ts";

/** A dispute as it was opened: the amount that the client does not accept, of one kind of part or of the whole document. */
export type StatedDispute = { disputeId: number; invoiceId: number; part: PartKind | null; amountMinor: number };

/** Something open of a document. */
export type OpenAmount = { invoiceId: number; part: PartKind; openMinor: number };

/**
 * How much of each dispute is still open: never more than what its document or part still owes, and all of a document's together never more
 * than the document owes. Those of one part come first, since they can be of nothing else; then the earlier one.
 */
export function capDisputes(disputes: readonly StatedDispute[], open: readonly OpenAmount[]): Map<number, number> {
  const left = Map.groupBy(open, (part) => part.invoiceId);
  const kinds = new Map([...left].map(([invoiceId, parts]) => [invoiceId, sumByKind(parts)]));
  const capped = new Map<number, number>();
  for (const dispute of inOrder(disputes)) capped.set(dispute.disputeId, take(kinds.get(dispute.invoiceId), dispute));
  return capped;
}

function inOrder(disputes: readonly StatedDispute[]): StatedDispute[] {
  return disputes.toSorted((a, b) => Number(a.part === null) - Number(b.part === null) || a.disputeId - b.disputeId);
}

/** A dispute of the whole document comes off what the client pays the company first: what goes to the tax office is the law's. */
const KINDS: readonly PartKind[] = ["net", "detraccion", "retencion"];

function take(open: Map<PartKind, number> | undefined, { part, amountMinor }: StatedDispute): number {
  let wanted = amountMinor;
  for (const kind of part === null ? KINDS : [part]) {
    const taken = Math.min(wanted, open?.get(kind) ?? 0);
    open?.set(kind, (open.get(kind) ?? 0) - taken);
    wanted -= taken;
  }
  return amountMinor - wanted;
}

function sumByKind(parts: readonly OpenAmount[]): Map<PartKind, number> {
  const sums = new Map<PartKind, number>();
  for (const { part, openMinor } of parts) sums.set(part, (sums.get(part) ?? 0) + openMinor);
  return sums;
}

/**
 * What may be asked for of open parts, given with the oldest first: each without what is disputed of it, those disputed in full left out.
 * A disputed amount comes off the oldest part of its kind first, so that nothing that is late is asked for while it is disputed.
 */
export function withoutDisputed<Part extends OpenAmount>(parts: readonly Part[], disputes: readonly StatedDispute[]): Part[] {
  const asked = parts.map((part) => ({ ...part }));
  for (const dispute of inOrder(disputes)) {
    let wanted = dispute.amountMinor;
    for (const kind of dispute.part === null ? KINDS : [dispute.part]) {
      for (const part of asked) {
        if (part.invoiceId !== dispute.invoiceId || part.part !== kind) continue;
        const taken = Math.min(wanted, part.openMinor);
        part.openMinor -= taken;
        wanted -= taken;
      }
    }
  }
  return asked.filter((part) => part.openMinor > 0);
}
