import { dayOf, type Instant, startOf } from "./instants.ts";

/** What the movements of an account come to until an instant. */
export type Sums = { until(at: Instant): { sum: number; count: number } };

type Total = { on: string; sum: number; count: number };

/** Adds movements up day by day. Lines come by day, oldest first. */
export function sumLines(lines: readonly { bookedOn: string; amountMinor: number }[]): Sums {
  const days: Total[] = [];
  const total = { sum: 0, count: 0 };
  for (const { bookedOn, amountMinor } of lines) {
    total.sum += amountMinor;
    total.count += 1;
    if (days.at(-1)?.on === bookedOn) days.pop();
    days.push({ on: bookedOn, ...total });
  }
  return {
    until(at) {
      const on = dayOf(at);
      const found = lastWhere(days, (day) => (at === startOf(on) ? day.on < on : day.on <= on));
      return found ?? { sum: 0, count: 0 };
    },
  };
}

/** The last of a list for which a test holds that holds for all before it. */
export function lastWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): Item | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
