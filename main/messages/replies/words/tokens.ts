import { fold, squeeze } from "./normalise.ts";

/** `break` ends a sentence or a part of it; `comma` may. */
export type TokenKind = "word" | "number" | "money" | "document" | "link" | "emoji" | "break" | "comma" | "question" | "percent";

export type Token = {
  kind: TokenKind;
  /** As it was written. */
  raw: string;
  /** Folded and, for words, spelt as the lexicon spells it. */
  word: string;
  /** Whether white space or the start of the text comes before it. */
  isApart: boolean;
};

/** Every alternative starts with another kind of letter and none nests a repetition: reading is linear. */
const SHAPES = new RegExp(
  [
    String.raw`(?<link>\b(?:img|vid|ptt|aud|doc|stk)-\d{8}-wa\d{1,6}(?:\.\w{2,4})?|https?:\/\/\S{1,200}|[\w.+-]{1,60}@[\w.-]{1,60})`,
    String.raw`(?<document>\b[FBE][A-Z0-9]{2}\d\s?[-–\/]\s?\d{1,8}\b)`,
    String.raw`(?<money>s\/\.?|us\$|u\$s?|\busd\b|\bpen\b|\$|€)`,
    String.raw`(?<number>\d(?:[\d.,/:'’-]{0,40}\d)?)`,
    String.raw`(?<word>n\.?\s?[°º]|\p{L}[\p{L}\p{M}]{0,60}|#)`,
    String.raw`(?<percent>%)`,
    String.raw`(?<question>[¿?])`,
    String.raw`(?<comma>[,:()/"«»“”*_~-])`,
    String.raw`(?<break>[.;!¡…\n|]+)`,
    String.raw`(?<emoji>\p{Extended_Pictographic})`,
  ].join("|"),
  "giu",
);

/** The pieces of a text, in order; what is none of them (joiners, odd signs) is passed over. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.matchAll(SHAPES)) {
    const kind = (Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? "break") as TokenKind;
    tokens.push({ kind, raw: match[0], word: squeeze(fold(match[0])), isApart: match.index !== end });
    end = match.index + match[0].length;
  }
  return tokens.map((token) => (token.kind === "number" || token.kind === "document" ? { ...token, word: fold(token.raw) } : token));
}
