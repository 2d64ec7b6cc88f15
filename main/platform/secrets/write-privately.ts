import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { AppError } from "../../../shared/contract/errors.ts";

/**
 * Writes a file that only its owner may read: whole and on the disk beside its place, and then into it.
 * @throws AppError disk
 */
export function writePrivately(path: string, text: string): void {
  const aside = `${path}.nuevo`;
  try {
    rmSync(aside, { force: true });
    const file = openSync(aside, "wx", 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch {
    throw new AppError("disk", "No se pudo guardar la contraseña: revisa que haya espacio y permiso de escritura, y vuelve a intentarlo.");
  }
}
