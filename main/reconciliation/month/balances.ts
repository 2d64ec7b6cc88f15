import type { History } from "./history.ts";
import { type DayRange, endOf, type Instant, startOf } from "./instants.ts";
import type { Point } from "./settle-balances.ts";

/** Between two instants the movements do not lead from one balance of the bank to the next. Positive: they sum less than the balance rose. */
export type Break = { from: Instant; to: Instant; gapMinor: number };

export type Balances = {
  openingMinor: number | null;
  closingMinor: number | null;
  /** Where movements are missing or too many though every day has its statement. */
  breaks: Break[];
  /** The last instant of the month at which the bank stated a balance; null where it stated none. */
  statedUntil: Instant | null;
};

/**
 * The bank's balance before the first movement of some days and after the last.
 * Opening: the last balance stated before, where no day without statement lies between, else the first one stated in them less what moved until then.
 * Closing: the last balance stated in them and what moved since. One stated just outside counts where nothing moved in between.
 */
export function balancesOf(history: History, days: DayRange): Balances {
  const [start, end] = [startOf(days.fromOn), endOf(days.toOn)];
  const opening = openingPoint(history, start, end);
  const closing = closingPoint(history, start, end);
  const stated = history.points.findLast(({ at }) => at >= start && at <= end);
  return {
    openingMinor: opening ? opening.base + history.until(start).sum : null,
    closingMinor: closing ? closing.base + history.until(end).sum : null,
    breaks: opening && closing ? breaksAmid(history, opening, closing) : [],
    statedUntil: stated?.at ?? null,
  };
}

function openingPoint(history: History, start: Instant, end: Instant): Point | undefined {
  const before = history.points.findLast(({ at }) => at < start);
  const after = history.points.find(({ at }) => at >= start);
  if (before && after && isBreakBefore(history, before, start, after)) return after;
  if (before && !history.isMissingAmid(before.at, start)) return before;
  return after && after.at <= end ? after : undefined;
}

function closingPoint(history: History, start: Instant, end: Instant): Point | undefined {
  const before = history.points.findLast(({ at }) => at <= end);
  const after = history.points.find(({ at }) => at > end);
  if (before && after && isBreakBefore(history, before, end, after)) return after;
  if (before && before.at > start) return before;
  const isNear = after !== undefined && !history.isMissingAmid(end, after.at) && isStill(history, end, after.at);
  return isNear || before?.base === after?.base ? after : undefined;
}

/** Whether what is missing between two stated balances lies before an instant: movements do only there. */
function isBreakBefore(history: History, before: Point, at: Instant, after: Point): boolean {
  return !isStill(history, before.at, at) && isStill(history, at, after.at) && !history.isMissingAmid(before.at, after.at);
}

const isStill = (history: History, from: Instant, to: Instant) => history.until(from).count === history.until(to).count;

function breaksAmid({ points, isMissingAmid }: History, opening: Point, closing: Point): Break[] {
  const amid = points.filter(({ at }) => at >= opening.at && at <= closing.at);
  return amid.slice(1).flatMap(({ at, base }, index) => {
    const { at: from, base: earlier } = amid[index] as Point;
    return base === earlier || isMissingAmid(from, at) ? [] : [{ from, to: at, gapMinor: base - earlier }];
  });
}
