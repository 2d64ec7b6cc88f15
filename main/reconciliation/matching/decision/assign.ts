import { type Claim, claimsOf } from "./claims.ts";
import type { Hypothesis } from "../model.ts";

/** What the whole statement decided for one line. */
export type Decision = {
  hypothesis: Hypothesis;
  /** How much evidence the statement as a whole would lose if this line paid anything else, in log-odds. 0: another reading is as good. */
  margin: number;
};

/** Anything less likely (log-odds) is not proposed. */
const LEAST_SCORE = -3.4;
const PASSES = 4;

type Option = { hypothesis: Hypothesis; value: number; claims: Claim[] };
type Board = {
  options: Option[][];
  chosen: (Option | undefined)[];
  open: Map<string, number>;
  used: Map<string, number>;
  /** Lines that hold, and lines that could want, a part. */
  holders: Map<string, Set<number>>;
  wanters: Map<string, number[]>;
};

/**
 * One decision for all lines: the choice of hypotheses that together carry the most evidence while no part is paid twice.
 * Greedy by evidence first, then lines displace one another while the sum grows, so that a line never keeps what another explains better.
 * @param candidates the hypotheses of each line
 * @returns a decision for each line, undefined where it gets none
 */
export function assignLines(candidates: readonly (readonly Hypothesis[])[]): (Decision | undefined)[] {
  const board = setUp(candidates);
  const all = board.options.flatMap((options, line) => options.map((option) => ({ line, option })));
  all.sort((a, b) => b.option.value - a.option.value || compareLines(a.option, b.option));
  for (const { line, option } of all) if (!board.chosen[line] && fits(board, option)) place(board, line, option);
  for (let pass = 0; pass < PASSES && improve(board); pass++);
  return board.chosen.map((option, line) => option && { hypothesis: option.hypothesis, margin: measureMargin(board, line, option) });
}

function compareLines(a: Option, b: Option): number {
  const [one, other] = [a.hypothesis.line, b.hypothesis.line];
  return one.bookedOn < other.bookedOn ? -1 : one.bookedOn > other.bookedOn ? 1 : one.id - other.id;
}

function setUp(candidates: readonly (readonly Hypothesis[])[]): Board {
  const board: Board = { options: [], chosen: [], open: new Map(), used: new Map(), holders: new Map(), wanters: new Map() };
  for (const [line, hypotheses] of candidates.entries()) {
    const options = hypotheses.filter((hypothesis) => hypothesis.score > LEAST_SCORE).map((hypothesis) => toOption(board, hypothesis));
    board.options.push(options);
    board.chosen.push(undefined);
    for (const key of new Set(options.flatMap((option) => option.claims.map((claim) => claim.key)))) {
      const wanters = board.wanters.get(key);
      if (wanters) wanters.push(line);
      else board.wanters.set(key, [line]);
    }
  }
  return board;
}

function toOption(board: Board, hypothesis: Hypothesis): Option {
  const claims = claimsOf(hypothesis);
  for (const { key, openMinor } of claims) board.open.set(key, openMinor);
  // Against leaving the line without a match: a guess is worth little, and never worth a worse match elsewhere.
  return { hypothesis, value: Math.log1p(Math.exp(hypothesis.score)), claims };
}

function fits(board: Board, option: Option): boolean {
  return option.claims.every(({ key, amountMinor }) => (board.used.get(key) ?? 0) + amountMinor <= (board.open.get(key) ?? 0));
}

function place(board: Board, line: number, option: Option): void {
  board.chosen[line] = option;
  for (const { key, amountMinor } of option.claims) {
    board.used.set(key, (board.used.get(key) ?? 0) + amountMinor);
    const holders = board.holders.get(key);
    if (holders) holders.add(line);
    else board.holders.set(key, new Set([line]));
  }
}

function release(board: Board, line: number): Option | undefined {
  const option = board.chosen[line];
  board.chosen[line] = undefined;
  for (const { key, amountMinor } of option?.claims ?? []) {
    board.used.set(key, (board.used.get(key) ?? 0) - amountMinor);
    board.holders.get(key)?.delete(line);
  }
  return option;
}

/** What a trial changed, so that it can be taken back. */
type Trial = Map<number, Option | undefined>;

function change(board: Board, trial: Trial, line: number, option: Option | undefined): void {
  if (!trial.has(line)) trial.set(line, board.chosen[line]);
  release(board, line);
  if (option) place(board, line, option);
}

function gainOf(board: Board, trial: Trial): number {
  let gain = 0;
  for (const [line, before] of trial) gain += (board.chosen[line]?.value ?? 0) - (before?.value ?? 0);
  return gain;
}

function takeBack(board: Board, trial: Trial): void {
  for (const line of trial.keys()) release(board, line);
  for (const [line, before] of trial) if (before) place(board, line, before);
}

function improve(board: Board): boolean {
  let hasImproved = false;
  for (const [line, options] of board.options.entries()) {
    for (const option of options) {
      if (option.value <= (board.chosen[line]?.value ?? 0)) break;
      const trial: Trial = new Map();
      force(board, trial, line, option);
      if (gainOf(board, trial) > 1e-6) {
        hasImproved = true;
        break;
      }
      takeBack(board, trial);
    }
  }
  return hasImproved;
}

/** Gives a line an option, displacing whoever stands in its way; they take the best of what is left. */
function force(board: Board, trial: Trial, line: number, option: Option): void {
  change(board, trial, line, undefined);
  const displaced: number[] = [];
  for (const { key, amountMinor } of option.claims) {
    const holders = [...(board.holders.get(key) ?? [])].sort((a, b) => (board.chosen[a]?.value ?? 0) - (board.chosen[b]?.value ?? 0));
    for (const holder of holders) {
      if ((board.used.get(key) ?? 0) + amountMinor <= (board.open.get(key) ?? 0)) break;
      displaced.push(holder);
      change(board, trial, holder, undefined);
    }
  }
  change(board, trial, line, option);
  for (const other of displaced) settle(board, trial, other);
}

/** Gives a line its best option that fits, apart from one. */
function settle(board: Board, trial: Trial, line: number, except?: Option): void {
  const current = board.chosen[line];
  for (const option of board.options[line] ?? []) {
    if (option.value <= (current?.value ?? 0)) return;
    if (option === except) continue;
    change(board, trial, line, undefined);
    if (fits(board, option)) {
      change(board, trial, line, option);
      return;
    }
    change(board, trial, line, current);
  }
}

/** The evidence lost by the best reading of the statement in which this line does not have its option. */
function measureMargin(board: Board, line: number, option: Option): number {
  let smallest = option.value;
  const freed = [...new Set(option.claims.flatMap(({ key }) => board.wanters.get(key) ?? []))].filter((other) => other !== line);
  for (const alternative of [undefined, ...(board.options[line] ?? [])]) {
    if (alternative === option) continue;
    const trial: Trial = new Map();
    if (alternative) force(board, trial, line, alternative);
    else change(board, trial, line, undefined);
    for (const other of freed) settle(board, trial, other);
    settle(board, trial, line, option);
    smallest = Math.min(smallest, -gainOf(board, trial));
    takeBack(board, trial);
  }
  return Math.max(0, smallest);
}
