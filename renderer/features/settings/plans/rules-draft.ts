import type { Risk } from "../../../../shared/contract/common.ts";
import type { InputOf, OutputOf } from "../../../../shared/contract/index.ts";

type Listed = OutputOf<"followup.listPlanRules">["rules"][number];
type RuleInput = InputOf<"followup.savePlanRules">["rules"][number];

/** A rule while it is edited; `clients` undefined until it is saved. */
export type RuleDraft = {
  key: string;
  planId: number;
  segment: string;
  risk: Risk | "";
  leastMinor: number | null;
  leastCurrency: string;
  clients: number | undefined;
};

export function ruleDraft({ id, planId, segment, risk, atLeast, clients }: Listed): RuleDraft {
  return {
    key: `r${id}`,
    planId,
    segment: segment ?? "",
    risk: risk ?? "",
    leastMinor: atLeast?.amountMinor ?? null,
    leastCurrency: atLeast?.currency ?? "PEN",
    clients,
  };
}

export function newRule(planId: number): RuleDraft {
  return { key: crypto.randomUUID(), planId, segment: "", risk: "", leastMinor: null, leastCurrency: "PEN", clients: undefined };
}

export function ruleInputs(rules: readonly RuleDraft[]): RuleInput[] {
  return rules.map(({ planId, segment, risk, leastMinor, leastCurrency }) => ({
    planId,
    ...(segment.trim() === "" ? {} : { segment: segment.trim() }),
    ...(risk === "" ? {} : { risk }),
    ...(leastMinor === null || leastMinor <= 0 ? {} : { atLeast: { amountMinor: leastMinor, currency: leastCurrency } }),
  }));
}

/** The rules with the one at a place moved up (-1) or down (1). */
export function moved(rules: readonly RuleDraft[], place: number, by: -1 | 1): RuleDraft[] {
  const next = [...rules];
  const [rule] = next.splice(place, 1);
  if (rule) next.splice(place + by, 0, rule);
  return next;
}

/** What keeps the rules from being understood, in words: a rule without conditions before others keeps these from ever being looked at. */
export function rulesWarning(rules: readonly RuleDraft[]): string | undefined {
  const place = ruleInputs(rules).findIndex(({ segment, risk, atLeast }) => !segment && !risk && !atLeast);
  if (place === -1 || place === rules.length - 1) return undefined;
  return `La regla ${place + 1} vale para todos: las que siguen no se llegan a mirar.`;
}
