import { currencyExponent, currencySymbol, formatAmount, roundToUnits } from "../../../shared/money.ts";

/** An amount without céntimos, for small charts: `3,186`; over 99,999 in thousands: `1,250 mil`. */
export function formatWhole(minor: number, currency: string): string {
  const unit = 10 ** currencyExponent(currency);
  const isLong = Math.abs(minor) >= 100_000 * unit;
  const text = formatAmount(roundToUnits(isLong ? Math.round(minor / 1000) : minor, currency), currency).replace(/\.\d+$/, "");
  return isLong ? `${text} mil` : text;
}

/** The same with the currency in front: `S/ 11,686`; never in thousands. */
export function formatWholeMoney(minor: number, currency: string): string {
  return `${currencySymbol(currency)}\u00a0${formatAmount(roundToUnits(minor, currency), currency).replace(/\.\d+$/, "")}`;
}
