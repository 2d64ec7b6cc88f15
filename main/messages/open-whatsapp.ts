import { AppError } from "../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../shared/contract/index.ts";
import { noteInTimeline } from "../clients/index.ts";
import { checkContact, mayOverride, refusal } from "../followup/index.ts";
import type { CommandContext } from "../ledger/context.ts";
import { readRecipient } from "./recipient.ts";
import { MAX_LINK, whatsAppLink } from "./whatsapp-link.ts";

/**
 * Notes that a WhatsApp draft was opened, and gives the link that opens it. What the guard refuses by rules of the house alone goes on
 * with a reason, which the timeline and the audit keep with the rules that it passed.
 * @throws AppError not_found | not_allowed with the verdict | invalid_input without a mobile, or when the text is too long for a link
 */
export function openWhatsApp(
  context: CommandContext,
  { clientId, text, contactId, override }: ParsedInputOf<"messages.openWhatsApp">,
): Promise<OutputOf<"messages.openWhatsApp">> {
  // What the audit keeps is known only once the guard was asked, inside the same transaction.
  const detail: { clientId: number; override?: { reason: string; passed: string[] } } = { clientId };
  return context.command({ what: "messages.openWhatsApp", topics: ["messages", "clients", "followup"], detail }, async (tx) => {
    const verdict = await checkContact(tx.db, { clientId, channel: "whatsapp", at: tx.at, text, contactId });
    if (!verdict.allowed && !(override && mayOverride(verdict))) throw refusal(verdict);
    if (!verdict.allowed && override) detail.override = { reason: override.reason, passed: verdict.reasons.map(({ code }) => code) };
    const client = await tx.db.selectFrom("clients").select("phone").where("id", "=", clientId).executeTakeFirst();
    const { mobile, contactName } = await readRecipient(tx.db, clientId, client?.phone ?? null, contactId);
    if (mobile === null) throw new AppError("invalid_input", "Este cliente no tiene un celular: agrégalo en sus contactos.");
    const url = whatsAppLink(mobile, text);
    if (url.length > MAX_LINK)
      throw new AppError("invalid_input", "El mensaje es muy largo para abrirlo en WhatsApp: acórtalo, o cópialo y pégalo allí.");
    const title = contactName ? `WhatsApp a ${contactName}` : "WhatsApp";
    const messageId = noteInTimeline(tx, {
      clientId,
      kind: "whatsapp",
      title: detail.override ? `${title}, pese al aviso: ${detail.override.reason}` : title,
      text,
      state: "abierto",
      detail: { mobile, ...(detail.override ? { override: detail.override } : {}) },
    });
    return { messageId, url };
  });
}
