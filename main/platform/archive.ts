/** Reads ZIP files of strangers one member at a time: nothing is written to disk, nothing is unpacked before it is asked for. */
import { AppError } from "../../shared/contract/errors.ts";
import { inflateEntry, isZipError, readZipDirectory, type ZipEntry, type ZipFault } from "./zip-directory.ts";

export type ArchiveLimits = {
  /** Files in all, those of ZIPs inside included. */
  maxFiles: number;
  /** Bytes of one file once unpacked. */
  maxFileBytes: number;
  /** Bytes unpacked in all. */
  maxTotalBytes: number;
  /** How deep a ZIP inside a ZIP is opened: 1 = not at all. */
  maxDepth: number;
};

export const ARCHIVE_LIMITS: ArchiveLimits = {
  maxFiles: 100_000,
  maxFileBytes: 32 * 1024 * 1024,
  maxTotalBytes: 2 * 1024 ** 3,
  maxDepth: 3,
};

/**
 * `name` is a label for people: path parts as the ZIP writes them, with `inner.zip/` before members of a ZIP inside. Never use it as a path.
 * A member that cannot be read carries its error instead of bytes, so that the good ones are kept.
 */
export type ArchiveMember = { name: string; bytes: Uint8Array; error?: undefined } | { name: string; bytes?: undefined; error: AppError };

type Budget = ArchiveLimits & { files: number; bytes: number };

/** Whether the file starts like a ZIP. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/**
 * Yields the files of a ZIP lazily, those of ZIPs inside it too. Folders, and what systems add by themselves (__MACOSX, Thumbs.db), are left out.
 * @throws AppError unreadable_file when it is no ZIP, is broken as a whole, or passes the limits on the number of files or their total
 */
export function readArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Generator<ArchiveMember> {
  return readLevel(bytes, "", 1, { ...limits, files: 0, bytes: 0 });
}

function* readLevel(bytes: Uint8Array, prefix: string, depth: number, budget: Budget): Generator<ArchiveMember> {
  const entries = directory(bytes).filter((entry) => !entry.isFolder && !isSystemFile(entry.name));
  for (const entry of entries) {
    budget.files += 1;
    if (budget.files > budget.maxFiles) throw tooMuch(`más de ${budget.maxFiles.toLocaleString("es-PE")} archivos`);
    const name = prefix + labelOf(entry.name);
    const member = readMember(bytes, entry, name, budget);
    if (member.error !== undefined || !isArchive(member.bytes) || !/\.zip$/i.test(entry.name)) yield member;
    else if (depth >= budget.maxDepth)
      yield { name, error: new AppError("unreadable_file", `Es un ZIP dentro de ${depth} ZIP. Sácalo y ábrelo aparte.`) };
    else yield* readInner(member.bytes, name, depth, budget);
  }
}

/** A broken ZIP inside a good one spoils only itself; what the limits stop, stops everything. */
function* readInner(bytes: Uint8Array, name: string, depth: number, budget: Budget): Generator<ArchiveMember> {
  try {
    directory(bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { name, error };
    return;
  }
  yield* readLevel(bytes, `${name}/`, depth + 1, budget);
}

function directory(bytes: Uint8Array): ZipEntry[] {
  try {
    return readZipDirectory(bytes);
  } catch (error) {
    if (!isZipError(error)) throw error;
    throw new AppError("unreadable_file", "El ZIP está dañado o incompleto. Descárgalo otra vez.");
  }
}

function readMember(bytes: Uint8Array, entry: ZipEntry, name: string, budget: Budget): ArchiveMember {
  if (entry.size <= budget.maxFileBytes && budget.bytes + entry.size > budget.maxTotalBytes) throw tooMuch("demasiado contenido");
  try {
    const content = inflateEntry(bytes, entry, budget.maxFileBytes);
    budget.bytes += content.length;
    return { name, bytes: content };
  } catch (error) {
    if (!isZipError(error)) throw error;
    return { name, error: new AppError("unreadable_file", FAULTS[error.fault]) };
  }
}

const FAULTS: Readonly<Record<ZipFault, string>> = {
  not_zip: "Está dañado. Descarga el ZIP otra vez.",
  broken: "Está dañado dentro del ZIP. Descarga el ZIP otra vez.",
  encrypted: "Está protegido con contraseña. Descomprime el ZIP con su contraseña e importa los archivos sueltos.",
  method: "Está comprimido de una forma que no se puede leer. Descomprime el ZIP e importa los archivos sueltos.",
  too_large: "Es demasiado grande al descomprimirse para ser un comprobante, o no mide lo que dice el ZIP.",
};

function tooMuch(what: string): AppError {
  return new AppError("unreadable_file", `El ZIP tiene ${what}. Divídelo en partes más pequeñas.`);
}

/** What systems add by themselves: previews, folder settings, the lock that Excel keeps beside an open workbook. */
export function isSystemFile(name: string): boolean {
  return /(^|[\\/])(__MACOSX[\\/]|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^\\/]*$)/i.test(name);
}

/** A label without `..`, drive letters or control characters, at most 300 letters. */
function labelOf(name: string): string {
  const parts = name.replace(/\p{Cc}/gu, "").split(/[\\/]+/);
  return (
    parts
      .filter((part) => part !== "" && part !== "." && part !== ".." && !/^[A-Za-z]:$/.test(part))
      .join("/")
      .slice(-300) || "sin nombre"
  );
}
