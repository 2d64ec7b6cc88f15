import type { paymentPlansContract } from "../../../shared/contract/followup-payment-plans.ts";
import type { Handlers } from "../../ledger/context.ts";
import { notYet } from "../../ledger/not-yet.ts";

export const paymentPlansProcedures: Handlers<typeof paymentPlansContract> = {
  "followup.proposePaymentPlan": notYet,
  "followup.recordPaymentPlan": notYet,
  "followup.listPaymentPlans": notYet,
  "followup.cancelPaymentPlan": notYet,
  "followup.printPaymentPlan": notYet,
};
