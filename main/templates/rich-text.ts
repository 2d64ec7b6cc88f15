import { Liquid } from "liquidjs";
import { cleanLine } from "../../shared/clean-text.ts";
import type { Span } from "../platform/pdf-text.ts";

/** Stands for `*` inside a value while `**` marks bold; cleanLine leaves none of it in text from outside. */
const STAR = "\ue000";
/** Around the name of a block. */
const BLOCK = "\ue001";

/** What is drawn in its own way in each channel: the table of documents, the box of accounts. */
export type BlockName = "documents" | "accounts";
export type Block = { kind: "paragraph"; spans: Span[] } | { kind: BlockName };

class BlockMark {
  readonly name: BlockName;
  constructor(name: BlockName) {
    this.name = name;
  }
}

/** The variables that stand for blocks. */
export const BLOCKS = { documentos: new BlockMark("documents"), cuentas: new BlockMark("accounts") } as const;

const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  cache: true,
  // No template reads another one, or a file.
  templates: {},
  outputEscape: (value: unknown) =>
    value instanceof BlockMark ? `\n\n${BLOCK}${value.name}${BLOCK}\n\n` : cleanLine(String(value)).replaceAll("*", STAR),
});

// `{{ documentos_numero | plural: "este documento", "estos documentos" }}`
liquid.registerFilter("plural", (count: unknown, one: unknown, many: unknown) => (Number(count) === 1 ? one : many));

const parsed = new Map<string, ReturnType<Liquid["parse"]>>();

/**
 * Fills a Liquid text, reads `**bold**` and parts it into paragraphs and blocks. Values are inert: braces, stars and line breaks in them are plain text.
 * @throws Error when the text names an unknown variable or is no Liquid
 */
export function renderBlocks(template: string, values: Readonly<Record<string, unknown>>): Block[] {
  let ready = parsed.get(template);
  if (!ready) {
    ready = liquid.parse(template);
    parsed.set(template, ready);
  }
  return String(liquid.renderSync(ready, { ...values, ...BLOCKS }))
    .split(/\r?\n[ \t]*\r?\n/)
    .flatMap((paragraph): Block[] => {
      const [, name] = paragraph.trim().match(new RegExp(`^${BLOCK}(documents|accounts)${BLOCK}$`)) ?? [];
      if (name) return [{ kind: name as BlockName }];
      const spans = readSpans(paragraph);
      return spans.length > 0 ? [{ kind: "paragraph", spans }] : [];
    });
}

/** The same for a text of one paragraph. */
export function renderRichText(template: string, values: Readonly<Record<string, unknown>>): Span[] {
  return renderBlocks(template, values).flatMap((block) => (block.kind === "paragraph" ? block.spans : []));
}

function readSpans(text: string): Span[] {
  return text
    .replace(/[ \t\r\n]+/g, " ")
    .trim()
    .split("**")
    .map((piece, index) => ({ text: piece.replaceAll(STAR, "*"), bold: index % 2 === 1 }))
    .filter((span) => span.text !== "");
}

/** The words of spans without their weight. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}
