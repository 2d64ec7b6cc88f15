import { ACCENT, INK } from "../../platform/pdf-colours.ts";
import type { Mark } from "../../platform/pdf-marks.ts";
import type { LetterContent } from "../compose.ts";
import { fitPicture, type PrintPicture } from "../pictures.ts";
import { COMFORTABLE, FRAME, smallStyle } from "./style.ts";
import { breakText, linesHeight, placeLines, type TextStyle } from "../../platform/pdf-text.ts";

const TOP = 56.5;
const CONTACT_WIDTH = 160;
/** The room of a logo: a wide one uses its width, a tall or square one its height. */
const LOGO = { width: 118, height: 48 };

/** The head of the first page. Gives its marks and where the page goes on below. */
export function drawLetterhead(content: LetterContent, logo: PrintPicture | null = null): { marks: Mark[]; bottom: number } {
  const { name, detail, contact } = content.letterhead;
  const nameStyle: TextStyle = { size: 13.5, face: "bold", color: INK, lineHeight: 1.55 };
  const small = smallStyle(COMFORTABLE);
  const picture = logo && fitPicture(logo, LOGO, { x: FRAME.left, y: TOP - 4 });
  const x = picture ? picture.x + picture.width + 14 : FRAME.left;
  const width = FRAME.right - x - (contact.length > 0 ? CONTACT_WIDTH + 16 : 0);
  const nameLines = breakText(name, nameStyle, width);
  const detailLines = breakText(detail, small, width);
  const contactLines = contact.flatMap((line) => breakText(line, small, CONTACT_WIDTH));
  const nameBottom = TOP + linesHeight(nameLines, nameStyle);
  const left = nameBottom + 3 + linesHeight(detailLines, small);
  const contactStyle = { ...small, lineHeight: 1.85 };
  const pictureBottom = picture ? TOP - 4 + LOGO.height : 0;
  const bottom = Math.max(left, TOP + 1 + linesHeight(contactLines, contactStyle), pictureBottom) + 10.75;
  const marks: Mark[] = [
    ...(picture ? [{ kind: "image" as const, ...picture }] : []),
    ...placeLines(nameLines, nameStyle, x, TOP),
    ...placeLines(detailLines, small, x, nameBottom + 3),
    ...placeLines(contactLines, contactStyle, FRAME.right, TOP + 1, "right"),
    { kind: "line", x1: FRAME.left, y1: bottom, x2: FRAME.right, y2: bottom, width: 0.75, color: ACCENT },
  ];
  return { marks, bottom };
}

/** The short head of a further page. */
export function drawContinuation(content: LetterContent): Mark[] {
  const style = smallStyle(COMFORTABLE);
  const number = breakText(content.number, style, FRAME.width / 2);
  const name = breakText(content.letterhead.name, style, FRAME.width / 2).slice(0, 1);
  return [
    ...placeLines(name, style, FRAME.left, TOP),
    ...placeLines(number, style, FRAME.right, TOP, "right"),
    { kind: "line", x1: FRAME.left, y1: TOP + 24, x2: FRAME.right, y2: TOP + 24, width: 0.75, color: ACCENT },
  ];
}

/** `Página 2 de 3` at the foot. */
export function drawPageNumber(page: number, pages: number): Mark[] {
  const style = smallStyle(COMFORTABLE);
  return placeLines(breakText(`Página ${page} de ${pages}`, style, FRAME.width), style, FRAME.right, FRAME.footer, "right");
}
