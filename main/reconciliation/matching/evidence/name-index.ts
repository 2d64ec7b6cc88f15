import { pushTo } from "../push-to.ts";
import { startingWith } from "../sorted-texts.ts";
import type { MatchClient } from "../model.ts";
import { abbreviated, legalForm, type NameWord, nameWords, withoutBranches } from "./name-words.ts";
import { isOneSlip } from "./text.ts";

/** A client whose name a text seems to hold. */
export type NameHit = {
  clientId: number;
  /** 0 to 1: how much of the client's name is in the text, and of the text's name in the client's. */
  similarity: number;
  /** Words found, as the text has them. */
  words: string[];
  /** The words found are together so rare that hardly any other client has them. */
  isDistinctive: boolean;
  /** Other clients that the text fits nearly as well. */
  rivals: number;
};

export type NameIndex = { find(text: string, isName: boolean): NameHit[] };

const MAX_CLIENTS_OF_WORD = 400;
const MAX_WORDS = 20;
/** Words from this length on may be several, glued. */
const GLUED_FROM = 10;
const LINKS = new Set(["de", "del", "la", "las", "los", "el", "y"]);
const MAX_LEADERS = 24;
const MOST_LONGER = 12;
/** Of namesakes the amount may tell which. */
const MAX_HITS = 24;
/** Words are distinctive when together they are about as rare as one client of all. */
const DISTINCTIVE = 0.9;
/** People with a surname in common are no surer than this. */
const OTHER_PERSON = 0.72;
/** A DNI, or the RUC of a person. */
const PERSON = /^(?:\d{8}|1[057]\d{9})$/;
/** An S.A.C. is hardly the S.R.L. of the same name. */
const OTHER_FORM = 0.06;

type Indexed = {
  client: MatchClient;
  /** Its legal form: what tells namesakes apart. */
  form: string | undefined;
  names: { words: string[]; weight: number }[];
  /** Of its lightest name. */
  weight: number;
};
type Index = { byWord: Map<string, Indexed[]>; words: string[]; slips: Map<string, string[]>; total: number };

/** Indexes the words of clients' names, whole, abbreviated and with one slip. */
export function indexNames(clients: readonly MatchClient[]): NameIndex {
  const index: Index = { byWord: new Map(), words: [], slips: new Map(), total: clients.length };
  const all: Indexed[] = [];
  for (const client of clients) {
    const texts = [client.name, ...(client.tradeName ? [client.tradeName] : [])];
    const indexed: Indexed = {
      client,
      form: legalForm(client.name),
      names: texts.map((text) => ({ words: nameWords(text).map((word) => word.text), weight: 0 })),
      weight: 0,
    };
    all.push(indexed);
    for (const word of new Set(indexed.names.flatMap((name) => name.words))) pushTo(index.byWord, word, indexed);
  }
  index.words = [...index.byWord.keys()].sort();
  for (const word of index.words) for (const shorter of shortenings(word)) pushTo(index.slips, shorter, word);
  for (const indexed of all) {
    for (const name of indexed.names) name.weight = name.words.reduce((sum, word) => sum + weightOf(index, word), 0);
    indexed.weight = Math.max(1, Math.min(...indexed.names.map((name) => name.weight)));
  }
  return { find: (text, isName) => findNames(index, text, isName) };
}

/** Rare words weigh more: the logarithm of how few clients have them. */
function weightOf(index: Index, word: string): number {
  return Math.log(1 + index.total / (index.byWord.get(word)?.length ?? 0.5));
}

