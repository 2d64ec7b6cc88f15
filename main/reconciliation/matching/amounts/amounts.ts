import { percentOf } from "../../../../shared/money.ts";
import { type ClientBook, documentsBetween } from "./client-book.ts";
import type { Adjustment, Deduction, Explanation, MatchDocument, MatchLine, MatchPart, Share } from "../model.ts";
import { COMPLETE_UP_TO, MAX_PAIRED_ITEMS, chanceOfSum, findRuns, findSubsets, singleStepOf, stepOf } from "./subset.ts";
import {
  type AmountRules,
  detraccionPercentsOf,
  fillParts,
  fullShare,
  mostRounding,
  partsFor,
  retentionOf,
  sumShares,
  timesUsual,
  type Unit,
  undeclaredUnits,
  unitsOf,
} from "./units.ts";
import { grossOfPartial } from "./withheld.ts";

/** Percents of early payment discounts, as in "2/10 net 30". */
const USUAL_DISCOUNTS = [1, 1.5, 2, 2.5, 3, 5];

/** What an amount may be: each function gives the ways in which documents explain a deposit, as data to be weighed. */

/** Two or three of many documents that chance makes less often than this are meant. */
const RARE_CHANCE = 0.002;

function exact(fit: Explanation["fit"], shares: Share[], chance: number, deductions: Deduction[] = []): Explanation {
  return { fit, shares, deductions, leftoverMinor: 0, chance, isOnlySet: true };
}

/**
 * Every way in which one of these documents alone explains the amount.
 * @param among how many documents it was looked for in: the more, the likelier by chance
 */
export function explainBySingle(line: MatchLine, documents: readonly MatchDocument[], among: number, rules: AmountRules): Explanation[] {
  const step = line.accountKind === "detraccion" ? 100 : singleStepOf(line.amountMinor);
  const chance = (among * step) / line.amountMinor;
  const found: Explanation[] = [];
  for (const document of documents) {
    const before = found.length;
    for (const unit of unitsOf(document, line.accountKind)) {
      const explanation = fitUnit(line, unit, chance, rules);
      if (explanation) found.push(explanation);
    }
    if (found.length > before || line.accountKind === "detraccion") continue;
    for (const unit of undeclaredUnits(document, rules)) {
      if (unit.amountMinor === line.amountMinor) found.push(undeclared(unit, chance * 4, rules));
    }
  }
  return found;
}

function undeclared(unit: Unit, chance: number, rules: AmountRules): Explanation {
  const times = unit.cut ? timesUsual(unit.cut, rules) : 0;
  const explanation = exact("undeclared", unit.shares, times > 0 ? chance / 4 : chance, unit.deductions);
  return times > 0 ? { ...explanation, because: { kind: "habit", times } } : explanation;
}

function fitUnit(line: MatchLine, unit: Unit, chance: number, rules: AmountRules): Explanation | undefined {
  const gap = line.amountMinor - unit.amountMinor;
  if (gap === 0) return exact("part", unit.shares, chance);
  if (line.accountKind !== "detraccion" || Math.abs(gap) > rules.detraccionToleranceMinor) return undefined;
  const [share] = unit.shares;
  if (!share) return undefined;
  if (gap > 0) return { ...exact("part", unit.shares, chance * 2), leftoverMinor: gap };
  const rounding: Adjustment = { ...share, amountMinor: -gap, kind: "rounding" };
  return { ...exact("part", [{ ...share, amountMinor: line.amountMinor }], chance * 2), adjustments: [rounding] };
}

/** The documents of a client that one amount may pay: as stated, less a deduction nobody stated, or short by a fee. */
export function documentsForAmount({ amountMinor, accountKind }: MatchLine, book: ClientBook, rules: AmountRules): MatchDocument[] {
  if (accountKind === "detraccion")
    return documentsBetween(book, amountMinor - rules.detraccionToleranceMinor, amountMinor + rules.detraccionToleranceMinor);
  const found = new Set(documentsBetween(book, amountMinor - 100, amountMinor + Math.min(rules.largestFeeMinor, amountMinor * 0.04 + 100)));
  for (const percent of [rules.retencionPercent, ...detraccionPercentsOf(rules)]) {
    const whole = amountMinor / (1 - percent / 100);
    for (const document of documentsBetween(book, whole - 60, whole + 60)) found.add(document);
  }
  for (const percent of USUAL_DISCOUNTS) {
    const whole = amountMinor / (1 - percent / 100);
    for (const document of documentsBetween(book, whole - 1, whole + 1)) found.add(document);
  }
  for (const document of book.begun) found.add(document);
  return [...found];
}

