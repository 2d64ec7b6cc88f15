import { AppError } from "../../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { ProposalKind } from "../../../../shared/contract/messages-inbox.ts";
import { checkAnswer } from "../../../followup/index.ts";
import type { CallContext, ReadDb } from "../../../ledger/context.ts";
import { readRecipient, type Recipient } from "../../recipient.ts";
import { smsLink } from "../../sms/sms-link.ts";
import { MAX_LINK, whatsAppLink } from "../../whatsapp-link.ts";
import { readAnswerFacts } from "../proposals/facts.ts";
import { proposeFor } from "../proposals/propose.ts";
import { type ReplyRow, requireOwned } from "../read/stored.ts";
import { mobilesIn } from "../whose/whose.ts";
import { writeAnswer } from "./texts.ts";

export type Owned = ReplyRow & { clientId: number };

/** What to answer by the way in which the client wrote, with the link that opens it and what the guard says of it now. @throws AppError not_found | invalid_input */
export async function draftAnswer(
  { read, at, todayOn }: CallContext,
  { replyId, kind }: { replyId: number; kind: ProposalKind },
): Promise<OutputOf<"messages.draftAnswer">> {
  const reply = await requireOwned(read, replyId);
  const facts = await readAnswerFacts(read, reply, todayOn);
  const proposal = (await proposeFor(read, facts)).find((one) => one.kind === kind);
  const text = proposal?.answer?.text ?? writeAnswer(facts, facts.intents[0]?.intent ?? "other", proposal?.promise);
  const question = { clientId: reply.clientId, channel: reply.channel, at, text };
  const verdict = await checkAnswer(read, question, reply.at);
  const url = await linkFor(read, reply, text);
  return {
    channel: reply.channel,
    subject: reply.channel === "email" ? subjectOf(reply) : null,
    text,
    url: url !== null && url.length <= MAX_LINK ? url : null,
    allowed: verdict.allowed,
    reasons: verdict.reasons,
  };
}

function subjectOf({ subject }: Owned): string {
  const plain = subject.replace(/^\s*((re|rv|fwd?|resp?)\s*:\s*)+/i, "").trim();
  return plain ? `Re: ${plain}` : "Su mensaje";
}

async function linkFor(read: ReadDb, reply: Owned, text: string): Promise<string | null> {
  if (reply.channel !== "whatsapp" && reply.channel !== "sms") return null;
  const { mobile } = await readMobile(read, reply);
  if (mobile === null) return null;
  return reply.channel === "sms" ? smsLink(mobile, text) : whatsAppLink(mobile, text);
}

/** Whom it is answered to: the contact or number that wrote where that is the client's own, else whom a message goes to. */
export async function readMobile(read: ReadDb, { clientId, contactId, channel, sender }: Owned): Promise<Recipient> {
  const client = await read.selectFrom("clients").select("phone").where("id", "=", clientId).executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const own = await readOwnNumber(read, clientId, sender, client.phone);
  if (own) return own;
  const by = channel === "sms" ? "sms" : "whatsapp";
  if (contactId !== null) {
    const asked = await readRecipient(read, clientId, client.phone, { contactId, channel: by });
    if (asked.mobile !== null) return asked;
  }
  return readRecipient(read, clientId, client.phone, { channel: by });
}

async function readOwnNumber(read: ReadDb, clientId: number, sender: string, phone: string | null): Promise<Recipient | undefined> {
  const [mobile] = mobilesIn(sender);
  if (mobile === undefined) return undefined;
  if (mobilesIn(phone ?? "").includes(mobile)) return { contactName: null, mobile };
  const contacts = await read.selectFrom("contacts").select(["name", "phone"]).where("client_id", "=", clientId).execute();
  const contact = contacts.find((one) => mobilesIn(one.phone ?? "").includes(mobile));
  return contact && { contactName: contact.name, mobile };
}
