import { explainBySum } from "./amounts.ts";
import { daysFrom } from "./day-count.ts";
import type { Adjustment, Explanation, MatchDocument, MatchLine, Offer, Share } from "../model.ts";
import type { Scope } from "../decision/scope.ts";
import { fillParts, partsFor, sumShares } from "./units.ts";
import { singleStepOf } from "./subset.ts";

/** Amounts that follow from a discount that was offered for paying certain documents by a day. */

/** A deposit booked so many days before the offer was written down is shown to a person: it was agreed by telephone, perhaps. */
const BEFORE_DAYS = 5;

/** A document as its offer has it paid. */
type Offered = { document: MatchDocument; shares: Share[]; cuts: Share[]; payMinor: number };

/**
 * The whole offer, one of its documents, or a sum of them and others of the client, each less what was offered, where the deposit came
 * by the offer's last day.
 * @example 1,180.00 with 23.60 offered until 30/11: 1,156.40 booked on 30/11, and nothing on 01/12
 */
export function explainByOffer(scope: Scope, offer: Offer): Explanation[] {
  const { line, named, isOnlyNamed, isSettled } = scope;
  if (line.accountKind === "detraccion" || offer.currency !== line.currency || line.bookedOn > offer.untilOn) return [];
  const early = daysFrom(line.bookedOn, offer.madeOn);
  if (early > BEFORE_DAYS) return [];
  const all = offeredIn(scope, offer);
  const offered = isOnlyNamed ? all.filter(({ document }) => named.includes(document)) : all;
  if (offered.length === 0) return [];
  const explain = (parts: readonly Part[], chance: number, isOnlySet: boolean) => taken(offer, early > 0, { parts, chance, isOnlySet });
  const step = singleStepOf(line.amountMinor) / line.amountMinor;
  const singles = offered.filter(({ payMinor }) => payMinor === line.amountMinor).map((one) => explain([one], offered.length * step, true));
  const isWhole = all.length > 1 && all.reduce((sum, { payMinor }) => sum + payMinor, 0) === line.amountMinor;
  const others = isOnlyNamed || isSettled ? [] : otherItems(scope, all);
  return [...singles, ...(isWhole ? [explain(all, step, true)] : []), ...sumsWith(line, offered, others, explain)];
}

/** Either a document of the offer, or another item of the client as it stands. */
type Part = Offered | Share;

/** What of the offer is among the client's documents, with the net less what is offered; the last cuotas are reduced. */
function offeredIn({ book }: Scope, { documents }: Offer): Offered[] {
  const discounts = new Map(documents.map(({ invoiceId, discountMinor }) => [invoiceId, discountMinor]));
  return book.documents.flatMap((document) => {
    const discountMinor = discounts.get(document.id);
    if (discountMinor === undefined) return [];
    const net = partsFor(document, "ordinary");
    const payMinor = net.reduce((sum, part) => sum + part.openMinor, 0) - discountMinor;
    if (payMinor <= 0) return [];
    const shares = fillParts(document, net, payMinor);
    const paid = new Map(shares.map(({ part, amountMinor }) => [part, amountMinor]));
    const cuts = net.map((part): Share => ({ document, part, amountMinor: part.openMinor - (paid.get(part) ?? 0) }));
    return [{ document, shares, cuts: cuts.filter(({ amountMinor }) => amountMinor > 0), payMinor }];
  });
}

function otherItems({ book, isIssued }: Scope, offered: readonly Offered[]): Share[] {
  const ids = new Set(offered.map(({ document }) => document.id));
  return book.items.filter(({ document }) => !ids.has(document.id) && isIssued(document));
}

/** Sums that hold a document of the offer at least. */
function sumsWith(
  line: MatchLine,
  offered: readonly Offered[],
  others: readonly Share[],
  explain: (parts: readonly Part[], chance: number, isOnlySet: boolean) => Explanation,
): Explanation[] {
  const reduced = new Map<Share, Offered>();
  for (const one of offered) {
    const [first] = one.shares;
    if (first) reduced.set({ ...first, amountMinor: one.payMinor }, one);
  }
  const items = [...reduced.keys(), ...others].sort((a, b) => (a.part.dueOn < b.part.dueOn ? -1 : a.part.dueOn > b.part.dueOn ? 1 : 0));
  return explainBySum(line, items).flatMap(({ shares, chance, isOnlySet }) =>
    shares.some((share) => reduced.has(share))
      ? [
          explain(
            shares.map((share) => reduced.get(share) ?? share),
            chance,
            isOnlySet,
          ),
        ]
      : [],
  );
}

type Found = { parts: readonly Part[]; chance: number; isOnlySet: boolean };

function taken({ untilOn }: Offer, isBefore: boolean, { parts, chance, isOnlySet }: Found): Explanation {
  const adjustments = parts.flatMap((part) => ("cuts" in part ? part.cuts : [])).map((cut): Adjustment => ({ ...cut, kind: "discount" }));
  return {
    fit: "offer",
    shares: parts.flatMap((part) => ("cuts" in part ? part.shares : [part])),
    adjustments,
    because: { kind: "offer", untilOn, discountMinor: sumShares(adjustments), isBefore },
    deductions: [],
    leftoverMinor: 0,
    chance,
    isOnlySet,
  };
}
