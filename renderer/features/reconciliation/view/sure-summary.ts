import type { Proposal } from "../../../../shared/contract/reconciliation.ts";
import { compareCurrencies } from "../../../../shared/money.ts";

/** How many sure deposits of a client, and how much they put on its documents. */
export type SureClient = { clientId: number; name: string; currency: string; count: number; amountMinor: number };

type SureProposal = Pick<
  Proposal,
  "automatic" | "clientId" | "clientName" | "allocations" | "adjustments" | "unallocatedMinor" | "conversion"
>;

/** What applying the sure ones would do, by client, the largest first. `currency` is that of the account. */
export function sureByClient(proposals: Iterable<SureProposal>, currency: string): SureClient[] {
  const clients = new Map<string, SureClient>();
  for (const proposal of proposals) {
    if (!proposal.automatic || proposal.clientId === null) continue;
    const own = proposal.conversion?.currency ?? currency;
    const key = `${proposal.clientId}/${own}`;
    const former = clients.get(key) ?? {
      clientId: proposal.clientId,
      name: proposal.clientName ?? "",
      currency: own,
      count: 0,
      amountMinor: 0,
    };
    clients.set(key, { ...former, count: former.count + 1, amountMinor: former.amountMinor + depositMinor(proposal) });
  }
  return [...clients.values()].sort((a, b) => compareCurrencies(a.currency, b.currency) || b.amountMinor - a.amountMinor);
}

function depositMinor({ allocations, adjustments, unallocatedMinor }: SureProposal): number {
  const interest = adjustments.filter(({ kind }) => kind === "interest");
  return [...allocations, ...interest].reduce((sum, { amountMinor }) => sum + amountMinor, unallocatedMinor);
}
