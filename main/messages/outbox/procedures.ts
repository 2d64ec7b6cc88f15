import type { outboxContract } from "../../../shared/contract/messages-outbox.ts";
import type { Handlers } from "../../ledger/context.ts";
import { approveMails, cancelMails, postponeMails, settleMail } from "./change.ts";
import { exportMail, getMail } from "./get-mail.ts";
import { listOutbox } from "./list.ts";
import { sendDue } from "./send-due.ts";

export const outboxProcedures: Handlers<typeof outboxContract> = {
  "messages.listOutbox": ({ read }, wanted) => listOutbox(read, wanted),

  "messages.getMail": ({ read }, { id }) => getMail(read, id),

  "messages.exportMail": (context, { id }) => exportMail(context, id),

  "messages.approveMails": (context, { ids, override }) => approveMails(context, ids, override),

  "messages.cancelMails": (context, { ids, reason }) => cancelMails(context, ids, reason),

  "messages.postponeMails": (context, { ids, sendAt }) => postponeMails(context, ids, sendAt),

  "messages.settleMail": (context, request) => settleMail(context, request),

  "messages.sendDue": (context, request) => sendDue(context, request),
};
