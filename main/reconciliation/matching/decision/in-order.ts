import { compareText } from "../sorted-texts.ts";
import { addDays } from "../../../../shared/dates.ts";
import type { Decision } from "./assign.ts";
import { claimsOf, partKey } from "./claims.ts";
import type { Hypothesis, MatchLine, Share } from "../model.ts";
import { isExactFit } from "./score.ts";

/** Money for a document comes after its date; banks and clocks may be off by some days. */
const EARLY_DAYS = 7;

/**
 * Deposits that could change places are told apart by their days: of two that name the same document the first pays it, and of a client's
 * equal deposits and equal documents the first goes with the oldest.
 * @param hypotheses of each line, to find what it could pay instead
 * @returns the decisions with those that were exchanged; none of these is ahead of another reading
 */
export function putInOrder(
  decisions: readonly (Decision | undefined)[],
  hypotheses: readonly (readonly Hypothesis[])[],
): (Decision | undefined)[] {
  const ordered = [...decisions];
  payFirst(ordered, hypotheses);
  pairByAge(ordered, hypotheses);
  return ordered;
}

/** A document paid twice: the second deposit waits for a person, however much better it is written. */
function payFirst(decisions: (Decision | undefined)[], hypotheses: readonly (readonly Hypothesis[])[]): void {
  const waiting = new Map<string, Hypothesis[]>();
  for (const [at, found] of hypotheses.entries()) {
    if (decisions[at]) continue;
    for (const hypothesis of found.filter(isNamedExactly)) {
      const key = keyOf(hypothesis);
      waiting.set(key, [...(waiting.get(key) ?? []), hypothesis]);
    }
  }
  if (waiting.size === 0) return;
  const positions = new Map(hypotheses.flatMap((found, at) => (found[0] ? [[found[0].line.id, at] as const] : [])));
  for (const [at, decision] of decisions.entries()) {
    if (!decision || !isNamedExactly(decision.hypothesis)) continue;
    const [first] = (waiting.get(keyOf(decision.hypothesis)) ?? []).sort((a, b) => compareLines(a.line, b.line));
    const place = first && positions.get(first.line.id);
    if (!first || place === undefined || decisions[place] || compareLines(first.line, decision.hypothesis.line) > 0) continue;
    decisions[place] = { hypothesis: first, margin: 0 };
    decisions[at] = undefined;
  }
}

type Member = { at: number; hypothesis: Hypothesis; share: Share | undefined };

function pairByAge(decisions: (Decision | undefined)[], hypotheses: readonly (readonly Hypothesis[])[]): void {
  const groups = new Map<string, Member[]>();
  for (const [at, decision] of decisions.entries()) {
    const hypothesis = decision ? decision.hypothesis : hypotheses[at]?.find(exchangeable);
    const share = hypothesis && exchangeable(hypothesis);
    if (!hypothesis || !share) continue;
    const { line, clientId } = hypothesis;
    const key = `${clientId} ${line.currency} ${line.accountKind} ${line.amountMinor} ${share.part.part}`;
    groups.set(key, [...(groups.get(key) ?? []), { at, hypothesis, share: decision && share }]);
  }
  const taken = new Set(decisions.flatMap((decision) => (decision ? claimsOf(decision.hypothesis).map(({ key }) => key) : [])));
  for (const group of groups.values()) if (group.length > 1) pairGroup(group, hypotheses, taken, decisions);
}

/** The oldest first, where each is there by the day of the deposit that comes to it; else everything stays. */
function pairGroup(
  group: readonly Member[],
  hypotheses: readonly (readonly Hypothesis[])[],
  taken: ReadonlySet<string>,
  decisions: (Decision | undefined)[],
): void {
  const lines = [...group].sort((a, b) => compareLines(a.hypothesis.line, b.hypothesis.line));
  const held = group.flatMap(({ share }) => share ?? []);
  const free = new Map<string, Share>();
  for (const { at } of group) {
    for (const hypothesis of hypotheses[at] ?? []) {
      const share = exchangeable(hypothesis);
      if (share && !taken.has(keyOfShare(share))) free.set(keyOfShare(share), share);
    }
  }
  const shares = [...held, ...[...free.values()].sort(compareShares).slice(0, group.length - held.length)].sort(compareShares);
  const pairs = lines.slice(0, shares.length).map((member, place) => ({ member, share: shares[place] as Share }));
  if (pairs.some(({ member, share }) => share.document.issueOn > addDays(member.hypothesis.line.bookedOn, EARLY_DAYS))) return;
  const isSame = pairs.every(({ member, share }) => member.share && keyOfShare(member.share) === keyOfShare(share));
  if (isSame && pairs.length === lines.length) return;
  for (const { at } of lines.slice(shares.length)) decisions[at] = undefined;
  for (const { member, share } of pairs) {
    const found = hypotheses[member.at]?.find((hypothesis) => exchangeable(hypothesis)?.part === share.part);
    decisions[member.at] = { hypothesis: found ?? { ...member.hypothesis, shares: [share] }, margin: 0 };
  }
}

const keyOfShare = ({ document, part }: Share) => partKey(document.id, part.cuota, part.part);

/** The one share of a deposit that nothing but its amount gives to a document of the client. */
function exchangeable({ fit, shares, adjustments = [], favour = [], converted, facts }: Hypothesis): Share | undefined {
  if (fit !== "part" || shares.length !== 1 || converted || adjustments.length + favour.length > 0) return undefined;
  return facts.named.length === 0 && !facts.isNearlyNamed && !facts.month ? shares[0] : undefined;
}

function isNamedExactly({ fit, shares, facts }: Hypothesis): boolean {
  return isExactFit(fit) && facts.named.length === new Set(shares.map((share) => share.document)).size;
}

function keyOf(hypothesis: Hypothesis): string {
  return claimsOf(hypothesis)
    .map(({ key, amountMinor }) => `${key} ${amountMinor}`)
    .sort()
    .join();
}

const compareLines = (a: MatchLine, b: MatchLine) => compareText(a.bookedOn, b.bookedOn) || a.id - b.id;
const compareShares = (a: Share, b: Share) =>
  compareText(a.part.dueOn, b.part.dueOn) || compareText(a.document.issueOn, b.document.issueOn) || a.document.id - b.document.id;
