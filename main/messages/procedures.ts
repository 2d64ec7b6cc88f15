import { AppError } from "../../shared/contract/errors.ts";
import type { messagesContract } from "../../shared/contract/messages.ts";
import { noteInTimeline } from "../clients/index.ts";
import { checkContact } from "../followup/index.ts";
import type { Handlers } from "../ledger/context.ts";
import { draftWhatsApp } from "./draft.ts";
import { thanksProcedures } from "./thanks/procedures.ts";
import { readRecipient } from "./recipient.ts";
import { refusal } from "./refusal.ts";
import { MAX_LINK, whatsAppLink } from "./whatsapp-link.ts";

export const messagesProcedures: Handlers<typeof messagesContract> = {
  ...thanksProcedures,

  "messages.draftWhatsApp": (context, request) => draftWhatsApp(context, request),

  "messages.openWhatsApp": (context, { clientId, text, contactId }) =>
    context.command({ what: "messages.openWhatsApp", topics: ["messages", "clients", "followup"], detail: { clientId } }, async (tx) => {
      const verdict = await checkContact(tx.db, { clientId, channel: "whatsapp", at: tx.at, text, contactId });
      if (!verdict.allowed) throw refusal(verdict);
      const client = await tx.db.selectFrom("clients").select("phone").where("id", "=", clientId).executeTakeFirst();
      const { mobile, contactName } = await readRecipient(tx.db, clientId, client?.phone ?? null, contactId);
      if (mobile === null) throw new AppError("invalid_input", "Este cliente no tiene un celular: agrégalo en sus contactos.");
      const url = whatsAppLink(mobile, text);
      if (url.length > MAX_LINK)
        throw new AppError("invalid_input", "El mensaje es muy largo para abrirlo en WhatsApp: acórtalo, o cópialo y pégalo allí.");
      const messageId = noteInTimeline(tx, {
        clientId,
        kind: "whatsapp",
        title: contactName ? `WhatsApp a ${contactName}` : "WhatsApp",
        text,
        state: "abierto",
        detail: { mobile },
      });
      return { messageId, url };
    }),

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
