import { percentOf, roundToUnits } from "../../../shared/money.ts";
import type { Deduction, Explanation, MatchDocument, MatchLine, MatchPart, Share } from "./model.ts";
import { chanceOfSum, findRuns, findSubsets, stepOf } from "./subset.ts";

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
export type Unit = { shares: Share[]; amountMinor: number; deductions: Deduction[]; isDeclared: boolean };

const fullShare = (document: MatchDocument, part: MatchPart): Share => ({ document, part, amountMinor: part.openMinor });
const sumShares = (shares: readonly Share[]) => shares.reduce((sum, share) => sum + share.amountMinor, 0);
const unitOf = (document: MatchDocument, parts: readonly MatchPart[]): Unit => {
  const shares = parts.map((part) => fullShare(document, part));
  return { shares, amountMinor: sumShares(shares), deductions: [], isDeclared: true };
};

/** What is open of a document that goes to an ordinary account: its net cuotas, by due date. */
export function netParts(document: MatchDocument): MatchPart[] {
  return document.parts.filter((part) => part.part === "net");
}

/** Units of each document object, computed when first asked: every line of a client asks for the same. */
const knownUnits = new WeakMap<MatchDocument, { ordinary?: readonly Unit[]; detraccion?: readonly Unit[] }>();

/**
 * The amounts by which one document may be paid into an account: in an ordinary one its net, the whole, each cuota, the first cuotas together;
 * in the account at Banco de la Nación its detracción.
 */
export function unitsOf(document: MatchDocument, accountKind: MatchLine["accountKind"]): readonly Unit[] {
  let known = knownUnits.get(document);
  if (!known) knownUnits.set(document, (known = {}));
  if (accountKind === "detraccion") return (known.detraccion ??= detraccionUnits(document));
  return (known.ordinary ??= ordinaryUnits(document));
}

function detraccionUnits(document: MatchDocument): Unit[] {
  return document.parts.filter((part) => part.part === "detraccion").map((part) => unitOf(document, [part]));
}

function ordinaryUnits(document: MatchDocument): Unit[] {
  const net = netParts(document);
  const units: Unit[] = [];
  if (net.length > 0) units.push(unitOf(document, net));
  if (net.length < document.parts.length) units.push(unitOf(document, document.parts));
  if (net.length > 1) {
    for (const part of net) units.push(unitOf(document, [part]));
    for (let count = 2; count < net.length; count++) units.push(unitOf(document, net.slice(0, count)));
  }
  return units;
}

/** The same where the payer deducted what the document does not state: a retention agent's 3%, or a detracción. */
export function undeclaredUnits(document: MatchDocument, rules: AmountRules): Unit[] {
  const net = netParts(document);
  const open = net.reduce((sum, part) => sum + part.openMinor, 0);
  if (net.length !== document.parts.length || open === 0 || document.totalMinor <= rules.deductionsFromMinor) return [];
  const retained = percentOf(open, rules.retencionPercent);
  const cuts: Deduction[] = [{ sign: "-", label: `retención ${rules.retencionPercent} %`, amountMinor: retained }];
  for (const percent of open === document.totalMinor && document.currency === "PEN" ? rules.detraccionPercents : []) {
    cuts.push({ sign: "-", label: `detracción ${percent} %`, amountMinor: roundToUnits(percentOf(open, percent), "PEN") });
  }
  return cuts.map((cut) => ({
    shares: fill(document, net, open - cut.amountMinor),
    amountMinor: open - cut.amountMinor,
    deductions: [cut],
    isDeclared: false,
  }));
}

/** Shares of an amount over parts in their order. */
function fill(document: MatchDocument, parts: readonly MatchPart[], amountMinor: number): Share[] {
  const shares: Share[] = [];
  let left = amountMinor;
  for (const part of parts) {
    const taken = Math.min(left, part.openMinor);
    if (taken > 0) shares.push({ document, part, amountMinor: taken });
    left -= taken;
  }
  return shares;
}

/** Shares of an amount over documents in their order; what goes beyond them is left over. */
export function fillDocuments(
  documents: readonly MatchDocument[],
  amountMinor: number,
  accountKind: MatchLine["accountKind"],
): { shares: Share[]; leftoverMinor: number } {
  let leftoverMinor = amountMinor;
  const shares: Share[] = [];
  for (const document of documents) {
    const parts = accountKind === "detraccion" ? document.parts.filter((part) => part.part === "detraccion") : netParts(document);
    const taken = fill(document, parts, leftoverMinor);
    shares.push(...taken);
    leftoverMinor -= sumShares(taken);
  }
  return { shares, leftoverMinor };
}

