import type { clientsContract } from "../../shared/contract/clients.ts";
import type { dossierContract } from "../../shared/contract/dossier.ts";
import type { Handlers } from "../ledger/context.ts";
import { breather } from "../platform/breathe.ts";
import { checkConversation } from "./check-conversation.ts";
import { readThread } from "./thread/thread.ts";
import { writeDossier } from "./write/write.ts";

export const dossierProcedures: Handlers<typeof dossierContract> = {
  "dossier.writeDossier": (context, request) => writeDossier(context, request),
  "dossier.checkConversation": ({ read, signal }, { clientId }) => checkConversation(read, clientId, breather(signal)),
};

const USUAL_LIMIT = 200;

/** The thread of a client stands here, above what it is made of: what was agreed tells what became of it. */
export const threadProcedures: Handlers<Pick<typeof clientsContract, "clients.getTimeline">> = {
  "clients.getTimeline": async (context, { clientId, limit }) => ({ entries: await readThread(context, clientId, limit ?? USUAL_LIMIT) }),
};
