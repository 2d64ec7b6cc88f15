/** Money is an integer of minor units with its currency; text is parsed digit by digit, never through a float. */

/** ISO 4217 codes a business may meet, PEN and USD first, with their exponents (minor units = 10^exponent). */
const EXPONENTS: Readonly<Record<string, number>> = {
  PEN: 2,
  USD: 2,
  EUR: 2,
  CLP: 0,
  COP: 2,
  BRL: 2,
  MXN: 2,
  BOB: 2,
  ARS: 2,
  GBP: 2,
  CHF: 2,
  JPY: 0,
  CAD: 2,
  CNY: 2,
  XXX: 2, // biome-ignore format: a table
};

const SYMBOLS: Readonly<Record<string, string>> = { PEN: "S/", USD: "US$", EUR: "€" };

const NAMES: Readonly<Record<string, string>> = { PEN: "soles", USD: "dólares", EUR: "euros" };

/** Digits after the point for an ISO 4217 code; 2 where the code is not known. */
export function currencyExponent(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** `S/`, `US$`, or the code itself. */
export function currencySymbol(currency: string): string {
  return SYMBOLS[currency] ?? currency;
}

/** `soles`, `dólares`, or the code itself: how people say it. */
export function currencyName(currency: string): string {
  return NAMES[currency] ?? currency;
}

/** Sorts currencies as every list shows them: PEN, USD, then by code. */
export function compareCurrencies(a: string, b: string): number {
  const rank = (code: string) => (code === "PEN" ? 0 : code === "USD" ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

const PLAIN_AMOUNT = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a plain decimal as XML and JSON write it (`1180.00`, `-3`, `0.5`).
 * Gives integer minor units, rounding half away from zero where there are more decimals than the currency has.
 * Gives undefined for anything else, and for amounts beyond the safe integers.
 */
export function parseAmount(text: string, currency: string): number | undefined {
  const match = PLAIN_AMOUNT.exec(text.trim());
  if (!match) return undefined;
  const exponent = currencyExponent(currency);
  const decimals = (match[3] ?? "").padEnd(exponent + 1, "0");
  const minor = Number(match[2] + decimals.slice(0, exponent)) + (decimals.charCodeAt(exponent) >= 53 ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return undefined;
  return match[1] === "-" && minor !== 0 ? -minor : minor;
}

/**
 * Reads an amount as people and spreadsheets write it: `S/ 1,234.56`, `1.234,56`, `(120.00)`, `1234`, `-5`, `5-`.
 * Where one separator stands alone with exactly three digits behind it, it is taken for thousands.
 * Gives integer minor units, or undefined when it is not an amount.
 */
export function parseHumanAmount(text: string, currency: string): number | undefined {
  let body = text.replace(/[\s\u00a0\u202f']/g, "").replace(/^(-?)(S\/\.?|US\$|USD|PEN|\$|€)/i, "$1");
  let negative = false;
  const wrapped = /^\((.*)\)$/.exec(body);
  if (wrapped?.[1] !== undefined) {
    negative = true;
    body = wrapped[1].replace(/^(S\/\.?|US\$|\$)/i, "");
  }
  const signed = /^([+-]?)(.*?)(-?)$/.exec(body);
  if (!signed) return undefined;
  if (signed[1] === "-" || signed[3] === "-") negative = true;
  const digits = normaliseSeparators(signed[2] ?? "");
  const minor = digits === undefined ? undefined : parseAmount(digits, currency);
  if (minor === undefined) return undefined;
  return negative && minor !== 0 ? -minor : minor;
}

function normaliseSeparators(text: string): string | undefined {
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(text)) return undefined;
  const lastDot = text.lastIndexOf(".");
  const lastComma = text.lastIndexOf(",");
  const decimalAt = decimalPosition(text, lastDot, lastComma);
  const whole = decimalAt < 0 ? text : text.slice(0, decimalAt);
  const decimals = decimalAt < 0 ? "" : text.slice(decimalAt + 1);
  if (/[.,]/.test(whole) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined;
  return `${whole.replace(/[.,]/g, "") || "0"}${decimals ? `.${decimals}` : ""}`;
}

function decimalPosition(text: string, lastDot: number, lastComma: number): number {
  if (lastDot >= 0 && lastComma >= 0) return Math.max(lastDot, lastComma);
  const at = Math.max(lastDot, lastComma);
  if (at < 0) return -1;
  const repeated = text.indexOf(text.charAt(at)) !== at;
  return repeated || (text.length - at - 1 === 3 && at > 0 && at <= 3 && !text.startsWith("0")) ? -1 : at;
}

/** `1,234.56` from 123456 minor units of a two-digit currency; with a `-` in front when negative. */
export function formatAmount(minor: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = minor < 0 ? "-" : "";
  return exponent === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-exponent)}`;
}

/** `S/ 1,234.56`, with a no-break space so that an amount never wraps. */
export function formatMoney(minor: number, currency: string): string {
  return `${currencySymbol(currency)}\u00a0${formatAmount(minor, currency)}`;
}

/**
 * A percentage of an amount, rounded half up to minor units. `percent` may have up to four decimals (12, 3, 0.005).
 * @example percentOf(118000, 12) === 14160
 */
export function percentOf(minor: number, percent: number): number {
  return Math.round((minor * Math.round(percent * 10_000)) / 1_000_000);
}

/** Rounds minor units to whole units (soles), half up: the deposit of a detracción has no céntimos (R.S. 183-2004/SUNAT). */
export function roundToUnits(minor: number, currency: string): number {
  const unit = 10 ** currencyExponent(currency);
  return Math.round(minor / unit) * unit;
}

/**
 * Splits an amount in proportion to weights without losing a céntimo (largest remainder).
 * Weights are non-negative; where they are all zero everything goes to the first place.
 */
export function splitProportionally(minor: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return weights.map((_, index) => (index === 0 ? minor : 0));
  const exact = weights.map((weight) => (minor * weight) / total);
  const shares = exact.map(Math.floor);
  let left = minor - shares.reduce((sum, share) => sum + share, 0);
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest);
  for (const { index } of order) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}
