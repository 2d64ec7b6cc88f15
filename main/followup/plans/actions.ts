import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { CommandContext, ReadDb } from "../../ledger/context.ts";

const MOST_ROWS = 200;

/** What the scheduler decided, newest first; with `onlyQueued` what nobody did yet. */
export async function listActions(
  read: ReadDb,
  { clientId, onlyQueued, limit }: InputOf<"followup.listActions">,
): Promise<OutputOf<"followup.listActions">> {
  let query = read
    .selectFrom("followup_actions as a")
    .innerJoin("clients", "clients.id", "a.client_id")
    .select([
      "a.id",
      "a.client_id as clientId",
      "clients.name as clientName",
      "a.kind",
      "a.channel",
      "a.step_id as stepId",
      "a.outcome",
      "a.reason",
      "a.decided_at as decidedAt",
      "a.resolved_at as resolvedAt",
      "a.amount_minor as amountMinor",
      "a.currency",
      "a.days_late as daysLate",
    ])
    .orderBy("a.id", "desc")
    .limit(limit ?? MOST_ROWS);
  if (clientId !== undefined) query = query.where("a.client_id", "=", clientId);
  if (onlyQueued) query = query.where("a.outcome", "=", "queued").where("a.resolved_at", "is", null);
  const rows = await query.execute();
  return { actions: rows.map(({ stepId, ...row }) => ({ ...row, ...(stepId === null ? {} : { stepId }) })) };
}

/**
 * Says that a step of the list was done or is not wanted: nothing more is asked for that step. It notes nothing in the client's history.
 * @throws AppError not_found; conflict when it is resolved already
 */
export function resolveAction(
  context: CommandContext,
  { id, outcome, note }: InputOf<"followup.resolveAction">,
): Promise<OutputOf<"followup.resolveAction">> {
  const entry = { what: "followup.resolveAction", topics: ["followup" as const], detail: { actionId: id, outcome, note: note ?? "" } };
  return context.command(entry, async (tx) => {
    const action = tx.bulk.get<{ outcome: string; resolved_at: string | null }>(
      "SELECT outcome, resolved_at FROM followup_actions WHERE id = ?",
      id,
    );
    if (!action || action.outcome !== "queued") throw new AppError("not_found", "Ese paso no está en la lista.");
    if (action.resolved_at !== null) throw new AppError("conflict", "Ese paso ya no espera: se hizo, se descartó o dejó de hacer falta.");
    tx.bulk.run("UPDATE followup_actions SET resolved_at = ?, resolution = ? WHERE id = ?", tx.at, outcome, id);
    return { id };
  });
}
