import { addDays } from "../../../shared/dates.ts";
import {
  type AmountRules,
  explainByNear,
  explainByOrder,
  explainByRest,
  explainBySet,
  explainBySingle,
  explainBySum,
  unitsOf,
} from "./amounts.ts";
import { type Evidence, type EvidenceIndex, gatherEvidence, indexEvidence } from "./evidence.ts";
import type { Explanation, Hypothesis, MatchClient, MatchDocument, MatchLine } from "./model.ts";
import { type Case, weighHypothesis } from "./score.ts";
import { stepOf } from "./subset.ts";

/** Indexes over everything that is open: a line's candidates are looked up, never searched for. */
export type MatchIndex = {
  evidence: EvidenceIndex;
  /** By client and currency, oldest due first. */
  byClient: ReadonlyMap<string, MatchDocument[]>;
  /** By currency and each amount a document may be paid by. */
  byAmount: ReadonlyMap<string, MatchDocument[]>;
  /** Every such amount of a currency in whole steps, sorted: how crowded an amount is. */
  amounts: ReadonlyMap<string, Float64Array>;
};

const KEPT = 8;
const MAX_PAYERS = 4;
const MAX_SAME_AMOUNT = 6;
/** Advances aside, money for a document comes after its date; banks and clocks may be off by some days. */
const EARLY_DAYS = 7;
/** Sums are searched for payers at least this likely, as a share of the likeliest; the others must fit with one document. */
const LIKELY_PAYER = 0.5;

const clientKey = (clientId: number, currency: string) => `${clientId} ${currency}`;
const amountKey = (currency: string, amountMinor: number) => `${currency} ${amountMinor}`;

/** Indexes open documents and clients for any number of lines. */
export function indexForMatching(documents: readonly MatchDocument[], clients: readonly MatchClient[]): MatchIndex {
  const byClient = new Map<string, MatchDocument[]>();
  const byAmount = new Map<string, MatchDocument[]>();
  const amounts = new Map<string, number[]>();
  for (const document of documents) {
    push(byClient, clientKey(document.clientId, document.currency), document);
    for (const kind of ["ordinary", "detraccion"] as const) {
      for (const amountMinor of new Set(unitsOf(document, kind).map((unit) => unit.amountMinor))) {
        push(
          byAmount,
          amountKey(
            kind === "ordinary" ? document.currency : "detraccion",
            kind === "ordinary" ? amountMinor : Math.round(amountMinor / 100),
          ),
          document,
        );
        if (kind === "ordinary") push(amounts, `${document.currency} ${amountMinor % 100 === 0}`, amountMinor);
      }
    }
  }
  for (const list of byClient.values()) list.sort((a, b) => compareText(dueOf(a), dueOf(b)) || a.id - b.id);
  return {
    evidence: indexEvidence(documents, clients),
    byClient,
    byAmount,
    amounts: new Map([...amounts].map(([key, list]) => [key, Float64Array.from(list).sort()])),
  };
}

const dueOf = (document: MatchDocument) => document.parts[0]?.dueOn ?? "";
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Open documents of a client in a currency, oldest due first. */
export function documentsOf(index: MatchIndex, clientId: number, currency: string): readonly MatchDocument[] {
  return index.byClient.get(clientKey(clientId, currency)) ?? [];
}

/** What is left open: gives what a document still has after other lines took their share; undefined when nothing. */
export type Remaining = (document: MatchDocument) => MatchDocument | undefined;

export type LineCandidates = { evidence: Evidence; hypotheses: Hypothesis[] };

/** The best explanations of one line, the likeliest first: by its payers, by the documents it names, and by its amount alone. */
export function findCandidates(
  line: MatchLine,
  index: MatchIndex,
  rules: AmountRules,
  remaining: Remaining = (document) => document,
): LineCandidates {
  const evidence = gatherEvidence(line, index.evidence);
  const search: Search = { line, index, rules, remaining, evidence, latestIssueOn: addDays(line.bookedOn, EARLY_DAYS) };
  const named = namedByClient(search);
  const payers = new Map(evidence.payers.slice(0, MAX_PAYERS).map((payer) => [payer.clientId, payer.weight]));
  const likely = (evidence.payers[0]?.weight ?? 0) * LIKELY_PAYER;
  const hypotheses: Hypothesis[] = [];
  for (const clientId of new Set([...payers.keys(), ...named.keys()])) {
    const open = documentsOf(index, clientId, line.currency).flatMap((document) => remaining(document) ?? []);
    const weight = payers.get(clientId);
    const depth = weight === undefined ? "named" : weight >= likely ? "all" : "single";
    const weighed = caseOf(search, clientId, open.length);
    for (const explanation of explainForClient(search, open, named.get(clientId) ?? [], depth))
      hypotheses.push(weighHypothesis(weighed, explanation));
  }
  if (!hypotheses.some((hypothesis) => hypothesis.score > 0)) hypotheses.push(...findByAmount(search));
  return { evidence, hypotheses: keepBest(hypotheses) };
}

