import { matchLines } from "../../main/reconciliation/matching/match.ts";
import type { Bench } from "./bench.ts";
import { automatic, examplesOf, type Judged, judge, matchable, percent, tableOfKinds } from "./matching-judge.ts";
import { makeYear, type Year } from "./matching-year.ts";
import { matchNaively } from "./naive-matcher.ts";

const LINES = 5_000;
const DOCUMENTS = 50_000;
const SEEDS = [1, 2, 3];

/** The simple program compares every line with every document: its time grows evenly with the lines, so that some of them tell it. */
const NAIVE_SHARE = 10;

/** 5,000 bank lines against 50,000 open documents, with every kind of noise. */
export const matchYear: Bench = {
  name: "reconciliation: match 5k lines with 50k documents",
  goal: { of: "ratio", atMost: 0.05 },
  pairs: 3,
  prepare() {
    const year = makeYear(1, LINES, DOCUMENTS);
    const some = { ...year, lines: year.lines.filter((_, at) => at % NAIVE_SHARE === 0) };
    const naively = () => {
      const started = performance.now();
      matchNaively(some);
      return (performance.now() - started) * NAIVE_SHARE;
    };
    return { figure: () => matchLines(year), reference: naively };
  },
};

type Measured = { seed: number; year: Year; judged: Judged[] };
let measured: Promise<Measured[]> | undefined;

/** The same years for every bench of quality. */
function measureYears(): Promise<Measured[]> {
  measured ??= Promise.all(
    SEEDS.map(async (seed) => {
      const year = makeYear(seed, LINES, DOCUMENTS);
      return { seed, year, judged: judge(year, await matchLines(year)) };
    }),
  );
  return measured;
}

const wrongAutomatic = ({ judged }: Measured) => percent(automatic(judged), ({ isRight }) => !isRight);
const wrongFirst = ({ judged }: Measured) => percent(matchable(judged), ({ isRight }) => !isRight);
const leftToPerson = ({ judged }: Measured) => percent(matchable(judged), ({ proposal }) => !proposal.automatic);
const worst = (values: readonly number[]) => Math.max(...values);

/** Automatic applications that are not exactly the truth, in percent of the automatic ones, of the worst year; the reference are the matchable lines it leaves to a person. */
export const automaticErrors: Bench = {
  name: "reconciliation: wrong among automatic (reference: left to a person)",
  unit: "%",
  goal: { of: "figure", atMost: 0.5 },
  pairs: 1,
  async prepare() {
    const years = await measureYears();
    return { figure: () => worst(years.map(wrongAutomatic)), reference: () => worst(years.map(leftToPerson)) };
  },
};

/** Matchable lines whose first proposal is not exactly the truth, in percent, of the worst year; the reference is the simple program's choice of one document, in a fifth of a year. */
export const firstChoiceErrors: Bench = {
  name: "reconciliation: first choice wrong of matchable lines",
  unit: "%",
  goal: { of: "figure", atMost: 10 },
  pairs: 1,
  async prepare() {
    const years = await measureYears();
    const small = makeYear(3, LINES / 5, DOCUMENTS / 5);
    const naive = matchNaively(small);
    const lines = small.lines.filter((line) => small.truths.get(line.id)?.isMatchable);
    const isMissed = (lineId: number) => !small.truths.get(lineId)?.pays.every((paid) => paid.startsWith(`${naive.get(lineId)?.id} `));
    return {
      figure: () => worst(years.map(wrongFirst)),
      reference: () => percent(lines, (line) => isMissed(line.id)),
      report: (isVerbose) => [
        ...years.map((year) => `  seed ${year.seed}: automatic wrong ${wrongAutomatic(year).toFixed(2)}%, left to a person ${leftToPerson(year).toFixed(1)}%, first choice right ${(100 - wrongFirst(year)).toFixed(1)}% of ${matchable(year.judged).length}`), // biome-ignore format: one line
        ...tableOfKinds(years.flatMap(({ judged }) => judged)),
        ...years.flatMap(({ judged, year }) =>
          examplesOf(isVerbose ? judged : judged.filter(({ proposal }) => proposal.automatic), year, 1),
        ),
      ],
    };
  },
};
