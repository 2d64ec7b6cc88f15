import { KNOWN_WORDS, SOUGHT_WORDS } from "./lexicon.ts";

/** Shorter words have too many neighbours to be put right. */
const SHORTEST = 5;
const LONGEST = 18;

/** Every word with one letter left out, once for the word itself too: two words one slip apart share one of these. */
function leftOut(word: string): string[] {
  const all = [word];
  for (let at = 0; at < word.length; at++) all.push(word.slice(0, at) + word.slice(at + 1));
  return all;
}

let shelf: Map<string, string[]> | undefined;

/** Built on first use: most starts of the program read no reply. */
function neighbours(): Map<string, string[]> {
  if (shelf) return shelf;
  shelf = new Map();
  for (const word of SOUGHT_WORDS) {
    if (word.length < SHORTEST) continue;
    for (const key of leftOut(soundOf(word))) {
      const at = shelf.get(key);
      if (at) at.push(word);
      else shelf.set(key, [word]);
    }
  }
  return shelf;
}

/**
 * A word one slip (a letter missing, too many, wrong, or two in each other's place) from one that cues look for becomes that
 * one; the first letter must agree, b and v, s and z and c being alike. Right and short words stay.
 */
export function spell(word: string): string {
  if (KNOWN_WORDS.has(word) || word.length < SHORTEST || word.length > LONGEST) return word;
  const single = word.replace(/([a-z])\1/g, "$1");
  if (KNOWN_WORDS.has(single)) return single;
  const candidates = new Set(leftOut(soundOf(word)).flatMap((key) => neighbours().get(key) ?? []));
  let best = word;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (firstSound(candidate) !== firstSound(word)) continue;
    if (isInflected(word, candidate) || !isOneSlip(soundOf(word), soundOf(candidate))) continue;
    const cost = slipCost(word, candidate);
    if (cost < bestCost && (cost < 3 || word.length > SHORTEST)) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}

/** Whether two words are alike but for one letter wrong, missing or too many, or two in each other's place. */
function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(""));
}

const UNINFLECTED =
  /^(lunes|martes|miercoles|jueves|viernes|sabado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre|manana|quincena|gracias|soles|dolares)$/;

/** Words that part in their last letters only are two forms of one word (`confirma`, `confirmar`), not a slip. */
function isInflected(written: string, meant: string): boolean {
  if (UNINFLECTED.test(meant)) return false;
  const shared = Math.min(written.length, meant.length) - 1;
  return written.slice(0, shared) === meant.slice(0, shared) && slipCost(written, meant) > 1;
}

const SOUNDS: Readonly<Record<string, string>> = { v: "b", z: "s", c: "s", k: "s", q: "s", y: "l", g: "j" };

function firstSound(word: string): string {
  const first = word.charAt(0);
  return SOUNDS[first] ?? first;
}

/** A word as it sounds: in Peru s, z and c are one, and so are b and v; h is silent. */
function soundOf(word: string): string {
  return word.replace(/[vzckqygh]/g, (letter) => SOUNDS[letter] ?? "");
}

/** Slips that sound alike cost least, then letters swapped, missing or doubled, then any other letter. */
function slipCost(written: string, meant: string): number {
  if (soundOf(written) === soundOf(meant)) return 1;
  if (written.length !== meant.length) return 2;
  const sorted = (word: string) => [...word].sort().join("");
  return sorted(written) === sorted(meant) ? 2 : 3;
}
