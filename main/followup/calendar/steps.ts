import type { CalendarEvent } from "../../../shared/contract/followup-calendar.ts";
import { limaDate } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { doingOf, eventOf } from "./event.ts";
import { type CalendarQuestion, isInside } from "./question.ts";

/** Steps that wait in the list: on the day that somebody moved them to, else on the one they came. */
export async function readActions(read: ReadDb, question: CalendarQuestion): Promise<CalendarEvent[]> {
  let query = read
    .selectFrom("followup_actions as a")
    .innerJoin("clients as c", "c.id", "a.client_id")
    .leftJoin("plan_steps as s", "s.id", "a.step_id")
    .select((eb) => [
      "a.id",
      "a.client_id as clientId",
      "c.name as clientName",
      "a.kind",
      "a.channel",
      "a.currency",
      "a.amount_minor as amountMinor",
      "a.reason",
      "a.decided_at as decidedAt",
      "a.on_day as onDay",
      "a.minutes",
      "s.stage",
      eb.fn.coalesce("a.person_id", "s.person_id", "c.person_id").as("personId"),
    ])
    .where("a.outcome", "=", "queued")
    .where("a.resolved_at", "is", null);
  if (question.clientId !== undefined) query = query.where("a.client_id", "=", question.clientId);
  const rows = await query.execute();
  return rows.flatMap(({ id, kind, onDay, decidedAt, reason, stage, ...row }) => {
    const on = onDay ?? limaDate(decidedAt);
    if (!isInside(question, on)) return [];
    const title = kind === "promise_broken" ? "Preguntar por lo prometido" : doingOf(row.channel, stage);
    return [eventOf({ ...row, id: `action-${id}`, kind: "action", on, title, text: reason, moves: { kind: "action", id } })];
  });
}

/** Tasks that wait. */
export async function readTasks(read: ReadDb, { fromOn, untilOn, clientId }: CalendarQuestion): Promise<CalendarEvent[]> {
  let query = read
    .selectFrom("tasks as t")
    .innerJoin("clients as c", "c.id", "t.client_id")
    .select((eb) => [
      "t.id",
      "t.client_id as clientId",
      "c.name as clientName",
      "t.kind",
      "t.on_day as on",
      "t.minutes",
      "t.text",
      eb.fn.coalesce("t.person_id", "c.person_id").as("personId"),
    ])
    .where("t.resolved_at", "is", null)
    .where("t.on_day", ">=", fromOn)
    .where("t.on_day", "<=", untilOn);
  if (clientId !== undefined) query = query.where("t.client_id", "=", clientId);
  const rows = await query.execute();
  return rows.map(({ id, kind, ...row }) => {
    const channel = kind === "other" ? null : kind;
    return eventOf({
      ...row,
      id: `task-${id}`,
      kind: "task",
      title: channel ? doingOf(channel) : "Tarea",
      channel,
      moves: { kind: "task", id },
    });
  });
}
