import { currencyExponent, currencySymbol, formatAmount, roundToUnits } from "../../../shared/money.ts";

/** An amount without céntimos, for small charts: `3,186`; from 10,000 in thousands (`12 mil`), from a million in millions (`1.2 M`). */
export function formatWhole(minor: number, currency: string): string {
  const units = Math.round(minor / 10 ** currencyExponent(currency));
  if (units >= 1_000_000) return `${(units / 1_000_000).toFixed(1)} M`;
  if (units >= 10_000) return `${Math.round(units / 1000)} mil`;
  return withoutCents(minor, currency);
}

/** An amount rounded to whole units with its currency: `S/ 11,686`. */
export function formatWholeMoney(minor: number, currency: string): string {
  return `${currencySymbol(currency)}\u00a0${withoutCents(minor, currency)}`;
}

function withoutCents(minor: number, currency: string): string {
  return formatAmount(roundToUnits(minor, currency), currency).replace(/\.\d+$/, "");
}
