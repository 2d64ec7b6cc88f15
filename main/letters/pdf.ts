import { writePdf } from "../platform/pdf.ts";
import { composeLetter, type LetterContent } from "./compose.ts";
import { layoutLetter } from "./layout/layout.ts";
import type { LetterFacts } from "../templates/index.ts";

export type PrintedLetter = { pdf: Uint8Array; pages: number; content: LetterContent };

/** Writes a letter and prints it. The same facts and instant give the same bytes. */
export async function printLetter(facts: LetterFacts, createdAt: string): Promise<PrintedLetter> {
  const content = composeLetter(facts);
  const pages = layoutLetter(content);
  const pdf = await writePdf(pages, {
    title: `${content.number}: ${content.subject}`,
    author: content.letterhead.name,
    subject: content.subject,
    createdAt,
  });
  return { pdf, pages: pages.length, content };
}
