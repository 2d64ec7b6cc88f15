import { formatShortDate } from "../../../../shared/dates.ts";
import type { Adjustment, Because, Deduction, Hypothesis, MatchDocument, Share } from "../model.ts";
import { sumShares } from "../amounts/units.ts";
import { nameOf, paidShares, partialLabel, percentText } from "./words.ts";

/**
 * The equation that is drawn: the deposit = what is owed of each document - what was deducted or is missing - what balances in favour
 * pay + interest + what is left over. The terms add up to the deposit, or to it in the documents' currency, to the céntimo.
 */
export function writeEquation(hypothesis: Hypothesis): Deduction[] {
  const { deductions, adjustments = [], favour = [], because, leftoverMinor } = hypothesis;
  const terms: Deduction[] = [];
  const closed = [...paidShares(hypothesis), ...adjustments.filter(({ kind }) => kind !== "interest")];
  for (const [document, shares] of groupByDocument(closed)) terms.push(...documentTerms(document, shares, deductions.length > 0));
  terms.push(...deductions, ...adjustmentTerms(adjustments, because));
  for (const [balance, used] of Map.groupBy(favour, (share) => share.balance))
    terms.push({ sign: "-", label: `saldo a favor del ${formatShortDate(balance.paidOn)}`, amountMinor: sumShares(used) });
  if (leftoverMinor > 0) terms.push({ sign: "+", label: "saldo a favor", amountMinor: leftoverMinor });
  return terms;
}

function groupByDocument(shares: readonly Share[]): Map<MatchDocument, Share[]> {
  return Map.groupBy(shares, (share) => share.document);
}

function documentTerms(document: MatchDocument, shares: readonly Share[], isExplained: boolean): Deduction[] {
  const paid = new Set(shares.map((share) => share.part));
  const touchedMinor = sumOpen([...paid]);
  const missing = isExplained ? 0 : touchedMinor - sumShares(shares);
  const rest: Deduction[] = missing > 0 ? [{ sign: "-", label: "queda por cobrar", amountMinor: missing }] : [];
  const nets = document.parts.filter((part) => part.part === "net");
  if (!nets.every((part) => paid.has(part)))
    return [{ sign: "+", label: partialLabel(document, shares), amountMinor: touchedMinor }, ...rest];
  const deducted = document.parts.filter((part) => !paid.has(part));
  const cuts = deducted.map((part): Deduction => ({ sign: "-", label: cutLabel(document, part.part), amountMinor: part.openMinor }));
  return [{ sign: "+", label: nameOf(document), amountMinor: touchedMinor + sumOpen(deducted) }, ...cuts, ...rest];
}

const sumOpen = (parts: readonly { openMinor: number }[]) => parts.reduce((sum, part) => sum + part.openMinor, 0);

function cutLabel(document: MatchDocument, part: string): string {
  if (part === "retencion") return "retención";
  return document.detraccionPercent === null ? "detracción" : `detracción ${document.detraccionPercent} %`;
}

function adjustmentTerms(adjustments: readonly Adjustment[], because: Because | undefined): Deduction[] {
  return [...Map.groupBy(adjustments, (adjustment) => adjustmentLabel(adjustment, because))].map(([label, group]) => ({
    sign: group[0]?.kind === "interest" ? "+" : "-",
    label,
    amountMinor: sumShares(group),
  }));
}

function adjustmentLabel({ kind, part }: Adjustment, because: Because | undefined): string {
  switch (kind) {
    case "fee":
      return "comisión del banco";
    case "rounding":
      return part.part === "detraccion" ? "redondeo de la detracción" : "redondeo";
    case "discount":
      if (because?.kind === "offer") return "descuento de la oferta";
      return because?.kind === "discount" ? `descuento ${percentText(because.percentHundredths)}` : "descuento";
    case "interest":
      return because?.kind === "interest" ? `interés pactado, ${because.days} días` : "interés pactado";
  }
}
