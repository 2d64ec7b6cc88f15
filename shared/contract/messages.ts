import { z } from "zod";
import { id, stage } from "./common.ts";
import { mutation, query } from "./procedure.ts";

export const messagesContract = {
  "messages.draftWhatsApp": query(
    "A polite WhatsApp text for a client with its click-to-chat link, and whether now is a time to open it.",
    z.object({ clientId: id, stage: stage.optional(), contactId: id.optional() }),
    z.object({
      text: z.string(),
      phone: z.string().nullable(),
      contactName: z.string().nullable(),
      /** https://wa.me/...; null without a valid mobile. */
      url: z.string().nullable(),
      allowed: z.boolean(),
      reasons: z.array(z.object({ code: z.string(), text: z.string(), basis: z.string() })),
      nextAllowedAt: z.string().nullable(),
      stage,
    }),
  ),
  "messages.openWhatsApp": mutation(
    "Notes in the timeline that a WhatsApp draft was opened; refused outside what the guard allows.",
    z.object({ clientId: id, text: z.string().min(1).max(4000), contactId: id.optional() }),
    z.object({ messageId: id, url: z.string() }),
  ),
  "messages.confirmSent": mutation(
    "Says whether an opened draft was really sent.",
    z.object({ messageId: id, sent: z.boolean() }),
    z.object({ messageId: id }),
  ),
};
