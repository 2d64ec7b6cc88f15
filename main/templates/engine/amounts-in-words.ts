import { amountInWords } from "../../../shared/amount-in-words.ts";
import { currencySymbol, parseAmount } from "../../../shared/money.ts";

const CURRENCIES: readonly string[] = ["PEN", "USD", "EUR"];

/** Spells every amount of a text: `S/ 1,180.00` becomes `mil ciento ochenta y 00/100 soles`. The rest stays. */
export function amountsInWords(text: string): string {
  return CURRENCIES.reduce((said, currency) => {
    const symbol = currencySymbol(currency).replace(/[$/.]/g, "\\$&");
    return said.replace(new RegExp(`${symbol}[\u00a0 ]?([\\d,]+\\.\\d\\d)`, "g"), (whole, amount: string) => {
      const minor = parseAmount(amount.replaceAll(",", ""), currency);
      return minor === undefined ? whole : amountInWords(minor, currency).toLowerCase();
    });
  }, text);
}
