import type { guardContract } from "../../../shared/contract/followup-guard.ts";
import type { Handlers } from "../../ledger/context.ts";

const notYet = async (): Promise<never> => {
  throw new Error("being written");
};

export const guardProcedures: Handlers<typeof guardContract> = {
  "followup.lintText": notYet,
  "followup.getGuardRules": notYet,
  "followup.setGuardRules": notYet,
};
