import { endOf, type Instant, startOf } from "./instants.ts";
import type { Sums } from "./sums.ts";

/** A movement as the balances need it, in the order it was stored. */
export type HistoryLine = { bookedOn: string; amountMinor: number; balanceMinor: number | null };

/** What an imported statement says of itself. */
export type HistoryStatement = { firstOn: string; lastOn: string; openingMinor: number | null; closingMinor: number | null };

/**
 * What the bank may have said of the balance at one instant, the likeliest first. A base is the balance less all movements known until then:
 * while none is missing, all bases of an account are the same, whatever was imported in which order.
 */
export type Stated = {
  at: Instant;
  bases: readonly number[];
  /** Only a statement's own opening or closing says so: it may be of the middle of the day, when the file was downloaded. */
  isLoose: boolean;
};

/** More ways to order a day's movements than these help nobody. */
const MOST_BASES = 12;

/** All that movements and statements say of the balance, in order of time. Lines come by day. */
export function statedBalances(lines: readonly HistoryLine[], statements: readonly HistoryStatement[], sums: Sums): Stated[] {
  const stated = new Map<Instant, Stated>();
  for (const day of byDay(lines)) for (const one of statedByDay(day, sums)) stated.set(one.at, one);
  const claim = (at: Instant, balanceMinor: number | null) => {
    if (balanceMinor === null) return;
    const { bases, isLoose } = stated.get(at) ?? { bases: [], isLoose: true };
    stated.set(at, { at, bases: distinct([...bases, balanceMinor - sums.until(at).sum]), isLoose });
  };
  for (const { firstOn, lastOn, openingMinor, closingMinor } of statements) {
    claim(startOf(firstOn), openingMinor);
    claim(endOf(lastOn), closingMinor);
  }
  return [...stated.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
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
    { at: startOf(on), bases: bases(first, last), isLoose: false },
    { at: endOf(on), bases: bases(last, first), isLoose: false },
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
