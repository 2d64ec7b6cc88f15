import type { Proposal } from "../../shared/contract/reconciliation.ts";
import { matchLines } from "../../main/reconciliation/matching/match.ts";
import type { Bench } from "./bench.ts";
import { makeYear, type Year } from "./matching-year.ts";
import { matchNaively } from "./naive-matcher.ts";

const LINES = 5_000;
const DOCUMENTS = 50_000;

/** 5,000 bank lines against 50,000 open documents, with every kind of noise. */
export const matchYear: Bench = {
  name: "reconciliation: match 5k lines with 50k documents",
  goal: { of: "ratio", atMost: 0.05 },
  pairs: 1,
  prepare() {
    const year = makeYear(1, LINES, DOCUMENTS);
    return { figure: () => matchLines(year), reference: () => matchNaively(year) };
  },
};

/** Automatic applications that are not exactly the truth, in percent of the automatic ones; the reference are all matchable lines it leaves to a person. */
export const automaticErrors: Bench = {
  name: "reconciliation: wrong among automatic (reference: left to a person)",
  unit: "%",
  goal: { of: "figure", atMost: 0.5 },
  pairs: 1,
  prepare() {
    const year = makeYear(2, LINES, DOCUMENTS);
    const proposals = matchLines(year);
    return {
      figure: async () => percent((await proposals).filter((proposal) => proposal.automatic), (proposal) => !isRight(year, proposal)), // biome-ignore format: one call
      reference: async () => percent(matchable(year, await proposals), (proposal) => !proposal.automatic),
    };
  },
};

/** Matchable lines whose first proposal is not exactly the truth, in percent; the reference is the simple program's choice of one document. */
export const firstChoiceErrors: Bench = {
  name: "reconciliation: first choice wrong, of matchable lines",
  unit: "%",
  goal: { of: "figure", atMost: 10 },
  pairs: 1,
  prepare() {
    const year = makeYear(3, LINES / 5, DOCUMENTS / 5);
    const naive = matchNaively(year);
    const proposals = matchLines(year);
    return {
      figure: async () => percent(matchable(year, await proposals), (proposal) => !isRight(year, proposal)),
      reference: async () =>
        percent(
          matchable(year, await proposals),
          ({ lineId }) => !year.truths.get(lineId)?.pays.every((paid) => paid.startsWith(`${naive.get(lineId)?.id} `)),
        ),
    };
  },
};

function matchable(year: Year, proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter((proposal) => (year.truths.get(proposal.lineId)?.pays.length ?? 0) > 0);
}

function isRight(year: Year, proposal: Proposal): boolean {
  const paid = proposal.allocations.map(({ invoiceId, cuota, part, amountMinor }) => `${invoiceId} ${cuota} ${part} ${amountMinor}`);
  return paid.sort((a, b) => (a < b ? -1 : 1)).join() === year.truths.get(proposal.lineId)?.pays.toSorted((a, b) => (a < b ? -1 : 1)).join(); // biome-ignore format: one comparison
}

function percent<Value>(all: readonly Value[], is: (value: Value) => boolean): number {
  return (100 * all.filter(is).length) / Math.max(1, all.length);
}
