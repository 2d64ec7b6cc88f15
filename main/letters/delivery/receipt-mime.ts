import { pictureShape } from "../../../shared/picture-shape.ts";

/** Brands of HEIF photos as telephones write them (ISO/IEC 23008-12). */
const HEIF = new Set(["heic", "heix", "mif1", "msf1", "heim", "heis"]);

/** What a signed copy is by its own bytes: a photo or a PDF; undefined for anything else. */
export function receiptMime(content: Uint8Array): string | undefined {
  const head = Buffer.from(content.subarray(0, 1024)).toString("latin1");
  if (head.startsWith("%PDF-")) return "application/pdf";
  if (head.slice(4, 8) === "ftyp" && HEIF.has(head.slice(8, 12))) return "image/heic";
  return pictureShape(content)?.mime;
}
