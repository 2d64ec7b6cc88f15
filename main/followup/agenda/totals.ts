import type { OutputOf } from "../../../shared/contract/index.ts";
import type { ItemNow } from "./item.ts";

/**
 * How much there is to do: steps, tasks, those that were for an earlier day, and what may be asked for in each currency, the largest first.
 * What a client owes counts once, however many things there are to do about it.
 */
export function totalsOf(items: readonly ItemNow[], todayOn: string): OutputOf<"followup.getAgenda">["totals"] {
  const owed = new Map(items.flatMap(({ clientId, owed }) => (owed ? [[`${clientId} ${owed.currency}`, owed] as const] : [])));
  const byCurrency = Map.groupBy(owed.values(), ({ currency }) => currency);
  const money = [...byCurrency].map(([currency, some]) => ({ currency, amountMinor: some.reduce((sum, one) => sum + one.amountMinor, 0) }));
  const steps = items.filter(({ kind }) => kind === "action").length;
  return {
    steps,
    tasks: items.length - steps,
    late: items.filter(({ dueOn }) => dueOn < todayOn).length,
    money: money.toSorted((a, b) => b.amountMinor - a.amountMinor),
  };
}
