import { zipSync } from "fflate";
import { AppError } from "../../shared/contract/errors.ts";
import { inflateEntry, isZipError, readZipDirectory, type ZipEntry } from "./zip-directory.ts";

const MAX_UNPACKED = 192 * 1024 * 1024;
const MAX_PARTS = 5_000;

export type BookFormat = "xlsx" | "ods";

/**
 * Unpacks a workbook's ZIP under our own limits (sizes that lie, bombs, passwords) and packs it again without compression and without
 * pictures, so that the spreadsheet library never inflates anything a stranger wrote.
 * @throws AppError unreadable_file, or unsupported_file when the ZIP is not a workbook
 */
export function repackBook(bytes: Uint8Array, fileName: string): { format: BookFormat; bytes: Uint8Array } {
  try {
    const entries = readZipDirectory(bytes).filter((entry) => !entry.isFolder);
    const format = bookFormat(entries);
    if (!format)
      throw new AppError("unsupported_file", `«${fileName}» es un ZIP, pero no una hoja de Excel. Ábrelo y elige el archivo de dentro.`);
    if (entries.length > MAX_PARTS) throw new AppError("unreadable_file", tooLarge(fileName));
    return { format, bytes: zipSync(unpackParts(bytes, entries), { level: 0 }) };
  } catch (error) {
    if (!isZipError(error)) throw error;
    if (error.fault === "too_large") throw new AppError("unreadable_file", tooLarge(fileName));
    if (error.fault === "encrypted")
      throw new AppError("unreadable_file", `«${fileName}» tiene contraseña. Quítasela en Excel y vuelve a intentarlo.`);
    throw new AppError("unreadable_file", `«${fileName}» está dañado. Descárgalo otra vez, o ábrelo en Excel y guárdalo de nuevo.`);
  }
}

/** Whether a ZIP is a spreadsheet (XLSX, ODS): its parts have names of their own. False for a broken ZIP. */
export function isWorkbook(bytes: Uint8Array): boolean {
  try {
    return bookFormat(readZipDirectory(bytes).filter((entry) => !entry.isFolder)) !== undefined;
  } catch (error) {
    if (isZipError(error)) return false;
    throw error;
  }
}

function tooLarge(fileName: string): string {
  return `«${fileName}» es demasiado grande al abrirse. Expórtalo en partes más pequeñas o como CSV.`;
}

function bookFormat(entries: readonly ZipEntry[]): BookFormat | undefined {
  const names = new Set(entries.map((entry) => entry.name.replace(/^\//, "").toLowerCase()));
  if (names.has("[content_types].xml") || [...names].some((name) => name.startsWith("xl/"))) return "xlsx";
  return names.has("content.xml") ? "ods" : undefined;
}

function unpackParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Record<string, Uint8Array> {
  const parts = Object.create(null) as Record<string, Uint8Array>;
  let left = MAX_UNPACKED;
  for (const entry of entries) {
    if (entry.name === "__proto__" || (!/\.(xml|rels|bin)$/i.test(entry.name) && entry.name !== "mimetype")) continue;
    const content = inflateEntry(bytes, entry, left);
    left -= content.length;
    parts[entry.name] = content;
  }
  return parts;
}
