import { daysBetween } from "../../../../shared/dates.ts";
import type { LineCandidates } from "./candidates.ts";
import { documentsBetween } from "../amounts/client-book.ts";
import { clientBookOf, documentsOf, type MatchIndex } from "../match-index.ts";
import type { Explanation, Hypothesis, MatchDocument, MatchLine, Share } from "../model.ts";
import { weighHypothesis } from "./score.ts";
import { unitsOf } from "../amounts/units.ts";

const MAX_LINES = 12;
/** Of one client: more are paired with nobody, since chance would pair them. */
const MAX_PAIRED_LINES = 40;
const WITHIN_DAYS = 60;
/** Payers nearly as likely as the likeliest: the half that is badly written may be theirs. */
const LIKELY_PAYER = 0.5;
const MAX_PAYERS = 3;
/** Parts of one document may be spread over more time where each text says that it is one. */
const WITHIN_DAYS_SAID = 200;
/** How people write that a payment is one of several. */
const SAYS_PART =
  /\b(cuota|parte|armada|adelanto|a cuenta|acta|saldo|amortizacion|amort|cancelacion|parcial|[1-9](ra|da|do|ta|to|er)? pago)\b|\b\d{1,2} ?(\/|de) ?\d{1,2}\b/i;

/** Lines that may pay one document together, by position, and how far that is by chance. */
type Group = { lines: readonly number[]; documents: readonly MatchDocument[]; chance: number; among: number };

/**
 * Deposits that explain nothing each by itself and together pay one document exactly: two or three of one client, or any number that
 * name the document or say that they are parts.
 * @returns what to add to the hypotheses of each line, by its position
 */
export function findJoint(
  lines: readonly MatchLine[],
  candidates: readonly LineCandidates[],
  index: MatchIndex,
): Map<number, Hypothesis[]> {
  const added = new Map<number, Hypothesis[]>();
  for (const group of [...namedGroups(lines, candidates, index), ...payerGroups(lines, candidates, index)]) {
    const sum = group.lines.reduce((total, at) => total + (lines[at]?.amountMinor ?? 0), 0);
    for (const document of group.documents) addGroup(added, group, sum, document, lines, candidates);
  }
  return added;
}

/** All waiting deposits that name one document. */
function* namedGroups(lines: readonly MatchLine[], candidates: readonly LineCandidates[], index: MatchIndex): Generator<Group> {
  const byDocument = new Map<MatchDocument, number[]>();
  for (const [at, { hypotheses }] of candidates.entries()) {
    const [best] = hypotheses;
    const near = best?.facts.isNearlyNamed ? best.shares.map((share) => share.document) : [];
    const [document, another] = new Set([...(best?.facts.named ?? []), ...near]);
    if (!document || another || best?.converted || !isOpenToMore(best)) continue;
    const positions = byDocument.get(document);
    if (positions) positions.push(at);
    else byDocument.set(document, [at]);
  }
  for (const [document, positions] of byDocument) {
    const kinds = new Set(positions.map((at) => lines[at]?.accountKind === "detraccion"));
    if (positions.length < 2 || positions.length > MAX_LINES || kinds.size > 1) continue;
    const among = documentsOf(index, document.clientId, document.currency).length;
    yield { lines: positions, documents: [document], chance: 0, among };
  }
}

