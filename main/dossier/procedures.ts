import type { dossierContract } from "../../shared/contract/dossier.ts";
import type { Handlers } from "../ledger/context.ts";
import { notYet } from "../ledger/not-yet.ts";

export const dossierProcedures: Handlers<typeof dossierContract> = {
  "dossier.writeDossier": notYet,
  "dossier.checkConversation": notYet,
};
