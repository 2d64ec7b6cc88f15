import { parseAmount, parseHumanAmount } from "../../shared/money.ts";

export type DecimalMark = "." | "," | "either";

/** Longer cells are no amounts, and would cost the patterns time. */
const LONGEST = 60;

/** Which mark holds the decimals, from what a whole column shows; «either» when its cells say nothing, or contradict each other. */
export function decimalMarkOf(cells: readonly string[]): DecimalMark {
  let dots = 0;
  let commas = 0;
  for (const cell of cells) {
    const mark = shownDecimalMark(cell);
    if (mark === ".") dots += 1;
    if (mark === ",") commas += 1;
  }
  return dots > 0 && commas === 0 ? "." : commas > 0 && dots === 0 ? "," : "either";
}

function shownDecimalMark(cell: string): string | undefined {
  if (!/[.,]/.test(cell)) return undefined;
  const digits = cell.replace(/S\/\.?/i, "").replace(/[^\d.,]/g, "");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const mark = digits[last];
  const behind = digits.length - last - 1;
  if (mark === undefined || behind === 0) return undefined;
  const other = mark === "." ? "," : ".";
  if (digits.includes(other)) return mark;
  if (digits.indexOf(mark) !== last) return other;
  // `1234.567` groups no thousands, `1.234` may.
  return behind !== 3 || last > 3 ? mark : undefined;
}

/** Minor units of an amount in its column's convention; undefined when it is none. */
export function readAmount(cell: string, currency: string, mark: DecimalMark): number | undefined {
  // Nearly every cell of a spreadsheet is a plain decimal.
  if (mark !== "," && /^-?\d{1,12}(\.\d\d?)?$/.test(cell)) return parseAmount(cell, currency);
  if (cell.length > LONGEST) return undefined;
  const body = cell.replace(/−/g, "-").replace(/(?<=[\d)]\s*)(US\$|USD|PEN|S\/\.?|soles|d[oó]lares)\s*$/i, "");
  if (mark === "either") return parseHumanAmount(body, currency);
  const plain = mark === "." ? body.replace(/(?<=\d),(?=\d{3})/g, "") : body.replace(/(?<=\d)\.(?=\d{3})/g, "").replace(",", ".");
  // Three digits behind a lone point would be taken for thousands; the column has shown that they are decimals.
  return parseHumanAmount(
    plain.replace(/\.\d{3}(?=\D*$)/, (decimals) => `${decimals}0`),
    currency,
  );
}

/** The number of `12%`, `12,00 %` or `12`, between 0 and 100; undefined otherwise. */
export function readPercent(cell: string): number | undefined {
  const match = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?\s*$/.exec(cell);
  const percent = match?.[1] === undefined ? Number.NaN : Number(match[1].replace(",", "."));
  return percent >= 0 && percent <= 100 ? percent : undefined;
}

/** Whether a cell can be read as money with decimals or a currency sign. */
export function looksLikeAmount(cell: string): boolean {
  if (cell.length > LONGEST) return false;
  return (
    /^[\s(-]*(S\/\.?|US\$|USD|PEN|\$|€)?\s*-?[\d.,']*\d[.,]\d{1,2}\s*[)-]?\s*$/i.test(cell) ||
    /^[\s(-]*(S\/\.?|US\$|USD|PEN|\$)\s*\d/i.test(cell)
  );
}

/** PEN, USD or EUR as people and programs write them, and the codes of other currencies that a business may meet; undefined for anything else. */
export function readCurrency(text: string): string | undefined {
  const folded = text.slice(0, LONGEST).trim().toUpperCase();
  if (/^(S\/?\.?|PEN|SOL(ES)?|MN|M\.N\.|NUEVOS SOLES|NACIONAL|1)$/.test(folded)) return "PEN";
  if (/^(US\$?|USD|U\$S?|\$|D|DOL|D[OÓ]LAR(ES)?( AMERICANOS)?|ME|M\.E\.|EXTRANJERA|2)$/.test(folded)) return "USD";
  if (/^(EUR|€|EUROS?)$/.test(folded)) return "EUR";
  if (/^(GBP|CLP|COP|BRL|MXN|BOB|ARS|CHF|JPY|CAD|CNY)$/.test(folded)) return folded;
  const soles = /\bPEN\b|\bSOL(ES)?\b|\bS\/|MONEDA NACIONAL/.test(folded);
  const dollars = /\bUSD\b|US\$|\bD[OÓ]LAR(ES)?\b|MONEDA EXTRANJERA/.test(folded);
  return soles === dollars ? undefined : soles ? "PEN" : "USD";
}

/** The currency sign in front of an amount, or behind it, as in `US$ 500.00` or `500 USD`. */
export function currencyOfAmount(text: string): string | undefined {
  if (text.length > LONGEST || /^[\d.,-]*$/.test(text)) return undefined;
  const sign =
    /^[\s(-]*(S\/\.?|US\$|USD|PEN|U\$S|\$|€)/i.exec(text)?.[1] ?? /\d\s*(US\$|USD|PEN|S\/\.?|soles|d[oó]lares)\s*$/i.exec(text)?.[1];
  return sign === undefined ? undefined : readCurrency(sign);
}

/** The currency that a heading states, as `Total (US$)` or `Importe MN` do. */
export function currencyOfHeading(heading: string): string | undefined {
  if (/us\s*\$|usd|d[oó]lar|\bm\.?e\b|moneda extranjera|\bus\b/i.test(heading)) return "USD";
  return /s\/|\bpen\b|soles|\bm\.?n\b|moneda nacional/i.test(heading) ? "PEN" : undefined;
}

/** Days of credit in `30`, `30 días`, `Crédito 30`, `Contado`; undefined when there is no such thing. */
export function readTermDays(text: string): number | undefined {
  if (/contado|efectivo/i.test(text)) return 0;
  const days = Number(/(?<!\d)(\d{1,3})(?!\d)/.exec(text)?.[1] ?? Number.NaN);
  return Number.isInteger(days) && days <= 365 ? days : undefined;
}
