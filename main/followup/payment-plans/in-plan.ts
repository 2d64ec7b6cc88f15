import type { PartKind } from "../../../shared/contract/common.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readPaymentPlans, type SettledPlan } from "./read-plans.ts";
import { isRunning } from "./words.ts";

/** A payment plan that runs, kept or late: its documents are not asked for, its cuotas are. */
export type RunningPlan = SettledPlan & { state: "kept" | "late" };

/** The plans that run on a day, by client, of all clients or of one. */
export async function readRunningPlans(read: ReadDb, todayOn: string, clientId?: number): Promise<Map<number, RunningPlan[]>> {
  const plans = await readPaymentPlans(read, todayOn, { clientId, isLive: true });
  const running = plans.filter((plan): plan is RunningPlan => isRunning(plan.state));
  return Map.groupBy(running, (plan) => plan.clientId);
}

/** Something open that is asked for. */
type Asked = { invoiceId: number; part: PartKind; openMinor: number };

/**
 * What may be asked of open parts, given with the oldest first, beside the cuotas of payment plans: each without what is in a plan of it.
 * A detracción or a retención is in none.
 */
export function withoutInPlan<Part extends Asked>(parts: readonly Part[], plans: readonly RunningPlan[]): Part[] {
  const inPlan = new Map<number, number>();
  for (const { invoiceId, leftMinor } of plans.flatMap(({ documents }) => documents))
    inPlan.set(invoiceId, leftMinor + (inPlan.get(invoiceId) ?? 0));
  return parts.flatMap((part) => {
    if (part.part !== "net") return [part];
    const left = inPlan.get(part.invoiceId) ?? 0;
    const taken = Math.min(left, part.openMinor);
    inPlan.set(part.invoiceId, left - taken);
    return taken === part.openMinor ? [] : [{ ...part, openMinor: part.openMinor - taken }];
  });
}

/** A cuota of a plan of which something is missing; `invoiceId`: the first document of its plan that is still open. */
export type MissingCuota = {
  invoiceId: number;
  plan: RunningPlan;
  number: number;
  dueOn: string;
  amountMinor: number;
  missingMinor: number;
};

/** What is missing of the cuotas of some plans, the oldest first. */
export function missingCuotas(plans: readonly RunningPlan[]): MissingCuota[] {
  return plans
    .flatMap((plan) =>
      plan.cuotas
        .filter(({ missingMinor }) => missingMinor > 0)
        .map(({ number, dueOn, amountMinor, missingMinor }) => ({
          invoiceId: openDocument(plan),
          plan,
          number,
          dueOn,
          amountMinor,
          missingMinor,
        })),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.plan.id - b.plan.id));
}

function openDocument({ documents }: RunningPlan): number {
  return (documents.find(({ openMinor }) => openMinor > 0) ?? documents[0])?.invoiceId ?? 0;
}
