import { AppError } from "../../shared/contract/errors.ts";
import { noteInTimeline } from "../clients/index.ts";
import { checkContact, mayOverride, refusal } from "../followup/index.ts";
import type { CommandContext } from "../ledger/context.ts";
import { readRecipient } from "./recipient.ts";

/** A kind of message that the user sends by hand from another program. */
export type Way = {
  what: "messages.openWhatsApp" | "messages.openSms";
  channel: "whatsapp" | "sms";
  /** How it is called in the timeline. */
  name: string;
  /** The link that opens it for a Peruvian mobile of nine digits. @throws AppError invalid_input when the text is too long for it */
  link: (mobile: string, text: string) => string;
};

export type Draft = { clientId: number; text: string; contactId?: number | undefined; override?: { reason: string } | undefined };

/**
 * Notes that a draft was opened, and gives the link that opens it. What the guard refuses by rules of the house alone goes on
 * with a reason, which the timeline and the audit keep with the rules that it passed.
 * @throws AppError not_found | not_allowed with the verdict | invalid_input without a mobile, or when the text is too long for a link
 */
export function openDraft(
  context: CommandContext,
  { what, channel, name, link }: Way,
  { clientId, text, contactId, override }: Draft,
): Promise<{ messageId: number; url: string }> {
  // What the audit keeps is known only once the guard was asked, inside the same transaction.
  const detail: { clientId: number; override?: { reason: string; passed: string[] } } = { clientId };
  return context.command({ what, topics: ["messages", "clients", "followup"], detail }, async (tx) => {
    const verdict = await checkContact(tx.db, { clientId, channel, at: tx.at, text, contactId });
    if (!verdict.allowed && !(override && mayOverride(verdict))) throw refusal(verdict);
    if (!verdict.allowed && override) detail.override = { reason: override.reason, passed: verdict.reasons.map(({ code }) => code) };
    const client = await tx.db.selectFrom("clients").select("phone").where("id", "=", clientId).executeTakeFirst();
    const { mobile, contactName } = await readRecipient(tx.db, clientId, client?.phone ?? null, { contactId, channel });
    if (mobile === null) throw new AppError("invalid_input", "Este cliente no tiene un celular: agrégalo en sus contactos.");
    const url = link(mobile, text);
    const title = contactName ? `${name} a ${contactName}` : name;
    const messageId = noteInTimeline(tx, {
      clientId,
      kind: channel,
      title: detail.override ? `${title}, pese al aviso: ${detail.override.reason}` : title,
      text,
      state: "abierto",
      detail: { mobile, ...(detail.override ? { override: detail.override } : {}) },
    });
    return { messageId, url };
  });
}
