import regularLatinUrl from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff?inline";
import boldLatinUrl from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff?inline";
import regularExtendedUrl from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff?inline";
import boldExtendedUrl from "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff?inline";
import { create, type Font, type GlyphRun } from "fontkit";
import type { Face } from "./pdf-marks.ts";
import { unpackWoff } from "./pdf-woff.ts";

/**
 * IBM Plex Sans for paper, travelling inside the program: parsed once, kept for every later document.
 * Each face is two files: Latin-1 (all of Spanish) and the rest of the Latin alphabets.
 */
export type PrintFont = { name: string; font: Font };

const SOURCES: Readonly<Record<Face, readonly string[]>> = {
  regular: [regularLatinUrl, regularExtendedUrl],
  bold: [boldLatinUrl, boldExtendedUrl],
};

/** Words whose shape is remembered per font; a batch of letters repeats nearly all of them. */
const REMEMBERED_WORDS = 20_000;

const loaded = new Map<Face, readonly PrintFont[]>();

/** The fonts of a face, most used first. */
export function printFonts(face: Face): readonly PrintFont[] {
  let fonts = loaded.get(face);
  if (!fonts) {
    fonts = SOURCES[face].map((url, index) => ({ name: `${face}-${index}`, font: rememberingShapes(create(decodeFont(url))) }));
    loaded.set(face, fonts);
  }
  return fonts;
}

function decodeFont(dataUrl: string): Uint8Array {
  return unpackWoff(Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64"));
}

/** The same font with the shapes of words kept between documents. PDFKit scales them in place by 1000 / unitsPerEm, so this needs 1000. */
function rememberingShapes(font: Font): Font {
  if (font.unitsPerEm !== 1000) return font;
  const shapes = new Map<string, GlyphRun>();
  const layout = (text: string, features?: unknown): GlyphRun => {
    if (features) return font.layout(text, features);
    const known = shapes.get(text);
    if (known) return known;
    if (shapes.size >= REMEMBERED_WORDS) shapes.clear();
    const shape = font.layout(text);
    shapes.set(text, shape);
    return shape;
  };
  return Object.create(font, { layout: { value: layout } }) as Font;
}

export type FontRun = { text: string; font: PrintFont };

/** Cuts a text into runs that one font can draw; a letter of no font becomes `?`. */
export function splitByFont(text: string, face: Face): FontRun[] {
  const fonts = printFonts(face);
  const [main] = fonts;
  if (!main) return [];
  const runs: FontRun[] = [];
  for (const letter of text.normalize("NFC")) {
    const font = fonts.find((candidate) => candidate.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    const drawn = font ? letter : "?";
    const last = runs.at(-1);
    if (last && last.font === (font ?? main)) last.text += drawn;
    else runs.push({ text: drawn, font: font ?? main });
  }
  return runs;
}

/** The letters of a text that no font can draw, each once. */
export function missingLetters(text: string): string[] {
  const fonts = printFonts("regular");
  return [...new Set(text.normalize("NFC"))].filter(
    (letter) => !fonts.some(({ font }) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
  );
}

/** Width in points of a text set on one line. */
export function textWidth(text: string, face: Face, size: number): number {
  return splitByFont(text, face).reduce((width, run) => width + runWidth(run) * size, 0);
}

/** Width of a run in ems, shaped word by word exactly as PDFKit will draw it. */
export function runWidth({ text, font: { font } }: FontRun): number {
  const words = text.match(/[^ \t]*[ \t]|[^ \t]+/g) ?? [];
  return words.reduce((width, word) => width + font.layout(word).advanceWidth, 0) / font.unitsPerEm;
}
