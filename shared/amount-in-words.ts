import { currencyExponent } from "./money.ts";

/**
 * Amounts in words as Peruvian letters and invoices write them: the whole part in words, the céntimos as a fraction of one hundred.
 * Spelling after the Real Academia: `veintiún mil`, `un millón`, `dieciséis`.
 */

const UNITS = [
  "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince",
  "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco",
  "veintiséis", "veintisiete", "veintiocho", "veintinueve",
] as const; // biome-ignore format: a table
const TENS = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"] as const;
const HUNDREDS = ["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"] as const; // biome-ignore format: a table

const MAX_WHOLE = 999_999_999_999;

const NOUNS: Readonly<Record<string, { one: string; many: string }>> = {
  PEN: { one: "sol", many: "soles" },
  USD: { one: "dólar americano", many: "dólares americanos" },
  EUR: { one: "euro", many: "euros" },
};

function belowHundred(value: number): string {
  if (value < 30) return UNITS[value] ?? "";
  const unit = value % 10;
  const tens = TENS[Math.floor(value / 10)] ?? "";
  return unit === 0 ? tens : `${tens} y ${UNITS[unit]}`;
}

function belowThousand(value: number): string {
  if (value < 100) return belowHundred(value);
  if (value === 100) return "cien";
  const rest = value % 100;
  const hundreds = HUNDREDS[Math.floor(value / 100)] ?? "";
  if (rest === 0) return hundreds;
  return `${hundreds} ${belowHundred(rest)}`;
}

/** `uno` before a masculine noun loses its ending: veintiuno -> veintiún, treinta y uno -> treinta y un. */
function beforeNoun(words: string): string {
  return words.replace(/veintiuno$/, "veintiún").replace(/\buno$/, "un");
}

function belowMillion(value: number): string {
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  const head = thousands === 0 ? "" : thousands === 1 ? "mil" : `${beforeNoun(belowThousand(thousands))} mil`;
  if (head === "") return belowThousand(rest);
  return rest === 0 ? head : `${head} ${belowThousand(rest)}`;
}

/**
 * A whole number in Spanish words, masculine, not before a noun: 21 -> `veintiuno`, 21000 -> `veintiún mil`.
 * @throws RangeError outside 0 to 999,999,999,999.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > MAX_WHOLE) throw new RangeError(`No words for ${value}`);
  const millions = Math.floor(value / 1_000_000);
  const rest = value % 1_000_000;
  if (millions === 0) return belowMillion(rest);
  const head = millions === 1 ? "un millón" : `${beforeNoun(belowMillion(millions))} millones`;
  return rest === 0 ? head : `${head} ${belowMillion(rest)}`;
}

/**
 * An amount as a letter says it: `mil ciento ochenta y 00/100 soles`. Currencies without minor units have no fraction (`un millón de CLP`).
 * Takes minor units, up to 999,999,999,999.99; a negative amount starts with `menos`.
 * @throws RangeError beyond that.
 */
export function amountInWords(minor: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const size = Math.abs(minor);
  const whole = Math.floor(size / 10 ** exponent);
  const noun = NOUNS[currency] ?? { one: currency, many: currency };
  const words = numberInWords(whole);
  const sign = minor < 0 ? "menos " : "";
  if (exponent > 0) return `${sign}${words} y ${String(size % 10 ** exponent).padStart(exponent, "0")}/${10 ** exponent} ${noun.many}`;
  const link = whole >= 1_000_000 && whole % 1_000_000 === 0 ? " de" : "";
  return `${sign}${beforeNoun(words)}${link} ${whole === 1 ? noun.one : noun.many}`;
}

/** The legend of an invoice: `SON: MIL CIENTO OCHENTA Y 00/100 SOLES`. Same range as `amountInWords`. */
export function amountLegend(minor: number, currency: string): string {
  return `SON: ${amountInWords(minor, currency).toLocaleUpperCase("es-PE")}`;
}
