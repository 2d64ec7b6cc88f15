import { percentOf, roundToUnits } from "../../../shared/money.ts";
import type { Deduction, MatchDocument, MatchLine, MatchPart, Share } from "./model.ts";

/** What the matcher may assume beyond what documents state. The product's dated tables replace these defaults. */
export type AmountRules = {
  /** Detracción rates (percent) that a payer may have deducted though the document does not state it. */
  detraccionPercents: readonly number[];
  retencionPercent: number;
  /** Neither deduction applies up to this total (PEN). */
  deductionsFromMinor: number;
  /** The deposit of a detracción has no céntimos and may be off by one sol. */
  detraccionToleranceMinor: number;
  /** The most that a bank takes from a transfer. */
  largestFeeMinor: number;
};

export const defaultRules: AmountRules = {
  detraccionPercents: [12, 10, 4],
  retencionPercent: 3,
  deductionsFromMinor: 70_000,
  detraccionToleranceMinor: 100,
  largestFeeMinor: 5_000,
};

/** One amount that a single document may be paid by. */
export type Unit = { shares: Share[]; amountMinor: number; deductions: Deduction[] };

export const sumShares = (shares: readonly Share[]) => shares.reduce((sum, share) => sum + share.amountMinor, 0);
export const fullShare = (document: MatchDocument, part: MatchPart): Share => ({ document, part, amountMinor: part.openMinor });

function unitOf(document: MatchDocument, parts: readonly MatchPart[]): Unit {
  const shares = parts.map((part) => fullShare(document, part));
  return { shares, amountMinor: sumShares(shares), deductions: [] };
}

/** What of a document is paid into an account of a kind: its net cuotas into an ordinary one, its detracción at Banco de la Nación. */
export function partsFor(document: MatchDocument, accountKind: MatchLine["accountKind"]): MatchPart[] {
  const wanted = accountKind === "detraccion" ? "detraccion" : "net";
  return document.parts.filter((part) => part.part === wanted);
}

/** Units of each document object, computed when first asked: every line of a client asks for the same. */
const knownUnits = new WeakMap<MatchDocument, { ordinary?: readonly Unit[]; detraccion?: readonly Unit[] }>();

/**
 * The amounts by which one document may be paid into an account: in an ordinary one its net, the whole, each cuota, the first cuotas together;
 * in the account at Banco de la Nación its detracción.
 */
export function unitsOf(document: MatchDocument, accountKind: MatchLine["accountKind"]): readonly Unit[] {
  let known = knownUnits.get(document);
  if (!known) {
    known = {};
    knownUnits.set(document, known);
  }
  if (accountKind === "detraccion") {
    known.detraccion ??= partsFor(document, "detraccion").map((part) => unitOf(document, [part]));
    return known.detraccion;
  }
  known.ordinary ??= ordinaryUnits(document);
  return known.ordinary;
}

function ordinaryUnits(document: MatchDocument): Unit[] {
  const net = partsFor(document, "ordinary");
  const units: Unit[] = [];
  if (net.length > 0) units.push(unitOf(document, net));
  if (net.length < document.parts.length) units.push(unitOf(document, document.parts));
  if (net.length > 1) {
    // Of equal cuotas the first one is paid.
    for (const [at, part] of net.entries())
      if (net.findIndex((other) => other.openMinor === part.openMinor) === at) units.push(unitOf(document, [part]));
    for (let count = 2; count < net.length; count++) units.push(unitOf(document, net.slice(0, count)));
  }
  return units;
}

/** The amounts of those units, without building them. */
export function unitAmounts(document: MatchDocument, accountKind: MatchLine["accountKind"]): number[] {
  const [first] = document.parts;
  if (document.parts.length === 1 && first)
    return (first.part === "detraccion") === (accountKind === "detraccion") ? [first.openMinor] : [];
  return [...new Set(unitsOf(document, accountKind).map((unit) => unit.amountMinor))];
}

/** The same where the payer deducted what the document does not state: a retention agent's 3%, or a detracción. */
export function undeclaredUnits(document: MatchDocument, rules: AmountRules): Unit[] {
  const net = partsFor(document, "ordinary");
  const open = net.reduce((sum, part) => sum + part.openMinor, 0);
  if (net.length !== document.parts.length || open === 0 || document.totalMinor <= rules.deductionsFromMinor) return [];
  const cuts = [retentionOf(open, rules)];
  if (open === document.totalMinor && document.currency === "PEN")
    cuts.push(...rules.detraccionPercents.map((percent) => detraccionOf(open, percent)));
  return cuts.map((cut) => {
    const amountMinor = open - cut.amountMinor;
    return { shares: fillParts(document, net, amountMinor), amountMinor, deductions: [cut] };
  });
}

export function retentionOf(openMinor: number, rules: AmountRules): Deduction {
  return { sign: "-", label: `retención ${rules.retencionPercent} %`, amountMinor: percentOf(openMinor, rules.retencionPercent) };
}

function detraccionOf(openMinor: number, percent: number): Deduction {
  return { sign: "-", label: `detracción ${percent} %`, amountMinor: roundToUnits(percentOf(openMinor, percent), "PEN") };
}

/** Shares of an amount over parts in their order. */
export function fillParts(document: MatchDocument, parts: readonly MatchPart[], amountMinor: number): Share[] {
  const shares: Share[] = [];
  let left = amountMinor;
  for (const part of parts) {
    const taken = Math.min(left, part.openMinor);
    if (taken > 0) shares.push({ document, part, amountMinor: taken });
    left -= taken;
  }
  return shares;
}
