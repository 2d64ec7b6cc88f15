import type { Risk } from "../../../shared/contract/common.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { isSameSegment } from "./conditions.ts";

/** By this rule a client without a plan of its own gets one; what is null fits everybody. */
export type PlanRule = {
  id: number;
  planId: number;
  segment: string | null;
  risk: Risk | null;
  /** Who owes at least this in its currency. */
  atLeast: { amountMinor: number; currency: string } | null;
};

type RuleFacts = { segment: string; risk: Risk; openMinor: ReadonlyMap<string, number> };

/** The first rule, in their order, all of whose conditions a client meets. */
export function fittingRule(rules: readonly PlanRule[], { segment, risk, openMinor }: RuleFacts): PlanRule | undefined {
  return rules.find(
    (rule) =>
      (rule.segment === null || isSameSegment(rule.segment, segment)) &&
      (rule.risk === null || rule.risk === risk) &&
      (rule.atLeast === null || (openMinor.get(rule.atLeast.currency) ?? 0) >= rule.atLeast.amountMinor),
  );
}

const RISK_NAMES: Readonly<Record<Risk, string>> = { low: "riesgo bajo", medium: "riesgo medio", high: "riesgo alto" };

/** `Por tu regla 2: segmento «Estado», riesgo alto, debe desde S/ 5,000.00.` */
export function describeRule({ segment, risk, atLeast }: PlanRule, place: number): string {
  const parts = [
    segment === null ? "" : `segmento «${segment}»`,
    risk === null ? "" : RISK_NAMES[risk],
    atLeast === null ? "" : `debe desde ${formatMoney(atLeast.amountMinor, atLeast.currency)}`,
  ].filter(Boolean);
  return `Por tu regla ${place}: ${parts.length > 0 ? parts.join(", ") : "vale para todos"}.`;
}

/** In their order. */
export async function readPlanRules(read: ReadDb): Promise<PlanRule[]> {
  const rows = await read.selectFrom("plan_rules").selectAll().orderBy("place").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    segment: row.segment,
    risk: row.risk,
    atLeast:
      row.least_minor === null || row.least_currency === null ? null : { amountMinor: row.least_minor, currency: row.least_currency },
  }));
}
