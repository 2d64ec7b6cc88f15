import {
  documentsForAmount,
  explainByNear,
  explainByOrder,
  explainByRest,
  explainBySet,
  explainBySingle,
  explainBySum,
} from "../amounts/amounts.ts";
import { explainByKnowledge } from "../amounts/by-knowledge.ts";
import { type ClientBook, makeClientBook } from "../amounts/client-book.ts";
import { weekAround } from "../amounts/day-count.ts";
import type { Mention } from "../evidence/document-mentions.ts";
import { type Evidence, gatherEvidence } from "../evidence/evidence.ts";
import { bookKey, clientBookOf, documentsOf, expectedByChance, lookUpAmount, type MatchIndex } from "../match-index.ts";
import { explainByConversion, isConvertible } from "../amounts/conversion.ts";
import { explainByRounding } from "../amounts/habits.ts";
import type { KnownClient } from "../amounts/known.ts";
import type { Explanation, Favour, Hypothesis, MatchDocument, MatchLine } from "../model.ts";
import { isNearlyMentioned } from "../evidence/near-number.ts";
import type { Scope } from "./scope.ts";
import { type Case, isExactFit, weighHypothesis } from "./score.ts";
import { type AmountRules, fullShare, mostRounding, partsFor, unitsOf } from "../amounts/units.ts";

const KEPT = 8;
/** A cause that is less likely by no more than this (log-odds) may be the true one. */
const AS_LIKELY = 2;
const MAX_PAYERS = 4;
const MAX_SAME_AMOUNT = 6;
/** A number that more documents share is looked at only for known payers and exact amounts. */
const MAX_SHARED = 8;
/** Sums are searched for payers at least this likely, as a share of the likeliest; the others must fit with one document. */
const LIKELY_PAYER = 0.5;
/** With more documents than this, an exact one leaves sums to chance: they are not searched beside it. */
const FEW_DOCUMENTS = 12;
/** An exact amount that owes so little to chance needs no search for sums with discounts, fees and balances. */
const SETTLED_CHANCE = 0.02;
/** Digits from which on a number without series is looked at though nothing announces it. */
const LONG_WHOLE = 5;
/** A payer this likely is looked for in other currencies too. */
const SPEAKS = 3;

/** What is left after other lines took their share: of a document and of a balance in favour; undefined when nothing. */
export type Remaining = {
  document: (document: MatchDocument) => MatchDocument | undefined;
  favour: (balance: Favour) => Favour | undefined;
  /** Books of what is left, kept for the lines of one round. */
  books: Map<string, ClientBook>;
};

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
export function findCandidates(line: MatchLine, index: MatchIndex, rules: AmountRules): LineCandidates {
  return findAmong({ line, index, rules, remaining: undefined, evidence: gatherEvidence(line, index.evidence) });
}

/** The same from what other lines left. */
export function findInRest(line: MatchLine, { evidence }: LineCandidates, index: MatchIndex, rules: AmountRules, remaining: Remaining) {
  return findAmong({ line, index, rules, remaining, evidence }).hypotheses;
}

function findAmong(given: Omit<Search, "latestIssueOn">): LineCandidates {
  // Advances aside, money for a document comes after its date; banks and clocks may be off by some days.
  const search: Search = { ...given, latestIssueOn: weekAround(given.line.bookedOn).weekAfter };
  const hypotheses = findByClient(search);
  hypotheses.push(...findConverted(search, !hypotheses.some((hypothesis) => hypothesis.score > 0 && isComplete(hypothesis.fit))));
  if (!hypotheses.some((hypothesis) => hypothesis.score > 0 && hypothesis.fit !== "partial" && hypothesis.fit !== "over"))
    hypotheses.push(...findByAmount(search));
  return { evidence: given.evidence, hypotheses: keepBest(hypotheses) };
}

/** Documents are paid whole, if not to the céntimo. */
const isComplete = (fit: Explanation["fit"]) => isExactFit(fit) || fit === "rounding" || fit === "favour";

/** What the likely payers and the clients of the named documents may pay by the line. */
function findByClient(search: Search): Hypothesis[] {
  const { evidence, line } = search;
  const named = namedByClient(search, line.currency);
  const payers = new Map(evidence.payers.slice(0, MAX_PAYERS).map((payer) => [payer.clientId, payer.weight]));
  const likely = leastLikely(search);
  const hypotheses: Hypothesis[] = [];
  for (const clientId of new Set([...payers.keys(), ...named.keys()])) {
    const book = bookOf(search, clientId, line.currency);
    const weight = payers.get(clientId);
    const depth = weight === undefined ? "named" : weight >= likely ? "all" : "single";
    const weighed = caseOf(search, clientId, book.documents.length);
    for (const explanation of explainForClient(search, scopeOf(search, book, named.get(clientId), depth), depth, clientId))
      hypotheses.push(weighHypothesis(weighed, explanation));
  }
  return hypotheses;
}

const leastLikely = ({ evidence }: Search) => (evidence.payers[0]?.weight ?? 0) * LIKELY_PAYER;

