import { foldText } from "../../shared/identifiers.ts";

/** Currencies as the lists of the SBS and of banks name them, the narrower name first. */
const NAMES: readonly (readonly [currency: string, pattern: RegExp])[] = [
  ["CAD", /\bdolar canadiense\b|\bcad\b/],
  ["AUD", /\bdolar australiano\b|\baud\b/],
  ["USD", /\bdolar(es)?\b|\busd\b|\bus\b/],
  ["EUR", /\beuros?\b|\beur\b/],
  ["GBP", /\blibra esterlina\b|\bgbp\b/],
  ["JPY", /\byen(es)?\b|\bjpy\b/],
  ["CHF", /\bfranco suizo\b|\bchf\b/],
  ["CLP", /\bpeso chileno\b|\bclp\b/],
  ["MXN", /\bpeso mexicano\b|\bmxn\b/],
  ["COP", /\bpeso colombiano\b|\bcop\b/],
  ["BOB", /\bboliviano\b|\bbob\b/],
  ["BRL", /\breal brasileno\b|\bbrl\b/],
  ["CNY", /\byuan\b|\bcny\b/],
  ["SEK", /\bcorona sueca\b|\bsek\b/],
];

/** The code of the foreign currency that a text names; undefined when it names none. */
export function currencyOfName(text: string): string | undefined {
  const folded = foldText(text);
  return NAMES.find(([, pattern]) => pattern.test(folded))?.[0];
}
