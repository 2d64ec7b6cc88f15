import { type Block, plainText } from "../../templates/index.ts";

/** How the table and the box of accounts stand in words that a person edits: on a line of their own. */
const MARKS = { documents: "[Tabla de documentos]", accounts: "[Cuentas para pagar]" } as const;

/** The words of a mail as a person edits them. */
export function editableWords(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === "paragraph" ? plainText(block.spans) : MARKS[block.kind])).join("\n\n");
}

/** A person's own words in paragraphs, which a blank line parts, with the blocks where their marks stand. A line break inside a paragraph stays. */
export function readOwnWords(text: string): Block[] {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .flatMap((paragraph): Block[] => {
      const words = paragraph.trim();
      if (words === "") return [];
      const kind = (["documents", "accounts"] as const).find((name) => words.toLowerCase() === MARKS[name].toLowerCase());
      return [kind ? { kind } : { kind: "paragraph", spans: [{ text: words, bold: false }] }];
    });
}
