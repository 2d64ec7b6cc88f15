import type { z } from "zod";
import type { plansContract } from "../../../shared/contract/followup-plans.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { PLAIN_STEP, type PlanStep } from "./debtor.ts";
import { ensurePlans, stepRow } from "./store.ts";

type PlanDraft = z.output<(typeof plansContract)["followup.savePlan"]["input"]>;

const NO_PLAN = "Ese plan ya no existe. Abre de nuevo la lista de planes.";

/**
 * Adds or changes a plan. A step that is kept keeps its id; one that is left out is taken off, and what was done of it stays.
 * @throws AppError not_found: the plan, or a step that is not its own; invalid_input: two steps on one day through one channel
 */
export function savePlan(context: CommandContext, draft: PlanDraft): Promise<{ id: number }> {
  refuseTwins(draft.steps);
  const detail = { planId: draft.id ?? null, steps: draft.steps.length };
  return context.command({ what: "followup.savePlan", topics: ["followup"], detail }, async (tx) => {
    await ensurePlans(tx);
    const id = draft.id === undefined ? addPlan(tx, draft) : changePlan(tx, draft.id, draft);
    saveSteps(tx, id, draft.steps);
    return { id };
  });
}

function refuseTwins(steps: PlanDraft["steps"]): void {
  const seen = new Set<string>();
  for (const { days, channel } of steps) {
    const place = `${days} ${channel}`;
    if (seen.has(place)) throw new AppError("invalid_input", "Hay dos pasos el mismo día por el mismo medio: cambia o quita uno.");
    seen.add(place);
  }
}

function addPlan(tx: Command, { name, about }: PlanDraft): number {
  return tx.bulk.insert("plans", { code: null, name, about: about ?? "", created_at: tx.at, archived_at: null }) as number;
}

function changePlan(tx: Command, id: number, { name, about }: PlanDraft): number {
  const changed = tx.bulk.run(
    "UPDATE plans SET name = ?, about = coalesce(?, about) WHERE id = ? AND archived_at IS NULL",
    name,
    about ?? null,
    id,
  );
  if (changed === 0) throw new AppError("not_found", NO_PLAN);
  return id;
}

function saveSteps(tx: Command, planId: number, steps: PlanDraft["steps"]): void {
  const known = new Set(
    tx.bulk.all<{ id: number }>("SELECT id FROM plan_steps WHERE plan_id = ? AND removed_at IS NULL", planId).map(({ id }) => id),
  );
  for (const { id, ...step } of steps) {
    const row = stepRow(planId, toStep(tx, step));
    if (id === undefined) tx.bulk.insert("plan_steps", { ...row, created_at: tx.at, removed_at: null });
    else if (known.delete(id)) changeStep(tx, id, row);
    else throw new AppError("not_found", "Uno de los pasos ya no está en este plan. Ábrelo de nuevo y repite el cambio.");
  }
  for (const id of known) tx.bulk.run("UPDATE plan_steps SET removed_at = ? WHERE id = ?", tx.at, id);
}

/** @throws AppError not_found: a person who is not of the office (any more) */
function toStep(
  tx: Command,
  { atLeast, segments, risks, escalate, ...step }: Omit<PlanDraft["steps"][number], "id">,
): Omit<PlanStep, "id"> {
  for (const personId of [step.personId, escalate?.toPersonId])
    if (personId !== undefined && !tx.bulk.get("SELECT 1 FROM people WHERE id = ? AND archived_at IS NULL", personId))
      throw new AppError("not_found", "La persona de uno de los pasos ya no está en la oficina. Elige otra.");
  return {
    ...PLAIN_STEP,
    ...step,
    atLeast: atLeast ?? null,
    segments: segments ?? [],
    risks: risks ?? [],
    currency: step.currency ?? null,
    tone: step.tone ?? null,
    template: step.template || null,
    personId: step.personId ?? null,
    escalate: escalate ?? null,
  };
}

function changeStep(tx: Command, id: number, { plan_id: _plan, ...row }: ReturnType<typeof stepRow>): void {
  const columns = Object.keys(row).map((column) => `${column} = ?`);
  tx.bulk.run(`UPDATE plan_steps SET ${columns.join(", ")} WHERE id = ?`, ...Object.values(row), id);
}

/**
 * Takes a plan of the user's own away, and the rules that gave it; its clients go back to the one of a rule or of their behaviour.
 * @throws AppError not_found; not_allowed for one that comes with the program
 */
export function archivePlan(context: CommandContext, id: number): Promise<{ id: number }> {
  return context.command({ what: "followup.archivePlan", topics: ["followup"], detail: { planId: id } }, async (tx) => {
    await ensurePlans(tx);
    const plan = tx.bulk.get<{ code: string | null }>("SELECT code FROM plans WHERE id = ? AND archived_at IS NULL", id);
    if (!plan) throw new AppError("not_found", NO_PLAN);
    if (plan.code !== null)
      throw new AppError("not_allowed", "Los planes que vienen con el programa no se quitan: puedes cambiarlos o volver al original.");
    tx.bulk.run("UPDATE plans SET archived_at = ? WHERE id = ?", tx.at, id);
    tx.bulk.run("DELETE FROM client_plans WHERE plan_id = ?", id);
    tx.bulk.run("DELETE FROM plan_rules WHERE plan_id = ?", id);
    return { id };
  });
}

/**
 * Gives clients a plan, or with null the one of their behaviour again. Gives how many clients changed.
 * @throws AppError not_found: the plan or one of the clients
 */
export function assignPlan(context: CommandContext, clientIds: readonly number[], planId: number | null): Promise<{ clients: number }> {
  const detail = { planId, clients: clientIds.length };
  return context.command({ what: "followup.assignPlan", topics: ["followup", "clients"], detail }, async (tx) => {
    await ensurePlans(tx);
    if (planId !== null && !tx.bulk.get("SELECT id FROM plans WHERE id = ? AND archived_at IS NULL", planId))
      throw new AppError("not_found", NO_PLAN);
    let clients = 0;
    for (const clientId of new Set(clientIds)) {
      if (!tx.bulk.get("SELECT id FROM clients WHERE id = ?", clientId))
        throw new AppError("not_found", "Uno de esos clientes no existe en estos datos.");
      clients += giveTo(tx, clientId, planId);
    }
    return { clients };
  });
}

function giveTo(tx: Command, clientId: number, planId: number | null): number {
  if (planId === null) return tx.bulk.run("DELETE FROM client_plans WHERE client_id = ?", clientId);
  return tx.bulk.run(
    `INSERT INTO client_plans (client_id, plan_id, created_at) VALUES (?, ?, ?)
     ON CONFLICT (client_id) DO UPDATE SET plan_id = excluded.plan_id, created_at = excluded.created_at WHERE plan_id <> excluded.plan_id`,
    clientId,
    planId,
    tx.at,
  );
}
