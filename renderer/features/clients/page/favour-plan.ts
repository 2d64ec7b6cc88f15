import type { AllocationInput } from "../../../../shared/contract/common.ts";

type Favour = { id: number; unallocatedMinor: number };
type Owed = { id: number; openMinor: number };

export type FavourPlan = { paymentId: number; allocations: AllocationInput[] }[];

/** Uses balances in favour (the oldest money first) on documents in the order given, as far as both go. All in one currency. */
export function planFavour(favours: readonly Favour[], documents: readonly Owed[]): FavourPlan {
  const open = documents.map((document) => ({ ...document }));
  const plan: FavourPlan = [];
  for (const favour of favours) {
    let left = favour.unallocatedMinor;
    const allocations: AllocationInput[] = [];
    for (const document of open) {
      const amountMinor = Math.min(left, document.openMinor);
      if (amountMinor <= 0) continue;
      allocations.push({ invoiceId: document.id, amountMinor });
      document.openMinor -= amountMinor;
      left -= amountMinor;
    }
    if (allocations.length > 0) plan.push({ paymentId: favour.id, allocations });
  }
  return plan;
}

/** How much a plan puts on each document. */
export function appliedByDocument(plan: FavourPlan): Map<number, number> {
  const applied = new Map<number, number>();
  for (const { allocations } of plan)
    for (const { invoiceId, amountMinor } of allocations) applied.set(invoiceId, (applied.get(invoiceId) ?? 0) + amountMinor);
  return applied;
}
