import { describe, expect, test } from "vitest";
import { nextPlanned } from "../../../../main/followup/calendar/planned.ts";
import type { Debtor } from "../../../../main/followup/plans/debtor.ts";
import { decideDebtor } from "../../../../main/followup/plans/decide.ts";
import { stepDates } from "../../../../main/followup/plans/step-dates.ts";
import { addDays } from "../../../../shared/dates.ts";
import { businessDayFrom, isBusinessDay } from "../../../../shared/holidays.ts";
import { debtorsOf, happen, newWorld, randomFrom } from "../plans-world.ts";

const TODAY = "2026-11-20";
const UNTIL = "2027-01-31";
const dateOf = stepDates([]);

/** The same question asked the slow way: of every day of contact, one by one. */
function dayByDay(debtor: Debtor): string | undefined {
  for (let on = businessDayFrom(TODAY); on <= UNTIL; on = businessDayFrom(addDays(on, 1)))
    if (decideDebtor(debtor, on, dateOf)?.outcome === "queue") return on;
  return undefined;
}

describe("the next step that a plan would bring", () => {
  test("is the one that the scheduler would decide first, asked day by day, for hundreds of histories", () => {
    let planned = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomFrom(seed * 7919);
      const world = newWorld(random, 8, TODAY);
      for (let turn = random(30); turn > 0; turn--) happen(world, random, `${TODAY}T15:00:00.000Z`);
      for (const debtor of debtorsOf(world, TODAY, 120)) {
        const next = nextPlanned(debtor, TODAY, UNTIL, dateOf);
        expect(next?.on).toBe(dayByDay(debtor));
        if (next) {
          planned++;
          expect(isBusinessDay(next.on)).toBe(true);
        }
      }
    }
    expect(planned).toBeGreaterThan(100);
  });
});