/** The word without each of its letters in turn: two words one slip apart share one of these. */
function shortenings(word: string): string[] {
  if (word.length < 5) return [];
  return [word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

type Found = { word: string; quality: number };

function findNames(index: Index, text: string, isName: boolean): NameHit[] {
  const words = nameWords(isName ? text : withoutBranches(text))
    .flatMap((word) => (word.kind === "telling" && word.text.length >= GLUED_FROM ? partGlued(index, word) : word))
    .slice(0, MAX_WORDS);
  const lastTelling = words.findLastIndex((word) => word.kind === "telling");
  const found = words.map((word, at) => {
    if (word.kind === "telling") return findWord(index, word.text, at === lastTelling);
    return index.byWord.has(word.text) ? [{ word: word.text, quality: 1 }] : [];
  });
  const form = legalForm(text);
  const hits = leaders(index, found)
    .map((client) => scoreClient(index, client, { words, found, isName, form }))
    .filter((hit) => hit.similarity >= 0.35);
  hits.sort((a, b) => b.similarity - a.similarity);
  return hits
    .slice(0, MAX_HITS)
    .map((hit) => ({ ...hit, rivals: hits.filter((other) => other !== hit && other.similarity > hit.similarity - 0.15).length }));
}

/** `TRANSPORTESCONDOR` -> transportes, condor: where every piece is a word of some client's, but for a last one that the bank cut. */
function partGlued(index: Index, word: NameWord): NameWord[] {
  if (index.byWord.has(word.text) || longerThan(index, word.text).length > 0) return [word];
  const pieces = piecesOf(index, word.text);
  return pieces.length > 1 ? pieces.flatMap((piece) => (LINKS.has(piece) ? [] : { text: piece, kind: "telling" as const })) : [word];
}

function piecesOf(index: Index, text: string): string[] {
  if (index.byWord.has(text) || (text.length >= 3 && longerThan(index, text).length > 0)) return [text];
  for (let length = text.length - 2; length >= 2; length--) {
    const piece = text.slice(0, length);
    if (!LINKS.has(piece) && (length < 4 || !index.byWord.has(piece))) continue;
    const rest = piecesOf(index, text.slice(length));
    if (rest.length > 0) return [piece, ...rest];
  }
  return [];
}

/** The clients that share a text's rarest words: only these are compared word by word. */
function leaders(index: Index, found: readonly Found[][]): Indexed[] {
  const lists = found.flatMap((matches) =>
    matches.map(({ word, quality }) => ({ clients: index.byWord.get(word) ?? [], weight: weightOf(index, word) * quality })),
  );
  lists.sort((a, b) => a.clients.length - b.clients.length);
  const weights = new Map<Indexed, number>();
  for (const { clients, weight } of lists) {
    if (clients.length > MAX_CLIENTS_OF_WORD) break;
    const isOpen = weights.size < MAX_LEADERS * 2;
    for (const client of clients) {
      const before = weights.get(client);
      if (before !== undefined || isOpen) weights.set(client, (before ?? 0) + weight / client.weight);
    }
  }
  if (weights.size <= MAX_LEADERS) return [...weights.keys()];
  const least = [...weights.values()].sort((a, b) => b - a)[MAX_LEADERS - 1] as number;
  return [...weights].flatMap(([client, weight]) => (weight >= least ? [client] : [])).slice(0, MAX_LEADERS * 2);
}

/** The clients' words that a word of a text may stand for: itself; where it is none, its longer forms, or those one slip away. */
function findWord(index: Index, word: string, isLast: boolean): Found[] {
  const exact: Found[] = index.byWord.has(word) ? [{ word, quality: 1 }] : [];
  if (exact.length > 0 && !isLast) return exact;
  const meant = abbreviated(word).filter((other) => index.byWord.has(other));
  if (exact.length === 0 && meant.length > 0) return meant.map((other) => ({ word: other, quality: 0.85 }));
  const longer =
    word.length >= 3
      ? longerThan(index, word).map((other) => ({
          word: other,
          quality: 0.5 + 0.45 * Math.min(1, word.length / Math.min(other.length, 9)),
        }))
      : [];
  if (exact.length > 0 || longer.length > 0 || word.length < 5) return [...exact, ...longer];
  const near = new Set(shortenings(word).flatMap((shorter) => index.slips.get(shorter) ?? []));
  return [...near]
    .filter((other) => isOneSlip(word, other))
    .slice(0, 6)
    .map((other) => ({ word: other, quality: 0.8 }));
}

/** Longer words of clients that begin with a word. */
function longerThan({ words }: Index, word: string): string[] {
  return startingWith(words, word, MOST_LONGER + 1)
    .filter((other) => other !== word)
    .slice(0, MOST_LONGER);
}

type Text = { words: readonly NameWord[]; found: readonly Found[][]; isName: boolean; form: string | undefined };

function scoreClient(index: Index, indexed: Indexed, text: Text): NameHit {
  const scored = indexed.names.map((name) => scoreName(index, name, text));
  const best = scored.reduce((a, b) => (b.similarity > a.similarity ? b : a));
  const isRelative = PERSON.test(indexed.client.docNumber) && indexed.names.every((name) => hasOtherSurname(index, name.words, text));
  if (isRelative) best.similarity = Math.min(best.similarity, OTHER_PERSON);
  const isOtherForm = text.form !== undefined && indexed.form !== undefined && text.form !== indexed.form;
  return { clientId: indexed.client.id, rivals: 0, ...best, similarity: best.similarity - (isOtherForm ? OTHER_FORM : 0) };
}

/**
 * `CONDORI LEYVA JUAN CARLOS` is not Olivares Condori Juan Carlos: a name of the client's is missing, and another stands in its place:
 * between those that agree, or beside them where it is a name of other clients.
 */
function hasOtherSurname(index: Index, names: readonly string[], { words, found }: Text): boolean {
  const isOurs = words.map((_, at) => (found[at] ?? []).some(({ word }) => names.includes(word)));
  const first = isOurs.indexOf(true);
  const last = isOurs.lastIndexOf(true);
  const count = isOurs.filter(Boolean).length;
  if (count < 2 || count >= names.length) return false;
  return words.some(
    ({ text, kind }, at) =>
      kind === "telling" &&
      text.length >= 4 &&
      !isOurs[at] &&
      ((at > first && at < last) || (at >= first - 1 && at <= last + 1 && index.byWord.has(text))),
  );
}

type Score = { similarity: number; words: string[]; isDistinctive: boolean };

/**
 * The mean of how much of the client's name was found and how much of the text's name is the client's.
 * Banks' words and digits help to find a name, are none by themselves, and never count against it.
 */
function scoreName(index: Index, name: { words: string[]; weight: number }, { words, found, isName }: Text): Score {
  let inName = 0;
  let inText = 0;
  let textWeight = 0;
  let hasTelling = false;
  const taken = new Set<string>();
  const matched: string[] = [];
  const written = new Set(words.map((word) => word.text));
  for (const [at, { text, kind }] of words.entries()) {
    const hit =
      (found[at] ?? []).find((candidate) => !taken.has(candidate.word) && name.words.includes(candidate.word)) ??
      initialOf(text, name.words, (word) => taken.has(word) || written.has(word));
    const weight = weightOf(index, hit?.word ?? text);
    if (!hit) {
      if (kind === "telling") textWeight += weight * (isName ? 0.8 : (found[at] ?? []).length === 0 ? 0.15 : 0.5);
      continue;
    }
    taken.add(hit.word);
    matched.push(text);
    inName += weight * hit.quality;
    if (kind === "bank") continue;
    hasTelling ||= kind === "telling";
    textWeight += hit.quality < 0.6 ? weight * hit.quality : weight;
    inText += weight * hit.quality;
  }
  if (!hasTelling || textWeight === 0) return { similarity: 0, words: [], isDistinctive: false };
  const similarity = Math.min(1, (inName / name.weight + inText / textWeight) / 2);
  return { similarity, words: matched, isDistinctive: inName >= DISTINCTIVE * Math.log(1 + index.total) };
}

/** One or two letters stand for a word that begins with them: `PEREZ Q` of Pérez Quispe, `METALICAS SO` where the bank cut Socabaya. */
function initialOf(word: string, names: readonly string[], isTaken: (word: string) => boolean): Found | undefined {
  if (word.length > 2) return undefined;
  const full = names.find((name) => name.startsWith(word) && !isTaken(name));
  return full ? { word: full, quality: 0.2 + 0.15 * word.length } : undefined;
}
