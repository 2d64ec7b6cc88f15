import type { ratesContract } from "../../shared/contract/rates.ts";
import type { Handlers } from "../ledger/context.ts";

const notYet = async (): Promise<never> => {
  throw new Error("being written");
};

export const ratesProcedures: Handlers<typeof ratesContract> = {
  "rates.listRates": notYet,
  "rates.saveRates": notYet,
  "rates.readPasted": notYet,
  "rates.deleteRate": notYet,
};
