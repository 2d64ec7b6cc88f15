import { describe, expect, test } from "vitest";
import { describeRule, fittingRule, type PlanRule } from "../../../main/followup/plans/plan-rules.ts";
import { assessRisk, type RiskFacts } from "../../../main/followup/plans/risk.ts";

const facts = (changes: Partial<RiskFacts>): RiskFacts => ({
  behaviour: { settled: 8, medianDays: 2 },
  brokenWord: null,
  oldestDaysLate: 0,
  ...changes,
});
const pays = (medianDays: number, settled = 8) => ({ behaviour: { settled, medianDays } });

describe("the risk of a client", () => {
  test("is low for who pays within five days, keeps its word and has nothing older than thirty days", () => {
    expect(assessRisk(facts({}))).toEqual({
      risk: "low",
      why: "Suele pagar 2 días tarde, cumplió su palabra estos tres meses y nada pasa de 30 días de atraso.",
    });
    expect(assessRisk(facts({ ...pays(5), oldestDaysLate: 30 }))).toMatchObject({ risk: "low" });
  });

  test("is medium while it is not known, or when something keeps it from being low", () => {
    expect(assessRisk(facts({ behaviour: undefined }))).toEqual({
      risk: "medium",
      why: "Todavía no se sabe cómo paga: hacen falta 3 documentos pagados.",
    });
    expect(assessRisk(facts(pays(-4, 2)))).toMatchObject({ risk: "medium" });
    expect(assessRisk(facts(pays(6)))).toEqual({ risk: "medium", why: "Suele pagar 6 días tarde." });
    expect(assessRisk(facts({ ...pays(15), oldestDaysLate: 31 }))).toEqual({
      risk: "medium",
      why: "Suele pagar 15 días tarde y debe algo con 31 días de atraso.",
    });
  });

  test("is high for who pays more than fifteen days late, broke its word, or owes something older than sixty days", () => {
    expect(assessRisk(facts(pays(16)))).toEqual({ risk: "high", why: "Suele pagar 16 días tarde." });
    expect(assessRisk(facts({ oldestDaysLate: 60 }))).toMatchObject({ risk: "medium" });
    expect(assessRisk(facts({ oldestDaysLate: 61 }))).toEqual({ risk: "high", why: "Debe algo con 61 días de atraso." });
    expect(assessRisk(facts({ brokenWord: { kind: "promise", dueOn: "2026-11-10" } }))).toEqual({
      risk: "high",
      why: "No cumplió lo que prometió para el 10/11/2026.",
    });
    expect(assessRisk(facts({ ...pays(40), brokenWord: { kind: "payment_plan", dueOn: "2026-10-30" }, oldestDaysLate: 75 }))).toEqual({
      risk: "high",
      why: "Suele pagar 40 días tarde, no cumplió su convenio desde la cuota del 30/10/2026 y debe algo con 75 días de atraso.",
    });
  });
});

describe("the rules that give plans", () => {
  const rule = (id: number, changes: Partial<PlanRule>): PlanRule => ({
    id,
    planId: id,
    segment: null,
    risk: null,
    atLeast: null,
    ...changes,
  });
  const rules = [
    rule(1, { segment: "Estado" }),
    rule(2, { risk: "high", atLeast: { amountMinor: 500_000, currency: "PEN" } }),
    rule(3, { risk: "high" }),
  ];
  const fits = (segment: string, risk: "low" | "medium" | "high", soles: number) =>
    fittingRule(rules, { segment, risk, openMinor: new Map([["PEN", soles * 100]]) })?.id;

  test("the first that fits holds, whatever fits after it", () => {
    expect(fits("estado", "high", 9_000)).toBe(1);
    expect(fits("Mayorista", "high", 5_000)).toBe(2);
    expect(fits("", "high", 4_999)).toBe(3);
    expect(fits("", "low", 90_000)).toBeUndefined();
  });

  test("an amount is of its own currency, and no condition is for everybody", () => {
    const dollars = new Map([["USD", 900_000]]);
    expect(fittingRule(rules.slice(1, 2), { segment: "", risk: "high", openMinor: dollars })).toBeUndefined();
    expect(fittingRule([rule(9, {})], { segment: "", risk: "low", openMinor: new Map() })?.id).toBe(9);
  });

  test("say why in words", () => {
    expect(describeRule(rule(2, { segment: "Estado", risk: "high", atLeast: { amountMinor: 500_000, currency: "PEN" } }), 2)).toBe(
      "Por tu regla 2: segmento «Estado», riesgo alto, debe desde S/\u00a05,000.00.",
    );
    expect(describeRule(rule(1, {}), 1)).toBe("Por tu regla 1: vale para todos.");
  });
});
