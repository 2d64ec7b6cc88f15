import type { plansContract } from "../../../shared/contract/followup-plans.ts";
import type { Handlers } from "../../ledger/context.ts";

const notYet = async (): Promise<never> => {
  throw new Error("being written");
};

export const plansProcedures: Handlers<typeof plansContract> = {
  "followup.listPlans": notYet,
  "followup.savePlan": notYet,
  "followup.archivePlan": notYet,
  "followup.assignPlan": notYet,
  "followup.previewPlan": notYet,
  "followup.planOf": notYet,
  "followup.runScheduler": notYet,
  "followup.listActions": notYet,
  "followup.resolveAction": notYet,
};
