import type { IParagraphOptions, ISectionOptions, ParagraphChild } from "docx";
import type { Span } from "../../platform/pdf-text.ts";
import { mimeOf } from "../../platform/saved-files.ts";
import type { LetterContent } from "../compose.ts";
import type { LetterPictures, PrintPicture } from "../pictures.ts";
import { pictureParagraph, widthOf } from "./picture-run.ts";
import { documentTable, paymentTable } from "./tables.ts";
import { type Docx, FONT, INK, MUTED, PAGE } from "./style.ts";

/** Room of the logo and of the wallet's picture, in pixels of 1/96 inch. */
const LOGO = { width: 157, height: 64 };

/** A letter as an editable Word file: real paragraphs, a real table, its letterhead with the logo. Names are text and nothing else. */
export async function writeWordLetter(content: LetterContent, pictures: LetterPictures): Promise<{ mime: string; content: Uint8Array }> {
  // Loaded when the first one is asked for: the program starts without it.
  const docx = await import("docx");
  const section: ISectionOptions = {
    properties: { page: { size: PAGE.size, margin: PAGE.margin } },
    footers: { default: new docx.Footer({ children: [pageNumber(docx)] }) },
    children: [
      letterhead(docx, content, pictures.logo),
      placeAndNumber(docx, content),
      ...content.addressee.lines.map((spans) => line(docx, spans, { spacing: { after: 0 } })),
      line(docx, [{ text: `Asunto: ${content.subject}`, bold: true }], { spacing: { before: 240, after: 160 } }),
      line(docx, [{ text: content.greeting, bold: false }]),
      ...content.body.flatMap((block, place) => {
        if (block.kind === "documents") return documentBlocks(docx, content);
        if (block.kind === "accounts")
          return content.payment.length > 0 ? [paymentTable(docx, content.payment, pictures.walletQr), line(docx, [])] : [];
        return [line(docx, block.spans, { keepNext: content.body[place + 1]?.kind === "documents" })];
      }),
      line(docx, [{ text: content.farewell, bold: false }], { spacing: { before: 240, after: 600 }, keepNext: true }),
      line(docx, [{ text: content.signature.name, bold: true }], { spacing: { after: 0 }, keepNext: true }),
      ...(content.signature.role ? [small(docx, content.signature.role)] : []),
    ],
  };
  const document = new docx.Document({
    title: `${content.number}: ${content.subject}`,
    creator: content.letterhead.name,
    lastModifiedBy: "Cuentas Claras",
    styles: { default: { document: { run: { font: FONT, size: 22, color: INK }, paragraph: { spacing: { after: 120, line: 264 } } } } },
    sections: [section],
  });
  return { mime: mimeOf("carta.docx"), content: new Uint8Array(await docx.Packer.toBuffer(document)) };
}

function runs(docx: Docx, spans: readonly Span[]): ParagraphChild[] {
  return spans.map(({ text, bold }) => new docx.TextRun({ text, bold }));
}

function line(docx: Docx, spans: readonly Span[], options: Omit<IParagraphOptions, "children" | "text"> = {}) {
  return new docx.Paragraph({ ...options, children: runs(docx, spans) });
}

function small(docx: Docx, text: string, options: Omit<IParagraphOptions, "children" | "text"> = {}) {
  return new docx.Paragraph({
    spacing: { after: 0, line: 240 },
    ...options,
    children: [new docx.TextRun({ text, size: 18, color: MUTED })],
  });
}

/** The company at the left with its logo, how to reach it at the right, a line under both. */
function letterhead(docx: Docx, { letterhead: head }: LetterContent, logo: PrintPicture | null) {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: "auto" };
  const rule = { style: docx.BorderStyle.SINGLE, size: 6, color: "1C4F8A" };
  const borders = { top: none, left: none, right: none, bottom: rule };
  const margins = { bottom: 120 };
  const logoWidth = logo ? widthOf(logo, LOGO) * 15 + 260 : 0;
  const contactWidth = head.contact.length > 0 ? 3000 : 0;
  const cell = (width: number, children: InstanceType<Docx["Paragraph"]>[]) =>
    new docx.TableCell({
      width: { size: width, type: docx.WidthType.DXA },
      borders,
      margins,
      children,
      verticalAlign: docx.VerticalAlign.CENTER,
    });
  const cells = [
    ...(logo ? [cell(logoWidth, [pictureParagraph(docx, logo, LOGO)])] : []),
    cell(PAGE.width - logoWidth - contactWidth, [
      new docx.Paragraph({ spacing: { after: 20, line: 264 }, children: [new docx.TextRun({ text: head.name, bold: true, size: 27 })] }),
      small(docx, head.detail),
    ]),
    ...(contactWidth > 0
      ? [
          cell(
            contactWidth,
            head.contact.map((text) => small(docx, text, { alignment: docx.AlignmentType.RIGHT })),
          ),
        ]
      : []),
  ];
  const widths = [logoWidth, PAGE.width - logoWidth - contactWidth, contactWidth].filter((width) => width > 0);
  return new docx.Table({
    width: { size: PAGE.width, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    borders: { top: none, left: none, right: none, bottom: none, insideHorizontal: none, insideVertical: none },
    rows: [new docx.TableRow({ children: cells })],
  });
}

function placeAndNumber(docx: Docx, { place, number }: LetterContent) {
  return new docx.Paragraph({
    spacing: { before: 300, after: 240 },
    tabStops: [{ type: docx.TabStopType.RIGHT, position: PAGE.width }],
    children: [new docx.TextRun(place), new docx.TextRun({ children: [new docx.Tab(), number], size: 18, color: MUTED })],
  });
}

function documentBlocks(docx: Docx, content: LetterContent) {
  return content.tables.flatMap((table, index) => [
    documentTable(docx, table),
    small(docx, content.sumsInWords[index] ?? "", { spacing: { before: 60, after: 200 } }),
  ]);
}

function pageNumber(docx: Docx) {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.RIGHT,
    children: [
      new docx.TextRun({
        children: ["Página ", docx.PageNumber.CURRENT, " de ", docx.PageNumber.TOTAL_PAGES],
        size: 16,
        color: MUTED,
      }),
    ],
  });
}
