import { percentOf } from "../../shared/money.ts";

export type Detraccion = { percent: number; amountMinor: number; amountCurrency?: string | undefined };

/**
 * The detracción in the document's own currency, and in soles where that is known.
 * The deposit is always in soles (SPOT, D.Leg. 940): of a document in dollars the part that is owed is the percentage of its total, and the soles are kept to recognise the deposit.
 */
export function detraccionIn(
  currency: string,
  totalMinor: number,
  detraccion: Detraccion | undefined,
): { partMinor: number; penMinor: number | null } {
  if (!detraccion || detraccion.amountMinor <= 0) return { partMinor: 0, penMinor: null };
  if (currency === "PEN") return { partMinor: detraccion.amountMinor, penMinor: detraccion.amountMinor };
  const expected = percentOf(totalMinor, detraccion.percent);
  const isOwnCurrency =
    detraccion.amountCurrency === undefined
      ? Math.abs(detraccion.amountMinor - expected) <= Math.max(100, expected * 0.02)
      : detraccion.amountCurrency === currency;
  return isOwnCurrency ? { partMinor: detraccion.amountMinor, penMinor: null } : { partMinor: expected, penMinor: detraccion.amountMinor };
}
