import type { Stage } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { noteInTimeline } from "../clients/index.ts";
import { checkMessage, mayOverride, purposeDetail, refusal } from "../followup/index.ts";
import type { CommandContext } from "../ledger/context.ts";
import { purposeOfDraft } from "./draft-purpose.ts";
import { readClientRecipient } from "./recipient.ts";
import { refuseThankedTwice, settleThanks } from "./thanks/once.ts";

/** A kind of message that the user sends by hand from another program. */
export type Way = {
  what: "messages.openWhatsApp" | "messages.openSms";
  channel: "whatsapp" | "sms";
  /** How it is called in the timeline. */
  name: string;
  /** The link that opens it for a Peruvian mobile of nine digits, and whether it bears less than the whole text. */
  link: (mobile: string, text: string) => { url: string; isShortened: boolean };
};

export type Draft = {
  clientId: number;
  text: string;
  contactId?: number | undefined;
  override?: { reason: string } | undefined;
  /** Whose words it was written from, and at which stage: what becomes of it is measured by them. */
  template?: { code: string; version: number } | undefined;
  stage?: Stage | undefined;
};

export type Opened = { messageId: number; url: string; isShortened: boolean };

/**
 * Notes that a draft was opened, and gives the link that opens it. What the guard refuses by rules of the house alone goes on
 * with a reason, which the timeline and the audit keep with the rules that it passed.
 * @throws AppError not_found | not_allowed with the verdict | invalid_input without a mobile
 */
export function openDraft(
  context: CommandContext,
  { what, channel, name, link }: Way,
  { clientId, text, contactId, override, template, stage }: Draft,
): Promise<Opened> {
  // What the audit keeps is known only once the guard was asked, inside the same transaction.
  const detail: { clientId: number; override?: { reason: string; passed: string[] } } = { clientId };
  return context.command({ what, topics: ["messages", "clients", "followup"], detail }, async (tx) => {
    const purpose = await purposeOfDraft(tx.db, { clientId, text, template });
    const verdict = await checkMessage(tx.db, { clientId, channel, at: tx.at, text, contactId }, purpose);
    if (!verdict.allowed && !(override && mayOverride(verdict))) throw refusal(verdict);
    if (!verdict.allowed && override) detail.override = { reason: override.reason, passed: verdict.reasons.map(({ code }) => code) };
    const { mobile, contactName } = await readClientRecipient(tx.db, clientId, { contactId, channel });
    if (mobile === null) throw new AppError("invalid_input", "Este cliente no tiene un celular: agrégalo en sus contactos.");
    if (purpose.for === "thanks") {
      refuseThankedTwice(tx, clientId, purpose.paymentIds);
      settleThanks(tx, purpose.paymentIds, channel === "whatsapp" ? "whatsapp" : "said");
    }
    const opening = link(mobile, text);
    const title = contactName ? `${name} a ${contactName}` : name;
    const messageId = noteInTimeline(tx, {
      clientId,
      kind: channel,
      title: detail.override ? `${title}, pese al aviso: ${detail.override.reason}` : title,
      text,
      state: "abierto",
      detail: {
        mobile,
        ...purposeDetail(purpose),
        ...(template ? { template: template.code, templateVersion: template.version } : {}),
        ...(stage ? { stage } : {}),
        ...(detail.override ? { override: detail.override } : {}),
      },
    });
    return { messageId, ...opening };
  });
}
