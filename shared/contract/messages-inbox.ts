import { z } from "zod";
import { at, channel, currency, finding, id, longText, minor, on, override, positiveMinor, shortText } from "./common.ts";
import { guardReason } from "./followup.ts";
import { disputeReason } from "./followup-disputes.ts";
import { replyIntent } from "./messages-replies.ts";
import { mutation, query } from "./procedure.ts";

/** What can be done about an answer; each waits for a person. */
export const proposalKind = z.enum([
  "record_promise",
  "find_payment",
  "open_dispute",
  "draft_answer",
  "counter_offer",
  "offer_plan",
  "note_wrong_person",
  "stop_writing",
  "note_only",
]);

const proposal = z.object({
  kind: proposalKind,
  /** `Anotar promesa: S/ 1,500.00 para el viernes 27` */
  title: z.string(),
  /** Why it is proposed, and what it will do. */
  why: z.string(),
  /** seguro, probable or dudoso. */
  sure: z.enum(["sure", "likely", "doubtful"]),
  promise: z.object({ dueOn: on, amountMinor: positiveMinor, currency, invoiceIds: z.array(id) }).optional(),
  payment: z
    .object({
      operation: z.string().optional(),
      paidOn: on.optional(),
      amountMinor: minor.optional(),
      currency: currency.optional(),
      /** Bank lines that may be it, the most likely first. */
      lines: z.array(
        z.object({
          lineId: id,
          bankAccountId: id,
          bookedOn: on,
          amountMinor: minor,
          currency,
          description: z.string(),
          why: z.string(),
        }),
      ),
    })
    .optional(),
  dispute: z.object({ reason: disputeReason, invoiceIds: z.array(id), documents: z.array(z.string()) }).optional(),
  plan: z.object({ currency, cuotas: z.array(z.object({ dueOn: on, amountMinor: positiveMinor })) }).optional(),
  /** What to answer, with the facts filled in. */
  answer: z.object({ channel, subject: z.string().optional(), text: z.string() }).optional(),
});

const reply = z.object({
  id,
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  contactName: z.string().nullable(),
  channel,
  /** Who wrote it, as the message says: a name, a number, an address. */
  from: z.string(),
  at,
  text: z.string(),
  source: z.enum(["paste", "chat", "imap"]),
  /** The mail that it answers. */
  outboxId: id.nullable(),
  intent: replyIntent,
  /** From 0 to 1; 1 where a person said so. */
  confidence: z.number().min(0).max(1),
  /** A person said what it means. */
  isCorrected: z.boolean(),
  state: z.enum(["waiting", "done", "dismissed"]),
  /** What was done about it. */
  outcome: z.string().nullable(),
  /** Clients that it may be from, where nobody is known. */
  candidates: z.array(z.object({ clientId: id, name: z.string(), why: z.string() })),
});

/** What a counter-offer may go to; the owner sets it. */
const limits = z.object({
  /** Days that a payment may be put off from today. */
  longestDays: z.int().min(0).max(365),
  /** Of the debt, what must come first: 30 % is 3000. */
  leastFirstHundredths: z.int().min(0).max(10_000),
  mostCuotas: z.int().min(1).max(60),
  daysBetweenCuotas: z.int().min(1).max(90),
  /** Taken off for paying at once: 2 % is 200. */
  mostDiscountHundredths: z.int().min(0).max(10_000),
});

const ownNames = z.array(shortText).max(10);

