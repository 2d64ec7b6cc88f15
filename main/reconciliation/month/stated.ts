import { endOf, type Instant, startOf } from "./instants.ts";
import type { Sums } from "./sums.ts";

/** A movement as the balances need it; `batchId`: with which import it came, later ones have higher numbers. */
export type HistoryLine = { bookedOn: string; amountMinor: number; balanceMinor: number | null; batchId: number | null };

/** What an imported statement says of itself. */
export type HistoryStatement = {
  firstOn: string;
  lastOn: string;
  openingMinor: number | null;
  closingMinor: number | null;
  batchId: number;
};

/**
 * What the bank may have said of the balance at one instant, the likeliest first. A base is the balance less all movements known until then:
 * while none is missing, all bases of an account are the same, whatever was imported in which order.
 */
export type Stated = {
  at: Instant;
  bases: readonly number[];
  /** Where only statements' own openings or closings say so, which may be of the middle of a day: which of the two. */
  only: "opening" | "closing" | null;
};

/** More ways to order a day's movements than these help nobody. */
const MOST_BASES = 12;

/** All that movements and statements say of the balance, in order of time. Lines come by day. */
export function statedBalances(lines: readonly HistoryLine[], statements: readonly HistoryStatement[], sums: Sums): Stated[] {
  const stated = new Map<Instant, Stated>();
  const days = new Map<string, readonly HistoryLine[]>();
  for (const day of byDay(lines)) {
    days.set(day[0]?.bookedOn ?? "", day);
    for (const one of statedByDay(day, sums)) stated.set(one.at, one);
  }
  const claim = (at: Instant, balances: readonly number[], of: "opening" | "closing") => {
    const { bases, only } = stated.get(at) ?? { bases: [], only: of };
    stated.set(at, { at, bases: distinct([...bases, ...balances.map((balance) => balance - sums.until(at).sum)]), only });
  };
  for (const { firstOn, lastOn, openingMinor, closingMinor, batchId } of statements) {
    if (openingMinor !== null) {
      // A file that begins in the middle of a day: what was known of that day before came before.
      const earlier = sumWhere(days.get(firstOn), (line) => (line.batchId ?? 0) < batchId);
      claim(startOf(firstOn), [openingMinor, openingMinor - earlier], "opening");
    }
    if (closingMinor !== null) {
      // A file that was downloaded in the middle of a day: what later files brought of that day came after.
      const later = sumWhere(days.get(lastOn), (line) => (line.batchId ?? 0) > batchId);
      claim(endOf(lastOn), [closingMinor + later, closingMinor], "closing");
    }
  }
  return [...stated.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

function sumWhere(lines: readonly HistoryLine[] | undefined, test: (line: HistoryLine) => boolean): number {
  return (lines ?? []).reduce((sum, line) => sum + (test(line) ? line.amountMinor : 0), 0);
}

function* byDay(lines: readonly HistoryLine[]): Generator<HistoryLine[]> {
  let day: HistoryLine[] = [];
  for (const line of lines) {
    if (day.length > 0 && day[0]?.bookedOn !== line.bookedOn) {
      yield day;
      day = [];
    }
    day.push(line);
  }
  if (day.length > 0) yield day;
}

type BalancedLine = HistoryLine & { balanceMinor: number };

/**
 * The order of movements inside a day may be lost. Each was preceded by one balance and followed by another: the balance that follows none
 * is the day's last, and the one that precedes and follows no other its first.
 */
function statedByDay(day: readonly HistoryLine[], sums: Sums): Stated[] {
  const on = day[0]?.bookedOn ?? "";
  const told = day.filter((line): line is BalancedLine => line.balanceMinor !== null);
  if (told.length === 0) return [];
  const before = told.map(({ balanceMinor, amountMinor }) => balanceMinor - amountMinor);
  const after = told.map(({ balanceMinor }) => balanceMinor);
  const opening = without(before, after);
  const closing = without(after, before);
  const [start, end] = [sums.until(startOf(on)).sum, sums.until(endOf(on)).sum];
  // What came and went are equal: the day ends with the balance it began with, whichever that was.
  const first = (opening.length > 0 ? opening : before).map((balance) => balance - start);
  const last = (closing.length > 0 ? closing : after).toReversed().map((balance) => balance - end);
  // Beside some movements there is no balance, or the same one, the day's last, beside all: the others fill the day.
  const isPartial = told.length < day.length || (told.length > 1 && after.every((balance) => balance === after[0]));
  const bases = (own: number[], others: number[]) => distinct(isPartial ? [...own, ...others] : own);
  return [
    { at: startOf(on), bases: bases(first, last), only: null },
    { at: endOf(on), bases: bases(last, first), only: null },
  ];
}

/** Those of `all` that are left when each of `others` takes one of its own away. */
function without(all: readonly number[], others: readonly number[]): number[] {
  const count = new Map<number, number>();
  for (const one of others) count.set(one, (count.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const left = count.get(one) ?? 0;
    count.set(one, left - 1);
    return left <= 0;
  });
}

const distinct = (numbers: readonly number[]) => [...new Set(numbers)].slice(0, MOST_BASES);
