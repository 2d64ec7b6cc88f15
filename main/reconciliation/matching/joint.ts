import { daysBetween } from "../../../shared/dates.ts";
import type { LineCandidates } from "./candidates.ts";
import { documentsOf, type MatchIndex } from "./match-index.ts";
import type { Hypothesis, MatchDocument, MatchLine, Share } from "./model.ts";
import { weighHypothesis } from "./score.ts";
import { unitsOf } from "./units.ts";

const MAX_LINES = 12;
const MAX_DOCUMENTS = 60;
const WITHIN_DAYS = 60;

/**
 * Deposits of one client that explain nothing each by itself and together pay one document exactly: two or three of them.
 * @returns what to add to the hypotheses of each line, by its position
 */
export function findJoint(
  lines: readonly MatchLine[],
  candidates: readonly LineCandidates[],
  index: MatchIndex,
): Map<number, Hypothesis[]> {
  const added = new Map<number, Hypothesis[]>();
  for (const [key, positions] of groupByPayer(lines, candidates)) {
    if (positions.length < 2 || positions.length > MAX_LINES) continue;
    const clientId = Number(key.split(" ")[0]);
    const first = lines[positions[0] as number] as MatchLine;
    const documents = documentsOf(index, clientId, first.currency).slice(0, MAX_DOCUMENTS);
    for (const group of groupsOf(positions, lines)) {
      const sum = group.reduce((total, at) => total + (lines[at]?.amountMinor ?? 0), 0);
      for (const document of documents) addGroup(added, group, sum, document, lines, candidates, documents.length);
    }
  }
  return added;
}

function groupByPayer(lines: readonly MatchLine[], candidates: readonly LineCandidates[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { evidence, hypotheses }] of candidates.entries()) {
    const best = hypotheses[0];
    const clientId = evidence.payers[0]?.clientId ?? best?.clientId;
    const line = lines[at];
    if (!line || clientId === undefined || (best && best.fit !== "partial" && best.fit !== "near" && best.fit !== "undeclared")) continue;
    const key = `${clientId} ${line.currency} ${line.accountKind === "detraccion"}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  return groups;
}

/** Pairs and triples of lines within sixty days. */
function* groupsOf(positions: readonly number[], lines: readonly MatchLine[]): Generator<number[]> {
  const isNear = (a: number, b: number) =>
    Math.abs(daysBetween((lines[a] as MatchLine).bookedOn, (lines[b] as MatchLine).bookedOn)) <= WITHIN_DAYS;
  for (const [index, first] of positions.entries()) {
    for (const [offset, second] of positions.slice(index + 1).entries()) {
      if (!isNear(first, second)) continue;
      yield [first, second];
      for (const third of positions.slice(index + offset + 2))
        if (isNear(first, third) && isNear(second, third)) yield [first, second, third];
    }
  }
}

function addGroup(
  added: Map<number, Hypothesis[]>,
  group: readonly number[],
  sum: number,
  document: MatchDocument,
  lines: readonly MatchLine[],
  candidates: readonly LineCandidates[],
  openDocuments: number,
): void {
  const accountKind = lines[group[0] as number]?.accountKind ?? "ordinary";
  const unit = unitsOf(document, accountKind).find((candidate) => candidate.amountMinor === sum);
  if (!unit) return;
  const left = unit.shares.map((share) => ({ ...share }));
  for (const at of group) {
    const line = lines[at] as MatchLine;
    const { evidence } = candidates[at] as LineCandidates;
    const explanation = {
      fit: "joint" as const,
      shares: take(left, line.amountMinor),
      deductions: [],
      leftoverMinor: 0,
      chance: group.length === 2 ? 0.02 : 0.2,
      isOnlySet: false,
    };
    const hypothesis = weighHypothesis(
      { line, evidence, clientId: document.clientId, openDocuments, latestIssueOn: line.bookedOn },
      explanation,
    );
    added.set(at, [...(added.get(at) ?? []), hypothesis]);
  }
}

/** Takes an amount off the front of shares. */
function take(left: Share[], amountMinor: number): Share[] {
  const taken: Share[] = [];
  let rest = amountMinor;
  for (const share of left) {
    const part = Math.min(rest, share.amountMinor);
    if (part > 0) taken.push({ ...share, amountMinor: part });
    share.amountMinor -= part;
    rest -= part;
  }
  return taken;
}
