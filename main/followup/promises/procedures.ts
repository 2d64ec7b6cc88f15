import type { promisesContract } from "../../../shared/contract/followup-promises.ts";
import type { Handlers } from "../../ledger/context.ts";

const notYet = async (): Promise<never> => {
  throw new Error("being written");
};

export const promisesProcedures: Handlers<typeof promisesContract> = {
  "followup.recordPromise": notYet,
  "followup.listPromises": notYet,
  "followup.cancelPromise": notYet,
};
