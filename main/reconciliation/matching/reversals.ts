import { daysBetween } from "../../../shared/dates.ts";
import { foldText } from "../../../shared/identifiers.ts";
import { operationNumber } from "../fingerprint.ts";
import type { MatchLine } from "./model.ts";

/** The bank takes a deposit back within these days. */
export const REVERSAL_DAYS = 10;

/**
 * Deposits that the bank took back: same account and operation number with the opposite amount, or, where there is no number,
 * a movement that calls itself an extorno of the same amount within ten days, when only one deposit fits.
 * @returns the id of each deposit taken back, with the line that did it
 */
export function findReversed(lines: readonly MatchLine[]): Map<number, MatchLine> {
  const credits = new Map<string, MatchLine[]>();
  for (const line of lines) {
    if (line.kind !== "credit" || line.amountMinor <= 0) continue;
    const key = pairKey(line, line.amountMinor);
    credits.set(key, [...(credits.get(key) ?? []), line]);
  }
  const reversed = new Map<number, MatchLine>();
  for (const line of lines) {
    if (line.amountMinor >= 0 || (line.kind !== "reversal" && line.kind !== "debit")) continue;
    const free = (credits.get(pairKey(line, -line.amountMinor)) ?? []).filter(
      (credit) => !reversed.has(credit.id) && isAfter(credit, line),
    );
    const sameOperation = free.filter((credit) => isSameOperation(credit, line));
    const [taken] = sameOperation.length > 0 ? sameOperation : line.kind === "reversal" ? onlyOne(closest(free, line)) : [];
    if (taken) reversed.set(taken.id, line);
  }
  return reversed;
}

/** Whether two movements have the same operation number; without one they may be anything. */
export function isSameOperation(one: { operation: string | null }, other: { operation: string | null }): boolean {
  const number = operationNumber(one.operation);
  return number !== undefined && number === operationNumber(other.operation);
}

const pairKey = (line: MatchLine, amountMinor: number) => `${line.bankAccountId} ${line.currency} ${amountMinor}`;

function isAfter(credit: MatchLine, reversal: MatchLine): boolean {
  const days = daysBetween(credit.bookedOn, reversal.bookedOn);
  return days >= 0 && days <= REVERSAL_DAYS;
}

/** Those whose text the extorno repeats; all where it repeats none. */
function closest(credits: readonly MatchLine[], reversal: MatchLine): readonly MatchLine[] {
  const words = new Set(foldText(reversal.description).split(" "));
  const same = credits.filter((credit) =>
    foldText(credit.description)
      .split(" ")
      .every((word) => words.has(word)),
  );
  return same.length > 0 ? same : credits;
}

const onlyOne = (credits: readonly MatchLine[]) => (credits.length === 1 ? credits : []);
