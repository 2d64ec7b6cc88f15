/** A variable or a condition inside a template's text, with the blank around it that it swallows (`{%-`, `-%}`). */
export type Token = { from: number; to: number; kind: "variable" | "condition"; name: string; code: string };

const TOKEN = /(?:\s*\{\{-|\{\{)\s*(?<variable>[\w-]*).*?(?:-\}\}\s*|\}\})|(?:\s*\{%-|\{%)\s*(?<tag>\w*).*?(?:-%\}\s*|%\})/gs;

/** Every variable and condition of a text, in order. */
export function findTokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: match.groups?.variable === undefined ? "condition" : "variable",
    name: match.groups?.variable ?? match.groups?.tag ?? "",
    code: match[0].trim(),
  }));
}

/** The token that a place in the text lies inside of, or else the one that it touches. */
export function tokenAt(text: string, at: number): Token | undefined {
  const tokens = findTokens(text);
  return tokens.find(({ from, to }) => from < at && at < to) ?? tokens.find(({ from, to }) => from === at || to === at);
}

export type Edit = { text: string; caret: number };

/** What a key does to a text whose tokens are whole: a token is deleted, and stepped over, as one. Undefined: the key does what it always does. */
export function keyOnToken(text: string, at: number, key: string): Edit | undefined {
  const tokens = findTokens(text);
  const back = tokens.find(({ from, to }) => from < at && at <= to);
  const ahead = tokens.find(({ from, to }) => from <= at && at < to);
  if (key === "Backspace" && back) return { text: text.slice(0, back.from) + text.slice(back.to), caret: back.from };
  if (key === "Delete" && ahead) return { text: text.slice(0, ahead.from) + text.slice(ahead.to), caret: ahead.from };
  if (key === "ArrowLeft" && back) return { text, caret: back.from };
  if (key === "ArrowRight" && ahead) return { text, caret: ahead.to };
  return undefined;
}

/** Puts a piece in the place of a selection; where that begins or ends inside a token, after it. Blocks stand on a line of their own. */
export function insertPiece(text: string, [start, end]: readonly [number, number], piece: string, isBlock: boolean): Edit {
  const outside = (at: number) => findTokens(text).find(({ from, to }) => from < at && at < to)?.to ?? at;
  const [from, to] = [outside(start), Math.max(outside(start), outside(end))];
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (!isBlock) return { text: `${before}${piece}${after}`, caret: from + piece.length };
  const lead = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const tail = after === "" || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  return { text: `${before}${lead}${piece}${tail}${after}`, caret: from + lead.length + piece.length };
}
