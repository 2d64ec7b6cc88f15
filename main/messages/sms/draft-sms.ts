import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { smsSize } from "../../../shared/sms-segments.ts";
import type { CallContext } from "../../ledger/context.ts";
import { draftMessage } from "../draft.ts";
import { smsLink } from "./sms-link.ts";

/** The text message that fits what a client owes, and how many messages it takes. @throws AppError of draftMessage */
export async function draftSms(context: CallContext, request: InputOf<"messages.draftSms">): Promise<OutputOf<"messages.draftSms">> {
  const drafted = await draftMessage(context, "sms", request);
  return {
    ...drafted,
    segments: smsSize(drafted.text).segments,
    url: drafted.phone === null ? null : smsLink(drafted.phone, drafted.text),
  };
}
