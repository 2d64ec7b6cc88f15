import { addDays, limaDate } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { RECALLED_DAYS } from "../promises/broken.ts";
import { readSettled } from "../promises/read-settled.ts";
import { readPaymentPlans, type SettledPlan } from "./read-plans.ts";

/** A payment plan that too many cuotas are missing of; `brokenOn`: the last day of the grace that broke it. */
export type BrokenPlan = SettledPlan & { state: "broken"; brokenOn: string };

/**
 * The plans that were broken lately, the last first: one of each client and currency. They are no reason to contact anybody any more
 * once the client promised anew.
 */
export async function readBrokenPlans(read: ReadDb, todayOn: string, clientId?: number): Promise<BrokenPlan[]> {
  const plans = await readPaymentPlans(read, todayOn, { clientId, isLive: true });
  const broken = plans
    .filter((plan): plan is BrokenPlan => plan.state === "broken" && plan.brokenOn !== null)
    .filter(({ brokenOn }) => brokenOn >= addDays(todayOn, -RECALLED_DAYS))
    .sort((a, b) => (a.brokenOn === b.brokenOn ? b.id - a.id : a.brokenOn < b.brokenOn ? 1 : -1));
  if (broken.length === 0) return [];
  const promises = (await readSettled(read, todayOn, { clientId })).filter(({ state }) => state !== "cancelled");
  const isPromisedAnew = (plan: BrokenPlan) =>
    promises.some(
      (promise) => promise.clientId === plan.clientId && promise.currency === plan.currency && limaDate(promise.createdAt) > plan.brokenOn,
    );
  return [...Map.groupBy(broken, (plan) => `${plan.clientId} ${plan.currency}`).values()]
    .flatMap(([last]) => last ?? [])
    .filter((plan) => !isPromisedAnew(plan));
}
