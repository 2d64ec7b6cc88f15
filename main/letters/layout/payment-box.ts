import { create } from "qrcode";
import { INK, LINE } from "../../platform/pdf-colours.ts";
import { textWidth } from "../../platform/pdf-fonts.ts";
import type { Mark } from "../../platform/pdf-marks.ts";
import type { LetterContent, PaymentColumn } from "../compose.ts";
import { fitPicture, type PrintPicture } from "../pictures.ts";
import type { Block } from "../../platform/pdf-flow.ts";
import { boxStyle, type Density, FRAME } from "./style.ts";
import { breakText, linesHeight, placeLines, type TextStyle } from "../../platform/pdf-text.ts";

const PAD = 12;
const QR_SIZE = 64.5;
/** A wallet's own picture is often its whole card, taller than the code: it gets more room, so that a telephone still reads it. */
const WALLET_QR = { width: 96, height: 104 };
const COLUMN_GAP = 14;

/** A code at the right of the box: the wallet's own picture, or its number as a QR. */
type Code = { width: number; height: number; draw(x: number, y: number): Mark[] };

/** The quiet box that says how to pay, with the wallet's own QR picture, or else its number as a QR. */
export function paymentBlock(content: LetterContent, walletQr: PrintPicture | null, density: Density): Block {
  const columns = content.payment;
  const code = codeOf(content, walletQr);
  const room = FRAME.width - 2 * PAD - (code ? code.width + COLUMN_GAP : 0);
  const title = boxStyle(density, "bold");
  const text = boxStyle(density);
  const widths = columnWidths(columns, room - COLUMN_GAP * (columns.length - 1), title, text);
  const set = columns.map((column, index) => ({
    width: widths[index] ?? room,
    title: breakText(column.title, title, widths[index] ?? room),
    lines: column.lines.flatMap((line) => breakText(line, text, widths[index] ?? room)),
  }));
  const textHeight = Math.max(...set.map((column) => linesHeight(column.title, title) + linesHeight(column.lines, text)));
  const pad = PAD * Math.max(density.gaps, 0.75);
  const height = Math.max(textHeight, code?.height ?? 0) + 2 * pad;
  return {
    gap: 12.5 * density.gaps,
    height,
    draw: (top) => {
      const marks: Mark[] = [{ kind: "box", x: FRAME.left, y: top, width: FRAME.width, height, radius: 3, color: LINE }];
      let x = FRAME.left + PAD;
      for (const column of set) {
        marks.push(
          ...placeLines(column.title, title, x, top + pad),
          ...placeLines(column.lines, text, x, top + pad + linesHeight(column.title, title)),
        );
        x += column.width + COLUMN_GAP;
      }
      if (code) marks.push(...code.draw(FRAME.right - PAD - code.width, top + (height - code.height) / 2));
      return marks;
    },
  };
}

function codeOf({ qrText }: LetterContent, walletQr: PrintPicture | null): Code | null {
  if (qrText === null) return null;
  if (walletQr) {
    const { width, height } = fitPicture(walletQr, WALLET_QR, { x: 0, y: 0 });
    return { width, height, draw: (x, y) => [{ kind: "image", bytes: walletQr.bytes, x, y, width, height }] };
  }
  const rows = qrRows(qrText);
  return { width: QR_SIZE, height: QR_SIZE, draw: (x, y) => qrMarks(rows, x, y) };
}

/** Every column as wide as its widest line; what is left is shared, and what is missing is taken from all in proportion. */
function columnWidths(columns: readonly PaymentColumn[], room: number, title: TextStyle, text: TextStyle): number[] {
  const needs = columns.map((column) =>
    Math.max(textWidth(column.title, title.face, title.size), ...column.lines.map((line) => textWidth(line, text.face, text.size))),
  );
  const total = needs.reduce((sum, need) => sum + need, 0);
  return total > room ? needs.map((need) => (need * room) / total) : needs.map((need) => need + (room - total) / columns.length);
}

function qrMarks(rows: boolean[][], x: number, y: number): Mark[] {
  const quiet = 5;
  return [
    { kind: "box", x, y, width: QR_SIZE, height: QR_SIZE, radius: 0, color: LINE },
    { kind: "modules", x: x + quiet, y: y + quiet, size: QR_SIZE - 2 * quiet, rows, color: INK },
  ];
}

/** The dark and light modules of a QR code, medium error correction. */
function qrRows(text: string): boolean[][] {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
  );
}
