import type * as docx from "docx";

/** The library for Word files, loaded when the first one is written. */
export type Docx = typeof docx;

/** Every Word and LibreOffice has it, or its twin of the same widths. */
export const FONT = "Calibri";
export const INK = "1E2329";
export const MUTED = "5C6670";
export const LINE = "C9C4BA";

/** A4 with the margins of a letter, in twentieths of a point. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, right: 1260, bottom: 1020, left: 1260 },
  width: 9386,
} as const;
