import { describe, expect, test } from "vitest";
import { interestOf } from "../../../main/reconciliation/matching/amounts/agreements.ts";
import {
  type InterestTerm,
  interestSpans,
  type LatePart,
  MONTHLY_YEAR_DAYS,
  simpleInterest,
  YEAR_DAYS,
} from "../../../main/followup/interest/simple-interest.ts";

/** S/ 10,000.00 due on 30/09/2026. */
const part = (changes: Partial<LatePart> = {}): LatePart => ({
  dueOn: "2026-09-30",
  owedMinor: 1_000_000,
  payments: [],
  charged: [],
  ...changes,
});

/** 12 % a year from 01/01/2026. */
const term = (changes: Partial<InterestTerm> = {}): InterestTerm => ({
  fromOn: "2026-01-01",
  endedOn: null,
  rates: [{ fromOn: "2026-01-01", annualHundredths: 1200 }],
  graceDays: 0,
  yearDays: YEAR_DAYS,
  ...changes,
});

const spans = (owed: LatePart, terms: InterestTerm[], asOn: string) =>
  interestSpans(owed, terms, asOn).map(({ fromOn, untilOn, days, capitalMinor, interestMinor }) => [
    fromOn,
    untilOn,
    days,
    capitalMinor,
    interestMinor,
  ]);

describe("simple interest: capital × annual rate × days / 365", () => {
  test("S/ 10,000.00 at 12 % for 30 days are S/ 98.63", () => {
    expect(spans(part(), [term()], "2026-10-30")).toEqual([["2026-10-01", "2026-10-30", 30, 1_000_000, 9863]]);
  });

  test.each([
    ["S/ 5,000.00 at 10 % for 73 days (a fifth of a year)", 500_000, 1000, 73, 10_000],
    ["S/ 1,180.00 at 18 % for 45 days: 26.186...", 118_000, 1800, 45, 2619],
    ["US$ 0.73 at 5 % for 5 days: 0.05 of a cent is nothing", 73, 500, 5, 0],
    ["S/ 365.00 at 0.5 % for a day: just half a céntimo, which goes up", 36_500, 50, 1, 1],
    ["a million million soles at 100 % for ten years stay exact", 100_000_000_000_000, 10_000, 3650, 1_000_000_000_000_000],
  ])("%s", (_, capitalMinor, annual, days, interest) => {
    expect(simpleInterest(capitalMinor, annual, days, YEAR_DAYS)).toBe(interest);
  });

  test("a leap year has 365 days too: the 366 days of 2028 at 12 % are S/ 1,203.29", () => {
    const owed = part({ dueOn: "2027-12-31" });
    expect(spans(owed, [term()], "2028-12-31")).toEqual([["2028-01-01", "2028-12-31", 366, 1_000_000, 120_329]]);
  });
});

describe("from when to when", () => {
  test("nothing on the due date, one day on the next", () => {
    expect(spans(part(), [term()], "2026-09-30")).toEqual([]);
    expect(spans(part(), [term()], "2026-10-01")).toEqual([["2026-10-01", "2026-10-01", 1, 1_000_000, 329]]);
  });

  test("not before it was agreed or demanded", () => {
    expect(spans(part(), [term({ fromOn: "2026-10-21" })], "2026-10-30")).toEqual([["2026-10-21", "2026-10-30", 10, 1_000_000, 3288]]);
  });

  test("not from the day on which the agreement ended", () => {
    expect(spans(part(), [term({ endedOn: "2026-10-11" })], "2026-10-30")).toEqual([["2026-10-01", "2026-10-10", 10, 1_000_000, 3288]]);
    expect(spans(part(), [term({ endedOn: "2026-09-15" })], "2026-10-30")).toEqual([]);
  });

  test("no day that was charged before is counted again", () => {
    expect(spans(part({ charged: [{ afterOn: null, untilOn: "2026-10-20" }] }), [term()], "2026-10-30")).toEqual([
      ["2026-10-21", "2026-10-30", 10, 1_000_000, 3288],
    ]);
    expect(spans(part({ charged: [{ afterOn: null, untilOn: "2026-10-30" }] }), [term()], "2026-10-30")).toEqual([]);
  });

  test("one agreement after the other, each at its own rate", () => {
    const former = term({ endedOn: "2026-10-16" });
    const next = term({ fromOn: "2026-10-16", rates: [{ fromOn: "2026-01-01", annualHundredths: 1800 }] });
    expect(spans(part(), [former, next], "2026-10-31")).toEqual([
      ["2026-10-01", "2026-10-15", 15, 1_000_000, 4932],
      ["2026-10-16", "2026-10-31", 16, 1_000_000, 7890],
    ]);
  });
});

