import type { FollowupAction } from "../../../shared/contract/followup-plans.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { addDays, limaInstant } from "../../../shared/dates.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { windowProblem } from "../guard/window.ts";
import { judgeStep } from "./judge.ts";
import { readDebtors } from "./read-debtors.ts";
import { countQueued, readOrphans } from "./read-past.ts";
import { type Schedule, schedule } from "./schedule.ts";
import { stepDates } from "./step-dates.ts";
import { ensurePlans } from "./store.ts";

type Result = OutputOf<"followup.runScheduler">;

/** The ledger changed between deciding and writing: what was decided is thought out again. */
class Overtaken extends Error {}

const MOST_TRIES = 5;

/**
 * Computes what follow-up should have happened by now and keeps each decision with its reason; gives the new ones.
 * Where there is nothing new, nothing is written. What was decided is written only on the very state that it was decided from.
 */
export async function runScheduler(context: CommandContext): Promise<Result> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const revision = context.revision();
    const planned = await planRun(context);
    if (planned.actions.length === 0 && planned.resolved.length === 0) break;
    try {
      return await writeRun(context, planned, revision);
    } catch (error) {
      if (!(error instanceof Overtaken || isBusy(error))) throw error;
    }
  }
  return { actions: [] };
}

/** Another copy of the program is writing: what it decided is read before anything else is. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

async function planRun({ read, at, todayOn }: CommandContext): Promise<Schedule> {
  const [rules, { debtors, past, dueBy }, queuedToday] = await Promise.all([
    readGuardRules(read),
    readDebtors(read, todayOn),
    countQueued(read, limaInstant(todayOn, 0), limaInstant(addDays(todayOn, 1), 0)),
  ]);
  const planned = await schedule({
    debtors,
    todayOn,
    dateOf: stepDates(rules.extraHolidays),
    closedBecause: windowProblem(at, rules, rules.extraHolidays) ? CLOSED : null,
    queuedToday,
    judge: (decision) => judgeStep(read, at, decision),
    wasSaidToday: ({ about }) => past.saidToday.has(about),
    wasSaid: ({ about, reason }) => past.said.has(`${about}|${reason}`),
  });
  const orphans = (await readOrphans(read, dueBy)).map((id) => ({ id, resolution: "overtaken" as const }));
  return { ...planned, resolved: [...planned.resolved, ...orphans] };
}

const CLOSED = "Fuera de las horas y días de contacto: espera a que se abra el horario.";

function writeRun(context: CommandContext, { actions, resolved }: Schedule, revision: number): Promise<Result> {
  const queued = actions.filter(({ outcome }) => outcome === "queued").length;
  const detail = { queued, skipped: actions.length - queued, resolved: resolved.length };
  return context.command({ what: "followup.runScheduler", topics: ["followup"], detail }, async (tx) => {
    if (context.revision() !== revision) throw new Overtaken();
    await ensurePlans(tx);
    for (const { id, resolution } of resolved) resolve(tx, id, resolution);
    return { actions: actions.filter((action) => keep(tx, action)).map(toAnswer) };
  });
}

function resolve(tx: Command, id: number, resolution: "done" | "overtaken"): void {
  tx.bulk.run("UPDATE followup_actions SET resolved_at = ?, resolution = ? WHERE id = ? AND resolved_at IS NULL", tx.at, resolution, id);
}

type Action = Schedule["actions"][number];

/** Writes a decision; false when the same was decided already. */
function keep(tx: Command, action: Action): boolean {
  const row = {
    client_id: action.clientId,
    kind: action.kind,
    step_id: action.stepId,
    channel: action.channel,
    currency: action.currency,
    amount_minor: action.amountMinor,
    days_late: action.daysLate,
    about: action.about,
    outcome: action.outcome,
    reason: action.reason,
    decided_at: tx.at,
    resolved_at: null,
    resolution: null,
  };
  return tx.bulk.insert("followup_actions", row, "(about) WHERE outcome <> 'skipped'") !== undefined;
}

function toAnswer({ clientId, kind, channel, stepId, outcome, reason }: Action): FollowupAction {
  return { clientId, kind, channel, outcome, reason, ...(stepId === null ? {} : { stepId }) };
}
