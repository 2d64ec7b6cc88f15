import type { OutputOf } from "../../../shared/contract/index.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { type PlanChoice, planChooser } from "./choose-plan.ts";
import type { PlanStep } from "./debtor.ts";
import { readPlanRules } from "./plan-rules.ts";
import { readPlans, type StoredPlan } from "./store.ts";

/** Later than any due date. */
const EVER = "9999-12-31";

/** The plans, and how many clients each has: those that a person gave it, and those who owe and fall to it by a rule or by how they pay. */
export async function listPlans(read: ReadDb, todayOn: string): Promise<OutputOf<"followup.listPlans">> {
  const plans = await readPlans(read);
  const [choose, given, owing] = await Promise.all([chooser(read, plans, todayOn), readGiven(read), readOwing(read)]);
  const clients = new Map<number, number>();
  for (const clientId of new Set([...given, ...owing])) {
    const { id } = choose(clientId).plan;
    clients.set(id, (clients.get(id) ?? 0) + 1);
  }
  return { plans: plans.map(({ steps, ...plan }) => ({ ...plan, steps: steps.map(toAnswer), clients: clients.get(plan.id) ?? 0 })) };
}

/** The rules in order with how many of those who owe each catches, how many go by how they pay, and the segments in use. */
export async function listPlanRules(read: ReadDb, todayOn: string): Promise<OutputOf<"followup.listPlanRules">> {
  const plans = await readPlans(read);
  const [rules, choose, owing, segments] = await Promise.all([
    readPlanRules(read),
    chooser(read, plans, todayOn),
    readOwing(read),
    readSegments(read),
  ]);
  const chosen = owing.map((clientId) => choose(clientId)).filter(({ isOwn }) => !isOwn);
  const byRule = Map.groupBy(chosen, ({ rule }) => rule?.id ?? null);
  return {
    rules: rules.map(({ segment, risk, atLeast, ...rule }) => ({
      ...rule,
      ...(segment === null ? {} : { segment }),
      ...(risk === null ? {} : { risk }),
      ...(atLeast === null ? {} : { atLeast }),
      clients: byRule.get(rule.id)?.length ?? 0,
    })),
    rest: byRule.get(null)?.length ?? 0,
    segments,
  };
}

function chooser(read: ReadDb, plans: readonly StoredPlan[], todayOn: string): Promise<(clientId: number) => PlanChoice> {
  return planChooser(read, plans, todayOn, { dueBy: EVER });
}

async function readGiven(read: ReadDb): Promise<number[]> {
  return (await read.selectFrom("client_plans").select("client_id").execute()).map((row) => row.client_id);
}

async function readOwing(read: ReadDb): Promise<number[]> {
  const rows = await read.selectFrom("parts").select("client_id").distinct().where("open_minor", ">", 0).execute();
  return rows.map((row) => row.client_id);
}

async function readSegments(read: ReadDb): Promise<string[]> {
  const rows = await read.selectFrom("clients").select("segment").distinct().where("segment", "<>", "").execute();
  return rows.map((row) => row.segment).sort((a, b) => a.localeCompare(b, "es"));
}

type StepAnswer = OutputOf<"followup.listPlans">["plans"][number]["steps"][number];

/** A step without the conditions that it does not have. */
function toAnswer({ id, days, channel, stage, mode, atLeast, segments, risks, ...step }: PlanStep): StepAnswer {
  return {
    id,
    days,
    channel,
    stage,
    mode,
    ...(atLeast ? { atLeast } : {}),
    ...(segments.length > 0 ? { segments: [...segments] } : {}),
    ...(risks.length > 0 ? { risks: [...risks] } : {}),
    ...(step.currency === null ? {} : { currency: step.currency }),
    ...(step.tone === null ? {} : { tone: step.tone }),
    ...(step.template === null ? {} : { template: step.template }),
    ...(step.personId === null ? {} : { personId: step.personId }),
    ...(step.escalate === null ? {} : { escalate: step.escalate }),
  };
}
