import { z } from "zod";
import { at, id, override, savedFile, shortText, stage } from "./common.ts";
import { mutation, query } from "./procedure.ts";
import { templateCode } from "./templates.ts";

/**
 * Where a mail is. to_approve: waits for a person. queued: leaves when its hour and the account's limits allow. claimed: being sent. dot_sent: handed over whole,
 * without an answer yet. sent: the server took it. retry: comes again by itself. failed: refused for good. uncertain: nobody knows whether it arrived; only a person decides.
 * held: the guard said no at the moment of sending. cancelled: a person took it out.
 */
export const outboxState = z.enum([
  "to_approve",
  "queued",
  "claimed",
  "dot_sent",
  "sent",
  "retry",
  "failed",
  "uncertain",
  "held",
  "cancelled",
]);

const row = z.object({
  id,
  clientId: id,
  clientName: z.string(),
  accountId: id,
  to: z.string(),
  subject: z.string(),
  state: outboxState,
  template: templateCode.nullable(),
  stage: stage.nullable(),
  letterId: id.nullable(),
  createdAt: at,
  /** Not before this instant. */
  sendAt: at.nullable(),
  /** Of a retry: when it is tried again. */
  nextAt: at.nullable(),
  attempts: z.int(),
  sentAt: at.nullable(),
  /** It came back undelivered. */
  bouncedAt: at.nullable(),
  /** Why it is where it is, in plain words. */
  why: z.string().nullable(),
  attachments: z.array(z.object({ name: z.string(), mime: z.string(), bytes: z.int() })),
});

const ids = { ids: z.array(id).min(1).max(5000) };
const changed = z.object({ changed: z.int(), kept: z.array(z.object({ id, why: z.string() })) });

export const outboxContract = {
  "messages.listOutbox": query(
    "The mails that leave or left, newest first, with how many there are of each state.",
    z.object({
      states: z.array(outboxState).optional(),
      clientId: id.optional(),
      search: shortText.optional(),
      before: id.optional(),
      limit: z.int().min(1).max(500).optional(),
    }),
    z.object({ mails: z.array(row), next: id.nullable(), counts: z.array(z.object({ state: outboxState, count: z.int() })) }),
  ),
  "messages.getMail": query(
    "A mail exactly as it was frozen, with its history.",
    z.object({ id }),
    row.extend({
      from: z.string(),
      messageId: z.string(),
      html: z.string(),
      text: z.string(),
      sha256: z.string(),
      history: z.array(z.object({ at, state: outboxState, why: z.string() })),
    }),
  ),
  "messages.exportMail": mutation("A mail as the file (.eml) that left.", z.object({ id }), z.object({ file: savedFile })),
  "messages.approveMails": mutation(
    "Lets mails leave: those that wait for approval, and those that were held, with a reason where the house's rules stopped them.",
    z.object({ ...ids, override }),
    changed,
  ),
  "messages.cancelMails": mutation(
    "Takes mails that have not left out of the outbox.",
    z.object({ ...ids, reason: shortText.optional() }),
    changed,
  ),
  "messages.postponeMails": mutation("Sends mails that have not left at another hour.", z.object({ ...ids, sendAt: at }), changed),
  "messages.settleMail": mutation(
    "Decides on a mail that may or may not have arrived, or that failed: it arrived, send it again with the same identifier, or leave it.",
    z.object({ id, outcome: z.enum(["arrived", "resend", "dropped"]) }),
    z.object({ id, state: outboxState }),
  ),
  "messages.sendDue": mutation(
    "Sends what is approved and due, one after another, within the limits of each account; asks the guard again just before.",
    z.object({ limit: z.int().min(1).max(1000).optional() }),
    z.object({
      sent: z.int(),
      retry: z.int(),
      failed: z.int(),
      uncertain: z.int(),
      held: z.int(),
      /** Approved, and still to leave. */ waiting: z.int(),
    }),
  ),
};
export type OutboxState = z.infer<typeof outboxState>;
