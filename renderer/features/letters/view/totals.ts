import { compareCurrencies, formatMoney } from "../../../../shared/money.ts";

/** A name at the end of a sentence: one full stop, also behind `S.A.C.` */
export function closeSentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

/** `S/ 4,720.00 y US$ 350.00`; `nada` when there is nothing. */
export function totalsText(totals: readonly { currency: string; amountMinor: number }[]): string {
  const owed = totals.filter((total) => total.amountMinor !== 0).toSorted((a, b) => compareCurrencies(a.currency, b.currency));
  return owed.length === 0 ? "nada" : owed.map((total) => formatMoney(total.amountMinor, total.currency)).join(" y ");
}
