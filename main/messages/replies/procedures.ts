import type { repliesContract } from "../../../shared/contract/messages-replies.ts";
import type { Handlers } from "../../ledger/context.ts";
import { understandReply } from "./understand.ts";

export const repliesProcedures: Handlers<typeof repliesContract> = {
  "messages.understandReply": async (_context, { text, receivedAt }) => understandReply(text, receivedAt),
};
