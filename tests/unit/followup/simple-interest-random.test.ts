import { expect, test } from "vitest";
import {
  type DatedRate,
  type InterestTerm,
  interestSpans,
  type LatePart,
  YEAR_DAYS,
} from "../../../main/followup/interest/simple-interest.ts";
import { addDays } from "../../../shared/dates.ts";

/** Numbers below a limit, the same for the same seed (a linear congruence). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const FIRST = "2026-01-01";

function randomPart(below: (limit: number) => number): LatePart {
  const owedMinor = 1 + below(5_000_000);
  const payments = Array.from({ length: below(4) }, () => ({
    on: addDays(FIRST, below(200)),
    amountMinor: below(Math.ceil(owedMinor / 4)),
  }));
  const charged = Array.from({ length: below(3) }, () => ({
    afterOn: below(2) === 0 ? null : addDays(FIRST, below(100)),
    untilOn: addDays(FIRST, 50 + below(150)),
  }));
  return { dueOn: addDays(FIRST, below(120)), owedMinor, payments, charged };
}

function randomTerms(below: (limit: number) => number): InterestTerm[] {
  const rates: DatedRate[] = Array.from({ length: below(4) }, (_, at) => ({
    fromOn: addDays(FIRST, at * 50 + below(50)),
    annualHundredths: below(3000),
  }));
  const change = addDays(FIRST, below(200));
  const former = { fromOn: below(2) === 0 ? null : FIRST, endedOn: change, rates, graceDays: 0, yearDays: YEAR_DAYS };
  return below(2) === 0 ? [{ ...former, endedOn: null }] : [former, { ...former, fromOn: change, endedOn: null, rates: rates.slice(0, 1) }];
}

/** What each day bears by itself, in hundredths of a percent of a céntimo: the rule said once more, without spans. */
function dayByDay(part: LatePart, terms: readonly InterestTerm[], asOn: string): Map<string, number> {
  const days = new Map<string, number>();
  for (let on = FIRST; on <= asOn; on = addDays(on, 1)) {
    const term = terms.find(({ fromOn, endedOn }) => (fromOn === null || on >= fromOn) && (endedOn === null || on < endedOn));
    const rate = term?.rates.filter(({ fromOn }) => fromOn <= on).at(-1)?.annualHundredths ?? 0;
    const left = part.payments.reduce((sum, payment) => (payment.on < on ? sum - payment.amountMinor : sum), part.owedMinor);
    const wasCharged = part.charged.some(({ afterOn, untilOn }) => (afterOn === null || on > afterOn) && on <= untilOn);
    const counts = on > part.dueOn && !wasCharged;
    if (counts && rate > 0 && left > 0) days.set(on, left * rate);
  }
  return days;
}

test("spans say what every single day says, for any schedule of rates, payments, agreements and charges", () => {
  const below = numbers(31_362);
  for (let round = 0; round < 300; round++) {
    const part = randomPart(below);
    const terms = randomTerms(below);
    const asOn = addDays(FIRST, 60 + below(200));
    const spans = interestSpans(part, terms, asOn);
    const told = new Map(
      spans.flatMap(({ fromOn, days, capitalMinor, annualHundredths }) =>
        Array.from({ length: days }, (_, at) => [addDays(fromOn, at), capitalMinor * annualHundredths] as const),
      ),
    );
    const expected = dayByDay(part, terms, asOn);
    expect([...told]).toEqual([...expected]);
    // Rounded once a span: never further than half a céntimo for each from the exact sum.
    const exact = [...expected.values()].reduce((sum, day) => sum + day, 0) / (10_000 * YEAR_DAYS);
    const sum = spans.reduce((total, { interestMinor }) => total + interestMinor, 0);
    expect(Math.abs(sum - exact)).toBeLessThanOrEqual(spans.length / 2 + 1e-6);
    for (const [at, span] of spans.entries()) expect(span.fromOn > (spans[at - 1]?.untilOn ?? "")).toBe(true);
  }
});
