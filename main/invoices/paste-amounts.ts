import { parseHumanAmount } from "../../shared/money.ts";

export type DecimalMark = "." | "," | "either";

/** Which mark holds the decimals, from what a whole column shows: one or two digits behind it at the end. */
export function decimalMarkOf(cells: readonly string[]): DecimalMark {
  let dots = 0;
  let commas = 0;
  for (const cell of cells) {
    const digits = cell.replace(/[^\d.,]/g, "");
    if (/\.\d{1,2}$/.test(digits)) dots += 1;
    if (/,\d{1,2}$/.test(digits)) commas += 1;
  }
  return dots > 0 && commas === 0 ? "." : commas > 0 && dots === 0 ? "," : "either";
}

/** Minor units of an amount in its column's convention; undefined when it is none. */
export function readAmount(cell: string, currency: string, mark: DecimalMark): number | undefined {
  if (mark === "either") return parseHumanAmount(cell, currency);
  const plain = mark === "." ? cell.replace(/(?<=\d),(?=\d{3})/g, "") : cell.replace(/(?<=\d)\.(?=\d{3})/g, "").replace(",", ".");
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
  return (
    /^[\s(-]*(S\/\.?|US\$|USD|PEN|\$|€)?\s*-?[\d.,']*\d[.,]\d{1,2}\s*[)-]?\s*$/i.test(cell) ||
    /^\s*(S\/\.?|US\$|USD|PEN|\$)\s*\d/i.test(cell)
  );
}
