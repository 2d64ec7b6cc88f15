import { AppError } from "../../shared/contract/errors.ts";
import type { CommandContext } from "../ledger/context.ts";
import { type Draft, openDraft, type Way } from "./open-draft.ts";
import { MAX_LINK, whatsAppLink } from "./whatsapp-link.ts";

const WHATSAPP: Way = {
  what: "messages.openWhatsApp",
  channel: "whatsapp",
  name: "WhatsApp",
  link(mobile, text) {
    const url = whatsAppLink(mobile, text);
    if (url.length > MAX_LINK)
      throw new AppError("invalid_input", "El mensaje es muy largo para abrirlo en WhatsApp: acórtalo, o cópialo y pégalo allí.");
    return url;
  },
};

/** Notes that a WhatsApp draft was opened, and gives the link that opens it. @throws AppError of openDraft */
export function openWhatsApp(context: CommandContext, draft: Draft): Promise<{ messageId: number; url: string }> {
  return openDraft(context, WHATSAPP, draft);
}
