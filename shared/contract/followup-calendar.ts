import { z } from "zod";
import { at, channel, currency, empty, id, minor, on, savedFile } from "./common.ts";
import { agendaKind } from "./followup-agenda.ts";
import { mutation, query } from "./procedure.ts";

/** due: something of a document falls due; action, task: to do; planned: what a plan would do; promise; cuota: of a payment plan; offer: its last day; legal: conformity or legal term ends. */
export const calendarKind = z.enum(["due", "action", "task", "planned", "promise", "cuota", "offer", "legal"]);

const event = z.object({
  /** Stable: the same thing keeps it when it moves. */
  id: z.string(),
  kind: calendarKind,
  on,
  minutes: z.int().nullable(),
  clientId: id,
  clientName: z.string(),
  title: z.string(),
  text: z.string(),
  currency: currency.nullable(),
  amountMinor: minor.nullable(),
  personId: id.nullable(),
  channel: channel.nullable(),
  invoiceId: id.nullable(),
  /** What followup.moveItem moves; null where it stays. */
  moves: z.object({ kind: agendaKind, id }).nullable(),
});

const which = {
  kinds: z.array(calendarKind).max(8).optional(),
  person: z.union([id, z.literal("nobody")]).optional(),
  clientId: id.optional(),
};

export const calendarContract = {
  "followup.getCalendar": query(
    "What falls on each day of a span: due dates, steps, tasks, promises, cuotas of payment plans, offers, legal terms; and the days without contact.",
    z.object({ fromOn: on, untilOn: on, ...which }),
    z.object({
      todayOn: on,
      events: z.array(event),
      days: z.array(
        z.object({
          on,
          /** A Saturday, Sunday or holiday, by name. */
          closedBecause: z.string().nullable(),
          /** What falls due that day and is still open. */
          due: z.array(z.object({ currency, amountMinor: minor, documents: z.int() })),
        }),
      ),
    }),
  ),
  "followup.exportCalendar": mutation(
    "Writes an .ics file (RFC 5545) that any calendar opens.",
    z.object({ fromOn: on.optional(), untilOn: on.optional(), ...which }),
    z.object({ file: savedFile, events: z.int() }),
  ),
  "followup.setCalendarFile": mutation(
    "Keeps an .ics file up to date in a folder of the user (one that Drive or OneDrive shares, to subscribe to from a telephone); null stops it.",
    z.object({ folder: z.string().min(1).nullable() }),
    z.object({ path: z.string().nullable() }),
  ),
  "followup.getCalendarFile": query(
    "Where the kept .ics file is, when it was written last, and what went wrong.",
    empty,
    z.object({ path: z.string().nullable(), writtenAt: at.nullable(), problem: z.string().nullable() }),
  ),
  "followup.writeCalendarFile": mutation(
    "Writes the kept .ics file again where something of it changed.",
    empty,
    z.object({ path: z.string().nullable(), written: z.boolean() }),
  ),
};
export type CalendarEvent = z.infer<typeof event>;
export type CalendarKind = z.infer<typeof calendarKind>;
