import { formatMoney } from "../../../../shared/money.ts";
import type { Entry } from "./filter.ts";

/** Money says its amount first; of everything else the text says what is to be said. */
export function entryText({ kind, amountMinor, currency, text }: Entry): string {
  const isMoney = kind === "payment" || kind === "credit_note";
  if (!isMoney || amountMinor === null || currency === null) return text;
  const sign = amountMinor < 0 ? "" : "+ ";
  // The number of an operation stays with its word.
  return [`${sign}${formatMoney(amountMinor, currency)}`, text.replaceAll("Op. ", "Op.\u00a0")].filter(Boolean).join(" · ");
}
