import { z } from "zod";
import { at, channel, currency, empty, id, minor, on } from "./common.ts";
import { mutation, query } from "./procedure.ts";

/** `overridable`: a rule of the house, which a person may pass with a reason; what the law says never is. */
export const guardReason = z.object({ code: z.string(), text: z.string(), basis: z.string(), overridable: z.boolean() });

const suggestion = z.object({
  clientId: id,
  clientName: z.string(),
  currency,
  /** What this contact is about: overdue, or due within days. */
  amountMinor: minor,
  daysLate: z.int(),
  why: z.string(),
  step: z.union([channel, z.literal("other")]),
  /** Text of the button: WhatsApp, Llamar, Carta 1. */
  stepLabel: z.string(),
  stage: z.enum(["preventiva", "administrativa", "extrajudicial"]),
  phone: z.string().nullable(),
  /** The step of the agenda, or the task, that it is; neither where the rules of Hoy advise it. */
  actionId: id.optional(),
  taskId: id.optional(),
  /** The hour agreed, since midnight in Lima. */
  minutes: z.int().min(0).max(1439).optional(),
});

export const followupContract = {
  "followup.getToday": query(
    "What the owner reads first: owed, overdue, coming in this week, whom to contact and why.",
    empty,
    z.object({
      todayOn: on,
      currencies: z.array(
        z.object({
          currency,
          openMinor: minor,
          overdueMinor: minor,
          overdueClients: z.int(),
          /** The fewest clients that make up half of what is overdue. */
          halfOverdueClients: z.int(),
          over30Minor: minor,
          /** current, 1-30, 31-60, 61-90, over 90 */
          buckets: z.array(minor).length(5),
          week: z.array(z.object({ on, amountMinor: minor })),
        }),
      ),
      suggestions: z.array(suggestion),
      /** How many clients have something open. */
      owingClients: z.int(),
      attention: z.array(z.object({ code: z.string(), title: z.string(), text: z.string(), action: z.string(), to: z.string() })),
      /** Window of today's contact, or when the next one opens. */
      contact: z.object({ allowed: z.boolean(), text: z.string(), nextAllowedAt: z.string().nullable() }),
      tomorrow: z.int(),
    }),
  ),
  "followup.checkContact": query(
    "Whether a client may be contacted at an instant (now when absent) through a channel, and on what basis not.",
    z.object({ clientId: id, channel, at: at.optional(), text: z.string().max(20_000).optional(), contactId: id.optional() }),
    z.object({ allowed: z.boolean(), reasons: z.array(guardReason), nextAllowedAt: z.string().optional() }),
  ),
  "followup.snoozeClient": mutation(
    "Takes a client off the list of today until a date.",
    z.object({ clientId: id, untilOn: on }),
    z.object({ clientId: id }),
  ),
};
export type Suggestion = z.infer<typeof suggestion>;
export type GuardReason = z.infer<typeof guardReason>;
