import type { Span } from "../../platform/pdf-text.ts";
import { BLOCK, BlockMark, type BlockName, liquid, STAR } from "./liquid.ts";

export type Block = { kind: "paragraph"; spans: Span[] } | { kind: "documents" } | { kind: "accounts" };

/** The variables that stand for blocks. */
export const BLOCKS = { documentos: new BlockMark("documents"), cuentas: new BlockMark("accounts") } as const;

/** Texts that are kept parsed: those in use; an editor's drafts push one another out. */
const KEPT = 300;
const parsed = new Map<string, ReturnType<typeof liquid.parse>>();

/**
 * Fills a Liquid text, reads `**bold**` and parts it into paragraphs and blocks. Values are inert: braces, stars and line breaks in them are plain text.
 * @throws Error when the text names an unknown variable or is no Liquid
 */
export function renderBlocks(template: string, values: Readonly<Record<string, unknown>>): Block[] {
  return String(liquid.renderSync(parse(template), { ...values, ...BLOCKS }))
    .split(/\r?\n[ \t]*\r?\n/)
    .flatMap((paragraph): Block[] => {
      const [, name] = paragraph.trim().match(new RegExp(`^${BLOCK}(documents|accounts)${BLOCK}$`)) ?? [];
      if (name) return [{ kind: name as BlockName }];
      const spans = readSpans(paragraph);
      return spans.length > 0 ? [{ kind: "paragraph", spans }] : [];
    });
}

function parse(template: string): ReturnType<typeof liquid.parse> {
  const known = parsed.get(template);
  if (known) return known;
  const [oldest] = parsed.keys();
  if (parsed.size >= KEPT && oldest !== undefined) parsed.delete(oldest);
  const fresh = liquid.parse(template);
  parsed.set(template, fresh);
  return fresh;
}

/** The same for a text of one paragraph. */
export function renderRichText(template: string, values: Readonly<Record<string, unknown>>): Span[] {
  return renderBlocks(template, values).flatMap((block) => (block.kind === "paragraph" ? block.spans : []));
}

function readSpans(text: string): Span[] {
  return tidy(text)
    .split("**")
    .map((piece, index) => ({ text: piece.replaceAll(STAR, "*"), bold: index % 2 === 1 }))
    .filter((span) => span.text !== "");
}

/** Single spaces, none before a stop; one full stop where a name ends in one already (`S.A.C.`). */
function tidy(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/ +(?=[,;.:](?:\s|$))/g, "")
    .replace(/(?<!\.)\.\.(?!\.)/g, ".")
    .trim();
}

/** The words of spans without their weight. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}
