/** What can be put on a page. Lengths in points (1/72 inch) from the top left corner; colours as `#rrggbb`. */

export type Face = "regular" | "bold";

/** `y` is the baseline. The text stands on one line, whatever its width. */
export type TextMark = { kind: "text"; x: number; y: number; text: string; face: Face; size: number; color: string };

export type LineMark = { kind: "line"; x1: number; y1: number; x2: number; y2: number; width: number; color: string };

/** The outline of a rectangle. */
export type BoxMark = { kind: "box"; x: number; y: number; width: number; height: number; radius: number; color: string };

/** A square picture of dark and light modules, as a QR code is. */
export type ModulesMark = { kind: "modules"; x: number; y: number; size: number; rows: readonly (readonly boolean[])[]; color: string };

/** A picture: an opaque PNG or a JPEG. */
export type ImageMark = { kind: "image"; x: number; y: number; width: number; height: number; bytes: Uint8Array };

export type Mark = TextMark | LineMark | BoxMark | ModulesMark | ImageMark;

export type PdfPage = readonly Mark[];
