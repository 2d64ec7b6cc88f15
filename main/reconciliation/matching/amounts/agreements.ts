import { explainBySum } from "./amounts.ts";
import { documentsBetween } from "./client-book.ts";
import { daysFrom } from "./day-count.ts";
import type { Adjustment, Agreement, Explanation, MatchDocument, MatchLine, Share } from "../model.ts";
import type { Scope } from "../decision/scope.ts";
import { fullShare, partsFor, sumShares, unitsOf } from "./units.ts";

/** Amounts that follow from what was agreed with a client: less a discount for early payment, more an interest for late payment. */

/** A discount taken so many days after its term is shown to a person. */
const DISCOUNT_GRACE_DAYS = 5;
/** People compute interest to the day they ordered the payment, or to the one it arrived. */
const INTEREST_LEEWAY_DAYS = 3;
const MAX_OVERDUE = 20;

/** Percent (in hundredths) of an amount, half up to minor units. */
const hundredthsOf = (amountMinor: number, percentHundredths: number) => Math.round((amountMinor * percentHundredths) / 10_000);

/**
 * One document, one cuota, the named documents, or a sum of the client's, each less the agreed percent of its net where the deposit
 * came in time.
 * @example 1,038.00 less 2 % are 1,017.24
 */
export function explainByDiscount(scope: Scope, agreement: Agreement): Explanation[] {
  const { line, book, named } = scope;
  if (line.accountKind === "detraccion") return [];
  const documents = documentsToCompare(scope, agreement);
  const singles = documents.flatMap((document) =>
    unitsOf(document, line.accountKind).flatMap((unit) => (isNet(unit.shares) ? discounted(scope, agreement, unit.shares) : [])),
  );
  const sets = named.length > 1 ? discounted(scope, agreement, named.flatMap(netShares)) : [];
  return [...singles, ...sets, ...(scope.isOnlyNamed || scope.isSettled ? [] : discountedSums(scope, agreement, book.items))];
}

const isNet = (shares: readonly Share[]) => shares.every((share) => share.part.part === "net");
const netShares = (document: MatchDocument) => partsFor(document, "ordinary").map((part) => fullShare(document, part));

/** Those the text names, and those whose whole amount is the deposit's before the discount. */
function documentsToCompare({ line, book, named, isOnlyNamed, isIssued }: Scope, { percentHundredths }: Agreement): MatchDocument[] {
  if (isOnlyNamed) return [...named];
  const whole = line.amountMinor / (1 - percentHundredths / 10_000);
  const ids = new Set(named.map((document) => document.id));
  return [...named, ...documentsBetween(book, whole - 2, whole + 2).filter((document) => !ids.has(document.id) && isIssued(document))];
}

function discounted({ line, book }: Scope, agreement: Agreement, shares: readonly Share[]): Explanation[] {
  const gap = sumShares(shares) - line.amountMinor;
  const cuts = shares.map((share) => hundredthsOf(share.amountMinor, agreement.percentHundredths));
  const off = gap - cuts.reduce((sum, cut) => sum + cut, 0);
  const lateDays = lateForDiscount(line, shares, agreement);
  if (gap <= 0 || Math.abs(off) > shares.length || lateDays > DISCOUNT_GRACE_DAYS) return [];
  cuts[cuts.length - 1] = (cuts.at(-1) ?? 0) + off;
  const chance = (book.items.length * (1 + 2 * shares.length)) / line.amountMinor;
  return [withDiscount(shares, cuts, { agreement, lateDays, chance, isOnlySet: true })];
}

type Discounting = { agreement: Agreement; lateDays: number; chance: number; isOnlySet: boolean };

function withDiscount(shares: readonly Share[], cuts: readonly number[], { agreement, lateDays, chance, isOnlySet }: Discounting) {
  const adjustments = shares.map((share, at): Adjustment => ({ ...share, amountMinor: cuts[at] ?? 0, kind: "discount" }));
  const explanation: Explanation = {
    fit: "discount",
    shares: shares.map((share, at) => ({ ...share, amountMinor: share.amountMinor - (cuts[at] ?? 0) })),
    adjustments: adjustments.filter(({ amountMinor }) => amountMinor > 0),
    because: { kind: "discount", percentHundredths: agreement.percentHundredths, lateDays },
    deductions: [],
    leftoverMinor: 0,
    chance,
    isOnlySet,
  };
  return explanation;
}

/** How many days after the last day for the discount the deposit came, of the document that is worst off. */
function lateForDiscount({ bookedOn }: MatchLine, shares: readonly Share[], { days }: Agreement): number {
  return shares.reduce((late, { part }) => Math.max(late, daysFrom(part.dueOn, bookedOn) + days), 0);
}

