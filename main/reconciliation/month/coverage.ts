import { addDays } from "../../../shared/dates.ts";
import { isBusinessDay } from "../../../shared/holidays.ts";
import { type DayRange, endOf, startOf } from "./instants.ts";
import type { Point } from "./settle-balances.ts";
import { lastWhere } from "./sums.ts";

/**
 * The days of which nobody imported a statement, in order, from the first movement until today: what was before it is not this ledger's. A day is covered inside a statement,
 * by a movement of its own, and where the bank's balance before and after is the same: nothing moved then.
 */
export function missingDays(
  covered: readonly DayRange[],
  points: readonly Point[],
  todayOn: string,
  isOpenOnWeekends: boolean,
): DayRange[] {
  const ranges = merge(covered);
  const last = ranges.at(-1);
  if (!last) return [];
  const between = ranges
    .slice(1)
    .map((range, index) => ({ fromOn: addDays(ranges[index]?.toOn ?? "", 1), toOn: addDays(range.fromOn, -1) }));
  const gaps = [...between.filter((gap) => !isBridged(gap, points)), { fromOn: addDays(last.toOn, 1), toOn: todayOn }];
  return gaps.filter((gap) => isMissed(gap, todayOn, isOpenOnWeekends));
}

/** The part of some missing days that lies inside others, where there is work to do on any of them. */
export function missingIn(missing: readonly DayRange[], days: DayRange, todayOn: string, isOpenOnWeekends: boolean): DayRange[] {
  return missing
    .map(({ fromOn, toOn }) => ({ fromOn: fromOn > days.fromOn ? fromOn : days.fromOn, toOn: toOn < days.toOn ? toOn : days.toOn }))
    .filter((range) => isMissed(range, todayOn, isOpenOnWeekends));
}

/** Banks move money on business days, wallets on any; and today is not over. */
function isMissed({ fromOn, toOn }: DayRange, todayOn: string, isOpenOnWeekends: boolean): boolean {
  for (let on = fromOn; on <= toOn && on < todayOn; on = addDays(on, 1)) if (isOpenOnWeekends || isBusinessDay(on)) return true;
  return false;
}

function merge(ranges: readonly DayRange[]): DayRange[] {
  const merged: DayRange[] = [];
  for (const range of ranges.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0))) {
    const last = merged.at(-1);
    if (last && range.fromOn <= addDays(last.toOn, 1)) last.toOn = range.toOn > last.toOn ? range.toOn : last.toOn;
    else merged.push({ ...range });
  }
  return merged;
}

function isBridged({ fromOn, toOn }: DayRange, points: readonly Point[]): boolean {
  const before = lastWhere(points, ({ at }) => at < startOf(fromOn));
  const after = points.find(({ at }) => at > endOf(toOn));
  return before !== undefined && before.base === after?.base;
}
