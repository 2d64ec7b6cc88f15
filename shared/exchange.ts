import { currencyExponent } from "./money.ts";

/**
 * Exact conversion between soles and another currency. A rate is soles for one unit of the other currency, in millionths: 3.752 is
 * 3752000. Everything is computed in whole numbers (BigInt) and rounded once, half away from zero.
 */

const MICROS = 1_000_000n;
const power = (exponent: number) => 10n ** BigInt(exponent);

/** a / b, half away from zero; b is positive. */
function divide(a: bigint, b: bigint): number {
  const half = (2n * (a < 0n ? -a : a) + b) / (2n * b);
  return Number(a < 0n ? -half : half);
}

/**
 * Soles (céntimos) as minor units of another currency.
 * @param rateMicros soles for one unit of it, in millionths, positive
 * @example solesToCurrency(376_000, "USD", 3_760_000) === 100_000
 */
export function solesToCurrency(solesMinor: number, currency: string, rateMicros: number): number {
  return divide(BigInt(solesMinor) * MICROS * power(currencyExponent(currency)), BigInt(rateMicros) * power(currencyExponent("PEN")));
}

/**
 * Minor units of another currency as soles (céntimos).
 * @param rateMicros soles for one unit of it, in millionths, positive
 * @example currencyToSoles(100_000, "USD", 3_760_000) === 376_000
 */
export function currencyToSoles(amountMinor: number, currency: string, rateMicros: number): number {
  return divide(BigInt(amountMinor) * BigInt(rateMicros) * power(currencyExponent("PEN")), MICROS * power(currencyExponent(currency)));
}

/**
 * An amount in another currency, where one of the two is PEN.
 * @returns minor units of `to`, or undefined where neither is PEN or both are the same
 */
export function convertMinor(amountMinor: number, from: string, to: string, rateMicros: number): number | undefined {
  if (from === to) return undefined;
  if (from === "PEN") return solesToCurrency(amountMinor, to, rateMicros);
  return to === "PEN" ? currencyToSoles(amountMinor, from, rateMicros) : undefined;
}

/**
 * The rate that makes an amount in soles worth an amount in another currency, in millionths.
 * @param amountMinor of the other currency, not zero
 * @example impliedRateMicros(376_000, 100_000, "USD") === 3_760_000
 */
export function impliedRateMicros(solesMinor: number, amountMinor: number, currency: string): number {
  return divide(BigInt(solesMinor) * MICROS * power(currencyExponent(currency)), BigInt(amountMinor) * power(currencyExponent("PEN")));
}
