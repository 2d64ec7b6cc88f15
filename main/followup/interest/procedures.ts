import type { interestContract } from "../../../shared/contract/followup-interest.ts";
import type { Handlers } from "../../ledger/context.ts";
import { notYet } from "../../ledger/not-yet.ts";

export const interestProcedures: Handlers<typeof interestContract> = {
  "followup.listInterestRates": notYet,
  "followup.addInterestRate": notYet,
  "followup.removeInterestRate": notYet,
  "followup.listInterestAgreements": notYet,
  "followup.setInterestAgreement": notYet,
  "followup.endInterestAgreement": notYet,
  "followup.computeInterest": notYet,
  "followup.chargeInterest": notYet,
};
