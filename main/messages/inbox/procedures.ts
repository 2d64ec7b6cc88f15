import type { inboxContract } from "../../../shared/contract/messages-inbox.ts";
import type { Handlers } from "../../ledger/context.ts";
import { acceptProposal, dismissReply } from "./accept/accept.ts";
import { reopenReply } from "./accept/reopen.ts";
import { draftAnswer } from "./answers/draft.ts";
import { openAnswer } from "./answers/open-answer.ts";
import { assignReply } from "./assign.ts";
import { importChat } from "./chat/import.ts";
import { previewChat } from "./chat/preview.ts";
import { readAnswerLimits, saveAnswerLimits } from "./limits.ts";
import { addReply } from "./paste/add-reply.ts";
import { getReply } from "./read/get.ts";
import { listReplies } from "./read/list.ts";
import { readStored } from "./read/stored.ts";

/** What clients answered: taken in, understood, and what a person decides about it. */
export const inboxProcedures: Handlers<Omit<typeof inboxContract, "messages.fetchMail">> = {
  "messages.addReply": addReply,
  "messages.previewChat": (context, { path }) => previewChat(context, path),
  "messages.importChat": importChat,
  "messages.listReplies": ({ read }, request) => listReplies(read, request),
  "messages.getReply": (context, { id }) => getReply(context, id),
  "messages.acceptProposal": acceptProposal,
  "messages.reopenReply": (context, { replyId }) =>
    context.command(
      { what: "messages.reopenReply", topics: ["messages", "followup", "clients", "invoices", "reconciliation"], detail: { replyId } },
      (tx) => reopenReply(tx, replyId),
    ),
  "messages.dismissReply": (context, { replyId, dismissed }) =>
    context.command({ what: "messages.dismissReply", topics: ["messages"], detail: { replyId, dismissed } }, async (tx) => {
      await dismissReply(tx, replyId, dismissed);
      return { replyId };
    }),
  "messages.assignReply": (context, { replyId, clientId, remember }) =>
    context.command(
      { what: "messages.assignReply", topics: ["messages", "clients"], detail: { replyId, clientId, remember } },
      async (tx) => {
        await assignReply(tx, { replyId, clientId, remember });
        return { replyId };
      },
    ),
  "messages.correctReply": (context, { replyId, intent }) =>
    context.command({ what: "messages.correctReply", topics: ["messages"], detail: { replyId, intent } }, async (tx) => {
      await readStored(tx.db, replyId);
      tx.bulk.run("UPDATE replies SET corrected_intent = ? WHERE id = ?", intent, replyId);
      return { replyId };
    }),
  "messages.draftAnswer": draftAnswer,
  "messages.openAnswer": openAnswer,
  "messages.getAnswerLimits": ({ read }) => readAnswerLimits(read),
  "messages.setAnswerLimits": (context, limits) =>
    context.command({ what: "messages.setAnswerLimits", topics: ["settings", "messages"], detail: limits }, async (tx) => {
      saveAnswerLimits(tx, limits);
      return limits;
    }),
};
