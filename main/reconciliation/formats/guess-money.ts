import { decimalMark, readMixedAmount } from "./columns.ts";

type Money = { amount: number } | { credit: number; debit: number } | Record<string, never>;

/**
 * Which of the columns of amounts that no heading names hold what moved: two that are never filled together are what came in and what went out;
 * else the one that the balance follows from, else the first with decimals, rather one with signs.
 * @param samples rows of data
 * @param columns positions of the columns that hold nothing but amounts
 * @param balance position of the running balance, where it is known
 */
export function guessMoney(samples: readonly string[][], columns: readonly number[], balance: number | undefined): Money {
  const read = (at: number) => readColumn(samples, at);
  const amounts = new Map(columns.map((at) => [at, read(at)]));
  const balances = balance === undefined ? [] : read(balance);
  for (const [first, one] of amounts) {
    const second = [...amounts].find(([at, other]) => at > first && areApart(one, other));
    if (!second) continue;
    const [at, other] = second;
    // What went out stands first with most banks; a sign or the balance tells it surely.
    const net = one.map((minor, index) => Math.abs(minor) - Math.abs(other[index] ?? 0));
    const isFirstOut = !other.some((minor) => minor < 0) && !follows(net, balances);
    return isFirstOut ? { debit: first, credit: at } : { debit: at, credit: first };
  }
  const followed = columns.find((at) => at !== balance && follows(amounts.get(at) ?? [], balances));
  const decimals = columns.filter((at) => samples.some((cells) => /[.,]\d{2}$/.test((cells[at] ?? "").trim())));
  // Beside amounts with signs, a column without is the balance.
  const isSigned = (at: number) => (amounts.get(at) ?? []).some((minor) => minor < 0);
  const decimal = decimals.find(isSigned) ?? columns.find(isSigned) ?? decimals[0];
  const amount = followed ?? decimal ?? columns[0];
  return amount === undefined ? {} : { amount };
}

/** The amounts of a column in cents; 0 where a cell is empty. */
function readColumn(samples: readonly string[][], at: number): number[] {
  const cells = samples.map((row) => row[at] ?? "");
  const mark = decimalMark(cells);
  return cells.map((cell) => readMixedAmount(cell, mark, "PEN") ?? 0);
}

function areApart(one: readonly number[], other: readonly number[]): boolean {
  const isFilled = one.some((minor) => minor !== 0) && other.some((minor) => minor !== 0);
  return isFilled && one.every((minor, index) => (minor === 0) !== (other[index] === 0));
}

/** Whether each balance follows from the one before by the amount beside it, in one of the two orders of time. */
function follows(amounts: readonly number[], balances: readonly number[]): boolean {
  if (balances.length < 2) return false;
  const isForward = balances.every((minor, index) => index === 0 || minor === (balances[index - 1] ?? 0) + (amounts[index] ?? 0));
  return isForward || balances.every((minor, index) => index === 0 || (balances[index - 1] ?? 0) === minor + (amounts[index - 1] ?? 0));
}