function scopeOf({ line, latestIssueOn }: Search, book: ClientBook, named: readonly MatchDocument[] = [], depth: Depth): Scope {
  return {
    line,
    book,
    named,
    isOnlyNamed: depth !== "all",
    isSettled: false,
    isAllIssued: book.lastIssueOn <= latestIssueOn,
    isIssued: (document) => document.issueOn <= latestIssueOn,
  };
}

/** Documents in another currency: of named documents, and of likely payers where their own currency explains nothing exactly. */
function findConverted(search: Search, mayBePayer: boolean): Hypothesis[] {
  const { line, index, evidence } = search;
  const hypotheses: Hypothesis[] = [];
  for (const currency of index.byClient.keys()) {
    if (!isConvertible(line, currency)) continue;
    const named = namedByClient(search, currency);
    const likely = leastLikely(search);
    const payers = evidence.payers.slice(0, MAX_PAYERS).filter(({ weight }) => mayBePayer && weight >= likely && weight >= SPEAKS);
    const rates = index.known.rates.get(line.currency === "PEN" ? currency : line.currency) ?? [];
    for (const clientId of new Set([...payers.map((payer) => payer.clientId), ...named.keys()])) {
      const book = bookOf(search, clientId, currency);
      if (book.documents.length === 0) continue;
      const depth = payers.some((payer) => payer.clientId === clientId) ? "all" : "named";
      const ownDocuments = documentsOf(index, clientId, line.currency).length;
      const scope = { ...scopeOf(search, book, named.get(clientId), depth), currency, rates, ownDocuments };
      const weighed = caseOf(search, clientId, book.documents.length + ownDocuments);
      for (const explanation of explainByConversion(scope, search.rules)) hypotheses.push(weighHypothesis(weighed, explanation));
    }
  }
  return hypotheses;
}

function caseOf({ line, evidence, latestIssueOn, index }: Search, clientId: number, openDocuments: number): Case {
  return { line, evidence, clientId, openDocuments, latestIssueOn, payingDays: index.known.payingDays.get(clientId) };
}

/** A client's book in a currency, made once for all lines of a round. */
function bookOf({ line, index, remaining }: Search, clientId: number, currency: string): ClientBook {
  if (!remaining) return clientBookOf(index, clientId, currency, line.accountKind);
  const key = bookKey(clientId, currency, line.accountKind);
  let book = remaining.books.get(key);
  if (!book) {
    const left = documentsOf(index, clientId, currency).flatMap((document) => remaining.document(document) ?? []);
    book = makeClientBook(left, line.accountKind);
    remaining.books.set(key, book);
  }
  return book;
}

/** The documents in a currency that the text names, by client. Numbers that many share count only where the payer or the amount agrees. */
function namedByClient({ line, evidence, remaining }: Search, currency: string): Map<number, MatchDocument[]> {
  const named = new Map<number, MatchDocument[]>();
  if (evidence.mentions.known.length === 0) return named;
  const payers = new Set(evidence.payers.map((payer) => payer.clientId));
  for (const mention of evidence.mentions.known) {
    const isVague = isVagueMention(mention, currency !== line.currency);
    for (const stated of mention.documents) {
      if (stated.currency !== currency) continue;
      const document = remaining ? remaining.document(stated) : stated;
      if (!document) continue;
      const mostShort = mention.strength === "near" ? mostRounding(line.amountMinor) : 0;
      if (isVague && !payers.has(document.clientId) && !isPaid(line, document, mostShort)) continue;
      const list = named.get(document.clientId);
      if (!list) named.set(document.clientId, [document]);
      else if (!list.some((other) => other.id === document.id)) list.push(document);
    }
  }
  return named;
}

/** A mention that counts only where the payer or the amount agrees. In another currency the amount does not confirm what a number may mean. */
function isVagueMention({ strength, documents, text }: Mention, isForeign: boolean): boolean {
  if (documents.length > MAX_SHARED) return true;
  if (strength === "bare") return isForeign || !isWholeNumber(text, documents);
  return strength === "near" ? isForeign || documents.length > 1 : strength === "number" && isForeign;
}

/** The whole number of one document, which has no series, long enough to be no chance: `48185`. */
function isWholeNumber(text: string, [document, ...others]: readonly MatchDocument[]): boolean {
  return text.length >= LONG_WHOLE && document?.series === "" && document.number === text && others.length === 0;
}

/** Whether the amount pays a document, or falls short of it by so little. */
function isPaid({ accountKind, amountMinor, currency }: MatchLine, document: MatchDocument, mostShort: number): boolean {
  if (document.currency !== currency) return false;
  return unitsOf(document, accountKind).some((unit) => unit.amountMinor >= amountMinor && unit.amountMinor <= amountMinor + mostShort);
}

/** How far a client is searched: what the text names, one document, or any sum. */
type Depth = "named" | "single" | "all";

