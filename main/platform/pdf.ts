import PDFDocument from "pdfkit";
import { printFonts, runWidth, splitByFont } from "./pdf-fonts.ts";
import type { ImageMark, Mark, ModulesMark, PdfPage, TextMark } from "./pdf-marks.ts";

export type PdfAbout = {
  title: string;
  author: string;
  subject?: string;
  /** UTC ISO instant that the file says it was made at. */
  createdAt: string;
  /** Files that travel inside the document, in this order; no two of one name. */
  attachments?: readonly PdfAttachment[];
};

export type PdfAttachment = { name: string; mime: string; about: string; bytes: Uint8Array };

/**
 * Draws pages on A4 with the program's own fonts embedded; awaits `pause` before each, so that many pages let other work run.
 * The same pages and the same `about` give the same bytes, so a hash of them can be kept and checked.
 */
export async function writePdf(pages: readonly PdfPage[], about: PdfAbout, pause?: () => Promise<void>): Promise<Uint8Array> {
  const made = new Date(about.createdAt);
  const document = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    lang: "es-PE",
    displayTitle: true,
    // PDFKit loads Helvetica unless the font is null, which its types do not know.
    font: null as unknown as string,
    info: {
      Title: about.title,
      Author: about.author,
      Subject: about.subject ?? "",
      Producer: "Cuentas Claras",
      Creator: "Cuentas Claras",
      CreationDate: made,
      ModDate: made,
    },
  });
  const written = collect(document);
  // PDFKit takes a parsed font as well as bytes; its types know only bytes.
  for (const { name, font } of [...printFonts("regular"), ...printFonts("bold")])
    document.registerFont(name, font as unknown as Uint8Array);
  for (const page of pages) {
    await pause?.();
    document.addPage({ size: "A4", margin: 0 });
    for (const mark of page) draw(document, mark);
  }
  for (const file of about.attachments ?? []) {
    await pause?.();
    attach(document, file, made);
  }
  document.end();
  return await written;
}

function attach(document: PDFKit.PDFDocument, { name, mime, about, bytes }: PdfAttachment, made: Date): void {
  // PDFKit takes any bytes; its types ask for a Buffer. An empty file is one too, though PDFKit says that there is none.
  document.file(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    name,
    type: mime,
    description: about,
    creationDate: made,
    modifiedDate: made,
  });
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  document.on("end", () => resolve(Buffer.concat(chunks)));
  document.on("error", reject);
  return promise;
}

function draw(document: PDFKit.PDFDocument, mark: Mark): void {
  if (mark.kind === "text") drawText(document, mark);
  else if (mark.kind === "line")
    document.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).lineWidth(mark.width).strokeColor(mark.color).stroke();
  else if (mark.kind === "box")
    document.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius).lineWidth(0.75).strokeColor(mark.color).stroke();
  else if (mark.kind === "image") drawImage(document, mark);
  else drawModules(document, mark);
}

function drawImage(document: PDFKit.PDFDocument, { x, y, width, height, bytes }: ImageMark): void {
  // The place was measured on the picture as it lies; PDFKit's types do not know of the turn that a JPEG may ask for.
  const place = { width, height, ignoreOrientation: true };
  document.image(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), x, y, place);
}

function drawText(document: PDFKit.PDFDocument, mark: TextMark): void {
  let x = mark.x;
  document.fontSize(mark.size).fillColor(mark.color);
  for (const run of splitByFont(mark.text, mark.face)) {
    document.font(run.font.name).text(run.text, x, mark.y, { lineBreak: false, baseline: "alphabetic" });
    x += runWidth(run) * mark.size;
  }
}

function drawModules(document: PDFKit.PDFDocument, { x, y, size, rows, color }: ModulesMark): void {
  const module = size / rows.length;
  for (const [rowIndex, row] of rows.entries()) {
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue;
      const start = from;
      while (row[from + 1]) from += 1;
      document.rect(x + start * module, y + rowIndex * module, (from - start + 1) * module, module);
    }
  }
  document.fillColor(color).fill();
}
