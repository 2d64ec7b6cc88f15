import { missingDays, missingIn } from "./coverage.ts";
import { type DayRange, daysAmid, type Instant } from "./instants.ts";
import { type Point, settleBalances } from "./settle-balances.ts";
import { type HistoryLine, type HistoryStatement, statedBalances } from "./stated.ts";
import { type Sums, sumLines } from "./sums.ts";

/** An account through time: its movements, what the bank stated of its balance, and the days nobody knows of. */
export type History = Sums & {
  points: readonly Point[];
  /** Whether a day without statement lies between two instants. */
  isMissingAmid(from: Instant, to: Instant): boolean;
  /** The days without statement among others. */
  missingIn(days: DayRange): DayRange[];
};

export type HistoryFacts = {
  /** By day, oldest first. */
  lines: readonly HistoryLine[];
  statements: readonly HistoryStatement[];
  todayOn: string;
  /** Wallets move money on any day. */
  isOpenOnWeekends: boolean;
};

/** Puts together what is known of an account. */
export function historyOf({ lines, statements, todayOn, isOpenOnWeekends }: HistoryFacts): History {
  const sums = sumLines(lines);
  const points = settleBalances(statedBalances(lines, statements, sums));
  const covered = [
    ...statements.map(({ firstOn, lastOn }) => ({ fromOn: firstOn, toOn: lastOn })),
    ...[...new Set(lines.map(({ bookedOn }) => bookedOn))].map((on) => ({ fromOn: on, toOn: on })),
  ];
  const missing = missingDays(covered, points, todayOn, isOpenOnWeekends);
  const missingAmong = (days: DayRange) => missingIn(missing, days, todayOn, isOpenOnWeekends);
  return {
    ...sums,
    points,
    isMissingAmid(from, to) {
      const days = daysAmid(from, to);
      return days !== undefined && missingAmong(days).length > 0;
    },
    missingIn: missingAmong,
  };
}