describe("a span for each rate and each capital", () => {
  test("12 % until 15/10 and 18 % from 16/10: S/ 49.32 and S/ 78.90", () => {
    const rates = [
      { fromOn: "2026-01-01", annualHundredths: 1200 },
      { fromOn: "2026-10-16", annualHundredths: 1800 },
    ];
    expect(spans(part(), [term({ rates })], "2026-10-31")).toEqual([
      ["2026-10-01", "2026-10-15", 15, 1_000_000, 4932],
      ["2026-10-16", "2026-10-31", 16, 1_000_000, 7890],
    ]);
  });

  test("no interest before the first rate of the table, nor while it says 0 %", () => {
    const rates = [
      { fromOn: "2026-10-11", annualHundredths: 1200 },
      { fromOn: "2026-10-21", annualHundredths: 0 },
    ];
    expect(spans(part(), [term({ rates })], "2026-10-31")).toEqual([["2026-10-11", "2026-10-20", 10, 1_000_000, 3288]]);
    expect(spans(part(), [term({ rates: [] })], "2026-10-31")).toEqual([]);
  });

  test("S/ 4,000.00 paid on 10/10: ten days of 10,000.00, then 6,000.00", () => {
    const owed = part({ payments: [{ on: "2026-10-10", amountMinor: 400_000 }] });
    expect(spans(owed, [term()], "2026-10-31")).toEqual([
      ["2026-10-01", "2026-10-10", 10, 1_000_000, 3288],
      ["2026-10-11", "2026-10-31", 21, 600_000, 4142],
    ]);
  });

  test("what was paid late in full bears the days that it was late, and no more", () => {
    const owed = part({ payments: [{ on: "2026-10-10", amountMinor: 1_000_000 }] });
    expect(spans(owed, [term()], "2026-10-31")).toEqual([["2026-10-01", "2026-10-10", 10, 1_000_000, 3288]]);
  });

  test("what was paid before the due date never bore any", () => {
    const owed = part({ payments: [{ on: "2026-09-15", amountMinor: 400_000 }] });
    expect(spans(owed, [term()], "2026-10-30")).toEqual([["2026-10-01", "2026-10-30", 30, 600_000, 5918]]);
  });
});

test("what is agreed by the month is the interest by which Bancos explains a deposit: 1,180.00 at 2 %, 42 days, 33.04", () => {
  const monthly = term({
    fromOn: null,
    rates: [{ fromOn: "0000-01-01", annualHundredths: 2400 }],
    graceDays: 5,
    yearDays: MONTHLY_YEAR_DAYS,
  });
  const owed = part({ dueOn: "2026-09-30", owedMinor: 118_000 });
  expect(spans(owed, [monthly], "2026-11-16")).toEqual([["2026-10-06", "2026-11-16", 42, 118_000, 3304]]);
  const agreement = { clientId: 1, kind: "late_interest" as const, percentHundredths: 200, days: 5 };
  for (const days of [1, 7, 29, 42, 111])
    expect(simpleInterest(118_000, 2400, days, MONTHLY_YEAR_DAYS)).toBe(interestOf(118_000, agreement, days));
});