/** Sums of documents of which those in time are reduced: at least one. */
function discountedSums({ line, isIssued }: Scope, agreement: Agreement, items: readonly Share[]): Explanation[] {
  const issued = items.filter(({ document }) => isIssued(document));
  const reduced = issued.map((item) => {
    const isInTime = lateForDiscount(line, [item], agreement) === 0;
    return { ...item, amountMinor: item.amountMinor - (isInTime ? hundredthsOf(item.amountMinor, agreement.percentHundredths) : 0) };
  });
  return explainBySum(line, reduced).flatMap(({ shares, chance, isOnlySet }) => {
    const cuts = shares.map((share) => share.part.openMinor - share.amountMinor);
    const whole = shares.map((share) => ({ ...share, amountMinor: share.part.openMinor }));
    return cuts.some((cut) => cut > 0) ? [withDiscount(whole, cuts, { agreement, lateDays: 0, chance, isOnlySet })] : [];
  });
}

/**
 * One document or cuota, the named documents, or all that are overdue, paid whole with the agreed interest on top: simple, a percent
 * for 30 days, from some days after the due date (only what was agreed, never on interest).
 * @example 1,180.00 at 2 % a month, 42 days: 33.04
 */
export function explainByInterest(scope: Scope, agreement: Agreement): Explanation[] {
  const { line, book, named } = scope;
  if (line.accountKind === "detraccion") return [];
  const others = scope.isOnlyNamed ? [] : documentsWithInterest(scope, agreement);
  const units = [...new Set([...named, ...others])].flatMap((document) => unitsOf(document, line.accountKind).map((unit) => unit.shares));
  if (named.length > 1) units.push(named.flatMap(netShares));
  const overdue = scope.isOnlyNamed || scope.isSettled ? [] : book.items.filter((item) => lateDaysOf(line, item, agreement) > 0);
  if (overdue.length > 1 && overdue.length <= MAX_OVERDUE) units.push([...overdue]);
  return units.flatMap((shares) => charged(scope, agreement, shares));
}

/** Documents that are less than the deposit by no more than the interest of the oldest. */
function documentsWithInterest({ line, book, isIssued }: Scope, agreement: Agreement): MatchDocument[] {
  const [oldest] = book.items;
  const late = oldest ? lateDaysOf(line, oldest, agreement) : 0;
  if (late <= 0) return [];
  const most = 1 + (agreement.percentHundredths * (late + INTEREST_LEEWAY_DAYS)) / 300_000;
  return documentsBetween(book, Math.floor(line.amountMinor / most) - 1, line.amountMinor - 1).filter(isIssued);
}

function lateDaysOf({ bookedOn }: MatchLine, { part }: Share, { days }: Agreement): number {
  return daysFrom(part.dueOn, bookedOn) - days;
}

function charged({ line, book }: Scope, agreement: Agreement, shares: readonly Share[]): Explanation[] {
  const gap = line.amountMinor - sumShares(shares);
  if (gap <= 0) return [];
  const late = shares.map((share) => lateDaysOf(line, share, agreement));
  for (const shift of leeway()) {
    const amounts = shares.map((share, at) => interestOf(share.amountMinor, agreement, (late[at] ?? 0) > 0 ? (late[at] ?? 0) + shift : 0));
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    if (sum === 0 || Math.abs(sum - gap) > shares.length) continue;
    const last = amounts.findLastIndex((amount) => amount > 0);
    amounts[last] = (amounts[last] ?? 0) + gap - sum;
    const adjustments = shares.map((share, at): Adjustment => ({ ...share, amountMinor: amounts[at] ?? 0, kind: "interest" }));
    const chance = (book.items.length * (1 + 2 * INTEREST_LEEWAY_DAYS) * 3) / line.amountMinor;
    return [
      {
        fit: "interest",
        shares: [...shares],
        adjustments: adjustments.filter(({ amountMinor }) => amountMinor > 0),
        because: { kind: "interest", days: Math.max(...late) + shift },
        deductions: [],
        leftoverMinor: 0,
        chance,
        isOnlySet: true,
      },
    ];
  }
  return [];
}

/** 0, 1, -1, 2, -2 ...: the day itself first. */
function leeway(): number[] {
  const shifts = [0];
  for (let days = 1; days <= INTEREST_LEEWAY_DAYS; days++) shifts.push(days, -days);
  return shifts;
}

/** Simple interest of some days, in minor units: percent a month of 30 days. */
export function interestOf(amountMinor: number, { percentHundredths }: Agreement, days: number): number {
  return days <= 0 ? 0 : Math.round((amountMinor * percentHundredths * days) / 300_000);
}
