import { strFromU8, unzipSync } from "fflate";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text of XML with its characters as they are read, however they are written: `&#68;` is `D` (XML 1.0, 4.1 and 4.6). */
export function withCharacters(xml: string): string {
  return xml.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    },
  );
}

/** Where a Word file keeps words that a reader sees; what stands elsewhere are styles and settings. */
const SHOWN = /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes|comments|diagrams\/[^/]+|charts\/[^/]+)\.xml$/i;

/** All that can be read in a Word file: its notes at the foot, comments, drawings and diagrams too. Words that are cut into pieces are whole. */
export function shownText(docx: Uint8Array): string {
  const parts = unzipSync(docx, { filter: ({ name }) => SHOWN.test(name) });
  return Object.keys(parts)
    .sort()
    .flatMap((name) => strFromU8(parts[name] ?? new Uint8Array()).split(/<\/(?:\w+:)?p>/))
    .map((paragraph) =>
      [...paragraph.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)|<(?:\w+:)?(?:br|tab|cr)\b/g)].map(([, words]) => words ?? " ").join(""),
    )
    .filter((line) => line.trim() !== "")
    .map(withCharacters)
    .join("\n");
}
