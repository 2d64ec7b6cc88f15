import { z } from "zod";
import { at, channel, currency, id, longText, minor, on, override, risk, shortText, stage, tone } from "./common.ts";
import { guardReason } from "./followup.ts";
import { mutation, query } from "./procedure.ts";

/** Minutes since midnight in Lima. */
const minutes = z.int().min(0).max(1439);
const taskKind = z.union([channel, z.literal("other")]);
/** What there is to do for a client: a step that the scheduler put in the list, or a task that somebody noted. */
export const agendaKind = z.enum(["action", "task"]);

const agendaItem = z.object({
  kind: agendaKind,
  id,
  clientId: id,
  clientName: z.string(),
  /** What it is about, as it stands now; null for a task that is about no money. */
  currency: currency.nullable(),
  amountMinor: minor.nullable(),
  /** Of the oldest it speaks of; negative before it falls due. */
  daysLate: z.int().nullable(),
  channel: taskKind,
  stage: stage.nullable(),
  tone: tone.nullable(),
  template: z.string().nullable(),
  why: z.string(),
  dueOn: on,
  minutes: minutes.nullable(),
  personId: id.nullable(),
  /** Whose it was before it passed on because nobody did it. */
  escalatedFromId: id.nullable(),
  risk: risk.nullable(),
  phone: z.string().nullable(),
  /** What the guard says of doing it now. */
  allowed: z.boolean(),
  reasons: z.array(guardReason),
  nextAllowedAt: at.nullable(),
});

/** no_answer: tried again; wrong_person: its number is looked for; call_back: when they said. */
export const contactOutcome = z.enum(["talked", "no_answer", "wrong_person", "promise", "dispute", "call_back"]);

export const agendaContract = {
  "followup.getAgenda": query(
    "What there is to do by today: what was left over and what falls today, the largest expected effect first; and who has how much of it.",
    z.object({
      /** Only of one person, or of nobody yet. */
      person: z.union([id, z.literal("nobody")]).optional(),
      limit: z.int().min(1).max(500).optional(),
    }),
    z.object({
      todayOn: on,
      items: z.array(agendaItem),
      total: z.int(),
      /** Of what was asked for: steps and tasks, how many were for an earlier day, and what they are about, each client's money once. */
      totals: z.object({
        steps: z.int(),
        tasks: z.int(),
        late: z.int(),
        money: z.array(z.object({ currency, amountMinor: minor })),
      }),
      /** By everybody. */
      doneToday: z.int(),
      /** Everybody of the office and nobody (null), with what waits and how much of it was for an earlier day. */
      workload: z.array(z.object({ personId: id.nullable(), name: z.string(), waiting: z.int(), late: z.int() })),
    }),
  ),
  "followup.assign": mutation(
    "Gives what there is to do to a person of the office, or to nobody.",
    z.object({
      items: z
        .array(z.object({ kind: agendaKind, id }))
        .min(1)
        .max(5000),
      personId: id.nullable(),
    }),
    z.object({ assigned: z.int() }),
  ),
  "followup.moveItem": mutation(
    "Moves what there is to do to another day; refused on a day on which the client may not be contacted.",
    z.object({ kind: agendaKind, id, toOn: on, minutes: minutes.nullable().optional(), override }),
    z.object({ id, on }),
  ),
  "followup.saveTask": mutation(
    "Notes or changes something to do for a client on a day.",
    z.object({
      id: id.optional(),
      clientId: id,
      kind: taskKind,
      on,
      minutes: minutes.nullable().optional(),
      text: shortText.min(1),
      personId: id.nullable().optional(),
      override,
    }),
    z.object({ id }),
  ),
  "followup.resolveTask": mutation(
    "Says that a task was done or is not wanted.",
    z.object({ id, outcome: z.enum(["done", "dismissed"]) }),
    z.object({ id }),
  ),
  "followup.noteContact": mutation(
    "Notes what was said with a client in a call, a visit or a message, and how it ended, with the next step that follows from it. What the business began is refused where the guard says no.",
    z.object({
      clientId: id,
      channel: z.enum(["call", "visit", "sms", "email", "whatsapp"]),
      /** in: the client got in touch; the guard has no say in that. */
      direction: z.enum(["out", "in"]).optional(),
      outcome: contactOutcome.optional(),
      text: longText.min(1),
      contactId: id.optional(),
      /** When it was; now when absent, never later than now. */
      at: at.optional(),
      /** What it was done for: it leaves the list. */
      item: z.object({ kind: agendaKind, id }).optional(),
      /** When to try again; by the outcome when absent (no_answer: the next day of contact at another hour), null for none. */
      next: z.object({ on, minutes: minutes.nullable().optional(), kind: taskKind.optional() }).nullable().optional(),
      override,
    }),
    z.object({ id, nextTaskId: id.nullable(), nextOn: on.nullable() }),
  ),
};
export type AgendaItem = z.infer<typeof agendaItem>;
export type ContactOutcome = z.infer<typeof contactOutcome>;
