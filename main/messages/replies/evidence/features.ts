import type { Clause } from "../clauses.ts";
import type { Ranked } from "../rank.ts";
import type { Scores } from "../score.ts";

/** What a reply shows of itself, by name, and how much of it: the ranking of the cues, the words of its clauses and pairs of them. */
export type Features = ReadonlyMap<string, number>;

/** Pieces of words are many and alike: each counts for less than the word. */
const PIECE = 0.5;
const PIECE_LENGTHS = [3];
/** So many points of a cue's score count as one. */
const POINTS = 4;

/** Everything that may speak for one intent or another in a reply that is put into clauses and ranked by its cues. */
export function featuresOf(clauses: readonly Clause[], scores: Scores, ranked: Ranked): Features {
  const features = new Map<string, number>();
  const add = (name: string, value = 1) => {
    if (value > (features.get(name) ?? 0)) features.set(name, value);
  };
  for (const clause of clauses) addWords(clause, add);
  add(`n:${Math.min(4, clauses.length)}`);
  add("always");
  for (const [intent, { score }] of Object.entries(scores)) if (score > 0) add(`c:${intent}`, score / POINTS);
  for (const { intent, confidence } of ranked) add(`r:${intent}`, confidence);
  return features;
}

/** The features that the cues give: of replies that the cues were made with they say more than they will of others. */
export function isOfCues(name: string): boolean {
  return /^[cr]:/.test(name);
}

type Add = (name: string, value?: number) => void;

function addWords({ line, isQuestion }: Clause, add: Add): void {
  const words = line.split(" ").filter(Boolean);
  if (isQuestion) add("?");
  words.forEach((word, at) => {
    add(word);
    if (isQuestion) add(`?${word}`);
    const stem = stemOf(word);
    if (stem !== word) add(stem);
    add(`${stemOf(words[at - 1] ?? "^")} ${stem}`);
    if (at === words.length - 1) add(`${stem} $`);
    addPieces(word, add);
  });
}

/** `deposite`, `depositara` -> `depos*`: the ending says who and when, not what. */
function stemOf(word: string): string {
  return /^[a-z]{6,}$/.test(word) ? `${word.slice(0, 5)}*` : word;
}

/** What a misspelt or unknown word has in common with those that are known. */
function addPieces(word: string, add: Add): void {
  if (!/^[a-z]{4,}$/.test(word)) return;
  const whole = `<${word}>`;
  for (const length of PIECE_LENGTHS)
    for (let from = 0; from + length <= whole.length; from++) add(`#${whole.slice(from, from + length)}`, PIECE);
}
