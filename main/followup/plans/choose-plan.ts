import { type RawBuilder, sql } from "kysely";
import type { Risk } from "../../../shared/contract/common.ts";
import { daysBetween } from "../../../shared/dates.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { type Behaviour, planForBehaviour, readBehaviour } from "./behaviour.ts";
import { describeRule, fittingRule, type PlanRule, readPlanRules } from "./plan-rules.ts";
import { readBrokenWords } from "./read-broken-words.ts";
import { type AssessedRisk, assessRisk } from "./risk.ts";
import type { StoredPlan } from "./store.ts";

/** Whose plans and risks are asked for: of all with something open that falls due by a day, or of one client whatever it owes. */
export type WhichClients = { dueBy: string } | { clientId: number };

/** The plan of a client, and why that one; `rule` when one of the user's rules gave it. */
export type PlanChoice = {
  plan: StoredPlan;
  why: string;
  isOwn: boolean;
  rule: PlanRule | null;
  risk: Risk;
  riskWhy: string;
  segment: string;
};

/**
 * Tells the plan of each client: the one that a person gave it, else of the first rule that fits, else the one of how it pays.
 * A few queries, and none for each client.
 */
export async function planChooser(
  read: ReadDb,
  plans: readonly StoredPlan[],
  todayOn: string,
  which: WhichClients,
): Promise<(clientId: number) => PlanChoice> {
  const [given, rules, behaviour, owed, broken, segments] = await Promise.all([
    read.selectFrom("client_plans").select(["client_id", "plan_id"]).execute(),
    readPlanRules(read),
    readBehaviour(read, which),
    readOwed(read, which),
    readBrokenWords(read, todayOn, which),
    readSegments(read, which),
  ]);
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const own = new Map(given.map((row) => [row.client_id, byId.get(row.plan_id)]));
  const live = rules.filter(({ planId }) => byId.has(planId));
  return (clientId) => {
    const segment = segments.get(clientId) ?? "";
    const debt = owed.get(clientId);
    const { risk, why: riskWhy } = riskOf(behaviour.get(clientId), debt, broken.get(clientId), todayOn);
    const known = { risk, riskWhy, segment };
    const plan = own.get(clientId);
    if (plan) return { plan, why: "Lo elegiste tú para este cliente.", isOwn: true, rule: null, ...known };
    const rule = fittingRule(live, { segment, risk, openMinor: debt?.openMinor ?? new Map() });
    const ofRule = rule && byId.get(rule.planId);
    if (rule && ofRule) return { plan: ofRule, why: describeRule(rule, live.indexOf(rule) + 1), isOwn: false, rule, ...known };
    const { code, why } = planForBehaviour(behaviour.get(clientId));
    return { plan: plans.find((each) => each.code === code) ?? (plans[0] as StoredPlan), why, isOwn: false, rule: null, ...known };
  };
}

/** The risk of each client, with its reason in words. */
export async function riskReader(read: ReadDb, todayOn: string, which: WhichClients): Promise<(clientId: number) => AssessedRisk> {
  const [behaviour, owed, broken] = await Promise.all([
    readBehaviour(read, which),
    readOwed(read, which),
    readBrokenWords(read, todayOn, which),
  ]);
  return (clientId) => riskOf(behaviour.get(clientId), owed.get(clientId), broken.get(clientId), todayOn);
}

type BrokenWords = Awaited<ReturnType<typeof readBrokenWords>>;

function riskOf(
  behaviour: Behaviour | undefined,
  debt: Owed | undefined,
  broken: ReturnType<BrokenWords["get"]>,
  todayOn: string,
): AssessedRisk {
  const oldestDaysLate = debt ? Math.max(0, daysBetween(debt.oldestDueOn, todayOn)) : 0;
  return assessRisk({ behaviour, brokenWord: broken ?? null, oldestDaysLate });
}

type Owed = { oldestDueOn: string; openMinor: Map<string, number> };

function ofWhich(which: WhichClients): RawBuilder<unknown> {
  return "clientId" in which ? sql`AND client_id = ${which.clientId}` : sql``;
}

/** What each client has open by currency, and since when: one pass over the covering index of open parts. */
async function readOwed(read: ReadDb, which: WhichClients): Promise<Map<number, Owed>> {
  const { rows } = await sql<{ clientId: number; currency: string; dueOn: string; minor: number }>`
    SELECT client_id AS clientId, currency, min(due_on) AS dueOn, sum(open_minor) AS minor FROM parts
    WHERE open_minor > 0 ${ofWhich(which)} GROUP BY currency, client_id`.execute(read);
  const owed = new Map<number, Owed>();
  for (const { clientId, currency, dueOn, minor } of rows) {
    const known = owed.get(clientId);
    if (!known) owed.set(clientId, { oldestDueOn: dueOn, openMinor: new Map([[currency, minor]]) });
    else {
      known.openMinor.set(currency, minor);
      if (dueOn < known.oldestDueOn) known.oldestDueOn = dueOn;
    }
  }
  return owed;
}

async function readSegments(read: ReadDb, which: WhichClients): Promise<Map<number, string>> {
  let query = read.selectFrom("clients").select(["id", "segment"]).where("segment", "<>", "");
  if ("clientId" in which) query = query.where("id", "=", which.clientId);
  return new Map((await query.execute()).map((row) => [row.id, row.segment]));
}
