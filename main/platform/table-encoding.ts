import { AppError } from "../../shared/contract/errors.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * Decodes the text files that banks and offices write: a byte order mark decides; else NUL bytes on one side mean UTF-16,
 * valid UTF-8 is UTF-8, and the rest is windows-1252, which every byte sequence fits.
 * @throws AppError unreadable_file for binary content
 */
export function decodeText(bytes: Uint8Array, fileName: string): { text: string; encoding: TextEncoding } {
  const utf16 = detectUtf16(bytes);
  const decoded = utf16 ? { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 } : decodeSingleByte(bytes);
  if (decoded.text.includes("\u0000")) {
    throw new AppError(
      "unreadable_file",
      `«${fileName}» no es un archivo de texto ni de Excel. Ábrelo con el programa que lo creó y guárdalo como Excel o CSV.`,
    );
  }
  return decoded;
}

function decodeSingleByte(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

function detectUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4096) & ~1;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  if (odd > length / 4 && even === 0) return "utf-16le";
  if (even > length / 4 && odd === 0) return "utf-16be";
  return undefined;
}
