import type { OutputOf } from "../../../shared/contract/index.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { addDays } from "../../../shared/dates.ts";
import { businessDayFrom, type ExtraHoliday } from "../../../shared/holidays.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readOwed } from "../agenda/owed-now.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { planChooser } from "./choose-plan.ts";
import type { Debtor } from "./debtor.ts";
import { decideDebtor } from "./decide.ts";
import { readDebtors } from "./read-debtors.ts";
import { stepDates } from "./step-dates.ts";
import { readPlans } from "./store.ts";

type PlanOf = OutputOf<"followup.planOf">;

/** How far ahead a next step is looked for. */
const LOOK_AHEAD_DAYS = 120;

/**
 * The plan of a client, why that one, and what comes next: what waits in the list, or else the step that the plan would bring as things stand.
 * @throws AppError not_found
 */
export async function planOf(read: ReadDb, todayOn: string, clientId: number): Promise<PlanOf> {
  const client = await read.selectFrom("clients").select("id").where("id", "=", clientId).executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const plans = await readPlans(read);
  const { plan, why, isOwn, risk, riskWhy } = (await planChooser(read, plans, todayOn, { clientId }))(clientId);
  return { planId: plan.id, name: plan.name, why, isOwn, risk, riskWhy, next: await nextStep(read, todayOn, clientId) };
}

async function nextStep(read: ReadDb, todayOn: string, clientId: number): Promise<PlanOf["next"]> {
  const { extraHolidays } = await readGuardRules(read);
  const waiting = await readWaiting(read, todayOn, clientId);
  if (waiting) {
    const on = businessDayFrom(waiting.movedToOn !== null && waiting.movedToOn > todayOn ? waiting.movedToOn : todayOn, extraHolidays);
    return { on, channel: waiting.channel, stage: waiting.stage ?? "administrativa" };
  }
  const dateOf = stepDates(extraHolidays);
  const { debtors } = await readDebtors(read, todayOn, { clientId, aheadDays: LOOK_AHEAD_DAYS });
  const found = debtors.flatMap((debtor) => nextOf(debtor, todayOn, extraHolidays, dateOf));
  return found.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}

/**
 * What the scheduler put in the list and nobody did yet, while there is something to ask for: what was promised, put in an agreement or paid
 * since takes a step out of the agenda, and is no next step either. A question about a broken word is of no stage.
 */
async function readWaiting(read: ReadDb, todayOn: string, clientId: number) {
  const steps = await read
    .selectFrom("followup_actions as a")
    .leftJoin("plan_steps as s", "s.id", "a.step_id")
    .select(["a.channel", "a.currency", "a.kind", "a.on_day as movedToOn", "s.stage"])
    .where("a.client_id", "=", clientId)
    .where("a.outcome", "=", "queued")
    .where("a.resolved_at", "is", null)
    .orderBy("a.id")
    .execute();
  if (steps.length === 0) return undefined;
  const owed = (await readOwed(read, todayOn, [clientId])).get(clientId) ?? [];
  return steps.find(({ currency, kind }) => owed.some((one) => one.currency === currency && (kind === "step" || one.daysLate > 0)));
}

function nextOf(
  debtor: Debtor,
  todayOn: string,
  extra: readonly ExtraHoliday[],
  dateOf: ReturnType<typeof stepDates>,
): NonNullable<PlanOf["next"]>[] {
  const last = addDays(todayOn, LOOK_AHEAD_DAYS);
  for (let on = businessDayFrom(todayOn, extra); on <= last; on = businessDayFrom(addDays(on, 1), extra)) {
    const decision = decideDebtor(debtor, on, dateOf);
    if (decision?.outcome === "queue") return [{ on, channel: decision.channel, stage: decision.stage }];
  }
  return [];
}
