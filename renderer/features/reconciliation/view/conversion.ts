/** The currency in which every rate is said: soles for one unit of the other. */
const HOME = "PEN";

/** The currency in which documents that this deposit pays may be, beside its own. */
export function otherCurrency(currency: string, known: string | undefined): string {
  if (currency !== HOME) return HOME;
  return known && known !== HOME ? known : "USD";
}

/** Whether the amount is divided by the rate (soles that pay dollars) or multiplied by it. */
export function isDivided(from: string): boolean {
  return from === HOME;
}
