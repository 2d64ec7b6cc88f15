import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { AppError } from "../../shared/contract/errors.ts";
import { isArchive, isSystemFile, readArchive } from "./archive.ts";
import { isWorkbook } from "./table-limits.ts";

/** One file's bytes, or why they could not be read. `path` is where it stands on the disk; `member` names it inside a ZIP. */
export type SourceFile = { path: string; member?: string; name: string } & (
  | { bytes: Uint8Array; error?: undefined }
  | { error: AppError; bytes?: undefined }
);

const MOST_BYTES = 300 * 1024 * 1024;
const MOST_FILES = 100_000;

/** The files of one path: itself, or what its folder or its ZIP holds, one at a time. What cannot be read comes as an error and the rest goes on. */
export async function* sourceFiles(path: string): AsyncGenerator<SourceFile> {
  let count = 0;
  for await (const file of filesUnder(path)) {
    const name = basename(file);
    count += 1;
    if (count > MOST_FILES) {
      yield { path, name: basename(path), error: unreadable(`${basename(path)} tiene más de 100,000 archivos: impórtalo por partes.`) };
      return;
    }
    const read = await readWhole(file, name);
    if (read instanceof AppError) yield { path: file, name, error: read };
    else if (isArchive(read) && !isWorkbook(read)) yield* members(file, name, read);
    else yield { path: file, name, bytes: read };
  }
  if (count === 0)
    yield { path, name: basename(path), error: unreadable(`La carpeta ${basename(path)} está vacía: no hay nada que importar.`) };
}

/** The path itself when it is a file; the files below it, in order of their names, when it is a folder. Links are not followed. */
async function* filesUnder(path: string): AsyncGenerator<string> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    yield path; // a file, or what cannot be opened: reading it tells
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(inner);
    else if (entry.isFile() && !isSystemFile(inner)) yield inner;
  }
}

async function readWhole(path: string, name: string): Promise<Uint8Array | AppError> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return unreadable(`${name} pesa más de 300 MB: divídelo en partes más pequeñas.`);
    if (size === 0) return unreadable(`${name} está vacío: vuelve a descargarlo.`);
    return await readFile(path);
  } catch {
    return unreadable(`No se pudo abrir ${name}: revisa que el archivo exista y que no esté abierto en otro programa.`);
  }
}

function* members(path: string, name: string, bytes: Uint8Array): Generator<SourceFile> {
  let count = 0;
  try {
    for (const entry of readArchive(bytes)) {
      count += 1;
      const place = { path, member: entry.name, name: basename(entry.name) };
      if (entry.error) yield { ...place, error: entry.error };
      else yield { ...place, bytes: entry.bytes };
    }
  } catch (error) {
    yield { path, name, error: error instanceof AppError ? error : unreadable(`${name} está dañado: vuelve a descargarlo.`) };
    return;
  }
  if (count === 0) yield { path, name, error: unreadable(`${name} no contiene ningún archivo.`) };
}

function unreadable(message: string): AppError {
  return new AppError("unreadable_file", message);
}
