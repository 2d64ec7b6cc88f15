import { textWidth } from "./pdf-fonts.ts";
import type { Face, Mark } from "./pdf-marks.ts";

/** `size` in points, `lineHeight` in ems. */
export type TextStyle = { size: number; face: Face; color: string; lineHeight: number };

/** A stretch of text of one weight. */
export type Span = { text: string; bold: boolean };

/** Height of the letters above and below the baseline, in ems (IBM Plex Sans). */
const ASCENT = 1.025;
const DESCENT = 0.275;

type Piece = { text: string; face: Face };
type Word = { pieces: Piece[]; width: number };

/** One line of set text: stretches of one face, in order. */
export type SetLine = Piece[];

/** Breaks spans into lines no wider than `width` points. A word that is wider alone is cut. */
export function breakLines(spans: readonly Span[], style: TextStyle, width: number): SetLine[] {
  const lines: SetLine[] = [];
  let line: Piece[] = [];
  let used = 0;
  const space = textWidth(" ", style.face, style.size);
  for (const word of wordsOf(spans, style).flatMap((whole) => cutWord(whole, style, width))) {
    if (line.length > 0 && used + space + word.width > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += word.width + (line.length > 0 ? space : 0);
    for (const [index, piece] of word.pieces.entries())
      append(line, index === 0 && line.length > 0 ? { ...piece, text: ` ${piece.text}` } : piece);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Lines of plain text. */
export function breakText(text: string, style: TextStyle, width: number): SetLine[] {
  return breakLines([{ text, bold: false }], style, width);
}

function append(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  if (last?.face === piece.face) last.text += piece.text;
  else line.push({ ...piece });
}

/** Words with the faces of their pieces: a comma right after bold text stays with it. */
function wordsOf(spans: readonly Span[], style: TextStyle): Word[] {
  const words: Word[] = [];
  let open: Piece[] = [];
  const close = () => {
    if (open.length > 0) words.push(measured(open, style));
    open = [];
  };
  for (const span of spans) {
    const face = span.bold ? "bold" : style.face;
    for (const [index, text] of span.text.split(" ").entries()) {
      if (index > 0) close();
      if (text) open.push({ text, face });
    }
  }
  close();
  return words;
}

function measured(pieces: Piece[], style: TextStyle): Word {
  return { pieces, width: pieces.reduce((sum, piece) => sum + textWidth(piece.text, piece.face, style.size), 0) };
}

function cutWord(word: Word, style: TextStyle, width: number): Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  for (const piece of word.pieces) {
    let rest = [...piece.text];
    while (rest.length > 0) {
      let fits = rest.length;
      while (fits > 1 && textWidth(rest.slice(0, fits).join(""), piece.face, style.size) > width)
        fits = Math.max(1, Math.floor(fits * 0.9));
      parts.push(measured([{ text: rest.slice(0, fits).join(""), face: piece.face }], style));
      rest = rest.slice(fits);
    }
  }
  return parts;
}

/** Height in points of some lines. */
export function linesHeight(lines: readonly SetLine[], style: TextStyle): number {
  return lines.length * style.size * style.lineHeight;
}

/** Places lines under `top`, from `x` to the right, or ending at `x` when aligned right. */
export function placeLines(lines: readonly SetLine[], style: TextStyle, x: number, top: number, align: "left" | "right" = "left"): Mark[] {
  const step = style.size * style.lineHeight;
  return lines.flatMap((line, index) => {
    const baseline = top + index * step + (step - (ASCENT + DESCENT) * style.size) / 2 + ASCENT * style.size;
    let at = align === "left" ? x : x - lineWidth(line, style);
    return line.map((piece): Mark => {
      const mark: Mark = { kind: "text", x: at, y: baseline, text: piece.text, face: piece.face, size: style.size, color: style.color };
      at += textWidth(piece.text, piece.face, style.size);
      return mark;
    });
  });
}

function lineWidth(line: SetLine, style: TextStyle): number {
  return line.reduce((sum, piece) => sum + textWidth(piece.text, piece.face, style.size), 0);
}
