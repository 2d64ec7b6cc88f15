import { writePdf } from "../platform/pdf.ts";
import type { LetterFacts } from "../templates/index.ts";
import { composeLetter, type LetterContent } from "./compose.ts";
import { layoutLetter } from "./layout/layout.ts";
import { type LetterPictures, NO_PICTURES } from "./pictures.ts";

export type PrintedLetter = { pdf: Uint8Array; pages: number; content: LetterContent };

/** Writes a letter and prints it. The same facts, pictures and instant give the same bytes. */
export function printLetter(facts: LetterFacts, createdAt: string, pictures: LetterPictures = NO_PICTURES): Promise<PrintedLetter> {
  return printContent(composeLetter(facts), createdAt, pictures);
}

/** Prints a letter that is written already. */
export async function printContent(content: LetterContent, createdAt: string, pictures: LetterPictures): Promise<PrintedLetter> {
  const pages = layoutLetter(content, pictures);
  const pdf = await writePdf(pages, {
    title: `${content.number}: ${content.subject}`,
    author: content.letterhead.name,
    subject: content.subject,
    createdAt,
  });
  return { pdf, pages: pages.length, content };
}
