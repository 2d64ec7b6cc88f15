import { z } from "zod";
import { currency, id, minor, on, override, stage, tone } from "./common.ts";
import { guardReason } from "./followup.ts";
import { mutation, query } from "./procedure.ts";
import { occasion, templateCode } from "./templates.ts";

/** A template's words as they were used: results are measured by it. */
const usedTemplate = z.object({ code: templateCode, version: z.int().min(0) });

/** Which words: of one template, or for one occasion; by the stage and the tone where neither is given. */
const wanted = { template: templateCode.optional(), occasion: occasion.optional() };
/** What was written from. */
const from = { template: usedTemplate.optional(), stage: stage.optional() };

const draft = z.object({
  text: z.string(),
  phone: z.string().nullable(),
  contactName: z.string().nullable(),
  /** Opens it: https://wa.me/..., sms:+51...; null without a valid mobile. */
  url: z.string().nullable(),
  allowed: z.boolean(),
  reasons: z.array(guardReason),
  nextAllowedAt: z.string().nullable(),
  stage,
  /** Whose words these are, to give back when it is opened. */
  template: usedTemplate,
});

export const messagesContract = {
  "messages.draftWhatsApp": query(
    "A polite WhatsApp text for a client with its click-to-chat link, and whether now is a time to open it.",
    z.object({ clientId: id, stage: stage.optional(), tone: tone.optional(), contactId: id.optional(), ...wanted }),
    draft,
  ),
  "messages.openWhatsApp": mutation(
    "Notes in the timeline that a WhatsApp draft was opened; refused outside what the guard allows, unless every rule in the way is the house's and a reason is given.",
    z.object({
      clientId: id,
      text: z.string().min(1).max(4000),
      contactId: id.optional(),
      override,
      ...from,
    }),
    z.object({
      messageId: id,
      url: z.string(),
      /** The text was too long for a link, which carries less of it or none: the whole of it is pasted from the clipboard. */
      isShortened: z.boolean(),
    }),
  ),
  "messages.draftSms": query(
    "A short text message for a client, and whether now is a time to send it.",
    z.object({ clientId: id, stage: stage.optional(), tone: tone.optional(), contactId: id.optional(), ...wanted }),
    draft.extend({
      /** How many messages the operator charges for it: 160 letters each, 70 where one is outside the GSM alphabet. */
      segments: z.int(),
    }),
  ),
  "messages.openSms": mutation(
    "Notes in the timeline that a text message was opened on the telephone or copied; the guard as with openWhatsApp.",
    z.object({
      clientId: id,
      text: z.string().min(1).max(1000),
      contactId: id.optional(),
      override,
      ...from,
    }),
    z.object({ messageId: id, url: z.string(), isShortened: z.boolean() }),
  ),
  "messages.confirmSent": mutation(
    "Says whether an opened draft (WhatsApp or SMS) was really sent.",
    z.object({ messageId: id, sent: z.boolean() }),
    z.object({ messageId: id }),
  ),
  "messages.queueThanks": mutation(
    "Puts a thank-you in the list for each client whose money came in with these payments; a payment is thanked for once.",
    z.object({ batchId: id.optional(), paymentIds: z.array(id).max(10_000).optional() }),
    z.object({ queued: z.int() }),
  ),
  "messages.listThanks": query(
    "Thank-yous that wait, newest first, with their text and the link that opens it.",
    z.object({ limit: z.int().min(1).max(500).optional() }),
    z.object({
      thanks: z.array(
        z.object({
          id,
          clientId: id,
          clientName: z.string(),
          paidOn: on,
          currency,
          amountMinor: minor,
          text: z.string(),
          /** https://wa.me/...; null without a valid mobile. */
          url: z.string().nullable(),
          allowed: z.boolean(),
          /** Why it may not go out now. */
          reasons: z.array(z.string()),
        }),
      ),
    }),
  ),
  "messages.resolveThanks": mutation(
    "Takes a thank-you off the list: opened in WhatsApp (noted in the timeline), said otherwise, or not wanted.",
    z.object({ id, outcome: z.enum(["whatsapp", "said", "skipped"]) }),
    z.object({ id, url: z.string().nullable() }),
  ),
};
