import { sql } from "kysely";
import { BUILT_IN_PLANS } from "../../../shared/collection-plans.ts";
import type { Command, ReadDb } from "../../ledger/context.ts";
import type { PlanStep } from "./debtor.ts";

/** A plan with its steps in order of days. */
export type StoredPlan = { id: number; code: string | null; name: string; about: string; steps: PlanStep[] };

/** The plans that hold: those that come with the program first. Before the first is written they stand under the ids that they will get. */
export async function readPlans(read: ReadDb): Promise<StoredPlan[]> {
  const plans = await read
    .selectFrom("plans")
    .select(["id", "code", "name", "about"])
    .where("archived_at", "is", null)
    .orderBy("id")
    .execute();
  if (plans.length === 0) return firstPlans();
  const steps = await read
    .selectFrom("plan_steps")
    .selectAll()
    .where("removed_at", "is", null)
    .orderBy("plan_id")
    .orderBy("days")
    .orderBy("id")
    .execute();
  const ofPlan = Map.groupBy(steps, (step) => step.plan_id);
  return plans.map((plan) => ({
    ...plan,
    steps: (ofPlan.get(plan.id) ?? []).map(({ id, days, channel, stage, least_minor, least_currency, mode }) => ({
      id,
      days,
      channel,
      stage,
      atLeast: least_minor === null || least_currency === null ? null : { amountMinor: least_minor, currency: least_currency },
      mode,
    })),
  }));
}

function firstPlans(): StoredPlan[] {
  let stepId = 0;
  return BUILT_IN_PLANS.map(({ code, name, about, steps }, index) => ({
    id: index + 1,
    code,
    name,
    about,
    steps: steps.map((step) => ({ ...step, id: ++stepId, atLeast: null })),
  }));
}

/** Writes the plans that come with the program, on first need, under the ids that `readPlans` gave them. */
export async function ensurePlans(tx: Command): Promise<void> {
  const { rows } = await sql<{ any: number }>`SELECT EXISTS (SELECT 1 FROM plans) AS any`.execute(tx.db);
  if (rows[0]?.any === 1) return;
  for (const { steps, ...plan } of firstPlans()) {
    tx.bulk.insert("plans", { ...plan, created_at: tx.at, archived_at: null });
    for (const { id, days, channel, stage, mode } of steps)
      tx.bulk.insert("plan_steps", stepRow(tx, plan.id, { id, days, channel, stage, mode, atLeast: null }));
  }
}

/** A step as a row of its plan; a new one gets its id there. */
export function stepRow(tx: Command, planId: number, { id, days, channel, stage, atLeast, mode }: Omit<PlanStep, "id"> & { id?: number }) {
  return {
    ...(id === undefined ? {} : { id }),
    plan_id: planId,
    days,
    channel,
    stage,
    least_minor: atLeast?.amountMinor ?? null,
    least_currency: atLeast?.currency ?? null,
    mode,
    created_at: tx.at,
    removed_at: null,
  };
}
