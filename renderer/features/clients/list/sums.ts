import { type Amount, sumAmounts } from "../../../ui/table/amounts.ts";
import type { ClientRow } from "./columns.tsx";

export type Owed = { open: Amount[]; overdue: Amount[]; overdueClients: number };

/** What all these clients owe and how much of it is late, by currency. */
export function sumOwed(rows: readonly ClientRow[]): Owed {
  const balances = rows.flatMap((row) => row.balances);
  return {
    open: sumAmounts(balances.map(({ currency, openMinor }) => ({ currency, minor: openMinor }))).filter((amount) => amount.minor > 0),
    overdue: sumAmounts(balances.map(({ currency, overdueMinor }) => ({ currency, minor: overdueMinor }))).filter(
      (amount) => amount.minor > 0,
    ),
    overdueClients: rows.filter((row) => row.balances.some((balance) => balance.overdueMinor > 0)).length,
  };
}
