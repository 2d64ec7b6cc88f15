import type { offersContract } from "../../../shared/contract/followup-offers.ts";
import type { Handlers } from "../../ledger/context.ts";
import { notYet } from "../../ledger/not-yet.ts";

export const offersProcedures: Handlers<typeof offersContract> = {
  "followup.makeOffer": notYet,
  "followup.listOffers": notYet,
  "followup.withdrawOffer": notYet,
  "followup.honourOffer": notYet,
};
