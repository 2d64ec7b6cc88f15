import { currencyExponent } from "../../../../shared/money.ts";

/** The currency in which every rate is said: soles for one unit of the other. */
const HOME = "PEN";
const MICROS = 1_000_000;

/** The currency in which documents that this deposit pays may be, beside its own. */
export function otherCurrency(currency: string, known: string | undefined): string {
  if (currency !== HOME) return HOME;
  return known && known !== HOME ? known : "USD";
}

/** Whether the amount is divided by the rate (soles that pay dollars) or multiplied by it. */
export function isDivided(from: string): boolean {
  return from === HOME;
}

/**
 * A deposit in the currency of the documents, rounded half up to its minor units.
 * @param rateMicros soles for one unit of the other currency, in millionths
 */
export function convertMinor(amountMinor: number, from: string, to: string, rateMicros: number): number {
  const scale = 10 ** (currencyExponent(to) - currencyExponent(from));
  return Math.round(isDivided(from) ? (amountMinor * scale * MICROS) / rateMicros : (amountMinor * scale * rateMicros) / MICROS);
}

/** `3.760` from 3760000: three decimals, as rates are published, and more only where there are more. */
export function formatRate(rateMicros: number): string {
  const whole = Math.floor(rateMicros / MICROS);
  const decimals = String(rateMicros % MICROS)
    .padStart(6, "0")
    .replace(/0{1,3}$/, "");
  return `${whole}.${decimals}`;
}

/** A rate as people write it (`3.76`, `3,752`) in millionths; undefined where it is none. */
export function parseRate(text: string): number | undefined {
  const found = /^\s*(\d{1,4})(?:[.,](\d{1,6}))?\s*$/.exec(text);
  if (!found) return undefined;
  const micros = Number(found[1]) * MICROS + Number((found[2] ?? "").padEnd(6, "0"));
  return micros > 0 ? micros : undefined;
}
