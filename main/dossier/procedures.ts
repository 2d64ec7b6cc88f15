import type { dossierContract } from "../../shared/contract/dossier.ts";
import type { Handlers } from "../ledger/context.ts";
import { notYet } from "../ledger/not-yet.ts";
import { breather } from "../platform/breathe.ts";
import { checkConversation } from "./check-conversation.ts";

export const dossierProcedures: Handlers<typeof dossierContract> = {
  "dossier.writeDossier": notYet,
  "dossier.checkConversation": ({ read, signal }, { clientId }) => checkConversation(read, clientId, breather(signal)),
};
