import { cutQuoted } from "../../../replies/words/cut-quoted.ts";
import type { PartText } from "../parts.ts";
import { htmlToText } from "./html-to-text.ts";

const MOST_LETTERS = 20_000;

/** «El mié, 18 nov 2026 a las 9:00, Servicios del Sur» and, in the next line, «escribió:». */
const BROKEN_OPENING = /^[ \t]*((?:El|On) [^\n]{5,200})\n[ \t]*([^\n]{0,120}(?:escribió|wrote)\s?:)[ \t]*$/gim;

/** What the client wrote in a mail: without the mail it answers and its signature, and with the names of the files that it brings. */
export function answerText({ text, isHtml }: PartText, attached: readonly string[]): string {
  const plain = clean(isHtml ? htmlToText(text) : text);
  // An answer written between the lines of the mail that it answers has nothing above it.
  const words = cutQuoted(plain.replaceAll(BROKEN_OPENING, "$1 $2")).trim() || withoutMarked(plain);
  const files = attached.length > 0 ? `Adjunta: ${attached.join(", ")}` : "";
  return [words, files].filter(Boolean).join("\n\n").slice(0, MOST_LETTERS);
}

function withoutMarked(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s*>/.test(line))
    .join("\n")
    .trim();
}

/** Without signs that cannot be seen: they would hide words, or turn them round. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|\p{Cf}/gu, "")
    .slice(0, 4 * MOST_LETTERS);
}
