import { ABBREVIATIONS, STOPPED } from "./abbreviations.ts";
import { cutQuoted } from "./cut-quoted.ts";
import { squeeze } from "./normalise.ts";
import { spell } from "./spelling.ts";
import { type Token, tokenise } from "./tokens.ts";

/** Nobody answers in more words: what follows them is a paste, and reading stays a matter of milliseconds. */
const MOST_WORDS = 400;

/** The words and figures of what a client wrote, spelt out: quoted text cut off, abbreviations written in full, slips put right. */
export function readWords(text: string): Token[] {
  const tokens = tokenise(cutQuoted(text))
    .slice(0, MOST_WORDS)
    .filter((token, at, all) => !isAbbreviationStop(token, all[at - 1], all[at + 1]));
  const words = tokens.flatMap((token) => (token.kind === "word" ? spellOut(token) : [token]));
  // «finde mes» is no week-end.
  return words.filter(({ word }, at) => !(word === "semana" && words[at + 1]?.word === "mes" && words[at - 2]?.word === "fin"));
}

function isAbbreviationStop(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  return token.raw === "." && before?.kind === "word" && STOPPED.has(before.word) && after !== undefined && after.kind !== "break";
}

function spellOut(token: Token): Token[] {
  const found = ABBREVIATIONS[token.word] ?? ABBREVIATIONS[squeeze(token.word)] ?? spell(token.word);
  const words = (splitNumber(found) ?? found).split(" ");
  return words.map((word, at) => ({ ...token, word, isApart: at > 0 || token.isApart }));
}

const HUNDREDS = "(?:cien|ciento|doscientos|trescientos|cuatrocientos|quinientos|seiscientos|setecientos|ochocientos|novecientos)";
const JOINED = new RegExp(
  `^(un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte)?(mil)(${HUNDREDS})?$|^(${HUNDREDS})(veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)$`,
);

/** `milquinientos` -> `mil quinientos`, `dosmil` -> `dos mil`. */
function splitNumber(word: string): string | undefined {
  return JOINED.exec(word)?.slice(1).filter(Boolean).join(" ");
}
