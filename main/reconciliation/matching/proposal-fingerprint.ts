import { hash } from "node:crypto";
import type { Proposal } from "../../../shared/contract/reconciliation.ts";

/**
 * A proposal with what stands for everything that accepting it writes: the line, the client, each amount and document, the rate. The
 * same decision has the same fingerprint however it was reached; its reasons, confidence and the version of the line do not count.
 */
export function fingerprintProposal(proposal: Omit<Proposal, "fingerprint">): Proposal {
  const { lineId, clientId, allocations, adjustments, favour, conversion, unallocatedMinor } = proposal;
  const told = JSON.stringify([
    lineId,
    clientId,
    unallocatedMinor,
    allocations.map(toText).sort(),
    adjustments.map((adjustment) => `${adjustment.kind} ${toText(adjustment)}`).sort(),
    favour.map((used) => `${used.paymentId} ${toText(used)}`).sort(),
    conversion && [conversion.currency, conversion.amountMinor, conversion.rateMicros, conversion.rateOn],
  ]);
  return { ...proposal, fingerprint: hash("sha256", told, "base64url").slice(0, 16) };
}

function toText({ invoiceId, cuota, part, amountMinor }: Proposal["allocations"][number]): string {
  return `${invoiceId} ${cuota} ${part} ${amountMinor}`;
}
