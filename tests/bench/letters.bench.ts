import regularUrl from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff?inline";
import boldUrl from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff?inline";
import PDFDocument from "pdfkit";
import { composeLetter } from "../../main/letters/compose.ts";
import { buildFacts, type LetterFacts } from "../../main/templates/facts/facts.ts";
import { layoutLetter } from "../../main/letters/layout/layout.ts";
import { printLetter } from "../../main/letters/pdf.ts";
import type { PdfPage } from "../../main/platform/pdf-marks.ts";
import { unpackWoff } from "../../main/platform/pdf-woff.ts";
import { letterOptions, letterSource, openPart } from "../fixtures/letters.ts";
import type { Bench } from "./bench.ts";

const LETTERS = 100;
const AT = "2026-11-20T15:00:00.000Z";

/** A page of text, drawn as anyone would with PDFKit and the same font given as bytes. */
async function bareLetter(pages: readonly PdfPage[], fonts: { regular: Uint8Array; bold: Uint8Array }): Promise<void> {
  const document = new PDFDocument({ size: "A4", margin: 0 });
  const { promise, resolve } = Promise.withResolvers<void>();
  document.on("data", () => undefined);
  document.on("end", resolve);
  document.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold);
  for (const mark of pages.flat()) {
    if (mark.kind === "text")
      document.font(mark.face).fontSize(mark.size).fillColor(mark.color).text(mark.text, mark.x, mark.y, { lineBreak: false });
    else if (mark.kind === "line") document.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).strokeColor(mark.color).stroke();
  }
  document.end();
  await promise;
}

/** A hundred one-page letters, written, set and drawn, against a hundred pages of the same text drawn by bare PDFKit: ms a letter. */
export const letters: Bench = {
  name: "a letter's PDF, in a batch of 100",
  goal: { of: "ratio", atMost: 1.3 },
  pairs: 5,
  prepare() {
    const decode = (url: string) => unpackWoff(Buffer.from(url.slice(url.indexOf(",") + 1), "base64"));
    const fonts = { regular: decode(regularUrl), bold: decode(boldUrl) };
    const facts = Array.from({ length: LETTERS }, (_, index): LetterFacts => {
      const parts = Array.from({ length: 1 + (index % 5) }, (_unused, row) =>
        openPart({ document: `F001-${1000 + 7 * index + row}`, openMinor: 100_000 + 1_234 * index + row }),
      );
      const client = { docType: "RUC" as const, docNumber: String(20_400_000_000 + index), name: `Comercial ${index} del Perú S.A.C.` };
      return buildFacts(letterSource({ client, parts }), letterOptions({ number: `CAR-2026-${index}` }));
    });
    const pages = facts.map((letter) => layoutLetter(composeLetter(letter)));
    const each = async (work: () => Promise<unknown>) => {
      const started = performance.now();
      await work();
      return (performance.now() - started) / LETTERS;
    };
    return {
      figure: () =>
        each(async () => {
          for (const letter of facts) await printLetter(letter, AT);
        }),
      reference: () =>
        each(async () => {
          for (const letter of pages) await bareLetter(letter, fonts);
        }),
    };
  },
};
