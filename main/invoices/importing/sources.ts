import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../../shared/contract/errors.ts";
import { isArchive, readArchive } from "../../platform/archive.ts";

/** One document's bytes, or why they could not be read. */
export type SourceFile = { path: string; member?: string; name: string } & ({ bytes: Uint8Array } | { error: AppError });

const MOST_BYTES = 300 * 1024 * 1024;

/** Every document in the files of these paths, those inside ZIPs too, one at a time. What cannot be read comes as an error and the rest goes on. */
export async function* sourceFiles(paths: readonly string[]): AsyncGenerator<SourceFile> {
  for (const path of paths) {
    const name = basename(path);
    const read = await readWhole(path, name);
    if (read instanceof AppError) yield { path, name, error: read };
    else if (isArchive(read)) yield* members(path, name, read);
    else yield { path, name, bytes: read };
  }
}

async function readWhole(path: string, name: string): Promise<Uint8Array | AppError> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return new AppError("unreadable_file", `${name} pesa más de 300 MB: divídelo en partes más pequeñas.`);
    if (size === 0) return new AppError("unreadable_file", `${name} está vacío: vuelve a descargarlo.`);
    return await readFile(path);
  } catch {
    return new AppError(
      "unreadable_file",
      `No se pudo abrir ${name}: revisa que el archivo exista y que no esté abierto en otro programa.`,
    );
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
    yield {
      path,
      name,
      error: error instanceof AppError ? error : new AppError("unreadable_file", `${name} está dañado: vuelve a descargarlo.`),
    };
    return;
  }
  if (count === 0) yield { path, name, error: new AppError("unreadable_file", `${name} no contiene ningún archivo.`) };
}
