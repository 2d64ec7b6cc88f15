import type { disputesContract } from "../../../shared/contract/followup-disputes.ts";
import type { Handlers } from "../../ledger/context.ts";

const notYet = async (): Promise<never> => {
  throw new Error("being written");
};

export const disputesProcedures: Handlers<typeof disputesContract> = {
  "followup.openDispute": notYet,
  "followup.closeDispute": notYet,
  "followup.listDisputes": notYet,
};