function explainForClient({ index, rules: usual, remaining }: Search, scope: Scope, depth: Depth, clientId: number): Explanation[] {
  const known = index.known.client(clientId);
  const rules = known && known.habits.length > 0 ? { ...usual, usual: known.habits } : usual;
  const explanations = scope.named.length > 0 ? explainNamed(scope, rules) : [];
  if (depth !== "named") explanations.push(...explainOpen(scope, rules));
  if (!known || (scope.named.length === 0 && depth !== "all")) return explanations;
  const isSettled = explanations.some(({ fit, chance }) => isExactFit(fit) && chance <= SETTLED_CHANCE);
  return [...explanations, ...explainByKnowledge({ ...scope, isSettled }, leftOf(known, remaining), rules)];
}

/** What all that a likely payer owes, or any one document of a less likely one, explains. */
function explainOpen(scope: Scope, rules: AmountRules): Explanation[] {
  const { line, book, isOnlyNamed, isAllIssued, isIssued } = scope;
  const fitting = documentsForAmount(line, book, rules).filter(isIssued);
  const singles = explainBySingle(line, fitting, book.items.length, rules);
  if (isOnlyNamed) return singles;
  const items = isAllIssued ? book.items : book.items.filter((item) => isIssued(item.document));
  const isThorough = items.length <= FEW_DOCUMENTS || !singles.some((explanation) => explanation.fit === "part");
  const issued = isAllIssued ? book.documents : book.documents.filter(isIssued);
  return [
    ...singles,
    ...explainBySum(line, items, isThorough),
    ...explainByNear(line, fitting, book.items.length, rules),
    ...explainByRounding(scope),
    ...explainByOrder(line, issued.length > 0 ? issued : book.documents, rules),
  ];
}

/** What the named documents alone, or with others of the client, explain. */
function explainNamed({ line, book, named, isIssued }: Scope, rules: AmountRules): Explanation[] {
  const items = named.flatMap((document) => partsFor(document, line.accountKind).map((part) => fullShare(document, part)));
  return [
    ...explainBySet(line, named, rules),
    ...explainBySingle(line, named, named.length, rules),
    ...explainBySum(line, items),
    ...explainByOrder(line, named, rules),
    ...explainByRest(line, named, book, isIssued, rules),
  ];
}

/** What is known of a client, with the balances that other lines left. */
function leftOf(known: KnownClient, remaining: Remaining | undefined): KnownClient {
  return remaining ? { ...known, favour: known.favour.flatMap((balance) => remaining.favour(balance) ?? []) } : known;
}

/** Documents that only the amount leads to: a hint for a person, never more; the rarer the amount, the better the hint. */
function findByAmount(search: Search): Hypothesis[] {
  const { line, index, rules, remaining, latestIssueOn, evidence } = search;
  const stated = lookUpAmount(line, index).filter((document) => document.issueOn <= latestIssueOn);
  const left = remaining ? stated.flatMap((document) => remaining.document(document) ?? []) : stated;
  const payers = new Set(evidence.payers.map((payer) => payer.clientId));
  const isHinted = (document: MatchDocument) => payers.has(document.clientId) || isNearlyMentioned(evidence.mentions, document);
  const found = left.length > MAX_SAME_AMOUNT ? left.filter(isHinted) : left;
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

/**
 * The likeliest, the best first; of those that take the same of the same documents, one. Where one that is not kept is about as good,
 * none of those is sure: other lines may take all that are kept, and leave the last one looking like the only one.
 */
export function keepBest(hypotheses: Hypothesis[]): Hypothesis[] {
  hypotheses.sort((a, b) => b.score - a.score);
  const kept = new Map<string, Hypothesis>();
  let nextScore = Number.NEGATIVE_INFINITY;
  for (const hypothesis of hypotheses) {
    const id = idOf(hypothesis);
    const same = kept.get(id);
    if (!same) {
      if (kept.size < KEPT) kept.set(id, hypothesis);
      else nextScore = Math.max(nextScore, hypothesis.score);
    } else if (isOtherCause(same, hypothesis)) kept.set(id, { ...same, isStrong: false });
  }
  const isCrowded = (hypothesis: Hypothesis) => hypothesis.isStrong && hypothesis.score < nextScore + AS_LIKELY;
  return [...kept.values()].map((hypothesis) => (isCrowded(hypothesis) ? { ...hypothesis, isStrong: false } : hypothesis));
}

/** The same money of the same documents for another reason: a discount of 3 % or a retención of 3 %. Which of them, a person says. */
function isOtherCause(kept: Hypothesis, other: Hypothesis): boolean {
  return kept.because !== undefined && other.because !== undefined && kept.fit !== other.fit && other.score > kept.score - AS_LIKELY;
}

/** What the deposit itself pays, and what a balance pays whole beside it; closing a rest of the same part is no other decision. */
function idOf({ shares, favour = [] }: Hypothesis): string {
  const beside = favour.filter(({ part }) => !shares.some((share) => share.part === part));
  const claims = [...shares, ...beside].map(
    ({ document, part, amountMinor }) => `${document.id}.${part.cuota}.${part.part}.${amountMinor}`,
  );
  return (claims.length > 1 ? claims.sort() : claims).join();
}