const exact = (fit: Explanation["fit"], shares: Share[], chance: number, deductions: Deduction[] = []): Explanation => ({
  fit,
  shares,
  deductions,
  leftoverMinor: 0,
  chance,
});

/** Every way in which one of these documents alone explains the amount. */
export function explainBySingle(line: MatchLine, documents: readonly MatchDocument[], rules: AmountRules): Explanation[] {
  const chance = (documents.length * stepOf(line.amountMinor)) / line.amountMinor;
  const found: Explanation[] = [];
  for (const document of documents) {
    const before = found.length;
    for (const unit of unitsOf(document, line.accountKind)) {
      const explanation = fitUnit(line, unit, chance, rules);
      if (explanation) found.push(explanation);
    }
    if (found.length > before || line.accountKind === "detraccion" || !mayBeUndeclared(line, document)) continue;
    for (const unit of undeclaredUnits(document, rules)) {
      if (unit.amountMinor === line.amountMinor) found.push(exact("undeclared", unit.shares, chance * 4, unit.deductions));
    }
  }
  return found;
}

/** Deductions take a part, never the half: most documents are out of question at a glance. */
function mayBeUndeclared(line: MatchLine, document: MatchDocument): boolean {
  const open = unitsOf(document, "ordinary")[0]?.amountMinor ?? 0;
  return line.amountMinor < open && line.amountMinor > open / 2;
}

function fitUnit(line: MatchLine, unit: Unit, chance: number, rules: AmountRules): Explanation | undefined {
  const gap = line.amountMinor - unit.amountMinor;
  if (gap === 0) return exact("part", unit.shares, chance);
  if (line.accountKind !== "detraccion" || Math.abs(gap) > rules.detraccionToleranceMinor) return undefined;
  const [share] = unit.shares;
  if (!share) return undefined;
  if (gap > 0) return { ...exact("part", unit.shares, chance * 2), leftoverMinor: gap };
  const rounding: Deduction = { sign: "-", label: "redondeo de la detracción", amountMinor: -gap };
  return exact("part", [{ ...share, amountMinor: line.amountMinor }], chance * 2, [rounding]);
}

/** Every way in which two or more of a client's documents, oldest first, add up exactly to the amount. */
export function explainBySum(line: MatchLine, documents: readonly MatchDocument[]): Explanation[] {
  const items = documents
    .flatMap((document) => sumItems(document, line.accountKind))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const amounts = items.map((item) => item.share.amountMinor);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (items.length < 2 || total < line.amountMinor) return [];
  const step = stepOf(line.amountMinor);
  const sharesAt = (positions: readonly number[]) => positions.flatMap((at) => items[at]?.share ?? []);
  const found = new Map<string, Explanation>();
  const add = (fit: Explanation["fit"], positions: readonly number[], chance: number) => {
    const id = positions.join();
    if (!found.has(id)) found.set(id, exact(fit, sharesAt(positions), chance));
  };
  const runChance = (items.length * step) / line.amountMinor;
  for (const run of findRuns(amounts, line.amountMinor))
    add(run.length === items.length ? "all_open" : "run", run, run[0] === 0 ? runChance / 4 : runChance);
  const fitting = amounts.filter((amount) => amount < line.amountMinor).length;
  for (const subset of findSubsets(amounts, line.amountMinor))
    add("subset", subset, chanceOfSum(fitting, subset.length, line.amountMinor, step));
  // One document paid in all its cuotas is no sum of documents.
  return [...found.values()].filter((explanation) => new Set(explanation.shares.map((share) => share.document)).size > 1);
}

function sumItems(document: MatchDocument, accountKind: MatchLine["accountKind"]): { share: Share; dueOn: string }[] {
  const parts = accountKind === "detraccion" ? document.parts.filter((part) => part.part === "detraccion") : netParts(document);
  return parts.map((part) => ({ share: fullShare(document, part), dueOn: part.dueOn }));
}

