import type { contactsContract } from "../../../shared/contract/messages-contacts.ts";
import type { Handlers } from "../../ledger/context.ts";
import { getCallScript } from "./call-script.ts";

export const callProcedures: Handlers<Pick<typeof contactsContract, "messages.getCallScript">> = {
  "messages.getCallScript": getCallScript,
};
