import type { Tone } from "../../shared/contract/common.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import { checkContact } from "../followup/index.ts";
import type { CallContext } from "../ledger/context.ts";
import { type MessageRequest, readDebt } from "./debt.ts";
import { MAX_LINK, whatsAppLink } from "./whatsapp-link.ts";
import { writeWhatsApp } from "./whatsapp-text.ts";
import { readBankAccounts } from "../templates/index.ts";

/**
 * Writes the WhatsApp that fits what a client owes, and asks the guard whether now is a time to open it.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function draftWhatsApp(
  context: CallContext,
  { tone, ...request }: MessageRequest & { tone?: Tone | undefined },
): Promise<OutputOf<"messages.draftWhatsApp">> {
  const { read, at } = context;
  const { recipient, ...debt } = await readDebt(context, request);
  const text = writeWhatsApp({ ...debt, tone, contactName: recipient.contactName, accounts: await readBankAccounts(read) });
  const verdict = await checkContact(read, { clientId: request.clientId, channel: "whatsapp", at, text, contactId: request.contactId });
  const url = recipient.mobile === null ? null : whatsAppLink(recipient.mobile, text);
  return {
    text,
    phone: recipient.mobile,
    contactName: recipient.contactName,
    url: url !== null && url.length <= MAX_LINK ? url : null,
    allowed: verdict.allowed,
    reasons: verdict.reasons,
    nextAllowedAt: verdict.nextAllowedAt ?? null,
    stage: debt.stage,
  };
}
