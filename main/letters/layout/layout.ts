import type { Mark, PdfPage } from "../../platform/pdf-marks.ts";
import type { LetterContent } from "../compose.ts";
import { type LetterPictures, NO_PICTURES } from "../pictures.ts";
import { type Block, paginate } from "../../platform/pdf-flow.ts";
import { drawContinuation, drawLetterhead, drawPageNumber } from "./letterhead.ts";
import { paymentBlock } from "./payment-box.ts";
import { bodyStyle, DENSITIES, type Density, FRAME, smallStyle } from "./style.ts";
import { tableBlocks } from "./table.ts";
import { breakLines, breakText, linesHeight, placeLines, type Span, type TextStyle } from "../../platform/pdf-text.ts";

/** Sets a letter on A4: on one page whenever it fits, a little tighter if that is what it takes, else on as many as it needs. */
export function layoutLetter(content: LetterContent, pictures: LetterPictures = NO_PICTURES): PdfPage[] {
  let best: PdfPage[] | undefined;
  for (const density of DENSITIES) {
    const pages = setPages(content, pictures, density);
    if (!best || pages.length < best.length) best = pages;
    if (best.length === 1) break;
  }
  return best ?? [];
}

function setPages(content: LetterContent, pictures: LetterPictures, density: Density): PdfPage[] {
  const letterhead = drawLetterhead(content, pictures.logo);
  const bounds = { firstTop: letterhead.bottom + 25.5 * density.gaps, top: FRAME.top, bottom: FRAME.onlyPageBottom };
  const blocks = letterBlocks(content, pictures, density);
  const alone = paginate(blocks, bounds);
  const pages = alone.length === 1 ? alone : paginate(blocks, { ...bounds, bottom: FRAME.bottom });
  return pages.map((marks, index): Mark[] => [
    ...(index === 0 ? letterhead.marks : drawContinuation(content)),
    ...marks,
    ...(pages.length > 1 ? drawPageNumber(index + 1, pages.length) : []),
  ]);
}

function letterBlocks(content: LetterContent, pictures: LetterPictures, density: Density): Block[] {
  const body = bodyStyle(density);
  const gap = 10.5 * density.gaps;
  const said = content.body.flatMap((block, place): Block[] => {
    if (block.kind === "accounts") return content.payment.length > 0 ? [paymentBlock(content, pictures.walletQr, density)] : [];
    if (block.kind === "documents") return documentBlocks(content, density);
    return [paragraph(block.spans, body, gap, content.body[place + 1]?.kind === "documents")];
  });
  const last = said.at(-1);
  if (last) last.withNext = true; // a signature never stands alone
  return [
    placeAndNumber(content, density),
    addresseeBlock(content, density),
    paragraph([{ text: `Asunto: ${content.subject}`, bold: true }], body, gap),
    paragraph([{ text: content.greeting, bold: false }], body, gap),
    ...said,
    signatureBlock(content, density),
  ];
}

function documentBlocks(content: LetterContent, density: Density): Block[] {
  return content.tables.flatMap((table, index) => [
    ...withNext(tableBlocks(table, density)),
    inWords(content.sumsInWords[index] ?? "", density),
  ]);
}

function paragraph(spans: readonly Span[], style: TextStyle, gap: number, withNextBlock = false): Block {
  const lines = breakLines(spans, style, FRAME.width);
  return { gap, height: linesHeight(lines, style), withNext: withNextBlock, draw: (top) => placeLines(lines, style, FRAME.left, top) };
}

/** Keeps the last block of a table with the sum in words under it. */
function withNext(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  if (last) last.withNext = true;
  return blocks;
}

function inWords(text: string, density: Density): Block {
  return paragraph([{ text, bold: false }], smallStyle(density), 3 * density.gaps);
}

function placeAndNumber(content: LetterContent, density: Density): Block {
  const body = bodyStyle(density);
  const small = smallStyle(density);
  const place = breakText(content.place, body, FRAME.width * 0.65);
  return {
    gap: 0,
    height: linesHeight(place, body),
    draw: (top) => [
      ...placeLines(place, body, FRAME.left, top),
      ...placeLines(breakText(content.number, small, FRAME.width * 0.35), small, FRAME.right, top, "right"),
    ],
  };
}

function addresseeBlock(content: LetterContent, density: Density): Block {
  const body = bodyStyle(density);
  const lines = content.addressee.lines.flatMap((spans) => breakLines(spans, body, FRAME.width * 0.85));
  return { gap: 17 * density.gaps, height: linesHeight(lines, body), draw: (top) => placeLines(lines, body, FRAME.left, top) };
}

/** The farewell with room for a hand-written signature, and who signs. */
function signatureBlock(content: LetterContent, density: Density): Block {
  const body = bodyStyle(density);
  const small = smallStyle(density);
  const { name, role } = content.signature;
  const farewell = breakText(content.farewell, body, FRAME.width);
  const nameLines = breakLines([{ text: name, bold: true }], body, FRAME.width);
  const roleLines = role === null ? [] : breakText(role, small, FRAME.width);
  const room = Math.max(33 * density.gaps, 24);
  const nameTop = linesHeight(farewell, body) + room;
  const roleTop = nameTop + linesHeight(nameLines, body) + 1.5;
  return {
    gap: 30 * density.gaps,
    height: roleTop + linesHeight(roleLines, small),
    draw: (top) => [
      ...placeLines(farewell, body, FRAME.left, top),
      ...placeLines(nameLines, body, FRAME.left, top + nameTop),
      ...placeLines(roleLines, small, FRAME.left, top + roleTop),
    ],
  };
}