/** Every way in which two or more of a client's documents, oldest first, add up exactly to the amount. */
export function explainBySum(line: MatchLine, items: readonly Share[], isThorough = true): Explanation[] {
  const amounts = items.map((item) => item.amountMinor);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (items.length < 2 || total < line.amountMinor) return [];
  const step = stepOf(line.amountMinor);
  const found = new Map<string, Explanation>();
  const add = (fit: Explanation["fit"], positions: readonly number[], chance: number) => {
    const id = positions.join();
    if (found.has(id)) return;
    const shares = positions.flatMap((at) => items[at] ?? []);
    found.set(id, { ...exact(fit, shares, chance), isOnlySet: fit === "all_open" || isOnly(amounts, positions, chance) });
  };
  const runChance = (items.length * step) / line.amountMinor;
  for (const run of findRuns(amounts, line.amountMinor))
    add(run.length === items.length ? "all_open" : "run", run, run[0] === 0 ? runChance / 4 : runChance);
  if (isThorough) {
    const fitting = amounts.filter((amount) => amount < line.amountMinor).length;
    for (const subset of findSubsets(amounts, line.amountMinor))
      add("subset", subset, chanceOfSum(fitting, subset.length, line.amountMinor, step));
  }
  // One document paid in all its cuotas is no sum of documents.
  return [...found.values()].filter((explanation) =>
    explanation.shares.some((share) => share.document !== explanation.shares[0]?.document),
  );
}

/**
 * Whether no other set would do as well: every set was compared; or, of two or three among more documents, every two and three were,
 * and chance hardly makes one.
 */
function isOnly(amounts: readonly number[], positions: readonly number[], chance: number): boolean {
  const isCompared =
    amounts.length <= COMPLETE_UP_TO || (positions.length <= 3 && amounts.length <= MAX_PAIRED_ITEMS && chance <= RARE_CHANCE);
  return isCompared && !hasTwin(amounts, positions);
}

/** Whether something outside a set has the amount of something inside: another set would do as well. */
function hasTwin(amounts: readonly number[], positions: readonly number[]): boolean {
  const inside = new Set(positions);
  return positions.some((at) => amounts.some((amount, other) => amount === amounts[at] && !inside.has(other)));
}

/** The sums of a given set of documents that may be meant: their nets, their wholes, their nets less an undeclared retention. */
export function explainBySet(line: MatchLine, documents: readonly MatchDocument[], rules: AmountRules): Explanation[] {
  if (documents.length < 2) return [];
  const nets = documents.flatMap((document) => partsFor(document, line.accountKind).map((part) => fullShare(document, part)));
  const netSum = sumShares(nets);
  if (netSum === line.amountMinor) return [exact("named_sum", nets, 0)];
  if (line.accountKind === "detraccion") return [];
  const wholes = documents.flatMap((document) => document.parts.map((part) => fullShare(document, part)));
  if (sumShares(wholes) === line.amountMinor) return [exact("named_sum", wholes, 0)];
  const shares: Share[] = [];
  for (const document of documents) {
    const net = partsFor(document, "ordinary");
    const open = net.reduce((sum, part) => sum + part.openMinor, 0);
    shares.push(...fillParts(document, net, open - retentionOf(open, rules).amountMinor));
  }
  if (sumShares(shares) !== line.amountMinor) return [];
  const cut = retentionOf(0, rules);
  const deductions: Deduction[] = [{ sign: "-", label: cut.label, amountMinor: netSum - line.amountMinor }];
  return [undeclared({ shares, amountMinor: line.amountMinor, deductions, cut }, 0, rules)];
}

/**
 * Short by what a bank may have taken, or off by rounding: only the closest document.
 * @param among how many documents it was looked for in
 */
export function explainByNear(line: MatchLine, documents: readonly MatchDocument[], among: number, rules: AmountRules): Explanation[] {
  let best: { unit: Unit; gap: number } | undefined;
  for (const document of documents) {
    for (const unit of unitsOf(document, line.accountKind)) {
      const gap = unit.amountMinor - line.amountMinor;
      const isNear = gap > 0 ? isFeeOrDiscount(gap, unit.amountMinor, rules) : gap < 0 && gap >= -100;
      if (isNear && (!best || Math.abs(gap) < Math.abs(best.gap))) best = { unit, gap };
    }
  }
  const document = best?.unit.shares[0]?.document;
  if (!best || !document) return [];
  const { unit, gap } = best;
  if (gap < 0) return [{ ...exact("near", unit.shares, 0), leftoverMinor: -gap }];
  const parts = unit.shares.map((share) => share.part);
  const [shares, rests] = fillAndRest(document, parts, line.amountMinor);
  return [short(shares, rests, line.amountMinor, (among * mostRounding(line.amountMinor)) / line.amountMinor)];
}

