/** A text as it is searched: lower case without accents, each letter with the place in the original that it came from. */
export type View = {
  text: string;
  /** Of each letter of `text`, where the original's begins and ends (exclusive). */
  from: readonly number[];
  to: readonly number[];
  /** Whether words stand apart; where they do not, a word is looked for anywhere. */
  hasWords: boolean;
};

/** Places in the original, `to` exclusive. */
export type Span = { from: number; to: number };

type Letter = { char: string; from: number; to: number };

/** Joins what is there only to hide a word: zero-width marks, soft hyphens, accents laid over letters. */
const INVISIBLE = /^[\p{Cf}\p{Cc}\p{M}]$/u;
const LETTER = /[a-z0-9]/;
/** A letter behind which nothing is looked for: the place of a name that is left out. */
const NOTHING = "0";
const LEAST_SPACED = 4;

/** The ways in which a text is searched. Names that stand in `leftOut` are not looked at. */
export function viewsOf(text: string, leftOut: readonly Span[] = []): View[] {
  const letters = foldLetters(text, leftOut);
  const plain = view(separate(letters), true);
  const closed = view(separate(closeGaps(letters)), true);
  return [plain, ...(closed.text === plain.text ? [] : [closed]), ...spacedOut(letters)];
}

/** The text folded as a search sees it, for names and phrases: words with single spaces. */
export function foldWords(text: string): string {
  return separate(foldLetters(text, []))
    .map(({ char }) => char)
    .join("")
    .trim();
}

/** Where names stand in a text, in any case and with or without accents; of one word, only as it is written. */
export function findNames(text: string, names: readonly string[]): Span[] {
  const plain = view(separate(foldLetters(text, [])), true);
  return names.flatMap((name) => {
    const isCut = name.endsWith("…");
    const folded = foldWords(name);
    if (folded.length < 3) return [];
    if (!folded.includes(" ")) return exact(text, name);
    return places(plain.text, folded, isCut).map((at) => spanOf(plain, at, at + folded.length));
  });
}

/** The original's place of a stretch of a view. */
export function spanOf({ from, to }: View, start: number, end: number): Span {
  return { from: from[start] ?? 0, to: to[end - 1] ?? 0 };
}

function exact(text: string, name: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) spans.push({ from: at, to: at + name.length });
  return spans;
}

function places(text: string, folded: string, isCut: boolean): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
    const before = at === 0 || text[at - 1] === " ";
    const after = isCut || at + folded.length === text.length || text[at + folded.length] === " ";
    if (before && after) found.push(at);
  }
  return found;
}

function foldLetters(text: string, leftOut: readonly Span[]): Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const point of text) {
    const [from, to] = [at, at + point.length];
    at = to;
    if (leftOut.some((span) => from >= span.from && from < span.to)) letters.push({ char: NOTHING, from, to });
    else if (/^[\t\n\r\v\f]$/.test(point)) letters.push({ char: point === "\n" ? "\n" : " ", from, to });
    else if (!INVISIBLE.test(point)) for (const char of foldPoint(point)) letters.push({ char, from, to });
  }
  return letters;
}

function foldPoint(point: string): string {
  const char = point.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return char === "" ? " " : char;
}

/** Everything between words becomes one space. */
function separate(letters: readonly Letter[]): Letter[] {
  const words: Letter[] = [];
  for (const letter of letters) {
    if (LETTER.test(letter.char)) words.push(letter);
    else if (words.at(-1)?.char !== " ") words.push({ ...letter, char: " " });
  }
  return words;
}

/** Takes out what splits a word: marks between two letters (`em-bar.go`), and a hyphen at the end of a line. */
function closeGaps(letters: readonly Letter[]): Letter[] {
  const text = letters.map(({ char }) => (char.length === 1 ? char : " ")).join("");
  const isGap = new Set<number>();
  for (const match of text.matchAll(/(?<=[a-z0-9])(?:[^a-z0-9\s]+|-[^\S\n]*\n\s*)(?=[a-z0-9])/g))
    for (let index = match.index; index < match.index + match[0].length; index++) isGap.add(index);
  return letters.filter((_, index) => !isGap.has(index));
}

/** Words written letter by letter (`e m b a r g o`, `E.M.B.A.R.G.O`), each run as one stretch without words. */
function spacedOut(letters: readonly Letter[]): View[] {
  const text = letters.map(({ char }) => (char.length === 1 ? char : " ")).join("");
  return [...text.matchAll(/(?<![a-z0-9])[a-z](?:[^a-z0-9]{1,3}[a-z](?![a-z0-9]))+/g)].flatMap((match) => {
    const run = letters.slice(match.index, match.index + match[0].length).filter(({ char }) => LETTER.test(char));
    return run.length < LEAST_SPACED ? [] : [view(run, false)];
  });
}

function view(letters: readonly Letter[], hasWords: boolean): View {
  return {
    text: letters.map(({ char }) => char).join(""),
    from: letters.map(({ from }) => from),
    to: letters.map(({ to }) => to),
    hasWords,
  };
}
