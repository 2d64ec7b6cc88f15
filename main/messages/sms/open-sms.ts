import type { CommandContext } from "../../ledger/context.ts";
import { type Draft, openDraft, type Opened, type Way } from "../open-draft.ts";
import { smsLink } from "./sms-link.ts";

const SMS: Way = {
  what: "messages.openSms",
  channel: "sms",
  name: "SMS",
  link: (mobile, text) => ({ url: smsLink(mobile, text), isShortened: false }),
};

/** Notes that a text message was opened on the telephone or copied, and gives the link that opens it. @throws AppError of openDraft */
export function openSms(context: CommandContext, draft: Draft): Promise<Opened> {
  return openDraft(context, SMS, draft);
}
