import type { monthContract } from "../../../shared/contract/reconciliation-month.ts";
import type { Handlers } from "../../ledger/context.ts";
import { printMonth } from "./print.ts";
import { getMonth, listMonths } from "./read.ts";

export const monthProcedures: Handlers<typeof monthContract> = {
  "reconciliation.listMonths": (context, { bankAccountId }) => listMonths(context, bankAccountId),
  "reconciliation.getMonth": getMonth,
  "reconciliation.printMonth": printMonth,
};
