import { startingWith } from "../sorted-texts.ts";
import type { MatchDocument } from "../model.ts";

/** Long numbers as people copy them: one digit lost, added, changed or swapped with its neighbour, or up to three cut off at an end. */
export type NearKeys = {
  /** The documents with just these digits, written with their leading zeros; else those one slip away. */
  find(digits: string): readonly MatchDocument[];
  /** Numbers written one behind the other with nothing between: what each piece leads to, where all of them lead somewhere. */
  findGlued(digits: string): (readonly MatchDocument[])[];
};

/** From so many digits on a slip leads to one document and hardly to another by chance: telephones and operations of banks are shorter. */
const LONG_DIGITS = 8;
const LEAST_ASKED = 7;
const MOST_DIGITS = 24;
const MOST_GLUED = 120;
const MOST_CUT = 3;
const MOST_LOOKED_AT = 1_000;
/** Digits that are nearly the number of more documents than this tell nothing. */
const MOST_DOCUMENTS = 40;
const DIGITS = [..."0123456789"];

type Numbers = {
  documents: ReadonlyMap<string, MatchDocument[]>;
  lengths: ReadonlySet<number>;
  /** Sorted, and sorted from their ends: what a number begins with, and ends with. Made when asked. */
  sorted: () => { forward: readonly string[]; backward: readonly string[] };
};

/** Indexes the long numbers and references of documents, when first asked. */
export function indexNearKeys(documents: readonly MatchDocument[]): NearKeys {
  let numbers: Numbers | undefined;
  const collected = () => (numbers ??= collectNumbers(documents));
  return {
    find: (digits) => findNear(digits, collected()),
    findGlued: (digits) => (digits.length < 2 * LONG_DIGITS || digits.length > MOST_GLUED ? [] : cutGlued(digits, collected())),
  };
}

function findNear(digits: string, numbers: Numbers): readonly MatchDocument[] {
  if (digits.length < LEAST_ASKED || digits.length > MOST_DIGITS) return [];
  const exact = numbers.documents.get(digits);
  if (exact) return exact;
  const found = new Set<MatchDocument>();
  for (const number of [...slipsOf(digits, numbers.lengths), ...longerOf(digits, numbers)])
    for (const document of numbers.documents.get(number) ?? []) found.add(document);
  return found.size <= MOST_DOCUMENTS ? [...found] : [];
}

type Cut = { slips: number; pieces: (readonly MatchDocument[])[] };

/** The cut with the fewest slips, from the left; none where some digits lead nowhere. */
function cutGlued(digits: string, numbers: Numbers): (readonly MatchDocument[])[] {
  const lengths = new Set([...numbers.lengths].flatMap((length) => [length - 1, length, length + 1]));
  const cuts: (Cut | undefined)[] = [{ slips: 0, pieces: [] }];
  for (let end = LEAST_ASKED; end <= digits.length; end++) {
    for (const length of lengths) {
      const before = cuts[end - length];
      if (!before) continue;
      const piece = digits.slice(end - length, end);
      const slips = before.slips + (numbers.documents.has(piece) ? 0 : 1);
      if (slips >= (cuts[end]?.slips ?? Number.POSITIVE_INFINITY)) continue;
      const documents = findNear(piece, numbers);
      if (documents.length > 0) cuts[end] = { slips, pieces: [...before.pieces, documents] };
    }
  }
  return cuts[digits.length]?.pieces ?? [];
}

function collectNumbers(documents: readonly MatchDocument[]): Numbers {
  const byDigits = new Map<string, MatchDocument[]>();
  for (const document of documents) {
    for (const text of [document.number, ...document.references]) {
      if (text.length < LONG_DIGITS) continue;
      for (const [digits] of text.matchAll(/\d{8,}/g)) {
        if (digits.length > MOST_DIGITS || digits.replace(/^0+/, "").length < LONG_DIGITS - 1) continue;
        const known = byDigits.get(digits);
        if (!known) byDigits.set(digits, [document]);
        else if (known.at(-1) !== document && known.length <= MOST_DOCUMENTS) known.push(document);
      }
    }
  }
  const lengths = new Set([...byDigits.keys()].map((digits) => digits.length));
  let sorted: ReturnType<Numbers["sorted"]> | undefined;
  const sort = () => ({ forward: [...byDigits.keys()].sort(), backward: [...byDigits.keys()].map(reverse).sort() });
  return { documents: byDigits, lengths, sorted: () => (sorted ??= sort()) };
}

/** All numbers one slip away, of the lengths that there are. */
function* slipsOf(digits: string, lengths: ReadonlySet<number>): Generator<string> {
  const { length } = digits;
  const parts = (at: number, skipped: number) => [digits.slice(0, at), digits.slice(at + skipped)] as const;
  for (let at = 0; at <= length; at++) {
    const [before, after] = parts(at, 0);
    if (lengths.has(length + 1)) for (const digit of DIGITS) yield before + digit + after;
    if (at === length) break;
    const [start, end] = parts(at, 1);
    if (lengths.has(length - 1)) yield start + end;
    if (!lengths.has(length)) continue;
    for (const digit of DIGITS) yield start + digit + end;
    if (end !== "") yield start + end[0] + digits[at] + end.slice(1);
  }
}

/** The numbers of which these digits are all but two or three at an end. */
function* longerOf(digits: string, { lengths, sorted }: Numbers): Generator<string> {
  const wanted = [digits.length + MOST_CUT - 1, digits.length + MOST_CUT].filter((length) => lengths.has(length));
  if (wanted.length === 0) return;
  const { forward, backward } = sorted();
  for (const number of startingWith(forward, digits, MOST_LOOKED_AT)) if (wanted.includes(number.length)) yield number;
  for (const number of startingWith(backward, reverse(digits), MOST_LOOKED_AT)) if (wanted.includes(number.length)) yield reverse(number);
}

const reverse = (digits: string) => [...digits].reverse().join("");
