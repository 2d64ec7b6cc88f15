import { compareCurrencies, formatMoney } from "../../../shared/money.ts";

/** Sums by currency: `S/ 1,180.00 y US$ 300.00`, with plain spaces. */
export function sayMoney(amounts: readonly { currency: string; openMinor: number }[]): string {
  const sums = new Map<string, number>();
  for (const { currency, openMinor } of amounts) sums.set(currency, openMinor + (sums.get(currency) ?? 0));
  return [...sums]
    .toSorted(([a], [b]) => compareCurrencies(a, b))
    .map(([currency, minor]) => formatMoney(minor, currency).replaceAll("\u00a0", " "))
    .join(" y ");
}
