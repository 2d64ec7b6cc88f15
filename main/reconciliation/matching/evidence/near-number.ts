import type { Mention, Mentions } from "./document-mentions.ts";
import type { MatchDocument } from "../model.ts";
import { isOneSlip, plainUpper } from "./text.ts";

/** Numbers that are nearly a document's: one slip of the keyboard away, or cut off where the bank's text ends. */

/** Digits of a number without series from which on a slip, or a beginning, is no chance. */
const LONG_ENOUGH_TO_SLIP = 4;
const LONG_ENOUGH_TO_BE_CUT = 3;

type Number = { series: string; number: string; isAtEnd?: boolean };

/** Whether a number as the text has it is nearly that of a document. Without a series it must be long enough. */
export function isNearly({ series, number: written, isAtEnd = false }: Number, document: MatchDocument): boolean {
  const number = plainUpper(document.number);
  if (series === document.series) return isOneSlip(written, number) || (isAtEnd && (number.startsWith(written) || written === "0"));
  if (series === "") return isNearlyBare(written, isAtEnd, number);
  return written === number && number.length > 1 && isOneSlip(series, document.series);
}

function isNearlyBare(written: string, isAtEnd: boolean, number: string): boolean {
  if (written.length >= LONG_ENOUGH_TO_SLIP && isOneSlip(written, number)) return true;
  return isAtEnd && written.length >= LONG_ENOUGH_TO_BE_CUT && number.length > written.length && number.startsWith(written);
}

/** Whether a number that names other documents is nearly that of this one. */
export function isNearMention({ strength, documents, isAtEnd }: Mention, document: MatchDocument): boolean {
  if (strength === "full") return documents.some(({ series, number }) => isNearly({ series, number, isAtEnd }, document));
  return strength === "number" && documents.some(({ number }) => isNearlyBare(number, isAtEnd, plainUpper(document.number)));
}

/** Whether anything in a text is nearly this document's number. */
export function isNearlyMentioned({ known, unknown }: Mentions, document: MatchDocument): boolean {
  return known.some((mention) => isNearMention(mention, document)) || unknown.some((number) => isNearly(number, document));
}
