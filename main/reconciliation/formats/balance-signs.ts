import { classifyLine } from "./classify.ts";
import type { ParsedLine } from "./format.ts";

/**
 * Movements whose amounts have no sign, with the sign that their balances show: the balance fell by the amount of what went out.
 * They stay as they are where the balances follow when everything came in, and where they follow in no way. The days tell whether the newest stands
 * first; movements of one day may stand either way.
 */
export function signByBalance(lines: readonly ParsedLine[]): readonly ParsedLine[] {
  if (lines.length < 2 || lines.some(({ amountMinor, balanceMinor }) => amountMinor < 0 || balanceMinor === undefined)) return lines;
  const [first, last] = [lines[0]?.bookedOn ?? "", lines.at(-1)?.bookedOn ?? ""];
  const older = first <= last ? lines : undefined;
  const newer = first >= last ? lines.toReversed() : undefined;
  if ([older, newer].some((ordered) => ordered && followsAsWritten(ordered))) return lines;
  return (older && signInOrder(older)) ?? (newer && signInOrder(newer)?.toReversed()) ?? lines;
}

/** Whether everything came in: two equal deposits, the newest first, could else be one that came in and one that went out. */
function followsAsWritten(lines: readonly ParsedLine[]): boolean {
  return lines.every(
    ({ amountMinor, balanceMinor = 0 }, index) => index === 0 || balanceMinor === (lines[index - 1]?.balanceMinor ?? 0) + amountMinor,
  );
}

function signInOrder(lines: readonly ParsedLine[]): ParsedLine[] | undefined {
  const [first, ...others] = lines as readonly [ParsedLine, ...ParsedLine[]];
  const signed = [firstSigned(first)];
  let before = first.balanceMinor ?? 0;
  for (const line of others) {
    const change = (line.balanceMinor ?? 0) - before;
    if (Math.abs(change) !== line.amountMinor) return undefined;
    before += change;
    signed.push(withAmount(line, change));
  }
  return signed;
}

/** Nothing tells the sign of the first: it went out where it is a fee or tax, or more than there is after it. */
function firstSigned(line: ParsedLine): ParsedLine {
  const out = withAmount(line, -line.amountMinor);
  return out.kind === "fee" || out.kind === "itf" || line.amountMinor > (line.balanceMinor ?? 0) ? out : line;
}

function withAmount(line: ParsedLine, amountMinor: number): ParsedLine {
  return amountMinor === line.amountMinor ? line : { ...line, amountMinor, kind: classifyLine(line.description, amountMinor) };
}
