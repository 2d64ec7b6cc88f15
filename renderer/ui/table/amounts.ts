import { compareCurrencies } from "../../../shared/money.ts";

export type Amount = { currency: string; minor: number };

/** Sums by currency, in the order that lists of currencies always have. */
export function sumAmounts(amounts: Iterable<Amount>): Amount[] {
  const sums = new Map<string, number>();
  for (const { currency, minor } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor })).sort((a, b) => compareCurrencies(a.currency, b.currency));
}
