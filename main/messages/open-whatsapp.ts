import type { CommandContext } from "../ledger/context.ts";
import { type Draft, openDraft, type Opened, type Way } from "./open-draft.ts";
import { openingLink } from "./whatsapp-link.ts";

const WHATSAPP: Way = { what: "messages.openWhatsApp", channel: "whatsapp", name: "WhatsApp", link: openingLink };

/** Notes that a WhatsApp draft was opened, and gives the link that opens it. @throws AppError of openDraft */
export function openWhatsApp(context: CommandContext, draft: Draft): Promise<Opened> {
  return openDraft(context, WHATSAPP, draft);
}
