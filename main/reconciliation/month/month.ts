import type { OutputOf } from "../../../shared/contract/index.ts";
import type { MonthStatus } from "../../../shared/contract/reconciliation-month.ts";
import { type Balances, balancesOf } from "./balances.ts";
import { type ClassedLine, classOf } from "./groups.ts";
import type { History } from "./history.ts";
import { type DayRange, daysOf, nextMonth } from "./instants.ts";

export type MonthTotals = OutputOf<"reconciliation.listMonths">["months"][number];

/** What is known of one month of an account. */
export type Month = { totals: MonthTotals; balances: Balances; missing: DayRange[] };

/** A movement of the month. */
export type MonthLine = ClassedLine & { bookedOn: string };

/** The months of an account from its first movement until today, oldest first; lines come by day. */
export function monthsOf(history: History, lines: readonly MonthLine[], todayOn: string): Month[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const byMonth = Map.groupBy(lines, ({ bookedOn }) => bookedOn.slice(0, 7));
  const until = last.bookedOn > todayOn ? last.bookedOn : todayOn;
  const months: Month[] = [];
  for (let month = first.bookedOn.slice(0, 7); month <= until.slice(0, 7); month = nextMonth(month))
    months.push(monthOf(history, month, byMonth.get(month) ?? []));
  return months;
}

/** One month `YYYY-MM` of an account, given its movements. */
export function monthOf(history: History, month: string, lines: readonly MonthLine[]): Month {
  const days = daysOf(month);
  const balances = balancesOf(history, days);
  const missing = history.missingIn(days);
  const sums = addUp(lines);
  const { openingMinor, closingMinor } = balances;
  const differenceMinor =
    openingMinor === null || closingMinor === null ? null : closingMinor - (openingMinor + sums.creditsMinor - sums.debitsMinor);
  const totals = { month, lines: lines.length, openingMinor, closingMinor, differenceMinor, ...sums };
  return { totals: { ...totals, status: statusOf(totals, balances, missing) }, balances, missing };
}

function addUp(lines: readonly MonthLine[]) {
  const sums = { creditsMinor: 0, debitsMinor: 0, appliedMinor: 0, appliedLines: 0, pendingMinor: 0, pendingLines: 0 };
  for (const line of lines) {
    sums.creditsMinor += Math.max(0, line.amountMinor);
    sums.debitsMinor += Math.max(0, -line.amountMinor);
    const code = classOf(line);
    if (code !== "applied" && code !== "pending") continue;
    sums[`${code}Minor`] += line.amountMinor;
    sums[`${code}Lines`] += 1;
  }
  return sums;
}

/** A difference that days without statement explain is mended by their statement; one that nothing explains comes first. */
function statusOf(
  { differenceMinor, pendingLines }: Pick<MonthTotals, "differenceMinor" | "pendingLines">,
  { breaks }: Balances,
  missing: readonly DayRange[],
): MonthStatus {
  const isOff = differenceMinor !== null && differenceMinor !== 0;
  const unexplained = breaks.reduce((sum, { gapMinor }) => sum + gapMinor, 0);
  if (isOff && unexplained !== 0) return "mismatch";
  if (missing.length > 0) return "gap";
  if (differenceMinor === null) return "unknown";
  if (isOff) return "mismatch";
  return pendingLines > 0 ? "waiting" : "reconciled";
}
