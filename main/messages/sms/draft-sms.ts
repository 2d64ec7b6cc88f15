import type { OutputOf } from "../../../shared/contract/index.ts";
import { smsSize } from "../../../shared/sms-segments.ts";
import { checkContact } from "../../followup/index.ts";
import type { CallContext } from "../../ledger/context.ts";
import { type MessageRequest, readDebt } from "../debt.ts";
import { smsLink } from "./sms-link.ts";
import { writeSms } from "./sms-text.ts";

/**
 * Writes the text message that fits what a client owes, says how many messages it takes, and asks the guard whether now is a time for it.
 * @throws AppError no_company | not_found | nothing_owed
 */
export async function draftSms(context: CallContext, request: MessageRequest): Promise<OutputOf<"messages.draftSms">> {
  const { read, at } = context;
  const debt = await readDebt(context, { ...request, channel: "sms" });
  const { recipient, stage } = debt;
  const text = writeSms(debt);
  const { allowed, reasons, nextAllowedAt } = await checkContact(read, { ...request, channel: "sms", at, text });
  return {
    text,
    segments: smsSize(text).segments,
    phone: recipient.mobile,
    contactName: recipient.contactName,
    url: recipient.mobile === null ? null : smsLink(recipient.mobile, text),
    allowed,
    reasons,
    nextAllowedAt: nextAllowedAt ?? null,
    stage,
  };
}
