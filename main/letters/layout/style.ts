import type { Face } from "../../platform/pdf-marks.ts";
import { INK, MUTED } from "../../platform/pdf-colours.ts";
import type { TextStyle } from "../../platform/pdf-text.ts";

/** The look of a letter on A4: lengths in points. */

/** How close things stand: a letter that would spill a few lines over the page is set a little tighter. */
export type Density = { lines: number; gaps: number };

export const COMFORTABLE: Density = { lines: 1.55, gaps: 1 };

/** From the roomiest to the tightest that still reads well. */
export const DENSITIES: readonly Density[] = [COMFORTABLE, { lines: 1.46, gaps: 0.8 }, { lines: 1.37, gaps: 0.6 }];

/** The column of text on the sheet. `top` is where further pages begin; a letter of one page needs no room for its number at the foot. */
export const FRAME = { left: 63, right: 532.28, width: 469.28, top: 108, bottom: 786, onlyPageBottom: 800, footer: 812 } as const;

export function bodyStyle(density: Density, face: Face = "regular"): TextStyle {
  return { size: 10.875, face, color: INK, lineHeight: density.lines };
}

export function smallStyle(density: Density, face: Face = "regular"): TextStyle {
  return { size: 9, face, color: MUTED, lineHeight: density.lines };
}

export function boxStyle(density: Density, face: Face = "regular"): TextStyle {
  return { size: 9.375, face, color: INK, lineHeight: density.lines };
}

export function tableStyle(density: Density, face: Face = "regular"): TextStyle {
  return { size: 9.75, face, color: INK, lineHeight: density.lines };
}

export function tableHeadStyle(density: Density): TextStyle {
  return { size: 8.5, face: "bold", color: MUTED, lineHeight: density.lines };
}
