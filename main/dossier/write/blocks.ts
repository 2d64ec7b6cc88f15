import type { Block } from "../../platform/pdf-flow.ts";
import { BODY, PAGE } from "../../platform/pdf-report-style.ts";
import { breakText, linesHeight, placeLines, type SetLine, type TextStyle } from "../../platform/pdf-text.ts";

/** Lines that stay together: longer texts go on over the page. */
const TOGETHER = 8;

/** Lines of a text with its own line breaks. */
export function setText(text: string, style: TextStyle, width: number): SetLine[] {
  return text
    .split(/\r?\n/)
    .map((paragraph) => paragraph.replace(/[\t ]+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => breakText(paragraph, style, width));
}

/** A text across the page, of any length: cut between pages, never in its words. */
export function textBlocks(text: string, style: TextStyle, gap: number, left: number = PAGE.left): Block[] {
  return lineBlocks(setText(text, style, PAGE.right - left), style, gap, left);
}

/** Lines from `left` on, some at a time. */
export function lineBlocks(lines: readonly SetLine[], style: TextStyle, gap: number, left: number): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; from += TOGETHER) {
    const some = lines.slice(from, from + TOGETHER);
    blocks.push({ gap: from === 0 ? gap : 0, height: linesHeight(some, style), draw: (top) => placeLines(some, style, left, top) });
  }
  return blocks;
}

/** A point of a list. */
export function bulletBlocks(text: string, gap = 3): Block[] {
  const indent = 12;
  const [first, ...rest] = textBlocks(text, BODY, gap, PAGE.left + indent);
  if (!first) return [];
  const mark: Block = {
    ...first,
    draw: (top) => [...placeLines([[{ text: "·", face: "bold" }]], BODY, PAGE.left + 3, top), ...first.draw(top)],
  };
  return [mark, ...rest];
}

/** What each line says of: a label at the left, its text at the right of it. */
export function factBlocks(facts: readonly { label: string; text: string }[], style: TextStyle, label: TextStyle, width: number): Block[] {
  return facts
    .filter(({ text }) => text !== "")
    .flatMap((fact): Block[] => {
      const [first, ...rest] = textBlocks(fact.text, style, 3, PAGE.left + width);
      if (!first) return [];
      const named: Block = {
        ...first,
        draw: (top) => [...placeLines(breakText(fact.label, label, width), label, PAGE.left, top), ...first.draw(top)],
      };
      return [named, ...rest];
    });
}
