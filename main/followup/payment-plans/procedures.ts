import type { paymentPlansContract } from "../../../shared/contract/followup-payment-plans.ts";
import type { Handlers } from "../../ledger/context.ts";
import { cancelPaymentPlan } from "./cancel.ts";
import { listPaymentPlans } from "./list.ts";
import { printPaymentPlan } from "./print.ts";
import { proposePaymentPlan } from "./propose.ts";
import { recordPaymentPlan } from "./record.ts";

export const paymentPlansProcedures: Handlers<typeof paymentPlansContract> = {
  "followup.proposePaymentPlan": proposePaymentPlan,
  "followup.recordPaymentPlan": recordPaymentPlan,
  "followup.listPaymentPlans": async (context, input) => ({ plans: await listPaymentPlans(context, input) }),
  "followup.cancelPaymentPlan": cancelPaymentPlan,
  "followup.printPaymentPlan": printPaymentPlan,
};
