import { daysBetween } from "../../../shared/dates.ts";

const EPOCH = "2020-01-01";
/** A year has few days and a book many documents: each day is counted once. */
const counted = new Map<string, number>();

function countOf(on: string): number {
  let count = counted.get(on);
  if (count === undefined) {
    count = daysBetween(EPOCH, on);
    counted.set(on, count);
  }
  return count;
}

/** Days from one date to another; negative when the other comes first. For loops over many documents. */
export function daysFrom(from: string, to: string): number {
  return countOf(to) - countOf(from);
}
