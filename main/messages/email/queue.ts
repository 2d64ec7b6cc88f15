import type { OutputOf } from "../../../shared/contract/index.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { type MailToWrite, writeMail } from "./write-mail.ts";

/**
 * Freezes a mail and puts it in the outbox, in one transaction with its entry in the conversation.
 * @throws what writeMail throws
 */
export function queueMail(context: CommandContext, request: MailToWrite): Promise<OutputOf<"messages.queueMail">> {
  // What the audit keeps is known only once the guard was asked, inside the same transaction.
  const detail: Record<string, unknown> = { clientId: request.clientId, actionId: request.actionId ?? null };
  return context.command({ what: "messages.queueMail", topics: ["messages", "clients", "followup"], detail }, async (tx) => {
    const { id, messageId, passed } = await writeMail(tx, context.folder, request);
    Object.assign(detail, { outboxId: id, ...(passed.length > 0 ? { override: { reason: request.override?.reason, passed } } : {}) });
    return { id, messageId };
  });
}
