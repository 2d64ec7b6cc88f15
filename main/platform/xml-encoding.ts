import { AppError } from "../../shared/contract/errors.ts";

/**
 * Decodes an XML file: a byte order mark decides, then the XML declaration (any case), else UTF-8 (XML 1.0, appendix F).
 * A file that says UTF-8 and is not is read as windows-1252, which old programs write under that name.
 * @throws AppError unreadable_file for an encoding that nobody should use, and for NUL bytes
 */
export function decodeXml(bytes: Uint8Array): string {
  const text = withoutMark(decode(bytes, encodingOf(bytes)));
  if (text.includes("\u0000")) throw new AppError("unreadable_file", "El archivo está dañado: tiene bytes nulos. Descárgalo otra vez.");
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const head = latin1(bytes.subarray(0, 256));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || declared.startsWith("utf-16") ? "utf-8" : declared;
}

function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding === "iso-8859-1" || encoding === "latin1" || encoding === "us-ascii") return decodeLatin(bytes);
  if (encoding === "utf-8" || encoding === "utf8") return decodeUtf8(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new AppError(
      "unreadable_file",
      `El archivo usa una codificación desconocida (${encoding}). Pide a quien lo emitió un XML en UTF-8 o ISO-8859-1.`,
    );
  }
}

/** What says ISO-8859-1 is often windows-1252: the two differ only in 0x80-0x9F, which are no letters in the first. */
function decodeLatin(bytes: Uint8Array): string {
  const text = latin1(bytes);
  return /[\u0080-\u009f]/.test(text) ? new TextDecoder("windows-1252").decode(bytes) : text;
}

function decodeUtf8(bytes: Uint8Array): string {
  const text = view(bytes).toString("utf8");
  if (!text.includes("\ufffd")) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeLatin(bytes);
  }
}

/** Node's own decoders are several times faster than TextDecoder on files of 10 kB. */
function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function latin1(bytes: Uint8Array): string {
  return view(bytes).toString("latin1");
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
