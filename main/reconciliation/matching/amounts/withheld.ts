import type { MatchDocument, MatchLine } from "../model.ts";
import { type AmountRules, retentionOf, timesUsual } from "./units.ts";

/**
 * What a partial payment is of, where retención is withheld on each: the amount before it, when that is what people pay (hundreds of
 * soles, or an equal share of the total).
 * @example 1,144.60 of an invoice of 2,360.00 is 1,180.00 less 35.40
 */
export function grossOfPartial(line: MatchLine, document: MatchDocument, rules: AmountRules): number | undefined {
  const states = document.parts.some(({ part }) => part === "retencion");
  if (!states && timesUsual(retentionOf(0, rules), rules) === 0) return undefined;
  const nearest = Math.round(line.amountMinor / (1 - rules.retencionPercent / 100));
  for (const gross of [nearest, nearest - 1, nearest + 1]) {
    if (gross - retentionOf(gross, rules).amountMinor !== line.amountMinor) continue;
    if (gross % 10_000 === 0 || [2, 3, 4].some((count) => Math.abs(gross * count - document.totalMinor) < count)) return gross;
  }
  return undefined;
}
