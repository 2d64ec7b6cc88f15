import { type Edit, findTokens, type Token } from "./tokens.ts";

/** One stretch of a text as it is kept (`from`, `to`) and as it is read (`at`, `until`): the same letters, or the words of a token. */
type Stretch = { from: number; to: number; at: number; until: number; token: Token | undefined };

/** A text as its writer reads it: `Debe [Total]`, kept as `Debe {{ total }}`. */
export type Shown = { source: string; text: string; stretches: readonly Stretch[] };

/** A text with the words of its tokens in their place. */
export function showText(source: string, wordsOf: (token: Token) => string): Shown {
  const stretches: Stretch[] = [];
  let text = "";
  const add = (from: number, to: number, words: string, token: Token | undefined) => {
    if (from === to) return;
    stretches.push({ from, to, at: text.length, until: text.length + words.length, token });
    text += words;
  };
  let done = 0;
  for (const token of findTokens(source)) {
    add(done, token.from, source.slice(done, token.from), undefined);
    add(token.from, token.to, `[${wordsOf(token)}]`, token);
    done = token.to;
  }
  add(done, source.length, source.slice(done), undefined);
  return { source, text, stretches };
}

/** Where a place that is read is kept; inside a token, before or after it. */
export function toSource({ source, stretches }: Shown, at: number, inside: "from" | "to" = "to"): number {
  const found = stretches.find((stretch) => stretch.at <= at && at < stretch.until);
  if (!found) return source.length;
  return found.token === undefined || at === found.at ? found.from + (at - found.at) : found[inside];
}

/** Where a place that is kept is read; inside a token, after it. */
export function toShown({ text, stretches }: Shown, at: number): number {
  const found = stretches.find((stretch) => stretch.from <= at && at < stretch.to);
  if (!found) return text.length;
  return found.token === undefined || at === found.from ? found.at + (at - found.from) : found.until;
}

/**
 * What the kept text becomes when what is read becomes `next`, with the caret at its `caret`. Tokens stay whole: one that is touched by a
 * deletion goes, and what is written inside one stands after it.
 */
export function editShown(shown: Shown, next: string, caret: number): Edit {
  const { text, source } = shown;
  const tail = next.slice(caret);
  const kept = text.endsWith(tail) ? tail.length : commonEnd(text, next);
  const most = Math.min(text.length, next.length) - kept;
  let start = 0;
  while (start < most && text[start] === next[start]) start++;
  const end = text.length - kept;
  const written = next.slice(start, next.length - kept);
  const from = toSource(shown, start, start === end ? "to" : "from");
  const to = Math.max(from, toSource(shown, end));
  return { text: source.slice(0, from) + written + source.slice(to), caret: from + written.length };
}

function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[one.length - 1 - count] === other[other.length - 1 - count]) count++;
  return count;
}

/** What is read, cut where tokens and marks begin and end, for drawing. */
export type Piece = { at: number; text: string; token: Token["kind"] | null; isMarked: boolean };

/** Pieces of what is read; the marks are places of the kept text. */
export function piecesOf(shown: Shown, marks: readonly { from: number; to: number }[]): Piece[] {
  const marked = marks.map(({ from, to }) => ({ at: toShown(shown, from), until: toShown(shown, to) }));
  const edges = [...new Set([0, shown.text.length, ...[...shown.stretches, ...marked].flatMap(({ at, until }) => [at, until])])];
  const cuts = edges.toSorted((a, b) => a - b);
  const covers = (at: number) => (span: { at: number; until: number }) => span.at <= at && at < span.until;
  return cuts.slice(0, -1).map((at, index) => ({
    at,
    text: shown.text.slice(at, cuts[index + 1]),
    token: shown.stretches.find(covers(at))?.token?.kind ?? null,
    isMarked: marked.some(covers(at)),
  }));
}
