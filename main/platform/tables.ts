/**
 * Reads any table that people send: XLSX, XLS, ODS, HTML saved as .xls, XML of Excel 2003, CSV and TXT.
 * What a file is comes from its bytes; the name only helps the messages. Cells come out as text:
 * dates `dd/mm/yyyy` (with ` HH:mm:ss` when they carry a time), numbers as plain decimals, formulas as their last saved value.
 */
import { AppError } from "../../shared/contract/errors.ts";
import { readBook, readMarkup } from "./table-book.ts";
import { decodeText } from "./table-encoding.ts";
import { repackBook } from "./table-limits.ts";
import { splitText } from "./table-text.ts";

/** `rows[0]` is the first line of the sheet; blank rows are kept as empty arrays so that row numbers stay true. */
export type Sheet = { name: string; rows: string[][] };
export type TableFormat = "xlsx" | "xls" | "ods" | "html" | "csv";
/** `encoding` is there for text files only: utf-8, utf-16le, utf-16be or windows-1252. `delimiter` likewise. */
export type Table = { format: TableFormat; sheets: Sheet[]; encoding?: string; delimiter?: string };

const MAX_BYTES = 48 * 1024 * 1024;

/**
 * Reads a table file whole.
 * @param bytes the file's content
 * @param fileName its name, for messages only
 * @throws AppError unreadable_file (empty, broken, too large, with a password) or unsupported_file (a PDF, a picture, a ZIP of other things)
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Table> {
  if (bytes.length === 0) throw new AppError("unreadable_file", `«${fileName}» está vacío. Descárgalo otra vez.`);
  if (bytes.length > MAX_BYTES) throw new AppError("unreadable_file", `«${fileName}» pesa más de 48 MB. Expórtalo en partes más pequeñas.`);
  const container = sniffContainer(bytes);
  if (container === "pdf") throw new AppError("unsupported_file", `«${fileName}» es un PDF. Descarga el mismo documento en Excel o CSV.`);
  if (container === "image") throw new AppError("unsupported_file", `«${fileName}» es una imagen. Descarga el documento en Excel o CSV.`);
  if (container === "cfb") return { format: "xls", sheets: await readBook(bytes, fileName) };
  if (container === "zip") {
    const book = repackBook(bytes, fileName);
    return { format: book.format, sheets: await readBook(book.bytes, fileName) };
  }
  const { text, encoding } = decodeText(bytes, fileName);
  if (isMarkupTable(text)) return { format: "html", sheets: await readMarkup(text, fileName), encoding };
  if (/^\s*<[?!\w]/.test(text))
    throw new AppError("unsupported_file", `«${fileName}» es un XML o una página sin tablas. Descarga el documento en Excel o CSV.`);
  const { rows, delimiter } = splitText(text, fileName);
  return { format: "csv", sheets: [{ name: "", rows }], encoding, delimiter };
}

type Container = "zip" | "cfb" | "pdf" | "image" | "text";

function sniffContainer(bytes: Uint8Array): Container {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return "zip";
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return "cfb";
  if (starts(0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38)) return "image";
  return "text";
}

/** Banks save HTML, and old accounting programs the XML of Excel 2003, under the name .xls. */
function isMarkupTable(text: string): boolean {
  const head = text.slice(0, 200_000);
  return /^\s*</.test(head) && (/<table[\s>]/i.test(head) || /<(\w+:)?Workbook[\s>]/.test(head));
}
