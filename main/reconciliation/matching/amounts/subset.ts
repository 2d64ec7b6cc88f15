/** Sets of items whose amounts add up exactly to a target. Amounts are positive integers. */

/** Up to this many amounts, every set is compared. */
export const COMPLETE_UP_TO = 22;
/** Up to this many, every two and three are. */
export const MAX_PAIRED_ITEMS = 90;
const MAX_SOLUTIONS = 10;

/**
 * Every run of neighbours (two or more) that sums to the target, as positions; linear, since amounts are positive.
 */
export function findRuns(amounts: readonly number[], target: number): number[][] {
  const runs: number[][] = [];
  let from = 0;
  let sum = 0;
  for (let to = 0; to < amounts.length; to++) {
    sum += amounts[to] as number;
    while (sum > target && from <= to) sum -= amounts[from++] as number;
    if (sum === target && to > from) runs.push(Array.from({ length: to - from + 1 }, (_, index) => from + index));
  }
  return runs;
}

/**
 * Sets of two or more positions that sum to the target, the smallest and earliest first, ten at most.
 * Complete over the first 22 amounts that fit (both halves are listed and met in the middle); beyond them pairs and triples only.
 */
export function findSubsets(amounts: readonly number[], target: number): number[][] {
  const fitting = amounts.flatMap((amount, at) => (amount > 0 && amount < target ? [at] : []));
  const solutions = meetInTheMiddle(fitting.slice(0, COMPLETE_UP_TO), amounts, target);
  if (fitting.length > COMPLETE_UP_TO) solutions.push(...meetInTheMiddle(fitting.slice(-COMPLETE_UP_TO), amounts, target));
  if (fitting.length > COMPLETE_UP_TO) solutions.push(...findPairsAndTriples(fitting.slice(0, MAX_PAIRED_ITEMS), amounts, target));
  const distinct = new Map(solutions.map((positions) => [positions.join(), positions]));
  return [...distinct.values()]
    .sort((a, b) => a.length - b.length || sumOf(a) - sumOf(b) || (a[0] ?? 0) - (b[0] ?? 0))
    .slice(0, MAX_SOLUTIONS);
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Sums are told apart by their last bits first: most halves meet nowhere, and are done with then. */
const LAST_BITS = 0xffff;

function meetInTheMiddle(positions: readonly number[], amounts: readonly number[], target: number): number[][] {
  const middle = positions.length >> 1;
  const left = positions.slice(0, middle);
  const right = positions.slice(middle);
  const leftSums = allSums(left, amounts);
  const rightSums = allSums(right, amounts);
  const reached = new Uint8Array(LAST_BITS + 1);
  for (const sum of leftSums) reached[sum & LAST_BITS] = 1;
  const needed = new Map<number, number[]>();
  for (let mask = 0; mask < rightSums.length; mask++) {
    const rest = target - (rightSums[mask] as number);
    if (rest < 0 || reached[rest & LAST_BITS] === 0) continue;
    reached[rest & LAST_BITS] = 2;
    const masks = needed.get(rest);
    if (masks) masks.push(mask);
    else needed.set(rest, [mask]);
  }
  const solutions: number[][] = [];
  for (let mask = 0; mask < leftSums.length && solutions.length < MAX_SOLUTIONS * 4; mask++) {
    const sum = leftSums[mask] as number;
    if (reached[sum & LAST_BITS] !== 2) continue;
    for (const rightMask of needed.get(sum) ?? []) {
      const solution = [...picked(left, mask), ...picked(right, rightMask)];
      if (solution.length > 1) solutions.push(solution);
    }
  }
  return solutions;
}

function allSums(positions: readonly number[], amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << positions.length);
  for (const [bit, position] of positions.entries()) {
    const size = 1 << bit;
    for (let mask = 0; mask < size; mask++) sums[size + mask] = (sums[mask] as number) + (amounts[position] as number);
  }
  return sums;
}

const picked = (positions: readonly number[], mask: number) => positions.filter((_, bit) => (mask >> bit) & 1);

function findPairsAndTriples(positions: readonly number[], amounts: readonly number[], target: number): number[][] {
  const at = new Map<number, number[]>();
  for (const position of positions) at.set(amounts[position] as number, [...(at.get(amounts[position] as number) ?? []), position]);
  const solutions: number[][] = [];
  for (const [index, first] of positions.entries()) {
    const rest = target - (amounts[first] as number);
    for (const second of at.get(rest) ?? []) if (second > first) solutions.push([first, second]);
    for (const second of positions.slice(index + 1)) {
      for (const third of at.get(rest - (amounts[second] as number)) ?? []) if (third > second) solutions.push([first, second, third]);
      if (solutions.length >= MAX_SOLUTIONS * 4) return solutions;
    }
  }
  return solutions;
}

/**
 * How many sets of up to `size` of `count` amounts one would expect to sum to the target by chance, when amounts are spread evenly
 * over its range in steps of `step`. Well under one: an exact sum means something.
 */
export function chanceOfSum(count: number, size: number, target: number, step: number): number {
  let sets = 0;
  let combinations = count;
  for (let picks = 2; picks <= size; picks++) {
    combinations *= (count - picks + 1) / picks;
    sets += combinations;
  }
  return (sets * step) / Math.max(step, target);
}

/** The step in which an amount counts: céntimos, whole soles, tens or hundreds. Round amounts meet by chance far more often. */
export function stepOf(amountMinor: number): number {
  return [10_000, 1_000, 100].find((step) => amountMinor % step === 0) ?? 1;
}

/** The step of an amount that stands for one document: money on account is round in hundreds, prices with tax in anything. */
export function singleStepOf(amountMinor: number): number {
  return [10_000, 5_000].find((step) => amountMinor % step === 0) ?? 1;
}
