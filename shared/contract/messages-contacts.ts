import { z } from "zod";
import { channel, currency, finding, id, minor, on, shortText, stage, tone } from "./common.ts";
import { guardReason } from "./followup.ts";
import { mutation, query } from "./procedure.ts";

/** What the person at the other end says, as far as a script follows it. */
export const callAnswer = z.enum([
  "start",
  /** It is the person looked for: only now is the matter named. */
  "speaking",
  "not_there",
  "wrong_person",
  "will_pay",
  "already_paid",
  "no_money",
  "dispute",
  "angry",
  "asks_document",
  "goodbye",
]);

const rate = z.object({ count: z.int(), /** From 0 to 1; null with too few to say. */ share: z.number().min(0).max(1).nullable() });

const measured = z.object({
  /** What it is measured by: a template's code, a channel, a weekday (1 Monday ... 7), an hour (0 ... 23). */
  key: z.string(),
  label: z.string(),
  sent: z.int(),
  answered: rate,
  promised: rate,
  paid: rate,
  paidMinor: z.array(z.object({ currency, amountMinor: minor })),
  /** Half of those who paid did so within so many days. */
  daysToPay: z.number().nullable(),
});

export const contactsContract = {
  "messages.getCallScript": query(
    "What to say on the telephone, by stage and by what the other answers, beside the client's facts.",
    z.object({ clientId: id, contactId: id.optional(), stage: stage.optional(), tone: tone.optional() }),
    z.object({
      stage,
      phone: z.string().nullable(),
      /** tel:+51...; null without a number. */
      url: z.string().nullable(),
      contactName: z.string().nullable(),
      /** The sentences by answer; the first is how to begin. */
      parts: z.array(z.object({ answer: callAnswer, label: z.string(), says: z.array(z.string()), next: z.array(callAnswer) })),
      facts: z.array(z.object({ label: z.string(), value: z.string() })),
      /** Never said on the telephone. */
      avoid: z.array(z.string()),
      allowed: z.boolean(),
      reasons: z.array(guardReason),
      nextAllowedAt: z.string().nullable(),
    }),
  ),
  "messages.checkNumbers": query(
    "Telephones that WhatsApp or a text message would not reach, or not the right person: missing, landline, foreign, repeated.",
    z.object({ clientIds: z.array(id).max(5000).optional() }),
    z.object({
      problems: z.array(
        z.object({
          clientId: id,
          clientName: z.string(),
          contactId: id.nullable(),
          phone: z.string(),
          code: z.string(),
          message: z.string(),
        }),
      ),
      checked: z.int(),
    }),
  ),
  "messages.listRound": query(
    "The clients of a round of WhatsApp or text messages in the order to write to them, each with its text and whether it may go now; those of the agenda where none are named.",
    z.object({
      channel: z.enum(["whatsapp", "sms"]),
      clientIds: z.array(id).max(500).optional(),
      stage: stage.optional(),
      tone: tone.optional(),
    }),
    z.object({
      people: z.array(
        z.object({
          clientId: id,
          clientName: z.string(),
          contactName: z.string().nullable(),
          phone: z.string().nullable(),
          owed: z.array(z.object({ currency, amountMinor: minor })),
          state: z.enum(["ready", "no_number", "refused", "opened", "sent", "not_sent"]),
          why: z.string().nullable(),
          /** The last of today, where there is one: to say whether it was sent, or to say otherwise. */
          messageId: id.nullable(),
          /** The task of the agenda that it is done for: it leaves the list once it was sent. */
          taskId: id.nullable(),
          /** Why it may not go now; whether a person may do it all the same is said by each. */
          reasons: z.array(guardReason),
          /** The stage and the tone of the step of the agenda; null: what follows from the debt. */
          stage: stage.nullable(),
          tone: tone.nullable(),
        }),
      ),
      warnings: z.array(finding),
    }),
  ),
  "messages.measure": query(
    "What became of what was sent between two days: answered, promised, paid within some days, by template, channel, weekday and hour.",
    z.object({ fromOn: on.optional(), untilOn: on.optional(), withinDays: z.int().min(1).max(60).optional(), channel: channel.optional() }),
    z.object({
      fromOn: on,
      untilOn: on,
      withinDays: z.int(),
      total: measured,
      byTemplate: z.array(measured),
      byChannel: z.array(measured),
      byWeekday: z.array(measured),
      byHour: z.array(measured),
      /** What the owner can do about it, from figures with enough behind them. */
      advice: z.array(z.object({ text: z.string(), key: z.string() })),
    }),
  ),
  "messages.exportMeasure": mutation(
    "The same figures as a workbook.",
    z.object({ fromOn: on.optional(), untilOn: on.optional(), withinDays: z.int().min(1).max(60).optional() }),
    z.object({ file: z.object({ path: z.string(), name: shortText, mime: z.string(), bytes: z.int() }) }),
  ),
};
export type CallAnswer = z.infer<typeof callAnswer>;
