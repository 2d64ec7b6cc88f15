import type { plansContract } from "../../../shared/contract/followup-plans.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import type { Handlers, ReadDb } from "../../ledger/context.ts";
import { notYet } from "../../ledger/not-yet.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { listActions, resolveAction } from "./actions.ts";
import { planOf } from "./plan-of.ts";
import { previewPlan } from "./preview.ts";
import { planChooser } from "./read-debtors.ts";
import { runScheduler } from "./run.ts";
import { archivePlan, assignPlan, savePlan } from "./save.ts";
import { readPlans } from "./store.ts";

export const plansProcedures: Handlers<typeof plansContract> = {
  "followup.listPlans": async ({ read }) => ({ plans: await listPlans(read) }),
  "followup.savePlan": savePlan,
  "followup.archivePlan": (context, { id }) => archivePlan(context, id),
  "followup.assignPlan": (context, { clientIds, planId }) => assignPlan(context, clientIds, planId),
  "followup.listPlanRules": notYet,
  "followup.savePlanRules": notYet,
  "followup.previewPlan": async ({ read }, input) => previewPlan(input, (await readGuardRules(read)).extraHolidays),
  "followup.planOf": ({ read, todayOn }, { clientId }) => planOf(read, todayOn, clientId),
  "followup.runScheduler": (context) => runScheduler(context),
  "followup.listActions": ({ read }, input) => listActions(read, input),
  "followup.resolveAction": resolveAction,
};

/** How many clients each has: those that a person gave it, and those who owe and fall to it by how they pay. */
async function listPlans(read: ReadDb): Promise<OutputOf<"followup.listPlans">["plans"]> {
  const plans = await readPlans(read);
  const choose = await planChooser(read, plans, { dueBy: EVER });
  const given = await read.selectFrom("client_plans").select("client_id").execute();
  const owing = await read.selectFrom("parts").select("client_id").distinct().where("open_minor", ">", 0).execute();
  const clients = new Map<number, number>();
  for (const clientId of new Set([...given, ...owing].map((row) => row.client_id))) {
    const { id } = choose(clientId).plan;
    clients.set(id, (clients.get(id) ?? 0) + 1);
  }
  return plans.map(({ steps, ...plan }) => ({
    ...plan,
    steps: steps.map(({ atLeast, ...step }) => ({ ...step, ...(atLeast ? { atLeast } : {}) })),
    clients: clients.get(plan.id) ?? 0,
  }));
}

const EVER = "9999-12-31";
