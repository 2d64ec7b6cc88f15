import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { refuseDay } from "./day-check.ts";
import { findWaiting } from "./find-item.ts";

/**
 * Moves a step or a task to a day on which its client may be contacted: until then it is not asked for, and no other step is decided.
 * @throws AppError not_found | conflict when it is resolved | invalid_input for a day that is past | not_allowed with the verdict
 */
export function moveItem(
  context: CommandContext,
  { kind, id, toOn, minutes, override }: InputOf<"followup.moveItem">,
): Promise<OutputOf<"followup.moveItem">> {
  const detail: Record<string, unknown> = { kind, id, toOn, minutes };
  return context.command({ what: "followup.moveItem", topics: ["followup", "clients"], detail }, async (tx) => {
    const item = findWaiting(tx, { kind, id });
    const hour = minutes === undefined ? item.minutes : minutes;
    const passed = await refuseDay(tx.db, { clientId: item.clientId, channel: item.channel, on: toOn, minutes: hour }, tx, override);
    if (passed) detail.override = passed;
    detail.clientId = item.clientId;
    const table = kind === "action" ? "followup_actions" : "tasks";
    tx.bulk.run(`UPDATE ${table} SET on_day = ?, minutes = ? WHERE id = ?`, toOn, hour, id);
    return { id, on: toOn };
  });
}
