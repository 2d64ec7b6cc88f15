import type { Finding } from "../../../shared/contract/common.ts";
import { formatAmount } from "../../../shared/money.ts";
import type { ParsedLine } from "./format.ts";

export type Balances = { openingMinor?: number; closingMinor?: number; warnings: Finding[] };

type Break = { row: number; gapMinor: number };

const MAX_TOLD = 3;

/**
 * The balances before the first and after the last movement, from the bank's running balance, and a warning that names each row where it does
 * not add up: movements are missing or were changed. Exports run either way in time, some only from day to day; the order with fewest breaks is the right one.
 */
export function checkBalances(lines: readonly ParsedLine[], currency: string): Balances {
  if (!lines.some((line) => line.balanceMinor !== undefined)) return { warnings: [] };
  let best: { lines: readonly ParsedLine[]; breaks: Break[] } | undefined;
  for (const order of [asWritten, reversed, byDay, byDayReversed, atEndOfDay]) {
    const ordered = order(lines);
    const breaks = findBreaks(ordered);
    if (!best || breaks.length < best.breaks.length) best = { lines: ordered, breaks };
    if (breaks.length === 0) break;
  }
  const { lines: ordered, breaks } = best as NonNullable<typeof best>;
  const firstStated = ordered.findIndex((line) => line.balanceMinor !== undefined);
  const lastStated = ordered.findLastIndex((line) => line.balanceMinor !== undefined);
  return {
    openingMinor: (ordered[firstStated]?.balanceMinor ?? 0) - sumOf(ordered.slice(0, firstStated + 1)),
    closingMinor: (ordered[lastStated]?.balanceMinor ?? 0) + sumOf(ordered.slice(lastStated + 1)),
    warnings: warnOfBreaks(breaks, currency),
  };
}

const asWritten = (lines: readonly ParsedLine[]) => lines;
const reversed = (lines: readonly ParsedLine[]) => lines.toReversed();
const byDay = (lines: readonly ParsedLine[]) => lines.toSorted((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0));
const byDayReversed = (lines: readonly ParsedLine[]) => byDay(lines.toReversed());

/** Some banks repeat the balance at the end of the day beside each movement of the day: only one of them counts. */
function atEndOfDay(lines: readonly ParsedLine[]): readonly ParsedLine[] {
  const ordered = byDay(lines);
  return ordered.map((line, index): ParsedLine => {
    const next = ordered[index + 1];
    const isRepeated = next?.bookedOn === line.bookedOn && next.balanceMinor === line.balanceMinor;
    return isRepeated ? { ...line, balanceMinor: undefined } : line;
  });
}

function findBreaks(lines: readonly ParsedLine[]): Break[] {
  const breaks: Break[] = [];
  let expected: number | undefined;
  for (const { row, amountMinor, balanceMinor } of lines) {
    if (expected !== undefined) expected += amountMinor;
    if (balanceMinor === undefined) continue;
    if (expected !== undefined && balanceMinor !== expected) breaks.push({ row, gapMinor: balanceMinor - expected });
    expected = balanceMinor;
  }
  return breaks;
}

function warnOfBreaks(breaks: readonly Break[], currency: string): Finding[] {
  const told = breaks.slice(0, MAX_TOLD).map(({ row, gapMinor }) => ({
    code: "balance_mismatch",
    message: `El saldo no cuadra en la fila ${row}: hay ${formatAmount(Math.abs(gapMinor), currency)} de diferencia. Puede faltar un movimiento; descarga el estado de cuenta otra vez.`,
  }));
  const left = breaks.length - told.length;
  if (left > 0)
    told.push({ code: "balance_mismatch", message: `El saldo tampoco cuadra en ${left} ${left === 1 ? "fila" : "filas"} más.` });
  return told;
}

/** A warning where the movements do not lead from the opening to the closing balance that the file states; none where it does not state both. */
export function checkSum(
  lines: readonly ParsedLine[],
  { openingMinor, closingMinor }: { openingMinor?: number | undefined; closingMinor?: number | undefined },
  currency: string,
): Finding[] {
  if (openingMinor === undefined || closingMinor === undefined) return [];
  const gap = closingMinor - openingMinor - sumOf(lines);
  if (gap === 0) return [];
  const amount = (minor: number) => formatAmount(minor, currency);
  const message = `Los saldos del archivo no cuadran con sus movimientos: de ${amount(openingMinor)} a ${amount(closingMinor)} hay ${amount(Math.abs(gap))} de diferencia. Puede faltar un movimiento; descarga el estado de cuenta otra vez.`;
  return [{ code: "balance_mismatch", message }];
}

function sumOf(lines: readonly ParsedLine[]): number {
  return lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
