import { z } from "zod";
import { at, currency, minor, on } from "./common.ts";
import { query } from "./procedure.ts";

/** What a client means; `other` when none of the rest does. */
export const replyIntent = z.enum([
  "promise",
  "already_paid",
  "dispute",
  "asks_document",
  "asks_account",
  "asks_time",
  "asks_instalments",
  "wrong_person",
  "stop",
  "thanks",
  "other",
]);

export const repliesContract = {
  "messages.understandReply": query(
    "What a client's message means, most likely first, with the date and amount of a promise and the facts of a payment that it speaks of. Nothing leaves this computer and nothing is done by itself.",
    z.object({ text: z.string().max(20_000), receivedAt: at }),
    z.object({
      /** Most likely first; at least one. `confidence` from 0 to 1. */
      intents: z.array(z.object({ intent: replyIntent, confidence: z.number().min(0).max(1) })).min(1),
      promise: z
        .object({
          dueOn: on,
          amountMinor: minor.optional(),
          /** The currency that the text names. */
          currency: currency.optional(),
          /** Of what is owed: «la mitad» is 0.5. */
          fraction: z.number().min(0).max(1).optional(),
        })
        .optional(),
      payment: z
        .object({ operation: z.string().optional(), paidOn: on.optional(), amountMinor: minor.optional(), currency: currency.optional() })
        .optional(),
    }),
  ),
};
export type ReplyIntent = z.infer<typeof replyIntent>;
