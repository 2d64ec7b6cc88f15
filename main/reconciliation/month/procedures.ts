import type { monthContract } from "../../../shared/contract/reconciliation-month.ts";
import type { Handlers } from "../../ledger/context.ts";

const notYet = async (): Promise<never> => {
  throw new Error("being written");
};

export const monthProcedures: Handlers<typeof monthContract> = {
  "reconciliation.listMonths": notYet,
  "reconciliation.getMonth": notYet,
  "reconciliation.printMonth": notYet,
};
