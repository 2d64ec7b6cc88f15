/**
 * The directory of a ZIP file, read from its end (APPNOTE 6.3.10, sections 4.3.12 to 4.3.16), without unpacking anything.
 * Sizes are what the file claims: `inflateEntry` enforces them.
 */
import { crc32, inflateRawSync } from "node:zlib";

export type ZipEntry = {
  name: string;
  isFolder: boolean;
  isEncrypted: boolean;
  /** 0 = stored, 8 = deflated; anything else is not supported. */
  method: number;
  packedSize: number;
  size: number;
  crc: number;
  /** Where the local header of the entry starts. */
  offset: number;
};

/** Why a ZIP or one of its entries cannot be read. */
export type ZipFault = "not_zip" | "broken" | "encrypted" | "method" | "too_large";

/** Raised inside this module's family only; `archive.ts` and the table reader turn it into an AppError with words. */
function zipError(fault: ZipFault): Error & { fault: ZipFault } {
  return Object.assign(new Error(`zip: ${fault}`), { fault });
}

export function isZipError(error: unknown): error is Error & { fault: ZipFault } {
  return error instanceof Error && "fault" in error;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ALL_ONES = 0xffffffff;

/** Every entry the ZIP lists. Raises `not_zip` or `broken`. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = findDirectory(view);
    return readEntries(bytes, view, start, count);
  } catch (error) {
    if (error instanceof RangeError) throw zipError("broken");
    throw error;
  }
}

function findDirectory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== ALL_ONES) return { count, start };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR64) return { count, start };
    const record = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(record, true) !== END64) throw zipError("broken");
    return { count: Number(view.getBigUint64(record + 32, true)), start: Number(view.getBigUint64(record + 48, true)) };
  }
  throw zipError("not_zip");
}

function readEntries(bytes: Uint8Array, view: DataView, start: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw zipError("broken");
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    const entry = {
      name,
      isFolder: name.endsWith("/") || name.endsWith("\\"),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    applyZip64(view, at + 46 + nameLength, extraLength, entry);
    entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function applyZip64(view: DataView, from: number, length: number, entry: ZipEntry): void {
  if (entry.size !== ALL_ONES && entry.packedSize !== ALL_ONES && entry.offset !== ALL_ONES) return;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const next = () => {
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    if (entry.size === ALL_ONES) entry.size = next();
    if (entry.packedSize === ALL_ONES) entry.packedSize = next();
    if (entry.offset === ALL_ONES) entry.offset = next();
    return;
  }
}

/** Names are UTF-8 when the flag says so or when they are valid UTF-8; else the old Windows page. They are labels only: never used as paths. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/**
 * Unpacks one entry. Never yields more than the entry declares, and never more than `maxSize`: a bomb stops there.
 * Raises `encrypted`, `method`, `too_large` or `broken` (also when size or checksum do not fit).
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, maxSize: number): Uint8Array {
  if (entry.isEncrypted) throw zipError("encrypted");
  if (entry.size > maxSize) throw zipError("too_large");
  const packed = packedBytes(bytes, entry);
  const content = entry.method === 0 ? packed : entry.method === 8 ? inflateBounded(packed, entry.size) : undefined;
  if (content === undefined) throw zipError("method");
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw zipError("broken");
  return content;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw zipError("broken");
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (from + entry.packedSize > bytes.length) throw zipError("broken");
  return bytes.subarray(from, from + entry.packedSize);
}

function inflateBounded(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if (error instanceof RangeError && size > 0) throw zipError("too_large");
    throw zipError("broken");
  }
}
