import { addDays } from "../../../shared/dates.ts";
import {
  documentsForAmount,
  explainByNear,
  explainByOrder,
  explainByRest,
  explainBySet,
  explainBySingle,
  explainBySum,
} from "./amounts.ts";
import { type ClientBook, makeClientBook } from "./client-book.ts";
import { type Evidence, gatherEvidence } from "./evidence.ts";
import { documentsOf, expectedByChance, lookUpAmount, type MatchIndex } from "./match-index.ts";
import type { Explanation, Hypothesis, MatchDocument, MatchLine } from "./model.ts";
import { type Case, weighHypothesis } from "./score.ts";
import { type AmountRules, fullShare, partsFor, unitsOf } from "./units.ts";

const KEPT = 8;
const MAX_PAYERS = 4;
const MAX_SAME_AMOUNT = 6;
/** A number that more documents share is looked at only for known payers and exact amounts. */
const MAX_SHARED = 8;
/** Advances aside, money for a document comes after its date; banks and clocks may be off by some days. */
const EARLY_DAYS = 7;
/** Sums are searched for payers at least this likely, as a share of the likeliest; the others must fit with one document. */
const LIKELY_PAYER = 0.5;
/** With more documents than this, an exact one leaves sums to chance: they are not searched beside it. */
const FEW_DOCUMENTS = 12;

/** What is left open: gives what a document still has after other lines took their share; undefined when nothing. */
export type Remaining = (document: MatchDocument) => MatchDocument | undefined;

export type LineCandidates = { evidence: Evidence; hypotheses: Hypothesis[] };

/** One line's search, and what it goes by. */
type Search = {
  line: MatchLine;
  index: MatchIndex;
  rules: AmountRules;
  remaining: Remaining | undefined;
  evidence: Evidence;
  latestIssueOn: string;
};

/** The best explanations of one line, the likeliest first: by its payers, by the documents it names, and by its amount alone. */
export function findCandidates(line: MatchLine, index: MatchIndex, rules: AmountRules, remaining?: Remaining): LineCandidates {
  const evidence = gatherEvidence(line, index.evidence);
  const search: Search = { line, index, rules, remaining, evidence, latestIssueOn: addDays(line.bookedOn, EARLY_DAYS) };
  const named = namedByClient(search);
  const payers = new Map(evidence.payers.slice(0, MAX_PAYERS).map((payer) => [payer.clientId, payer.weight]));
  const likely = (evidence.payers[0]?.weight ?? 0) * LIKELY_PAYER;
  const hypotheses: Hypothesis[] = [];
  for (const clientId of new Set([...payers.keys(), ...named.keys()])) {
    const book = bookOf(search, clientId);
    const weight = payers.get(clientId);
    const depth = weight === undefined ? "named" : weight >= likely ? "all" : "single";
    const weighed = caseOf(search, clientId, book.documents.length);
    for (const explanation of explainForClient(search, book, named.get(clientId) ?? [], depth))
      hypotheses.push(weighHypothesis(weighed, explanation));
  }
  if (!hypotheses.some((hypothesis) => hypothesis.score > 0 && hypothesis.fit !== "partial" && hypothesis.fit !== "over"))
    hypotheses.push(...findByAmount(search));
  return { evidence, hypotheses: keepBest(hypotheses) };
}

function caseOf({ line, evidence, latestIssueOn }: Search, clientId: number, openDocuments: number): Case {
  return { line, evidence, clientId, openDocuments, latestIssueOn };
}

/** A client's book, made once for all lines; anew where other lines took from it. */
function bookOf({ line, index, remaining }: Search, clientId: number): ClientBook {
  const stated = documentsOf(index, clientId, line.currency);
  const left = remaining ? stated.flatMap((document) => remaining(document) ?? []) : stated;
  if (left.length !== stated.length || left.some((document, at) => document !== stated[at])) return makeClientBook(left, line.accountKind);
  const key = `${clientId} ${line.currency} ${line.accountKind === "detraccion"}`;
  let book = index.books.get(key);
  if (!book) {
    book = makeClientBook(stated, line.accountKind);
    index.books.set(key, book);
  }
  return book;
}