/** The sums of a given set of documents that may be meant: their nets, their wholes, their nets less an undeclared retention. */
export function explainBySet(line: MatchLine, documents: readonly MatchDocument[], rules: AmountRules): Explanation[] {
  if (documents.length < 2) return [];
  const kinds = line.accountKind === "detraccion" ? ["detraccion"] : ["net"];
  const nets = documents.flatMap((document) =>
    document.parts.filter((part) => kinds.includes(part.part)).map((part) => fullShare(document, part)),
  );
  const netSum = sumShares(nets);
  if (netSum === line.amountMinor) return [exact("named_sum", nets, 0)];
  if (line.accountKind === "detraccion") return [];
  const wholes = documents.flatMap((document) => document.parts.map((part) => fullShare(document, part)));
  if (sumShares(wholes) === line.amountMinor) return [exact("named_sum", wholes, 0)];
  const retained = documents.reduce(
    (sum, document) => sum + percentOf(sumShares(netParts(document).map((part) => fullShare(document, part))), rules.retencionPercent),
    0,
  );
  if (netSum - retained !== line.amountMinor) return [];
  const shares = documents.flatMap(
    (document) => undeclaredUnits(document, { ...rules, detraccionPercents: [], deductionsFromMinor: 0 })[0]?.shares ?? [],
  );
  if (sumShares(shares) !== line.amountMinor) return [];
  return [exact("undeclared", shares, 0, [{ sign: "-", label: `retención ${rules.retencionPercent} %`, amountMinor: retained }])];
}

/** Short by what a bank may have taken, or off by rounding: only the closest document. */
export function explainByNear(line: MatchLine, documents: readonly MatchDocument[], rules: AmountRules): Explanation[] {
  let best: { unit: Unit; gap: number } | undefined;
  for (const document of documents) {
    for (const unit of unitsOf(document, line.accountKind)) {
      const gap = unit.amountMinor - line.amountMinor;
      const isNear = gap > 0 ? gap <= Math.min(rules.largestFeeMinor, Math.max(100, unit.amountMinor * 0.03)) : gap < 0 && gap >= -100;
      if (isNear && (!best || Math.abs(gap) < Math.abs(best.gap))) best = { unit, gap };
    }
  }
  if (!best) return [];
  const { unit, gap } = best;
  if (gap < 0) return [{ ...exact("near", unit.shares, 0), leftoverMinor: -gap }];
  const document = unit.shares[0]?.document as MatchDocument;
  const shares = fill(document, unit.shares.map((share) => share.part), line.amountMinor); // biome-ignore format: one call
  return [exact("near", shares, 0, [{ sign: "-", label: gap <= 100 ? "redondeo" : "posible comisión o descuento", amountMinor: gap }])];
}

/** What is left when nothing adds up: on account of the first, or everything paid and the rest in favour; nearly right where little is missing. */
export function explainByOrder(line: MatchLine, documents: readonly MatchDocument[], rules: AmountRules): Explanation[] {
  const { shares, leftoverMinor } = fillDocuments(documents, line.amountMinor, line.accountKind);
  if (shares.length === 0) return [];
  const open = fillDocuments(documents, Number.MAX_SAFE_INTEGER, line.accountKind).shares;
  const missing = sumShares(open) - line.amountMinor;
  const isNear = missing > 0 ? missing <= Math.min(rules.largestFeeMinor, line.amountMinor * 0.03) : leftoverMinor <= 100;
  const deductions: Deduction[] =
    isNear && missing > 0 ? [{ sign: "-", label: missing <= 100 ? "redondeo" : "posible comisión o descuento", amountMinor: missing }] : [];
  return [{ fit: isNear ? "near" : leftoverMinor > 0 ? "over" : "partial", shares, deductions, leftoverMinor, chance: 0 }];
}

/** The named documents and others of the client that together add up exactly: the text had no room for every number. */
export function explainByRest(
  line: MatchLine,
  named: readonly MatchDocument[],
  others: readonly MatchDocument[],
  rules: AmountRules,
): Explanation[] {
  const paid = fillDocuments(named, line.amountMinor, line.accountKind);
  if (paid.leftoverMinor <= 0 || paid.shares.length === 0) return [];
  const rest = { ...line, amountMinor: paid.leftoverMinor };
  const found = [
    ...explainBySingle(rest, others, rules).filter((explanation) => explanation.fit === "part"),
    ...explainBySum(rest, others),
  ];
  return found.map((explanation) => ({ ...explanation, fit: "subset", shares: [...paid.shares, ...explanation.shares] }));
}
