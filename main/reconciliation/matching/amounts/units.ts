import { percentOf, roundToUnits } from "../../../../shared/money.ts";
import type { Deduction, Habit, MatchDocument, MatchLine, MatchPart, Share } from "../model.ts";

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
  /** What the client whose documents are compared usually deducts though they do not state it. */
  usual?: readonly Habit[];
};

export const defaultRules: AmountRules = {
  detraccionPercents: [12, 10, 4],
  retencionPercent: 3,
  deductionsFromMinor: 70_000,
  detraccionToleranceMinor: 100,
  largestFeeMinor: 5_000,
};

/** One amount that a single document may be paid by. */
export type Unit = { shares: Share[]; amountMinor: number; deductions: Deduction[]; cut?: Cut };
/** What a payer deducted, though the document does not state it. */
export type Cut = Deduction & { kind: "retencion" | "detraccion"; percent: number };

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

/** The same where the payer deducted what the document does not state: a retention agent's 3 %, or a detracción. */
export function undeclaredUnits(document: MatchDocument, rules: AmountRules): Unit[] {
  const net = partsFor(document, "ordinary");
  const open = net.reduce((sum, part) => sum + part.openMinor, 0);
  if (net.length !== document.parts.length || open === 0 || document.totalMinor <= rules.deductionsFromMinor) return [];
  const cuts = [retentionOf(open, rules)];
  const withheldBefore = retentionOf(document.totalMinor, rules);
  // The rest of a document whose first payments came without the retención: what was withheld on them is still open too.
  if (open < document.totalMinor && withheldBefore.amountMinor < open) cuts.push(withheldBefore);
  if (open === document.totalMinor && document.currency === "PEN")
    cuts.push(...detraccionPercentsOf(rules).map((percent) => detraccionOf(open, percent)));
  const units = cuts.map((cut) => cutUnit(document, net, open, cut));
  if (net.length > 1) for (const part of net) units.push(cutUnit(document, [part], part.openMinor, retentionOf(part.openMinor, rules)));
  return units;
}

function cutUnit(document: MatchDocument, parts: readonly MatchPart[], openMinor: number, cut: Cut): Unit {
  const amountMinor = openMinor - cut.amountMinor;
  const { kind: _, percent: __, ...deduction } = cut;
  return { shares: fillParts(document, parts, amountMinor), amountMinor, deductions: [deduction], cut };
}

/** The rates in force, and those that this client is known to deduct. */
export function detraccionPercentsOf({ detraccionPercents, usual = [] }: AmountRules): number[] {
  const known = usual.flatMap(({ kind, percentHundredths }) =>
    kind === "detraccion" && percentHundredths ? [percentHundredths / 100] : [],
  );
  return [...new Set([...detraccionPercents, ...known])];
}

/** How often the client's deposits came less such a deduction. */
export function timesUsual({ kind, percent }: Cut, { usual = [] }: AmountRules): number {
  return usual.find((habit) => habit.kind === kind && habit.percentHundredths === Math.round(percent * 100))?.times ?? 0;
}

/** The retención of an amount: 3 % of what is paid, on each payment (R.S. 037-2002/SUNAT): S/ 35.40 of S/ 1,180.00. */
export function retentionOf(openMinor: number, { retencionPercent: percent }: AmountRules): Cut {
  return { sign: "-", label: `retención ${percent} %`, amountMinor: percentOf(openMinor, percent), kind: "retencion", percent };
}

/** A difference up to this much is rounding: a sol, and never more than one in fifty. */
export function mostRounding(amountMinor: number): number {
  return Math.min(100, Math.floor(amountMinor / 50));
}

function detraccionOf(openMinor: number, percent: number): Cut {
  const amountMinor = roundToUnits(percentOf(openMinor, percent), "PEN");
  return { sign: "-", label: `detracción ${percent} %`, amountMinor, kind: "detraccion", percent };
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