/** What a bank may have taken, or exactly one of the percents by which firms reward early payment, agreed or not. */
function isFeeOrDiscount(gapMinor: number, wholeMinor: number, rules: AmountRules): boolean {
  if (gapMinor <= Math.min(rules.largestFeeMinor, Math.max(100, wholeMinor * 0.03))) return true;
  return USUAL_DISCOUNTS.some((percent) => Math.abs(gapMinor - percentOf(wholeMinor, percent)) <= 1);
}

/** Shares of an amount over parts, and what it leaves open of each. */
function fillAndRest(document: MatchDocument, parts: readonly MatchPart[], amountMinor: number): [Share[], Share[]] {
  const shares = fillParts(document, parts, amountMinor);
  const paid = new Map(shares.map((share) => [share.part, share.amountMinor]));
  const rests = parts.map((part) => ({ document, part, amountMinor: part.openMinor - (paid.get(part) ?? 0) }));
  return [shares, rests.filter((rest) => rest.amountMinor > 0)];
}

/** What is missing is closed where it is rounding; else it stays open, for a person to judge. */
function short(shares: Share[], rests: readonly Share[], amountMinor: number, chance: number): Explanation {
  const missingMinor = sumShares(rests);
  if (missingMinor > mostRounding(amountMinor))
    return exact("near", shares, 0, [{ sign: "-", label: "posible comisión o descuento", amountMinor: missingMinor }]);
  return { ...exact("rounding", shares, chance), adjustments: rests.map((rest) => ({ ...rest, kind: "rounding" })) };
}

/** What is left when nothing adds up: on account of the first, or everything paid and the rest in favour; nearly right where little is missing. */
export function explainByOrder(line: MatchLine, documents: readonly MatchDocument[], rules: AmountRules): Explanation[] {
  const allowed = Math.min(rules.largestFeeMinor, line.amountMinor * 0.03);
  const shares: Share[] = [];
  let leftoverMinor = line.amountMinor;
  let missingMinor = 0;
  const rests: Share[] = [];
  for (const document of documents) {
    if (missingMinor > allowed) break;
    const [taken, rest] = fillAndRest(document, partsFor(document, line.accountKind), leftoverMinor);
    shares.push(...taken);
    rests.push(...rest);
    leftoverMinor -= sumShares(taken);
    missingMinor += sumShares(rest);
  }
  if (shares.length === 0) return [];
  const isNear =
    missingMinor > 0 ? missingMinor <= allowed && leftoverMinor === 0 && !leavesWhole(shares, documents) : leftoverMinor <= 100;
  if (isNear && missingMinor > 0) return [short(shares, rests, line.amountMinor, mostRounding(line.amountMinor) / line.amountMinor)];
  const fit = isNear ? "near" : leftoverMinor > 0 ? "over" : "partial";
  return [{ ...exact(fit, shares, 0), leftoverMinor, ...withheldOf(line, shares, fit, rules) }];
}

/** A payment on account of one document that is a believable amount less its retención. */
function withheldOf(line: MatchLine, shares: readonly Share[], fit: Explanation["fit"], rules: AmountRules): Pick<Explanation, "because"> {
  const document = shares[0]?.document;
  if (fit !== "partial" || !document || shares.some((share) => share.document !== document)) return {};
  const grossMinor = grossOfPartial(line, document, rules);
  return grossMinor === undefined ? {} : { because: { kind: "withheld", grossMinor } };
}

/** Whether some document gets nothing at all: what is missing is then no fee but that document. */
function leavesWhole(shares: readonly Share[], documents: readonly MatchDocument[]): boolean {
  return new Set(shares.map((share) => share.document)).size < documents.length;
}

/** The named documents and others of the client that together add up exactly: the text had no room for every number. */
export function explainByRest(
  line: MatchLine,
  named: readonly MatchDocument[],
  book: ClientBook,
  isIssued: (document: MatchDocument) => boolean,
  rules: AmountRules,
): Explanation[] {
  const [paid] = explainByOrder(line, named, rules);
  if (!paid || paid.leftoverMinor <= 0) return [];
  const rest = { ...line, amountMinor: paid.leftoverMinor };
  const ids = new Set(named.map((document) => document.id));
  const isOther = (document: MatchDocument) => !ids.has(document.id) && isIssued(document);
  const singles = explainBySingle(
    rest,
    documentsBetween(book, rest.amountMinor, rest.amountMinor).filter(isOther),
    book.documents.length,
    rules,
  );
  const items = book.items.filter((item) => isOther(item.document));
  const found = [...singles.filter((explanation) => explanation.fit === "part"), ...explainBySum(rest, items)];
  return found.map((explanation) => ({ ...explanation, fit: "subset", shares: [...paid.shares, ...explanation.shares] }));
}
