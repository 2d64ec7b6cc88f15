import type { Proposal } from "../../../shared/contract/reconciliation.ts";
import { assignLines, type Decision } from "./decision/assign.ts";
import { findCandidates, findInRest, keepBest, type LineCandidates, type Remaining } from "./decision/candidates.ts";
import { claimsOf, favourKey, partKey } from "./decision/claims.ts";
import { writeEquation } from "./words/equation.ts";
import { notCollection, nothingFor, reversedBy, writeReasons } from "./words/explain.ts";
import { putInOrder } from "./decision/in-order.ts";
import { findJoint } from "./decision/joint.ts";
import { indexForMatching, type MatchIndex } from "./match-index.ts";
import type { Favour, Hypothesis, MatchDocument, MatchInput, MatchLine, Pause, Share } from "./model.ts";
import { fingerprintProposal } from "./proposal-fingerprint.ts";
import { findReversed } from "./reversals.ts";
import { type AmountRules, defaultRules } from "./amounts/units.ts";

/** Applied without asking only from this much evidence (odds of 9 to 1 and more), and this far ahead of any other reading of the statement. */
const SURE_SCORE = 2.2;
const SURE_MARGIN = 2;
/** A proposal is "probable" from here, "dudoso" below. */
const PROBABLE = 0.6;
/** After the first decision, what it left open is offered to the lines that got nothing, twice. */
const LATER_ROUNDS = 2;

export type MatchOptions = {
  rules?: AmountRules;
  pause?: Pause;
  onProgress?: (done: number, total: number) => void;
};

/**
 * What each line most likely pays: one proposal a line, in the order of the lines.
 * All lines of a statement are decided together, so pass all that wait, not one.
 */
export async function matchLines(input: MatchInput, options: MatchOptions = {}): Promise<Proposal[]> {
  const index = await indexForMatching(input, options.pause);
  const reversed = findReversed(input.lines);
  const lines = input.lines.filter((line) => line.kind === "credit" && line.amountMinor > 0 && !reversed.has(line.id));
  const decisions = await decide(lines, index, options);
  return input.lines.map((line) => {
    const reversal = reversed.get(line.id);
    if (reversal) return nothingFor(line, reversedBy(reversal));
    if (line.kind !== "credit" || line.amountMinor <= 0) return nothingFor(line, notCollection(line));
    return decisions.get(line.id) ?? nothingFor(line, { code: "nothing_found", text: "No encontramos de quién es ni qué paga" });
  });
}

async function decide(lines: readonly MatchLine[], index: MatchIndex, options: MatchOptions): Promise<Map<number, Proposal>> {
  const rules = options.rules ?? defaultRules;
  const candidates: LineCandidates[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % 20 === 0) await options.pause?.();
    if (at % 200 === 0) options.onProgress?.(at, lines.length);
    candidates.push(findCandidates(line, index, rules));
  }
  const joint = findJoint(lines, candidates, index);
  const hypotheses = candidates.map(({ hypotheses: found }, at) => {
    const more = joint.get(at);
    return more ? keepBest([...found, ...more]) : found;
  });
  await options.pause?.();
  const decisions = putInOrder(assignLines(hypotheses), hypotheses);
  const proposals = new Map<number, Proposal>();
  const used = new Map<string, number>();
  for (const [at, decision] of decisions.entries()) {
    if (at % 200 === 0) await options.pause?.();
    if (!decision) continue;
    addUse(used, decision.hypothesis);
    proposals.set(decision.hypothesis.line.id, toProposal(decision, hypotheses[at] ?? [], index, true));
  }
  await decideLeftovers(lines, index, rules, { proposals, used, candidates, pause: options.pause });
  return proposals;
}

type Round = {
  proposals: Map<number, Proposal>;
  used: Map<string, number>;
  candidates: readonly LineCandidates[];
  pause: MatchOptions["pause"];
};

