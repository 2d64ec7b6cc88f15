import { AppError } from "../../shared/contract/errors.ts";
import type { messagesContract } from "../../shared/contract/messages.ts";
import type { Handlers } from "../ledger/context.ts";
import { setTimelineState } from "../clients/index.ts";
import { draftWhatsApp } from "./draft.ts";
import { thanksProcedures } from "./thanks/procedures.ts";
import { openWhatsApp } from "./open-whatsapp.ts";
import { draftSms } from "./sms/draft-sms.ts";
import { openSms } from "./sms/open-sms.ts";

export const messagesProcedures: Handlers<typeof messagesContract> = {
  ...thanksProcedures,

  "messages.draftWhatsApp": (context, request) => draftWhatsApp(context, request),

  "messages.openWhatsApp": (context, request) => openWhatsApp(context, request),

  "messages.draftSms": (context, request) => draftSms(context, request),

  "messages.openSms": (context, request) => openSms(context, request),

  "messages.confirmSent": (context, { messageId, sent }) =>
    context.command(
      { what: "messages.confirmSent", topics: ["messages", "clients", "followup"], detail: { messageId, sent } },
      async (tx) => {
        if (!tx.bulk.get("SELECT 1 FROM timeline WHERE id = ? AND kind IN ('whatsapp', 'sms')", messageId))
          throw new AppError("not_found", "Ese mensaje no existe en estos datos.");
        setTimelineState(tx, messageId, sent ? "enviado" : "no enviado");
        return { messageId };
      },
    ),
};
