import { INK, LINE } from "../../../platform/pdf-colours.ts";
import { textWidth } from "../../../platform/pdf-fonts.ts";
import type { Block } from "../../../platform/pdf-flow.ts";
import type { Mark } from "../../../platform/pdf-marks.ts";
import { breakText, linesHeight, placeLines } from "../../../platform/pdf-text.ts";
import type { Side } from "./sides.ts";
import { CELL, COMPANY, cutText, fitted, lineOf, PAGE, rule, SECTION, SMALL, SUM } from "../../../platform/pdf-report-style.ts";

const PAD = 11;
const GAP = 12;
const ROW_GAP = 3;

/** A few figures side by side in one box: what each is, and how much. */
export function figuresBlock(figures: readonly { label: string; text: string; color?: string }[]): Block {
  const width = PAGE.width / figures.length;
  const height = 2 * PAD + lineOf(SMALL) + lineOf(COMPANY);
  return {
    gap: 12,
    height,
    draw: (top) => [
      { kind: "box", x: PAGE.left, y: top, width: PAGE.width, height, radius: 3, color: LINE },
      ...figures.flatMap(({ label, text, color = INK }, index): Mark[] => {
        const x = PAGE.left + index * width + PAD;
        const style = { ...fitted(text, COMPANY, width - PAD - 6), color };
        return [
          ...placeLines(cutText(label, SMALL, width - PAD, 1), SMALL, x, top + PAD),
          ...placeLines(breakText(text, style, width), style, x, top + PAD + lineOf(SMALL)),
        ];
      }),
    ],
  };
}

/** The two sides of the reconciliation, one beside the other, their totals on one line. */
export function sidesBlock(sides: readonly [Side, Side], amount: (minor: number | null) => string): Block {
  const width = (PAGE.width - GAP) / 2;
  const drawn = sides.map((side, index) => setSide(side, PAGE.left + index * (width + GAP), width, amount));
  const rows = Math.max(...drawn.map((side) => side.height));
  const totals = Math.max(...drawn.map((side) => side.totalHeight));
  const height = PAD + rows + 6 + totals + PAD;
  return {
    gap: 12,
    height,
    draw: (top) => drawn.flatMap((side) => side.draw(top, height, totals)),
  };
}

function setSide({ title, rows, total }: Side, left: number, width: number, amount: (minor: number | null) => string) {
  const room = width - 2 * PAD;
  const texts = [...rows, total].map((row) => amount(row.amountMinor));
  const amountWidth = Math.max(...texts.map((text) => textWidth(text, SUM.face, SUM.size))) + 10;
  const set = rows.map((row, index) => ({ lines: cutText(row.label, CELL, room - amountWidth, 3), text: texts[index] ?? "" }));
  const totalLines = cutText(total.label, SUM, room - amountWidth, 2);
  const titleHeight = lineOf(SECTION) + 5;
  const height = titleHeight + set.reduce((sum, { lines }) => sum + linesHeight(lines, CELL) + ROW_GAP, 0);
  const right = left + width - PAD;
  return {
    height,
    totalHeight: linesHeight(totalLines, SUM),
    draw(top: number, boxHeight: number, totalHeight: number): Mark[] {
      let y = top + PAD + titleHeight;
      const marks: Mark[] = [
        { kind: "box", x: left, y: top, width, height: boxHeight, radius: 3, color: LINE },
        ...placeLines(cutText(title, SECTION, room, 1), SECTION, left + PAD, top + PAD),
      ];
      for (const { lines, text } of set) {
        marks.push(...placeLines(lines, CELL, left + PAD, y), ...placeLines(breakText(text, CELL, width), CELL, right, y, "right"));
        y += linesHeight(lines, CELL) + ROW_GAP;
      }
      const totalTop = top + boxHeight - PAD - totalHeight;
      marks.push(
        rule(totalTop - 4, INK, left + PAD, right),
        ...placeLines(totalLines, SUM, left + PAD, totalTop),
        ...placeLines(breakText(texts.at(-1) ?? "", SUM, width), SUM, right, totalTop, "right"),
      );
      return marks;
    },
  };
}

/** Lines to sign on. */
export function signaturesBlock(labels: readonly string[]): Block {
  const width = (PAGE.width - (labels.length - 1) * 24) / labels.length;
  const room = 46;
  return {
    gap: 18,
    height: room + 4 + lineOf(SMALL),
    draw: (top) =>
      labels.flatMap((label, index) => {
        const x = PAGE.left + index * (width + 24);
        return [rule(top + room, INK, x, x + width), ...placeLines(cutText(label, SMALL, width, 1), SMALL, x, top + room + 4)];
      }),
  };
}
