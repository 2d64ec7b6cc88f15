import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;

/**
 * Unpacks a WOFF 1.0 font (W3C recommendation of 2012) into the plain TrueType file inside it.
 * The font engine reads both, but inflates a whole table again for every glyph it takes from a WOFF: 40 ms a letter instead of 3.
 * @throws Error when the bytes are no WOFF.
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("Not a WOFF font");
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, view, HEADER + ENTRY * index));
  const size = tables.reduce((total, table) => total + padded(table.bytes.length), 12 + 16 * count);
  const font = new Uint8Array(size);
  const out = new DataView(font.buffer);
  const powerOfTwo = 2 ** Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, powerOfTwo * 16);
  out.setUint16(8, Math.log2(powerOfTwo));
  out.setUint16(10, (count - powerOfTwo) * 16);
  let at = 12 + 16 * count;
  for (const [index, table] of tables.entries()) {
    const entry = 12 + 16 * index;
    font.set(table.tag, entry);
    out.setUint32(entry + 4, table.checksum);
    out.setUint32(entry + 8, at);
    out.setUint32(entry + 12, table.bytes.length);
    font.set(table.bytes, at);
    at += padded(table.bytes.length);
  }
  return font;
}

type Table = { tag: Uint8Array; checksum: number; bytes: Uint8Array };

function readTable(woff: Uint8Array, view: DataView, entry: number): Table {
  const offset = view.getUint32(entry + 4);
  const packed = woff.subarray(offset, offset + view.getUint32(entry + 8));
  const length = view.getUint32(entry + 12);
  const bytes = packed.length < length ? inflateSync(packed, { maxOutputLength: length }) : packed;
  return { tag: woff.subarray(entry, entry + 4), checksum: view.getUint32(entry + 16), bytes };
}

/** Tables start at multiples of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
