import type { contactsContract } from "../../../shared/contract/messages-contacts.ts";
import type { Handlers } from "../../ledger/context.ts";
import { checkNumbers } from "./check-numbers.ts";
import { listRound } from "./list-round.ts";

export const roundProcedures: Handlers<Pick<typeof contactsContract, "messages.checkNumbers" | "messages.listRound">> = {
  "messages.checkNumbers": checkNumbers,
  "messages.listRound": listRound,
};
