import type { InputOf } from "../../../shared/contract/index.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { foldText } from "../../../shared/identifiers.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";

const GONE = "Esa persona ya no está en la oficina. Abre de nuevo la lista de personas.";

/**
 * Adds or changes a person of the office; two may not have one name, however it is accented or written.
 * @throws AppError conflict: the name is another's | not_found: an id that is not there (any more)
 */
export function savePerson(context: CommandContext, { id, name, role }: InputOf<"settings.savePerson">): Promise<{ id: number }> {
  const entry = { what: "settings.savePerson", topics: ["settings" as const, "followup" as const], detail: { personId: id ?? null, role } };
  return context.command(entry, async (tx) => {
    refuseTwin(tx, name, id);
    if (id === undefined) return { id: tx.bulk.insert("people", { name, role, created_at: tx.at, archived_at: null }) as number };
    const changed = tx.bulk.run("UPDATE people SET name = ?, role = ? WHERE id = ? AND archived_at IS NULL", name, role, id);
    if (changed === 0) throw new AppError("not_found", GONE);
    return { id };
  });
}

function refuseTwin(tx: Command, name: string, id: number | undefined): void {
  const wanted = foldText(name);
  const people = tx.bulk.all<{ id: number; name: string }>("SELECT id, name FROM people WHERE archived_at IS NULL");
  const twin = people.find((person) => person.id !== id && foldText(person.name) === wanted);
  if (twin)
    throw new AppError("conflict", `Ya hay alguien con ese nombre: ${twin.name}. Agrégale un apellido o una inicial para distinguirlos.`);
}

/** Where a person stands on what is still to be done; what was done keeps who did it. */
const LET_GO = [
  "UPDATE clients SET person_id = NULL WHERE person_id = ?",
  "UPDATE plan_steps SET person_id = NULL WHERE person_id = ?",
  "UPDATE plan_steps SET escalate_to_id = NULL, escalate_days = NULL WHERE escalate_to_id = ?",
  "UPDATE tasks SET person_id = NULL WHERE person_id = ? AND resolved_at IS NULL",
  "UPDATE followup_actions SET person_id = NULL WHERE person_id = ? AND outcome = 'queued' AND resolved_at IS NULL",
];

/**
 * Takes a person out of the office: clients, steps and tasks that were hers or his wait for anybody, and no step passes on to her or him.
 * @throws AppError not_found
 */
export function archivePerson(context: CommandContext, id: number): Promise<{ id: number }> {
  const entry = {
    what: "settings.archivePerson",
    topics: ["settings" as const, "clients" as const, "followup" as const],
    detail: { personId: id },
  };
  return context.command(entry, async (tx) => {
    const changed = tx.bulk.run("UPDATE people SET archived_at = ? WHERE id = ? AND archived_at IS NULL", tx.at, id);
    if (changed === 0) throw new AppError("not_found", GONE);
    for (const statement of LET_GO) tx.bulk.run(statement, id);
    return { id };
  });
}
