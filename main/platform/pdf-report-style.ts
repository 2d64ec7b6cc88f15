import { INK, LINE, MUTED } from "./pdf-colours.ts";
import { textWidth } from "./pdf-fonts.ts";
import type { Mark } from "./pdf-marks.ts";
import { breakText, type SetLine, type TextStyle } from "./pdf-text.ts";

/** The look of a report on A4: lengths in points. Wider than a letter, for its tables. */
export const PAGE = { left: 48, right: 547.28, width: 499.28, top: 96, bottom: 782, footer: 806 } as const;

/** What is wrong, and only that, is red. */
export const WRONG = "#B3261E";

export const TITLE: TextStyle = { size: 20, face: "bold", color: INK, lineHeight: 1.3 };
export const COMPANY: TextStyle = { size: 12, face: "bold", color: INK, lineHeight: 1.45 };
export const BODY: TextStyle = { size: 10, face: "regular", color: INK, lineHeight: 1.5 };
export const STRONG: TextStyle = { ...BODY, face: "bold" };
export const SECTION: TextStyle = { size: 11, face: "bold", color: INK, lineHeight: 1.4 };
export const SMALL: TextStyle = { size: 8.5, face: "regular", color: MUTED, lineHeight: 1.5 };
export const HEAD: TextStyle = { size: 8, face: "bold", color: MUTED, lineHeight: 1.4 };
export const CELL: TextStyle = { size: 8.75, face: "regular", color: INK, lineHeight: 1.4 };
export const SUM: TextStyle = { ...CELL, face: "bold" };

/** The height of one line. */
export const lineOf = ({ size, lineHeight }: TextStyle) => size * lineHeight;

/** A hairline across, as far as it is told. */
export function rule(y: number, color: string = LINE, x1: number = PAGE.left, x2: number = PAGE.right): Mark {
  return { kind: "line", x1, y1: y, x2, y2: y, width: 0.75, color };
}

/** Lines no wider than `width`, no more than `most`: the last one that is left ends in `…` when something is cut. */
export function cutText(text: string, style: TextStyle, width: number, most: number): SetLine[] {
  const lines = breakText(text, style, width);
  const last = lines[most - 1];
  if (lines.length <= most || !last) return lines;
  let kept = last.map((piece) => piece.text).join("");
  while (kept !== "" && textWidth(`${kept}…`, style.face, style.size) > width) kept = kept.slice(0, -1);
  return [...lines.slice(0, most - 1), [{ text: `${kept.trimEnd()}…`, face: style.face }]];
}

/** The style itself, or as much smaller as a text needs to stand on one line. */
export function fitted(text: string, style: TextStyle, width: number): TextStyle {
  const needs = textWidth(text, style.face, style.size);
  return needs <= width ? style : { ...style, size: (style.size * width) / needs };
}
