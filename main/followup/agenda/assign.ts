import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { checkPerson, findWaiting } from "./find-item.ts";

const ESCALATES = `SELECT a.decided_at AS decidedAt FROM followup_actions a JOIN plan_steps s ON s.id = a.step_id
  WHERE a.id = ? AND s.escalate_days IS NOT NULL`;

/**
 * Gives what there is to do to a person of the office; without one it goes back to whoever the step or the client says, or to nobody.
 * A step that passes on when nobody does it begins its days anew with whoever gets it.
 * @throws AppError not_found; conflict when one of them is resolved already: then none is given
 */
export function assign(context: CommandContext, { items, personId }: InputOf<"followup.assign">): Promise<OutputOf<"followup.assign">> {
  const entry = { what: "followup.assign", topics: ["followup" as const], detail: { items, personId } };
  return context.command(entry, async (tx) => {
    checkPerson(tx, personId);
    for (const item of items) {
      findWaiting(tx, item);
      if (item.kind === "task") tx.bulk.run("UPDATE tasks SET person_id = ? WHERE id = ?", personId, item.id);
      else giveStep(tx, item.id, personId);
    }
    return { assigned: items.length };
  });
}

function giveStep(tx: Command, id: number, personId: number | null): void {
  tx.bulk.run("UPDATE followup_actions SET person_id = ? WHERE id = ?", personId, id);
  if (personId === null || !tx.bulk.get(ESCALATES, id)) return;
  tx.bulk.run("UPDATE followup_actions SET on_day = ? WHERE id = ? AND coalesce(on_day, '') < ?", tx.todayOn, id, tx.todayOn);
}
