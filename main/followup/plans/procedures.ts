import type { plansContract } from "../../../shared/contract/followup-plans.ts";
import type { Handlers } from "../../ledger/context.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { listActions, resolveAction } from "./actions.ts";
import { listPlanRules, listPlans } from "./list.ts";
import { planOf } from "./plan-of.ts";
import { previewPlan } from "./preview.ts";
import { runScheduler } from "./run.ts";
import { archivePlan, assignPlan, savePlan } from "./save.ts";
import { savePlanRules } from "./save-rules.ts";

export const plansProcedures: Handlers<typeof plansContract> = {
  "followup.listPlans": ({ read, todayOn }) => listPlans(read, todayOn),
  "followup.savePlan": savePlan,
  "followup.archivePlan": (context, { id }) => archivePlan(context, id),
  "followup.assignPlan": (context, { clientIds, planId }) => assignPlan(context, clientIds, planId),
  "followup.listPlanRules": ({ read, todayOn }) => listPlanRules(read, todayOn),
  "followup.savePlanRules": savePlanRules,
  "followup.previewPlan": async ({ read }, input) => previewPlan(input, (await readGuardRules(read)).extraHolidays),
  "followup.planOf": ({ read, todayOn }, { clientId }) => planOf(read, todayOn, clientId),
  "followup.runScheduler": (context) => runScheduler(context),
  "followup.listActions": ({ read }, input) => listActions(read, input),
  "followup.resolveAction": resolveAction,
};
