import { formatMoney } from "../../../../shared/money.ts";
import { MUTED } from "../../../platform/pdf-colours.ts";
import type { Block } from "../../../platform/pdf-flow.ts";
import { CELL, cutText, lineOf, PAGE, rule, SUM } from "../../../platform/pdf-report-style.ts";
import { noteBlock, titleBlock } from "../../../platform/pdf-report-table.ts";
import { linesHeight, placeLines, type SetLine } from "../../../platform/pdf-text.ts";
import type { ThreadEntry } from "../../thread/entry.ts";
import { lineBlocks, setText } from "../blocks.ts";
import type { DossierFacts } from "../facts.ts";
import { doerOf, whenOf } from "../words.ts";

const WHEN = 86;
const WHO = 50;
const LEFT = PAGE.left + WHEN + WHO;
const WIDTH = PAGE.right - LEFT;
/** Lines of a text that stay under its title. */
const FIRST = 4;

/** Everything of the conversation in the order of time, with day and hour in Lima, whose it is, and every word. */
export async function chronologyBlocks({ entries }: DossierFacts, pause: () => Promise<void>): Promise<Block[]> {
  if (entries.length === 0) return [titleBlock("Cronología"), noteBlock("No hay nada anotado con este cliente en este periodo.", 2)];
  const blocks: Block[] = [titleBlock("Cronología"), noteBlock("De lo más antiguo a lo más reciente. Las horas son de Lima.", 1)];
  for (const entry of entries) {
    await pause();
    blocks.push(...entryBlocks(entry));
  }
  return blocks;
}

function entryBlocks(entry: ThreadEntry): Block[] {
  const state = entry.state === null ? "" : ` · ${entry.state}`;
  const title = cutText(`${entry.title}${state}`, SUM, WIDTH, 3);
  const lines = setText(textOf(entry), CELL, WIDTH);
  const head = headBlock(entry, title, lines.slice(0, FIRST));
  return [head, ...lineBlocks(lines.slice(FIRST), CELL, 0, LEFT)];
}

function headBlock(entry: ThreadEntry, title: readonly SetLine[], first: readonly SetLine[]): Block {
  const titleHeight = linesHeight(title, SUM);
  const quiet = { ...CELL, color: MUTED };
  return {
    gap: 5,
    height: 5 + Math.max(titleHeight + linesHeight(first, CELL), lineOf(CELL)),
    draw: (top) => [
      rule(top),
      ...placeLines(cutText(whenOf(entry), CELL, WHEN, 1), CELL, PAGE.left, top + 5),
      ...placeLines(cutText(doerOf(entry), quiet, WHO, 1), quiet, PAGE.left + WHEN, top + 5),
      ...placeLines(title, SUM, LEFT, top + 5),
      ...placeLines(first, CELL, LEFT, top + 5 + titleHeight),
    ],
  };
}

/** Money says its amount first; of what was agreed the text tells it. */
function textOf({ kind, text, amountMinor, currency }: ThreadEntry): string {
  const isMoney = kind === "payment" || kind === "credit_note";
  if (!isMoney || amountMinor === null || currency === null) return text;
  return [formatMoney(amountMinor, currency), text].filter(Boolean).join(" · ");
}