/** Pairs and triples of deposits of one client that make up one of its documents, and all that say they are parts. */
function* payerGroups(lines: readonly MatchLine[], candidates: readonly LineCandidates[], index: MatchIndex): Generator<Group> {
  for (const [key, positions] of groupByPayer(lines, candidates)) {
    if (positions.length < 2 || positions.length > MAX_PAIRED_LINES) continue;
    const first = lines[positions[0] as number] as MatchLine;
    const book = clientBookOf(index, Number(key.split(" ")[0]), first.currency, first.accountKind);
    const among = book.documents.length;
    for (const group of groupsOf(positions, lines)) {
      const sum = group.reduce((total, at) => total + (lines[at]?.amountMinor ?? 0), 0);
      const documents = documentsBetween(book, sum, sum);
      if (documents.length > 0) yield { lines: group, documents, chance: group.length === 2 ? 0.02 : 0.2, among };
    }
    const said = positions.filter((at) => SAYS_PART.test(lines[at]?.description ?? ""));
    if (said.length > 3 && said.length <= MAX_LINES && isWithin(said, lines, WITHIN_DAYS_SAID))
      yield { lines: said, documents: book.documents, chance: 0.02, among };
  }
}

function isWithin(positions: readonly number[], lines: readonly MatchLine[], days: number): boolean {
  const booked = positions.map((at) => lines[at]?.bookedOn ?? "").sort();
  return daysBetween(booked[0] as string, booked.at(-1) as string) <= days;
}

/** Nothing explains the line exactly: more than everything owed, or an amount in another currency alone, is no explanation. */
function isOpenToMore(best: Hypothesis | undefined): boolean {
  if (!best || best.fit === "partial" || best.fit === "near" || best.fit === "undeclared") return true;
  return (best.fit === "over" || best.converted !== undefined) && best.facts.named.length === 0;
}

/** The lines that each client may have paid, by client, currency and kind of account. */
function groupByPayer(lines: readonly MatchLine[], candidates: readonly LineCandidates[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { evidence, hypotheses }] of candidates.entries()) {
    const [best] = hypotheses;
    const line = lines[at];
    if (!line || !isOpenToMore(best)) continue;
    const least = (evidence.payers[0]?.weight ?? 0) * LIKELY_PAYER;
    const likely = evidence.payers.filter((payer) => payer.weight >= least).slice(0, MAX_PAYERS);
    const clients = likely.length > 0 ? likely.map((payer) => payer.clientId) : best ? [best.clientId] : [];
    for (const clientId of clients) {
      const key = `${clientId} ${line.currency} ${line.accountKind === "detraccion"}`;
      groups.set(key, [...(groups.get(key) ?? []), at]);
    }
  }
  return groups;
}

/** Pairs of lines within sixty days, and triples where there are few. */
function* groupsOf(positions: readonly number[], lines: readonly MatchLine[]): Generator<number[]> {
  const isNear = (a: number, b: number) =>
    Math.abs(daysBetween((lines[a] as MatchLine).bookedOn, (lines[b] as MatchLine).bookedOn)) <= WITHIN_DAYS;
  for (const [index, first] of positions.entries()) {
    for (const [offset, second] of positions.slice(index + 1).entries()) {
      if (!isNear(first, second)) continue;
      yield [first, second];
      if (positions.length > MAX_LINES) continue;
      for (const third of positions.slice(index + offset + 2))
        if (isNear(first, third) && isNear(second, third)) yield [first, second, third];
    }
  }
}

function addGroup(
  added: Map<number, Hypothesis[]>,
  group: Group,
  sum: number,
  document: MatchDocument,
  lines: readonly MatchLine[],
  candidates: readonly LineCandidates[],
): void {
  const accountKind = lines[group.lines[0] as number]?.accountKind ?? "ordinary";
  const unit = unitsOf(document, accountKind).find((candidate) => candidate.amountMinor === sum);
  if (!unit) return;
  const left = unit.shares.map((share) => ({ ...share }));
  for (const at of group.lines) {
    const line = lines[at] as MatchLine;
    const { evidence } = candidates[at] as LineCandidates;
    const explanation: Explanation = {
      fit: "joint",
      shares: take(left, line.amountMinor),
      deductions: [],
      leftoverMinor: 0,
      chance: group.chance,
      isOnlySet: false,
    };
    const hypothesis = weighHypothesis(
      { line, evidence, clientId: document.clientId, openDocuments: group.among, latestIssueOn: line.bookedOn },
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