export const inboxContract = {
  "messages.addReply": mutation(
    "Takes in what a client answered, pasted as it came; its client is guessed from the number, the address or the words where none is named.",
    z.object({
      clientId: id.optional(),
      channel,
      text: z.string().trim().min(1).max(20_000),
      receivedAt: at.optional(),
      from: shortText.optional(),
    }),
    z.object({ id, clientId: id.nullable(), isNew: z.boolean() }),
  ),
  "messages.previewChat": query(
    "What a WhatsApp chat export (text or ZIP, Android or iOS) holds: who writes, from when to when, whose it seems to be.",
    z.object({ path: z.string().min(1) }),
    z.object({
      messages: z.int(),
      firstAt: at,
      lastAt: at,
      people: z.array(z.object({ name: z.string(), messages: z.int(), isOurs: z.boolean() })),
      candidates: z.array(z.object({ clientId: id, name: z.string(), why: z.string() })),
      warnings: z.array(finding),
    }),
  ),
  "messages.importChat": mutation(
    "Takes a WhatsApp chat export into a client's conversation: what we wrote and what the client answered; the same chat again adds only what is new.",
    z.object({
      path: z.string().min(1),
      clientId: id,
      ownNames,
      /** Older messages stay out of the inbox, in the conversation alone. */ answersFromOn: on.optional(),
    }),
    z.object({ messages: z.int(), added: z.int(), alreadyKnown: z.int(), replies: z.int(), batchId: id.nullable() }),
  ),
  "messages.fetchMail": mutation(
    "Reads new mails of the accounts that have a mailbox (IMAP, nothing is changed there): answers by their thread, and mails that came back.",
    z.object({ accountId: id.optional() }),
    z.object({
      accounts: z.array(z.object({ accountId: id, read: z.int(), replies: z.int(), bounces: z.int(), error: z.string().nullable() })),
    }),
  ),
  "messages.listReplies": query(
    "What clients answered, newest first.",
    z.object({
      state: z.enum(["waiting", "done", "dismissed"]).optional(),
      clientId: id.optional(),
      intent: replyIntent.optional(),
      search: shortText.optional(),
      before: id.optional(),
      limit: z.int().min(1).max(500).optional(),
    }),
    z.object({
      replies: z.array(reply),
      next: id.nullable(),
      waiting: z.int(),
      byIntent: z.array(z.object({ intent: replyIntent, count: z.int() })),
    }),
  ),
  "messages.getReply": query(
    "An answer with what is proposed about it, the likeliest first.",
    z.object({ id }),
    reply.extend({
      understood: z.array(z.object({ intent: replyIntent, confidence: z.number().min(0).max(1) })),
      proposals: z.array(proposal),
      /** What was said before, the newest last. */
      before: z.array(z.object({ at, isOurs: z.boolean(), channel, text: z.string() })),
      owed: z.array(z.object({ currency, openMinor: minor, overdueMinor: minor })),
    }),
  ),
  "messages.acceptProposal": mutation(
    "Does one proposed thing about an answer, with what the person changed of it; nothing is done without this call.",
    z.object({
      replyId: id,
      kind: proposalKind,
      promise: z.object({ dueOn: on, amountMinor: positiveMinor, currency, invoiceIds: z.array(id).max(100).optional() }).optional(),
      /** The cuotas that were seen; those of the limits when absent. */
      plan: z
        .object({
          currency,
          cuotas: z
            .array(z.object({ dueOn: on, amountMinor: positiveMinor }))
            .min(1)
            .max(61),
        })
        .optional(),
      dispute: z
        .object({ reason: disputeReason.optional(), invoiceIds: z.array(id).optional(), amountMinor: positiveMinor.optional() })
        .optional(),
      lineId: id.optional(),
      note: longText.max(2000).optional(),
    }),
    z.object({ replyId: id, done: z.string(), batchId: id.nullable() }),
  ),
  "messages.reopenReply": mutation(
    "Puts an answer back on the list and takes back what was accepted about it, as far as it can be: `kept` says what stays and why.",
    z.object({ replyId: id }),
    z.object({ replyId: id, undone: z.array(z.string()), kept: z.array(z.object({ what: z.string(), why: z.string() })) }),
  ),
  "messages.dismissReply": mutation(
    "Takes an answer off the list as seen, or puts it back.",
    z.object({ replyId: id, dismissed: z.boolean() }),
    z.object({ replyId: id }),
  ),
  "messages.assignReply": mutation(
    "Says whose an answer is; its number or address is kept with the client where asked.",
    z.object({ replyId: id, clientId: id, remember: z.boolean().optional() }),
    z.object({ replyId: id }),
  ),
  "messages.correctReply": mutation(
    "Says what an answer really means; the proposals follow.",
    z.object({ replyId: id, intent: replyIntent }),
    z.object({ replyId: id }),
  ),
  "messages.draftAnswer": query(
    "What to answer, written from the facts, and what the guard says of it now.",
    z.object({ replyId: id, kind: proposalKind }),
    z.object({
      channel,
      subject: z.string().nullable(),
      text: z.string(),
      url: z.string().nullable(),
      allowed: z.boolean(),
      reasons: z.array(guardReason),
    }),
  ),
  "messages.openAnswer": mutation(
    "Opens a WhatsApp or SMS draft that answers a client, after asking the guard, and takes the answer off the list.",
    z.object({ replyId: id, text: longText.min(1), /** Which proposal it answers with. */ kind: proposalKind.optional(), override }),
    z.object({ messageId: id, url: z.string() }),
  ),
  "messages.getAnswerLimits": query("How far a counter-offer may go.", z.object({}), limits),
  "messages.setAnswerLimits": mutation("Sets how far a counter-offer may go.", limits, limits),
};
export type ProposalKind = z.infer<typeof proposalKind>;
export type AnswerLimits = z.infer<typeof limits>;
