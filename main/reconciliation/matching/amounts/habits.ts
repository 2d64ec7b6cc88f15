import { explainBySet, explainBySingle, explainBySum } from "./amounts.ts";
import { documentsBetween } from "./client-book.ts";
import type { AdjustmentKind } from "../../../../shared/contract/reconciliation.ts";
import type { Explanation, Habit, MatchDocument, MatchLine, Share } from "../model.ts";
import type { Scope } from "../decision/scope.ts";
import { type AmountRules, fullShare, mostRounding, partsFor, retentionOf, sumShares, timesUsual } from "./units.ts";

/** Amounts that follow from how a client pays: less its bank's fee, rounded, or less a deduction that its documents do not state. */

/** Everything that explains a deposit had the bank not taken its usual fee: the fee closes the rest. */
export function explainByFee(scope: Scope, habit: Habit, rules: AmountRules): Explanation[] {
  const { line, book, named, isOnlyNamed, isSettled, isIssued } = scope;
  const feeMinor = habit.amountMinor ?? 0;
  if (habit.kind !== "fee" || habit.currency !== line.currency || feeMinor <= 0 || line.accountKind === "detraccion") return [];
  const whole: MatchLine = { ...line, amountMinor: line.amountMinor + feeMinor };
  const found = explainBySet(whole, named, rules);
  found.push(...explainBySingle(whole, isOnlyNamed ? named : [...named, ...issuedAt(scope, whole.amountMinor)], book.items.length, rules));
  if (!isOnlyNamed && !isSettled) {
    const items = book.items.filter((item) => isIssued(item.document));
    found.push(...explainBySum(whole, items));
  }
  return found
    .filter(({ fit }) => fit !== "undeclared")
    .flatMap((explanation) => closeRest(explanation, feeMinor, "fee"))
    .map((explanation) => ({ ...explanation, because: { kind: "habit", times: habit.times } }));
}

function issuedAt({ book, named, isIssued }: Scope, amountMinor: number): MatchDocument[] {
  const ids = new Set(named.map((document) => document.id));
  return documentsBetween(book, amountMinor, amountMinor).filter((document) => !ids.has(document.id) && isIssued(document));
}

/** Takes an amount off the largest share and closes it by an adjustment. */
function closeRest(explanation: Explanation, amountMinor: number, kind: AdjustmentKind & Explanation["fit"]): Explanation[] {
  const largest = explanation.shares.reduce<Share | undefined>((most, share) => (share.amountMinor > (most?.amountMinor ?? 0) ? share : most), undefined); // biome-ignore format: one reduction
  if (!largest || largest.amountMinor <= amountMinor) return [];
  const shares = explanation.shares.map((share) =>
    share === largest ? { ...share, amountMinor: share.amountMinor - amountMinor } : share,
  );
  return [{ ...explanation, fit: kind, shares, adjustments: [{ ...largest, amountMinor, kind }] }];
}

/** The documents that the text names, or all that the client owes, short by a sol at most: rounding closes the rest. */
export function explainByRounding({ line, book, named, isOnlyNamed, isAllIssued }: Scope): Explanation[] {
  if (line.accountKind === "detraccion") return [];
  const most = mostRounding(line.amountMinor);
  const isRounded = (openMinor: number) => openMinor > line.amountMinor && openMinor - line.amountMinor <= most;
  const sets = [named];
  if (!isOnlyNamed && isRounded(book.netMinor) && isAllIssued) sets.push(book.documents);
  return sets.flatMap((documents) => {
    const shares = documents.flatMap((document) => partsFor(document, "ordinary").map((part) => fullShare(document, part)));
    const openMinor = sumShares(shares);
    if (documents.length < 2 || !isRounded(openMinor)) return [];
    const chance = most / line.amountMinor;
    const whole: Explanation = { fit: "rounding", shares, deductions: [], leftoverMinor: 0, chance, isOnlySet: true };
    return closeRest(whole, openMinor - line.amountMinor, "rounding");
  });
}

/** Sums of documents, each less the retención that this client withholds though they do not state it. Nothing is forgiven: it stays open for the certificate. */
export function explainByUsualRetention({ line, book, isOnlyNamed, isSettled, isIssued }: Scope, rules: AmountRules): Explanation[] {
  const times = timesUsual(retentionOf(0, rules), rules);
  if (isOnlyNamed || isSettled || times === 0 || line.accountKind === "detraccion") return [];
  const reduced = book.items
    .filter(({ document }) => isIssued(document))
    .map((item) => {
      const isFree = item.document.totalMinor <= rules.deductionsFromMinor || item.document.parts.some(({ part }) => part !== "net");
      return isFree ? item : { ...item, amountMinor: item.amountMinor - retentionOf(item.amountMinor, rules).amountMinor };
    });
  return explainBySum(line, reduced).flatMap((explanation) => {
    const withheldMinor = explanation.shares.reduce((sum, share) => sum + share.part.openMinor - share.amountMinor, 0);
    if (withheldMinor === 0) return [];
    const deductions = [{ sign: "-" as const, label: `retención ${rules.retencionPercent} %`, amountMinor: withheldMinor }];
    return [{ ...explanation, fit: "undeclared" as const, deductions, because: { kind: "habit" as const, times } }];
  });
}
