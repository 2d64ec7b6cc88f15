import { type Selectable, sql } from "kysely";
import { BUILT_IN_PLANS } from "../../../shared/collection-plans.ts";
import type { Command, ReadDb } from "../../ledger/context.ts";
import type { Risk } from "../../../shared/contract/common.ts";
import type { PlanStepsTable } from "../../ledger/tables-followup.ts";
import { PLAIN_STEP, type PlanStep } from "./debtor.ts";

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
    steps: (ofPlan.get(plan.id) ?? []).map(toStep),
  }));
}

function toStep(row: Selectable<PlanStepsTable>): PlanStep {
  const { id, days, channel, stage, least_minor, least_currency, mode } = row;
  return {
    id,
    days,
    channel,
    stage,
    atLeast: least_minor === null || least_currency === null ? null : { amountMinor: least_minor, currency: least_currency },
    segments: JSON.parse(row.segments) as string[],
    risks: JSON.parse(row.risks) as Risk[],
    currency: row.currency,
    tone: row.tone,
    template: row.template,
    personId: row.person_id,
    escalate:
      row.escalate_days === null || row.escalate_to_id === null ? null : { afterDays: row.escalate_days, toPersonId: row.escalate_to_id },
    mode,
  };
}

function firstPlans(): StoredPlan[] {
  let stepId = 0;
  return BUILT_IN_PLANS.map(({ code, name, about, steps }, index) => ({
    id: index + 1,
    code,
    name,
    about,
    steps: steps.map((step) => ({ ...PLAIN_STEP, ...step, id: ++stepId })),
  }));
}

/** Writes the plans that come with the program, on first need, under the ids that `readPlans` gave them. */
export async function ensurePlans(tx: Command): Promise<void> {
  const { rows } = await sql<{ any: number }>`SELECT EXISTS (SELECT 1 FROM plans) AS any`.execute(tx.db);
  if (rows[0]?.any === 1) return;
  for (const { steps, ...plan } of firstPlans()) {
    tx.bulk.insert("plans", { ...plan, created_at: tx.at, archived_at: null });
    for (const step of steps) tx.bulk.insert("plan_steps", { ...stepRow(plan.id, step), id: step.id, created_at: tx.at, removed_at: null });
  }
}

/** What is kept of a step in a row of its plan, beside its id. */
export function stepRow(planId: number, step: Omit<PlanStep, "id">) {
  return {
    plan_id: planId,
    days: step.days,
    channel: step.channel,
    stage: step.stage,
    least_minor: step.atLeast?.amountMinor ?? null,
    least_currency: step.atLeast?.currency ?? null,
    mode: step.mode,
    tone: step.tone,
    template: step.template,
    currency: step.currency,
    segments: JSON.stringify(step.segments),
    risks: JSON.stringify(step.risks),
    person_id: step.personId,
    escalate_days: step.escalate?.afterDays ?? null,
    escalate_to_id: step.escalate?.toPersonId ?? null,
  };
}
