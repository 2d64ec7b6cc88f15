/** The colours of the product's light theme, on paper. */
export const INK = "#1E2329";
export const MUTED = "#5C6670";
export const LINE = "#E4E0D8";
export const ACCENT = "#1C4F8A";
