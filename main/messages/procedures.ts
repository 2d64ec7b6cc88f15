import { AppError } from "../../shared/contract/errors.ts";
import type { messagesContract } from "../../shared/contract/messages.ts";
import type { Handlers } from "../ledger/context.ts";
import { notYet } from "../ledger/not-yet.ts";
import { draftWhatsApp } from "./draft.ts";
import { thanksProcedures } from "./thanks/procedures.ts";
import { openWhatsApp } from "./open-whatsapp.ts";

export const messagesProcedures: Handlers<typeof messagesContract> = {
  ...thanksProcedures,

  "messages.draftWhatsApp": (context, request) => draftWhatsApp(context, request),

  "messages.openWhatsApp": (context, request) => openWhatsApp(context, request),

  "messages.draftSms": notYet,

  "messages.openSms": notYet,

  "messages.confirmSent": (context, { messageId, sent }) =>
    context.command(
      { what: "messages.confirmSent", topics: ["messages", "clients", "followup"], detail: { messageId, sent } },
      async (tx) => {
        const changed = tx.bulk.run(
          "UPDATE timeline SET state = ? WHERE id = ? AND kind = 'whatsapp'",
          sent ? "enviado" : "no enviado",
          messageId,
        );
        if (changed === 0) throw new AppError("not_found", "Ese mensaje no existe en estos datos.");
        return { messageId };
      },
    ),
};
