import type { messagesContract } from "../../../shared/contract/messages.ts";
import type { Handlers } from "../../ledger/context.ts";

const notYet = async (): Promise<never> => {
  throw new Error("being written");
};

type Thanks = "messages.queueThanks" | "messages.listThanks" | "messages.resolveThanks";

export const thanksProcedures: Handlers<Pick<typeof messagesContract, Thanks>> = {
  "messages.queueThanks": notYet,
  "messages.listThanks": notYet,
  "messages.resolveThanks": notYet,
};
