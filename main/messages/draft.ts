import type { Channel, Stage, Tone } from "../../shared/contract/common.ts";
import type { InputOf, OutputOf } from "../../shared/contract/index.ts";
import { checkMessage } from "../followup/index.ts";
import type { CallContext } from "../ledger/context.ts";
import { writeMessage } from "../templates/index.ts";
import { purposeOfDraft } from "./draft-purpose.ts";
import { type MobileChannel, readClientRecipient } from "./recipient.ts";
import { openingLink } from "./whatsapp-link.ts";

type Drafted = Omit<OutputOf<"messages.draftWhatsApp">, "url">;
type Request = InputOf<"messages.draftSms"> & { stage?: Stage | undefined; tone?: Tone | undefined };

/**
 * Writes from the templates what fits what a client owes, to whoever the channel reaches, and asks the guard whether now is a time to open it.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function draftMessage({ read, at, todayOn }: CallContext, channel: MobileChannel, request: Request): Promise<Drafted> {
  const { clientId, contactId, template: code, ...wanted } = request;
  const recipient = await readClientRecipient(read, clientId, { contactId, channel });
  const about = { ...wanted, clientId, channel, code, contactId: recipient.contactId };
  const { text, template, facts } = await writeMessage(read, about, { todayOn, at });
  const purpose = await purposeOfDraft(read, { clientId, text, template });
  const verdict = await checkMessage(read, { clientId, channel: channel satisfies Channel, at, text, contactId }, purpose);
  return {
    text,
    phone: recipient.mobile,
    contactName: recipient.contactName,
    allowed: verdict.allowed,
    reasons: verdict.reasons,
    nextAllowedAt: verdict.nextAllowedAt ?? null,
    stage: facts.stage,
    template: { code: template.code, version: template.version },
  };
}

/** The WhatsApp that fits what a client owes, with its click-to-chat link. @throws AppError of draftMessage */
export async function draftWhatsApp(
  context: CallContext,
  request: InputOf<"messages.draftWhatsApp">,
): Promise<OutputOf<"messages.draftWhatsApp">> {
  const drafted = await draftMessage(context, "whatsapp", request);
  return { ...drafted, url: drafted.phone === null ? null : openingLink(drafted.phone, drafted.text).url };
}