/** One line's search, and what it goes by. */
type Search = { line: MatchLine; index: MatchIndex; rules: AmountRules; remaining: Remaining; evidence: Evidence; latestIssueOn: string };

const caseOf = ({ line, evidence, latestIssueOn }: Search, clientId: number, openDocuments: number): Case => ({
  line,
  evidence,
  clientId,
  openDocuments,
  latestIssueOn,
});

/** The documents that the text names, by client. Numbers that many share count only where the payer or the amount agrees. */
function namedByClient({ line, evidence, remaining }: Search): Map<number, MatchDocument[]> {
  const named = new Map<number, MatchDocument[]>();
  const payers = new Set(evidence.payers.map((payer) => payer.clientId));
  for (const mention of evidence.mentions.known) {
    const isVague = mention.strength === "bare" || mention.documents.length > 3;
    for (const stated of mention.documents) {
      const document = stated.currency === line.currency ? remaining(stated) : undefined;
      if (!document) continue;
      if (
        isVague &&
        !payers.has(document.clientId) &&
        !unitsOf(document, line.accountKind).some((unit) => unit.amountMinor === line.amountMinor)
      )
        continue;
      const list = named.get(document.clientId);
      if (!list) named.set(document.clientId, [document]);
      else if (!list.includes(document)) list.push(document);
    }
  }
  return named;
}

/** How far a client is searched: what the text names, one document, or any sum. */
type Depth = "named" | "single" | "all";

function explainForClient(
  { line, rules, latestIssueOn }: Search,
  open: readonly MatchDocument[],
  named: readonly MatchDocument[],
  depth: Depth,
): Explanation[] {
  const explanations: Explanation[] = [];
  const issued = open.filter((document) => document.issueOn <= latestIssueOn);
  if (named.length > 0) {
    explanations.push(
      ...explainBySet(line, named, rules),
      ...explainBySingle(line, named, rules),
      ...explainBySum(line, named),
      ...explainByOrder(line, named, rules),
    );
    const numbers = new Set(named.map((document) => document.id));
    explanations.push(...explainByRest(line, named, issued.filter((document) => !numbers.has(document.id)), rules)); // biome-ignore format: one call
  }
  if (depth === "named") return explanations;
  const documents = issued.length > 0 ? issued : open;
  explanations.push(...explainBySingle(line, documents, rules));
  if (depth === "all")
    explanations.push(
      ...explainBySum(line, documents),
      ...explainByNear(line, documents, rules),
      ...explainByOrder(line, documents, rules),
    );
  return explanations;
}

/** Documents that only the amount leads to: a hint for a person, never more; the rarer the amount, the better the hint. */
function findByAmount(search: Search): Hypothesis[] {
  const { line, index, rules, remaining, latestIssueOn } = search;
  const found = lookUpAmount(line, index).flatMap((document) => (document.issueOn <= latestIssueOn ? (remaining(document) ?? []) : []));
  if (found.length === 0 || found.length > MAX_SAME_AMOUNT) return [];
  const rarity = Math.min(4.3, Math.max(0, Math.log(0.6 / (expectedByChance(line, index) + 0.01)))) - Math.log(found.length);
  return found.flatMap((document) => {
    const weighed = caseOf(search, document.clientId, documentsOf(index, document.clientId, line.currency).length);
    const fitting = explainBySingle(line, [document], rules).filter((explanation) => explanation.fit === "part");
    return fitting.map((explanation) => {
      const hypothesis = weighHypothesis(weighed, { ...explanation, chance: 0 });
      return { ...hypothesis, score: hypothesis.score - 2 + rarity };
    });
  });
}

function lookUpAmount(line: MatchLine, index: MatchIndex): MatchDocument[] {
  if (line.accountKind !== "detraccion") return index.byAmount.get(amountKey(line.currency, line.amountMinor)) ?? [];
  const soles = Math.round(line.amountMinor / 100);
  const near = [soles - 1, soles, soles + 1].flatMap((amount) => index.byAmount.get(amountKey("detraccion", amount)) ?? []);
  return near.filter((document) => document.currency === line.currency);
}

/** How many open amounts one would expect to equal this one by chance, from how crowded its neighbourhood (20% around) is. */
function expectedByChance(line: MatchLine, index: MatchIndex): number {
  const isWhole = line.amountMinor % 100 === 0;
  const amounts = index.amounts.get(`${line.currency} ${isWhole}`) ?? new Float64Array();
  const around = lowerBound(amounts, line.amountMinor * 1.2) - lowerBound(amounts, line.amountMinor * 0.8);
  return (around * stepOf(line.amountMinor)) / (line.amountMinor * 0.4);
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
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
