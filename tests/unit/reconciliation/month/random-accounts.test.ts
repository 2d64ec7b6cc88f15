import { describe, expect, test } from "vitest";
import { historyOf } from "../../../../main/reconciliation/month/history.ts";
import { monthsOf } from "../../../../main/reconciliation/month/month.ts";
import type { HistoryStatement } from "../../../../main/reconciliation/month/stated.ts";
import { addDays } from "../../../../shared/dates.ts";
import { balanced, type Movement, movement } from "./examples.ts";

/** The same numbers on every run (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const TODAY = "2026-12-31";

/** Some months of an account as the bank has it, 0 to 5 movements a day, and the balance before the first. */
function accountOf(random: (below: number) => number): { opening: number; movements: Movement[] } {
  const movements: Movement[] = [movement("2026-09-01", 1 + random(9_999), { batchId: null })];
  for (let on = "2026-09-02"; on < TODAY; on = addDays(on, 1)) {
    const count = Math.max(0, random(8) - 2);
    for (let one = 0; one < count; one++)
      movements.push(movement(on, (random(3) === 0 ? -1 : 1) * (1 + random(500_000)), { batchId: null }));
  }
  movements.push(movement(TODAY, 1 + random(9_999), { batchId: null }));
  const opening = random(1_000_000);
  return { opening, movements: balanced(opening, movements) };
}

/** Files that overlap, cut anywhere in time, also in the middle of a day; each movement comes with the first that has it. */
function filesOf(movements: Movement[], random: (below: number) => number): HistoryStatement[] {
  const files: HistoryStatement[] = [];
  for (let from = 0; from < movements.length; ) {
    const to = Math.min(movements.length, from + 20 + random(80));
    const [first, last] = [movements[from] as Movement, movements[to - 1] as Movement];
    const batchId = files.length + 1;
    for (const one of movements.slice(from, to)) one.batchId ??= batchId;
    files.push({
      batchId,
      firstOn: first.bookedOn,
      lastOn: last.bookedOn,
      openingMinor: (first.balanceMinor ?? 0) - first.amountMinor,
      closingMinor: last.balanceMinor,
    });
    if (to === movements.length) break;
    from = to - random(15);
  }
  return files;
}

/** As they may be stored: by day, in any order inside it. */
const stored = (movements: readonly Movement[], random: (below: number) => number) =>
  movements
    .map((one) => ({ one, key: `${one.bookedOn} ${String(random(1000)).padStart(4, "0")}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);

const differences = (lines: readonly Movement[], statements: readonly HistoryStatement[]) =>
  monthsOf(historyOf({ lines, statements, todayOn: TODAY, isOpenOnWeekends: false }), lines, TODAY).map(
    ({ totals }) => totals.differenceMinor,
  );

const SEEDS = Array.from({ length: 150 }, (_, seed) => seed + 1);

describe.each([
  ["with the balance beside each movement", (all: Movement[]) => all],
  ["with the balances of the files alone", (all: Movement[]) => all.map((one) => ({ ...one, balanceMinor: null }))],
])("accounts in files that overlap, cut in the middle of days, stored in any order: %s", (_case, shown) => {
  test("all months add up when nothing is missing", () => {
    for (const seed of SEEDS) {
      const random = numbersFrom(seed);
      const { movements } = accountOf(random);
      const files = filesOf(movements, random);
      expect([seed, differences(stored(shown(movements), random), files)]).toEqual([seed, [0, 0, 0, 0]]);
    }
  });

  test("a movement that is missing shows in one month, with its amount", () => {
    for (const seed of SEEDS) {
      const random = numbersFrom(seed);
      const { movements } = accountOf(random);
      const files = filesOf(movements, random);
      const third = Math.floor(movements.length / 3);
      const lost = third + random(third);
      const lines = stored(shown(movements.filter((_, index) => index !== lost)), random);
      expect([seed, differences(lines, files).filter((one) => one !== 0 && one !== null)]).toEqual([seed, [movements[lost]?.amountMinor]]);
    }
  });
});
