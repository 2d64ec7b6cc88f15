/** Exchange rates: soles for one unit of a foreign currency, as integer millionths (3.752 is 3752000). */

const MICRO_DIGITS = 6;
const RATE = /^(\d{1,4})(?:[.,](\d{1,12}))?$/;

/** The least and the most that is taken for a rate. */
const LEAST_MICROS = 1_000;
const MOST_MICROS = 1_000_000_000;

/**
 * Reads a rate as people write it: `3.752`, `3,752`, `S/ 3.75`. A lone point or comma is always the decimals: no rate reaches thousands.
 * Gives millionths, rounded half up, or undefined where it is none between 0.001 and 1000.
 */
export function parseRate(text: string): number | undefined {
  const body = text
    .slice(0, 40)
    .replace(/S\/\.?|PEN/i, "")
    .replace(/\s/g, "");
  const match = RATE.exec(body);
  if (!match) return undefined;
  const decimals = (match[2] ?? "").padEnd(MICRO_DIGITS + 1, "0");
  const micros = Number(match[1] + decimals.slice(0, MICRO_DIGITS)) + (decimals.charCodeAt(MICRO_DIGITS) >= 53 ? 1 : 0);
  return micros >= LEAST_MICROS && micros <= MOST_MICROS ? micros : undefined;
}

/** `3.752` from 3752000: three decimals as SUNAT publishes them, more only where there are more. */
export function formatRate(micros: number): string {
  const digits = String(micros).padStart(MICRO_DIGITS + 1, "0");
  const decimals = digits.slice(-MICRO_DIGITS).replace(/0{1,3}$/, "");
  return `${digits.slice(0, -MICRO_DIGITS)}.${decimals}`;
}