/** Lines that came away empty look again at what is left, never to be applied without asking; those of a known payer are at least in the client's favour. */
async function decideLeftovers(
  lines: readonly MatchLine[],
  index: MatchIndex,
  rules: AmountRules,
  { proposals, used, candidates, pause }: Round,
): Promise<void> {
  for (let round = 0; round < LATER_ROUNDS; round++) {
    const waiting = lines.flatMap((line, at) => {
      const found = candidates[at];
      return found && found.hypotheses.length > 0 && !proposals.has(line.id) ? [{ line, found }] : [];
    });
    if (waiting.length === 0) break;
    const left = whatRemains(used);
    const again: Hypothesis[][] = [];
    for (const [at, { line, found }] of waiting.entries()) {
      if (at % 20 === 0) await pause?.();
      again.push(findInRest(line, found, index, rules, left));
    }
    for (const [at, decision] of assignLines(again).entries()) {
      if (!decision) continue;
      addUse(used, decision.hypothesis);
      proposals.set(decision.hypothesis.line.id, toProposal(decision, again[at] ?? [], index, false));
    }
  }
  for (const [at, line] of lines.entries()) {
    const payer = candidates[at]?.evidence.payers[0];
    if (proposals.has(line.id) || !payer?.isStrong) continue;
    const confidence = Math.round(sigmoid(payer.weight - 6) * 100) / 100;
    const reasons = [payer.reason, { code: "nothing_open", text: "No tiene más por cobrar que calce: quedaría a su favor" }];
    const equation = [{ sign: "+" as const, label: "saldo a favor", amountMinor: line.amountMinor }];
    const proposal = {
      ...nothingFor(line, payer.reason),
      word: "dudoso" as const,
      confidence,
      clientId: payer.clientId,
      clientName: clientName(index, payer.clientId),
      reasons,
      equation,
    };
    proposals.set(line.id, fingerprintProposal(proposal));
  }
}

function addUse(used: Map<string, number>, hypothesis: Hypothesis): void {
  for (const { key, amountMinor } of claimsOf(hypothesis)) used.set(key, (used.get(key) ?? 0) + amountMinor);
}

/** What the lines decided so far leave. */
function whatRemains(used: ReadonlyMap<string, number>): Remaining {
  return { document: (document) => remainingOf(document, used), favour: (balance) => remainingFavour(balance, used), books: new Map() };
}

function remainingFavour(balance: Favour, used: ReadonlyMap<string, number>): Favour | undefined {
  const unallocatedMinor = balance.unallocatedMinor - (used.get(favourKey(balance.paymentId)) ?? 0);
  return unallocatedMinor > 0 ? { ...balance, unallocatedMinor } : undefined;
}

function remainingOf(document: MatchDocument, used: ReadonlyMap<string, number>): MatchDocument | undefined {
  const useOf = (part: MatchDocument["parts"][number]) => used.get(partKey(document.id, part.cuota, part.part)) ?? 0;
  if (!document.parts.some((part) => useOf(part) > 0)) return document;
  const parts = document.parts.map((part) => ({ ...part, openMinor: part.openMinor - useOf(part) })).filter((part) => part.openMinor > 0);
  return parts.length === 0 ? undefined : { ...document, parts };
}

function toProposal({ hypothesis, margin }: Decision, options: readonly Hypothesis[], index: MatchIndex, isFirstRound: boolean): Proposal {
  const automatic = isFirstRound && hypothesis.isStrong && hypothesis.score >= SURE_SCORE && margin >= SURE_MARGIN;
  const isRivalled = margin < SURE_MARGIN;
  const rival = options.find((option) => option !== hypothesis && option.score > hypothesis.score - SURE_MARGIN);
  const certainty = sigmoid(automatic ? Math.min(hypothesis.score, margin) + 1 : Math.min(hypothesis.score, 0.45 + margin, 2.4));
  const confidence = Math.round(certainty * 1000) / 1000;
  return fingerprintProposal({
    lineId: hypothesis.line.id,
    automatic,
    confidence,
    word: automatic ? "seguro" : confidence >= PROBABLE ? "probable" : "dudoso",
    clientId: hypothesis.clientId,
    clientName: clientName(index, hypothesis.clientId),
    reasons: writeReasons(hypothesis, isRivalled, rival),
    equation: writeEquation(hypothesis),
    allocations: hypothesis.shares.map(toAllocation),
    adjustments: (hypothesis.adjustments ?? []).map((adjustment) => ({ ...toAllocation(adjustment), kind: adjustment.kind })),
    favour: (hypothesis.favour ?? []).map((used) => ({ ...toAllocation(used), paymentId: used.balance.paymentId })),
    conversion: hypothesis.converted ?? null,
    unallocatedMinor: hypothesis.leftoverMinor,
  });
}

const toAllocation = ({ document, part, amountMinor }: Share) => ({
  invoiceId: document.id,
  key: document.key,
  cuota: part.cuota,
  part: part.part,
  amountMinor,
});

const sigmoid = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
const clientName = (index: MatchIndex, clientId: number) => index.evidence.clients.get(clientId)?.name ?? null;
