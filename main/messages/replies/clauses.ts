import type { AmountMention } from "./facts/amounts.ts";
import { readAmounts } from "./facts/amounts.ts";
import { type DateMention, readDates } from "./facts/dates.ts";
import { type Identifier, readIdentifiers } from "./facts/identifiers.ts";
import { say } from "./phrasing.ts";
import type { Token } from "./words/tokens.ts";
import { verbOf } from "./words/verbs.ts";

/** A part of a sentence and what it names. */
export type Clause = {
  /**
   * Its words, one space between, spelt out and put into the terms that cues look for: `datef` a day that may lie ahead, `datep`
   * one behind, `datev` a vague one, `money`, `part`, `opx`, `docx`, `numx`; verbs of paying as `pay_fut`, of doing as `do_past`.
   */
  line: string;
  isQuestion: boolean;
  dates: readonly DateMention[];
  amounts: readonly AmountMention[];
  operations: readonly Identifier[];
};

/** A clause of more words is no clause: it is cut, so that reading it stays cheap. */
const MOST_WORDS = 45;

/** Words that begin a thought of their own. */
const OPENS = /^(pero|aunque|sino|entonces|mientras)$/;

/** The clauses of a text, with the days, amounts and numbers that they name. */
export function readClauses(tokens: readonly Token[], todayOn: string): Clause[] {
  const identifiers = readIdentifiers(tokens);
  const taken = new Uint8Array(tokens.length + 1);
  const take = (mentions: readonly { from: number; to: number }[]) => {
    for (const { from, to } of mentions) taken.fill(1, from, to);
  };
  take(identifiers);
  const isTaken = (at: number) => taken[at] === 1;
  const dates = readDates(tokens, todayOn, isTaken);
  take(dates);
  const amounts = readAmounts(tokens, isTaken, (word) => verbOf(word, word)?.family === "pay" || verbOf(word, word)?.family === "do");
  const terms = new Map<number, { term: string; to: number }>();
  for (const date of dates) terms.set(date.from, { term: date.next ? "datef" : date.last ? "datep" : "datev", to: date.to });
  for (const each of amounts) terms.set(each.from, { term: each.amountMinor === undefined ? "part" : "money", to: each.to });
  for (const each of identifiers)
    terms.set(each.from, { term: each.kind === "operation" ? "opx" : each.kind === "document" ? "docx" : "numx", to: each.to });
  return split(tokens, terms).map(({ from, to, isQuestion, words }) => {
    const within = <T extends { from: number }>(all: readonly T[]) => all.filter((each) => each.from >= from && each.from < to);
    return {
      line: settleDays(say(words), within(dates)),
      isQuestion,
      dates: within(dates),
      amounts: within(amounts),
      operations: within(identifiers).filter(({ kind }) => kind === "operation"),
    };
  });
}

/** A day that may lie ahead or behind («el lunes», «el 10») lies behind where the clause only speaks of what was done. */
function settleDays(line: string, dates: readonly DateMention[]): string {
  if (!/\b(?:pay|do|send)_past\b/.test(line) || /\bpay_(?:fut|pres|both|inf|can)\b|\b(?:resto|saldo|recien|para)\b/.test(line)) return line;
  const words = line.split(" ");
  const days = words.flatMap((word, at) => (/^date[fpv]$/.test(word) ? [at] : []));
  if (days.length !== dates.length) return line;
  return words.map((word, at) => (word === "datef" && dates[days.indexOf(at)]?.last !== undefined ? "datep" : word)).join(" ");
}

type Piece = { from: number; to: number; isQuestion: boolean; words: Token[] };

function split(tokens: readonly Token[], terms: ReadonlyMap<number, { term: string; to: number }>): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece = { from: 0, to: 0, isQuestion: false, words: [] };
  const close = (at: number) => {
    if (piece.words.length > 0) pieces.push({ ...piece, to: at });
    piece = { from: at, to: at, isQuestion: false, words: [] };
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const term = terms.get(at);
    if (term) {
      piece.words.push({ ...token, kind: "word", word: term.term, raw: term.term });
      at = term.to - 1;
    } else if (token.kind === "question" && token.raw === "?") {
      // «quedamos en el lunes, ¿no?» states it.
      const isTag = piece.words.length > 1 && /^(no|verdad|cierto)$/.test(piece.words.at(-1)?.word ?? "");
      if (isTag) piece.words.pop();
      close(at);
      if (isTag) continue;
      // Of «el viernes pago, ¿me da la cuenta?» only the last part asks.
      const asked = pieces.at(-1);
      if (asked) asked.isQuestion = true;
    } else if (token.kind === "break" || token.kind === "comma" || token.kind === "question") {
      close(at);
    } else {
      if (OPENS.test(token.word) || piece.words.length >= MOST_WORDS) close(at);
      piece.words.push(token.kind === "emoji" ? { ...token, word: token.raw } : token);
    }
  }
  close(tokens.length);
  return pieces;
}
