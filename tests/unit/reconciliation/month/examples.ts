import { historyOf } from "../../../../main/reconciliation/month/history.ts";
import { type Month, type MonthLine, monthOf } from "../../../../main/reconciliation/month/month.ts";
import type { HistoryLine, HistoryStatement } from "../../../../main/reconciliation/month/stated.ts";

export type Movement = MonthLine & HistoryLine;

/** A movement of November 2026 by its day, in minor units; an ordinary deposit or charge that was settled, unless said otherwise. */
export function movement(day: string, amountMinor: number, about: Partial<Movement> = {}): Movement {
  const bookedOn = day.length === 2 ? `2026-11-${day}` : day;
  const [kind, status] = amountMinor > 0 ? (["credit", "applied"] as const) : (["debit", "ignored"] as const);
  return { bookedOn, amountMinor, balanceMinor: null, batchId: 1, kind, status, taken: null, ...about };
}

/** The same movements with the balance that a bank writes beside each. */
export function balanced(openingMinor: number, movements: readonly Movement[]): Movement[] {
  let balanceMinor = openingMinor;
  return movements.map((one) => {
    balanceMinor += one.amountMinor;
    return { ...one, balanceMinor };
  });
}

/** A statement of November 2026 from its first to its last movement. */
export function statement(
  first: string,
  last: string,
  openingMinor: number | null,
  closingMinor: number | null,
  batchId = 1,
): HistoryStatement {
  const on = (day: string) => (day.length === 2 ? `2026-11-${day}` : day);
  return { firstOn: on(first), lastOn: on(last), openingMinor, closingMinor, batchId };
}

type Account = {
  movements: readonly Movement[];
  statements?: readonly HistoryStatement[];
  month?: string;
  todayOn?: string;
  isWallet?: boolean;
};

/** A month of such an account as it is seen on a later day: 15 December 2026, a Tuesday, unless said otherwise. */
export function monthLike({ movements, statements = [], month = "2026-11", todayOn = "2026-12-15", isWallet = false }: Account): Month {
  const lines = movements.toSorted((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0));
  const history = historyOf({ lines, statements, todayOn, isOpenOnWeekends: isWallet });
  return monthOf(
    history,
    month,
    lines.filter(({ bookedOn }) => bookedOn.startsWith(month)),
  );
}
