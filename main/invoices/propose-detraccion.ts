import { percentOf, roundToUnits } from "../../shared/money.ts";
import { HIGHEST_PERCENT } from "./formats/detraccion-in-words.ts";
import type { DetraccionInWords } from "./formats/electronic-document.ts";

/** A detracción that waits for the user's word. `amountMinor` in the document's currency: what would be split off its net. */
export type ProposedDetraccion = { percent: number; amountMinor: number; code: string | null; account: string | null; text: string };

/** One sol: a deposit is rounded to whole soles. */
const TOLERANCE_MINOR = 100;

/**
 * Completes what the remarks of a document say: the amount from the percentage (in soles rounded to whole ones, as it is deposited: R.S. 183-2004/SUNAT),
 * or the percentage from the amount. Gives undefined when it makes no sense of the total.
 */
export function proposeDetraccion(
  words: DetraccionInWords,
  { currency, totalMinor }: { currency: string; totalMinor: number },
): ProposedDetraccion | undefined {
  const { code, account, text } = words;
  const stated = currency === "PEN" && words.amountMinor !== null && words.amountMinor < totalMinor ? words.amountMinor : null;
  if (words.percent === null && stated === null) return undefined;
  const percent = words.percent ?? percentFrom(stated ?? 0, totalMinor);
  const share = percentOf(totalMinor, percent);
  const rounded = currency === "PEN" ? roundToUnits(share, currency) : share;
  // An amount that is not the rate of the total is another amount of the same sentence: what is left to pay, the total.
  const amountMinor = stated !== null && Math.abs(stated - share) <= Math.max(TOLERANCE_MINOR, share * 0.01) ? stated : rounded;
  return percent > 0 && percent <= HIGHEST_PERCENT && amountMinor > 0 ? { percent, amountMinor, code, account, text } : undefined;
}

/** Deposits are rounded to whole soles, rates are whole or half: 142 of 1,180 is 12 %. */
function percentFrom(amountMinor: number, totalMinor: number): number {
  const exact = (amountMinor / totalMinor) * 100;
  const likely = Math.round(exact * 2) / 2;
  return Math.abs(percentOf(totalMinor, likely) - amountMinor) <= TOLERANCE_MINOR ? likely : Math.round(exact * 100) / 100;
}
