import { explainBySingle, explainBySum } from "./amounts.ts";
import { documentsBetween } from "./client-book.ts";
import type { Explanation, Favour, FavourShare, MatchLine, Share } from "../model.ts";
import type { Scope } from "../decision/scope.ts";
import { type AmountRules, fullShare, partsFor, sumShares } from "./units.ts";

/** Deposits that pay documents together with the client's balances in favour. */

const MAX_BALANCES = 6;

/**
 * A deposit and balances, oldest first: for the documents that the text names, as much of the balances as is missing; for others only
 * where whole balances close documents exactly.
 * @param balances of the client, in the line's currency, oldest first
 */
export function explainByFavour(scope: Scope, balances: readonly Favour[], rules: AmountRules): Explanation[] {
  if (scope.line.accountKind === "detraccion" || balances.length === 0) return [];
  const found = explainNamed(scope, balances);
  if (scope.isOnlyNamed || scope.isSettled) return found;
  const sets = wholeSets(balances);
  for (const used of sets) found.push(...explainExactly(scope, used, sets.length, rules));
  return found;
}

/** The oldest balances together, and each one alone. */
function wholeSets(balances: readonly Favour[]): Favour[][] {
  const first = balances.slice(0, MAX_BALANCES);
  return [...first.map((_, at) => first.slice(0, at + 1)), ...first.slice(1).map((balance) => [balance])];
}

const sumOf = (balances: readonly Favour[]) => balances.reduce((sum, balance) => sum + balance.unallocatedMinor, 0);

function explainNamed({ line, named }: Scope, balances: readonly Favour[]): Explanation[] {
  const shares = named.flatMap((document) => partsFor(document, "ordinary").map((part) => fullShare(document, part)));
  const missing = sumShares(shares) - line.amountMinor;
  if (shares.length === 0 || missing <= 0 || missing > sumOf(balances)) return [];
  const whole = wholeSets(balances).find((set) => sumOf(set) === missing);
  return [withFavour({ shares, chance: 0, isOnlySet: true }, whole ?? balances, missing, whole !== undefined)];
}

function explainExactly({ line, book, isIssued }: Scope, used: readonly Favour[], tried: number, rules: AmountRules): Explanation[] {
  const missing = sumOf(used);
  const whole: MatchLine = { ...line, amountMinor: line.amountMinor + missing };
  const documents = documentsBetween(book, whole.amountMinor, whole.amountMinor).filter(isIssued);
  const singles = explainBySingle(whole, documents, book.items.length, rules).filter(({ fit }) => fit === "part");
  const items = book.items.filter((item) => isIssued(item.document));
  return [...singles, ...explainBySum(whole, items, false)].map((explanation) =>
    withFavour({ ...explanation, chance: explanation.chance * tried }, used, missing, true),
  );
}

/** Pays the oldest of some shares by balances, the rest by the deposit. */
function withFavour(
  { shares, chance, isOnlySet }: Pick<Explanation, "shares" | "chance" | "isOnlySet">,
  balances: readonly Favour[],
  missingMinor: number,
  isWhole: boolean,
): Explanation {
  const left = balances.map((balance) => ({ balance, amountMinor: balance.unallocatedMinor }));
  const favour: FavourShare[] = [];
  const paid: Share[] = [];
  let needed = missingMinor;
  for (const share of shares) {
    let open = share.amountMinor;
    while (open > 0 && needed > 0) {
      const next = left.find(({ amountMinor }) => amountMinor > 0);
      if (!next) break;
      const taken = Math.min(open, needed, next.amountMinor);
      favour.push({ ...share, amountMinor: taken, balance: next.balance });
      next.amountMinor -= taken;
      needed -= taken;
      open -= taken;
    }
    if (open > 0) paid.push({ ...share, amountMinor: open });
  }
  return { fit: "favour", shares: paid, favour, because: { kind: "favour", isWhole }, deductions: [], leftoverMinor: 0, chance, isOnlySet };
}
