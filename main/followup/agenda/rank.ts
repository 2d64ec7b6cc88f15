import { expectedEffect } from "../plans/effect.ts";
import type { ItemNow } from "./item.ts";

/** What was agreed for an hour comes first, then tasks left over from other days, then the rest. */
export function urgencyOf({ kind, dueOn, minutes }: Pick<ItemNow, "kind" | "dueOn" | "minutes">, todayOn: string): number {
  if (minutes !== null) return 2;
  return kind === "task" && dueOn < todayOn ? 1 : 0;
}

/** Rough soles that doing it is expected to bring nearer; they only order the list. */
export function effectOf({ isBrokenWord, owed }: Pick<ItemNow, "isBrokenWord" | "owed">): number {
  return owed ? expectedEffect({ kind: isBrokenWord ? "promise_broken" : "step", ...owed }) : 0;
}

/** In the order in which it should be done: by urgency, the agreed hour, and then the largest expected effect. */
export function rankItems<Item extends ItemNow>(items: readonly Item[], todayOn: string): Item[] {
  const weighed = items.map((item) => ({ item, urgency: urgencyOf(item, todayOn), effect: effectOf(item) }));
  weighed.sort(
    (a, b) =>
      b.urgency - a.urgency ||
      (a.urgency === 0 ? 0 : compareWhen(a.item, b.item)) ||
      b.effect - a.effect ||
      (b.item.owed?.amountMinor ?? 0) - (a.item.owed?.amountMinor ?? 0) ||
      a.item.clientId - b.item.clientId ||
      a.item.id - b.item.id,
  );
  return weighed.map(({ item }) => item);
}

function compareWhen(a: ItemNow, b: ItemNow): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return (a.minutes ?? 0) - (b.minutes ?? 0);
}
