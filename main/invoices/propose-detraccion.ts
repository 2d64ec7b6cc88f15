import { percentOf, roundToUnits } from "../../shared/money.ts";
import type { DetraccionInWords } from "./formats/electronic-document.ts";

/** A detracción that waits for the user's word. `amountMinor` in the document's currency: what would be split off its net. */
export type ProposedDetraccion = { percent: number; amountMinor: number; code: string | null; account: string | null; text: string };

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
  const amountMinor = stated ?? (currency === "PEN" ? roundToUnits(share, currency) : share);
  return percent > 0 && amountMinor > 0 && amountMinor < totalMinor ? { percent, amountMinor, code, account, text } : undefined;
}

/** Deposits are rounded to whole soles, rates are whole or half: 142 of 1,180 is 12 %. */
function percentFrom(amountMinor: number, totalMinor: number): number {
  const exact = (amountMinor / totalMinor) * 100;
  const likely = Math.round(exact * 2) / 2;
  return Math.abs(percentOf(totalMinor, likely) - amountMinor) <= 100 ? likely : Math.round(exact * 100) / 100;
}
