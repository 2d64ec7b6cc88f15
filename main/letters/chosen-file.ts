import { readFile, stat } from "node:fs/promises";
import { basename, win32 } from "node:path";
import { cleanLine } from "../../shared/clean-text.ts";
import { AppError } from "../../shared/contract/errors.ts";

const LONGEST_NAME = 120;

/**
 * Reads a file that the user chose, whole.
 * @throws AppError unreadable_file when it is missing, empty, no file or larger than it may be
 */
export async function readChosenFile(path: string, mostMegabytes: number): Promise<{ name: string; content: Uint8Array }> {
  const name = cleanLine(basename(win32.basename(path))).slice(-LONGEST_NAME) || "archivo";
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw unreadable(`No se pudo abrir ${name}: revisa que el archivo exista y que no sea una carpeta.`);
  if (found.size === 0) throw unreadable(`${name} está vacío: elige el archivo completo.`);
  if (found.size > mostMegabytes * 1024 * 1024) throw unreadable(`${name} pesa más de ${mostMegabytes} MB: elige una copia más liviana.`);
  const content = await readFile(path).catch(() => {
    throw unreadable(`No se pudo leer ${name}: revisa que tengas permiso y que no esté abierto en otro programa.`);
  });
  return { name, content: new Uint8Array(content) };
}

function unreadable(message: string): AppError {
  return new AppError("unreadable_file", message);
}
