import { foldText } from "../../../shared/identifiers.ts";
import { parseHumanAmount } from "../../../shared/money.ts";
import type { DetraccionInWords } from "./electronic-document.ts";

/** Longer remarks are cut: no real one comes near. */
const MOST_LETTERS = 4_000;
/** The highest rate that SPOT ever had was 18 %; beyond twice that it is no rate of a detracción. */
export const HIGHEST_PERCENT = 36;

/** Whether a remark says that the operation is subject to detracción (SPOT), and does not deny it. */
export function mentionsDetraccion(text: string): boolean {
  // Nearly no remark does, and every document has some.
  if (!/detracci|\bspot\b/i.test(text)) return false;
  const plain = fold(text);
  return !/\b(no|sin)\s+(?:\w+\s+){0,3}?(sujet|afect|aplica|corresponde|detracci)/.test(plain);
}

/**
 * What the remarks of a document say of its detracción: «OPERACION SUJETA A DETRACCION 10% CTA BANCO DE LA NACION 00-024-080773», or the lines
 * «Leyenda, Bien o servicio, Nro. cta. Banco de la Nación, Porcentaje de detracción, Monto detracción» of the SUNAT portal.
 * Gives undefined when they say neither a percentage nor an amount.
 */
export function detraccionInWords(remarks: readonly string[]): DetraccionInWords | undefined {
  if (!remarks.some(mentionsDetraccion)) return undefined;
  const about = remarks.filter((text) => mentionsDetraccion(text) || /banco de la naci|bien o servicio|porcentaje|monto/.test(fold(text)));
  const text = about.join(" | ").slice(0, MOST_LETTERS);
  const plain = fold(text);
  const percent = percentIn(plain);
  const amountMinor = amountIn(plain);
  if (percent === null && amountMinor === null) return undefined;
  return { percent, amountMinor, code: codeIn(plain), account: accountIn(plain), text: text.slice(0, 500) };
}

/** Without accents, in small letters; signs stay, since they tell a rate from an amount. */
function fold(text: string): string {
  return text
    .slice(0, MOST_LETTERS)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/\s+/g, " ");
}

function percentIn(plain: string): number | null {
  const named = /(?:porcentaje|tasa)[^\d%]{0,40}(\d{1,2}(?:[.,]\d{1,4})?)(?![\d.,]*\d)/.exec(plain)?.[1];
  if (named !== undefined) return rateOf(named);
  const signed = [...plain.matchAll(/(?<![\d.,])(\d{1,2}(?:[.,]\d{1,4})?) ?(?:%|por ciento)/g)].filter(({ index, 0: found }) => {
    const around = foldText(
      `${plain.slice(Math.max(0, index - 10), index)} ${plain.slice(index + found.length, index + found.length + 10)}`,
    );
    return !/\bi ?g ?v\b/.test(around);
  });
  const from = plain.search(/detracci|\bspot\b/);
  return rateOf((signed.find(({ index }) => index > from) ?? signed[0])?.[1]);
}

function rateOf(text: string | undefined): number | null {
  const percent = text === undefined ? 0 : Number(text.replace(",", "."));
  return percent > 0 && percent <= HIGHEST_PERCENT ? percent : null;
}

const AMOUNT = "(\\d[\\d.,]*)";

/** A deposit is always in soles: amounts with another sign are not it. */
function amountIn(plain: string): number | null {
  const patterns = [
    `(?:monto|importe|total|valor)(?: de)?(?: la)? detraccion[^\\d%]{0,20}?(?:s/\\.?|soles|pen)? ?${AMOUNT}(?![\\d.,]* ?%)`,
    `detraccion[^|]{0,60}?s/\\.? ?${AMOUNT}`,
    `(?:monto|importe)[^\\d%|]{0,20}s/\\.? ?${AMOUNT}`,
  ];
  for (const pattern of patterns) {
    const found = new RegExp(pattern).exec(plain)?.[1]?.replace(/[.,]+$/, "");
    const minor = found === undefined ? undefined : parseHumanAmount(found, "PEN");
    if (minor !== undefined && minor > 0) return minor;
  }
  return null;
}

/** Three digits of SUNAT's catalogue 54. */
function codeIn(plain: string): string | null {
  return /(?:bien o servicio|cod(?:igo)?\.?)[^\d|]{0,25}(\d{3})(?!\d|[.,-]\d)/.exec(plain)?.[1] ?? null;
}

/** Accounts at Banco de la Nación have 11 digits, mostly written 00-024-080773. */
function accountIn(plain: string): string | null {
  return /(?<!\d[ -]?)(\d{2}[ -]?\d{3}[ -]?\d{6})(?![ -]?\d)/.exec(plain)?.[1]?.replaceAll(" ", "-") ?? null;
}
