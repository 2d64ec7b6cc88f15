/** The part of fontkit (the font engine under PDFKit) that we call; it ships no types of its own. */
declare module "fontkit" {
  export type GlyphRun = { readonly advanceWidth: number };
  export type Font = {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: unknown): GlyphRun;
  };
  export function create(bytes: Uint8Array): Font;
}
