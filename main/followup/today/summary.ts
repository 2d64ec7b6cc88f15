import type { OutputOf } from "../../../shared/contract/index.ts";
import { addDays } from "../../../shared/dates.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import { type Owing, overdueOf } from "./owing.ts";

type CurrencySummary = OutputOf<"followup.getToday">["currencies"][number];

export const WEEK_DAYS = 7;

/** The sums of the first sentence, for each currency in which something is open. */
export function summarise(owing: readonly Owing[], week: ReadonlyMap<string, CurrencySummary["week"]>, todayOn: string): CurrencySummary[] {
  const byCurrency = Map.groupBy(owing, (row) => row.currency);
  return [...byCurrency]
    .sort(([a], [b]) => compareCurrencies(a, b))
    .map(([currency, rows]) => summariseCurrency(currency, rows, week.get(currency) ?? emptyWeek(todayOn)));
}

function summariseCurrency(currency: string, rows: readonly Owing[], week: CurrencySummary["week"]): CurrencySummary {
  const buckets = [0, 0, 0, 0, 0];
  for (const row of rows) for (const [index, minor] of row.buckets.entries()) buckets[index] = (buckets[index] ?? 0) + minor;
  const overdue = rows.map(overdueOf).filter((minor) => minor > 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    currency,
    openMinor: sum(buckets),
    overdueMinor: sum(overdue),
    overdueClients: overdue.length,
    halfOverdueClients: fewestForHalf(overdue),
    over30Minor: sum(buckets.slice(2)),
    buckets,
    week,
  };
}

/** How many of the largest amounts together are more than half of all. */
export function fewestForHalf(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  let reached = 0;
  let count = 0;
  for (const amount of amounts.toSorted((a, b) => b - a)) {
    if (reached * 2 > total) break;
    reached += amount;
    count += 1;
  }
  return count;
}

function emptyWeek(todayOn: string): CurrencySummary["week"] {
  return Array.from({ length: WEEK_DAYS }, (_, index) => ({ on: addDays(todayOn, index), amountMinor: 0 }));
}
