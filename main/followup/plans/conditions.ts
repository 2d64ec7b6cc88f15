import type { Risk } from "../../../shared/contract/common.ts";
import { foldText } from "../../../shared/identifiers.ts";
import type { PlanStep } from "./debtor.ts";

/** Whom a step may be for: the client's segment in the user's own words, its risk, and the currency it owes in. */
export type Asked = { segment: string; risk: Risk; currency: string };

/** The steps of a plan that are for such a client and currency; the very list when none of them has a condition of that kind. */
export function stepsFor(steps: readonly PlanStep[], asked: Asked): readonly PlanStep[] {
  return steps.some(hasCondition) ? steps.filter((step) => isFor(step, asked)) : steps;
}

function hasCondition({ segments, risks, currency }: PlanStep): boolean {
  return segments.length > 0 || risks.length > 0 || currency !== null;
}

function isFor({ segments, risks, currency }: PlanStep, asked: Asked): boolean {
  if (currency !== null && currency !== asked.currency) return false;
  if (risks.length > 0 && !risks.includes(asked.risk)) return false;
  return segments.length === 0 || segments.some((segment) => isSameSegment(segment, asked.segment));
}

/** «Mayorista» and «mayorísta » are one segment. */
export function isSameSegment(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}
