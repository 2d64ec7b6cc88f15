import { classifyLine } from "./classify.ts";
import type { ParsedLine } from "./format.ts";

/**
 * Movements whose amounts have no sign, with the sign that their balances show: the balance fell by the amount of what went out.
 * They stay as they are unless each balance follows from the one before, in one of the two orders of time, and one of them fell.
 */
export function signByBalance(lines: readonly ParsedLine[]): readonly ParsedLine[] {
  if (lines.length < 2 || lines.some(({ amountMinor, balanceMinor }) => amountMinor < 0 || balanceMinor === undefined)) return lines;
  const forward = signInOrder(lines);
  if (forward) return forward;
  return signInOrder(lines.toReversed())?.toReversed() ?? lines;
}

function signInOrder(lines: readonly ParsedLine[]): ParsedLine[] | undefined {
  const [first, ...others] = lines as readonly [ParsedLine, ...ParsedLine[]];
  const signed = [firstSigned(first)];
  let before = first.balanceMinor ?? 0;
  let hasFallen = false;
  for (const line of others) {
    const change = (line.balanceMinor ?? 0) - before;
    if (Math.abs(change) !== line.amountMinor) return undefined;
    hasFallen ||= change < 0;
    before += change;
    signed.push(withAmount(line, change));
  }
  return hasFallen ? signed : undefined;
}

/** Nothing tells the sign of the first: it went out where it is a fee or tax, or more than there is after it. */
function firstSigned(line: ParsedLine): ParsedLine {
  const out = withAmount(line, -line.amountMinor);
  return out.kind === "fee" || out.kind === "itf" || line.amountMinor > (line.balanceMinor ?? 0) ? out : line;
}

function withAmount(line: ParsedLine, amountMinor: number): ParsedLine {
  return amountMinor === line.amountMinor ? line : { ...line, amountMinor, kind: classifyLine(line.description, amountMinor) };
}
