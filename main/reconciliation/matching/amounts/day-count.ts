import { addDays, daysBetween } from "../../../../shared/dates.ts";

const WEEK = 7;
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

const moved = new Map<string, { weekBefore: string; weekAfter: string }>();

/** The days a week before and after a date: many lines are of one day. */
export function weekAround(on: string): { weekBefore: string; weekAfter: string } {
  let around = moved.get(on);
  if (!around) {
    around = { weekBefore: addDays(on, -WEEK), weekAfter: addDays(on, WEEK) };
    moved.set(on, around);
  }
  return around;
}

/** Days from one date to another; negative when the other comes first. For loops over many documents. */
export function daysFrom(from: string, to: string): number {
  return countOf(to) - countOf(from);
}