/** The documents that the text names, by client. Numbers that many share count only where the payer or the amount agrees. */
function namedByClient({ line, evidence, remaining }: Search): Map<number, MatchDocument[]> {
  const named = new Map<number, MatchDocument[]>();
  const payers = new Set(evidence.payers.map((payer) => payer.clientId));
  for (const mention of evidence.mentions.known) {
    const isVague = mention.strength === "bare" || mention.documents.length > MAX_SHARED;
    for (const stated of mention.documents) {
      if (stated.currency !== line.currency) continue;
      const document = remaining ? remaining(stated) : stated;
      if (!document) continue;
      if (
        isVague &&
        !payers.has(document.clientId) &&
        !unitsOf(document, line.accountKind).some((unit) => unit.amountMinor === line.amountMinor)
      )
        continue;
      const list = named.get(document.clientId);
      if (!list) named.set(document.clientId, [document]);
      else if (!list.some((other) => other.id === document.id)) list.push(document);
    }
  }
  return named;
}

/** How far a client is searched: what the text names, one document, or any sum. */
type Depth = "named" | "single" | "all";

function explainForClient(
  { line, rules, latestIssueOn }: Search,
  book: ClientBook,
  named: readonly MatchDocument[],
  depth: Depth,
): Explanation[] {
  const explanations: Explanation[] = [];
  const isIssued = (document: MatchDocument) => document.issueOn <= latestIssueOn;
  if (named.length > 0) {
    const items = named.flatMap((document) => partsFor(document, line.accountKind).map((part) => fullShare(document, part)));
    explanations.push(...explainBySet(line, named, rules), ...explainBySingle(line, named, named.length, rules));
    explanations.push(
      ...explainBySum(line, items),
      ...explainByOrder(line, named, rules),
      ...explainByRest(line, named, book, isIssued, rules),
    );
  }
  if (depth === "named") return explanations;
  const fitting = documentsForAmount(line, book, rules).filter(isIssued);
  const singles = explainBySingle(line, fitting, book.items.length, rules);
  explanations.push(...singles);
  if (depth === "single") return explanations;
  const items = book.items.filter((item) => isIssued(item.document));
  const isThorough = items.length <= FEW_DOCUMENTS || !singles.some((explanation) => explanation.fit === "part");
  const issued = book.documents.filter(isIssued);
  explanations.push(...explainBySum(line, items, isThorough), ...explainByNear(line, fitting, rules));
  explanations.push(...explainByOrder(line, issued.length > 0 ? issued : book.documents, rules));
  return explanations;
}

/** Documents that only the amount leads to: a hint for a person, never more; the rarer the amount, the better the hint. */
function findByAmount(search: Search): Hypothesis[] {
  const { line, index, rules, remaining, latestIssueOn } = search;
  const stated = lookUpAmount(line, index).filter((document) => document.issueOn <= latestIssueOn);
  const found = remaining ? stated.flatMap((document) => remaining(document) ?? []) : stated;
  if (found.length === 0 || found.length > MAX_SAME_AMOUNT) return [];
  const rarity = Math.min(4.3, Math.max(0, Math.log(0.6 / (expectedByChance(line, index) + 0.01)))) - Math.log(found.length);
  return found.flatMap((document) => {
    const weighed = caseOf(search, document.clientId, documentsOf(index, document.clientId, line.currency).length);
    const fitting = explainBySingle(line, [document], 1, rules).filter((explanation) => explanation.fit === "part");
    return fitting.map((explanation) => {
      const hypothesis = weighHypothesis(weighed, { ...explanation, chance: 0 });
      return { ...hypothesis, score: hypothesis.score - (hypothesis.facts.isNearlyNamed ? 0 : 2) + rarity };
    });
  });
}

function keepBest(hypotheses: Hypothesis[]): Hypothesis[] {
  hypotheses.sort((a, b) => b.score - a.score);
  const kept = new Map<string, Hypothesis>();
  for (const hypothesis of hypotheses) {
    const id = idOf(hypothesis);
    if (!kept.has(id)) kept.set(id, hypothesis);
    if (kept.size === KEPT) break;
  }
  return [...kept.values()];
}

function idOf({ shares }: Hypothesis): string {
  const claims = shares.map(({ document, part, amountMinor }) => `${document.id}.${part.cuota}.${part.part}.${amountMinor}`);
  return (claims.length > 1 ? claims.sort() : claims).join();
}
