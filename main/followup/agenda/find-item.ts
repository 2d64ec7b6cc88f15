import { AppError } from "../../../shared/contract/errors.ts";
import type { Command } from "../../ledger/context.ts";
import type { WaitingItem } from "./item.ts";

export type ItemKey = { kind: "action" | "task"; id: number };

export type FoundItem = {
  clientId: number;
  channel: WaitingItem["channel"];
  minutes: number | null;
  /** Who does it by what is written down. */
  personId: number | null;
};

const ACTION = `SELECT a.client_id AS clientId, a.channel, a.minutes, a.resolved_at AS resolvedAt,
    coalesce(a.person_id, s.person_id, c.person_id) AS personId
  FROM followup_actions a JOIN clients c ON c.id = a.client_id LEFT JOIN plan_steps s ON s.id = a.step_id
  WHERE a.id = ? AND a.outcome = 'queued'`;
const TASK = `SELECT t.client_id AS clientId, t.kind AS channel, t.minutes, t.resolved_at AS resolvedAt,
    coalesce(t.person_id, c.person_id) AS personId
  FROM tasks t JOIN clients c ON c.id = t.client_id WHERE t.id = ?`;

/**
 * Something to do that still waits.
 * @throws AppError not_found; conflict when it is resolved already
 */
export function findWaiting(tx: Command, key: ItemKey): FoundItem {
  const { resolvedAt, ...item } = findItem(tx, key);
  if (resolvedAt !== null) throw new AppError("conflict", "Eso ya no espera: se hizo, se descartó o dejó de hacer falta.");
  return item;
}

/** Something to do, resolved or not. @throws AppError not_found */
export function findItem(tx: Command, { kind, id }: ItemKey): FoundItem & { resolvedAt: string | null } {
  const item = tx.bulk.get<FoundItem & { resolvedAt: string | null }>(kind === "action" ? ACTION : TASK, id);
  if (!item) throw new AppError("not_found", kind === "action" ? "Ese paso no está en la lista." : "Esa tarea no está en la lista.");
  return item;
}

/** Says what became of it; what was resolved meanwhile stays as it was. */
export function resolveItem(tx: Command, { kind, id }: ItemKey, resolution: "done" | "dismissed"): void {
  const table = kind === "action" ? "followup_actions" : "tasks";
  tx.bulk.run(`UPDATE ${table} SET resolved_at = ?, resolution = ? WHERE id = ? AND resolved_at IS NULL`, tx.at, resolution, id);
}

/** Refuses a person who does not work in the office. @throws AppError not_found */
export function checkPerson(tx: Command, personId: number | null | undefined): void {
  if (typeof personId !== "number") return;
  if (!tx.bulk.get("SELECT 1 FROM people WHERE id = ? AND archived_at IS NULL", personId))
    throw new AppError("not_found", "Esa persona ya no está en la oficina: elige a otra.");
}
