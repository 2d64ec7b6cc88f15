import { cleanLine } from "../../../shared/clean-text.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { refuseDay } from "./day-check.ts";
import { checkPerson, findWaiting, resolveItem } from "./find-item.ts";
import type { WaitingItem } from "./item.ts";

type Request = InputOf<"followup.saveTask">;

/**
 * Notes or changes something to do for a client. A day is asked about when it is new, as is the hour.
 * @throws AppError not_found | conflict when it is resolved, or of another client | invalid_input for a day that is past | not_allowed with the verdict
 */
export function saveTask(context: CommandContext, request: Request): Promise<OutputOf<"followup.saveTask">> {
  const { clientId, kind, on, minutes } = request;
  const detail: Record<string, unknown> = { clientId, kind, on, minutes };
  return context.command({ what: "followup.saveTask", topics: ["followup", "clients"], detail }, async (tx) => {
    if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId))
      throw new AppError("not_found", "Ese cliente no existe en estos datos.");
    checkPerson(tx, request.personId);
    const before = request.id === undefined ? undefined : readTask(tx, request.id, clientId);
    const hour = minutes === undefined ? (before?.minutes ?? null) : minutes;
    const stays = before && before.on === on && before.minutes === hour && before.channel === kind;
    const passed = stays ? undefined : await refuseDay(tx.db, { clientId, channel: kind, on, minutes: hour }, tx, request.override);
    if (passed) detail.override = passed;
    const id = before ? changeTask(tx, before, { ...request, minutes: hour }) : addTask(tx, { ...request, minutes: hour });
    detail.taskId = id;
    return { id };
  });
}

/** Says that a task was done or is not wanted. @throws AppError not_found; conflict when it is resolved already */
export function resolveTask(
  context: CommandContext,
  { id, outcome }: InputOf<"followup.resolveTask">,
): Promise<OutputOf<"followup.resolveTask">> {
  const entry = { what: "followup.resolveTask", topics: ["followup" as const, "clients" as const], detail: { taskId: id, outcome } };
  return context.command(entry, async (tx) => {
    findWaiting(tx, { kind: "task", id });
    resolveItem(tx, { kind: "task", id }, outcome);
    return { id };
  });
}

type Known = { id: number; on: string; minutes: number | null; channel: WaitingItem["channel"]; personId: number | null };

function readTask(tx: Command, id: number, clientId: number): Known {
  const item = findWaiting(tx, { kind: "task", id });
  if (item.clientId !== clientId) throw new AppError("conflict", "Esa tarea es de otro cliente.");
  const row = tx.bulk.get<{ on: string; personId: number | null }>(
    `SELECT on_day AS "on", person_id AS personId FROM tasks WHERE id = ?`,
    id,
  );
  return { id, on: row?.on ?? "", minutes: item.minutes, channel: item.channel, personId: row?.personId ?? null };
}

export type NewTask = Pick<Request, "clientId" | "kind" | "on" | "text" | "personId"> & { minutes: number | null };

function changeTask(tx: Command, before: Known, { kind, on, minutes, text, personId }: NewTask): number {
  const person = personId === undefined ? before.personId : personId;
  tx.bulk.run(
    "UPDATE tasks SET kind = ?, on_day = ?, minutes = ?, text = ?, person_id = ? WHERE id = ?",
    kind,
    on,
    minutes,
    cleanLine(text),
    person,
    before.id,
  );
  return before.id;
}

/** Notes a task; the same one that waits for the same day already is not noted twice. */
export function addTask(tx: Command, { clientId, kind, on, minutes, text, personId }: NewTask): number {
  const said = cleanLine(text);
  const same = tx.bulk.get<{ id: number }>(
    "SELECT id FROM tasks WHERE client_id = ? AND kind = ? AND on_day = ? AND text = ? AND minutes IS ? AND resolved_at IS NULL",
    clientId,
    kind,
    on,
    said,
    minutes,
  );
  if (same) return same.id;
  return tx.bulk.insert("tasks", {
    client_id: clientId,
    kind,
    on_day: on,
    minutes,
    text: said,
    person_id: personId ?? null,
    created_at: tx.at,
    resolved_at: null,
    resolution: null,
  }) as number;
}
