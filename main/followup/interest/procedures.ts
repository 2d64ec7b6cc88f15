import type { interestContract } from "../../../shared/contract/followup-interest.ts";
import type { Handlers } from "../../ledger/context.ts";
import { endAgreement, listAgreements, setAgreement } from "./agreements.ts";
import { chargeLateInterest } from "./charge.ts";
import { computeInterest } from "./compute.ts";
import { addRate, listRates, removeRate } from "./rates.ts";

export const interestProcedures: Handlers<typeof interestContract> = {
  "followup.listInterestRates": ({ read }) => listRates(read),
  "followup.addInterestRate": addRate,
  "followup.removeInterestRate": (context, { id }) => removeRate(context, id),
  "followup.listInterestAgreements": ({ read }, { clientId }) => listAgreements(read, clientId),
  "followup.setInterestAgreement": setAgreement,
  "followup.endInterestAgreement": endAgreement,
  "followup.computeInterest": ({ read, todayOn }, { clientId, invoiceId, asOn }) =>
    computeInterest(read, { clientId, invoiceId, asOn: asOn ?? todayOn }),
  "followup.chargeInterest": chargeLateInterest,
};
