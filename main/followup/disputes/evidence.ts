import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, win32 } from "node:path";
import { cleanLine } from "../../../shared/clean-text.ts";
import type { SavedFile } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import type { CallContext } from "../../ledger/context.ts";
import { packOriginal, type PackedOriginal, readOriginal } from "../../ledger/originals.ts";
import { describeFile, mimeOf, pathFor, writeWhole } from "../../platform/saved-files.ts";
import { safeFileName } from "../../platform/safe-file-name.ts";

const MOST_MEGABYTES = 20;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
const LONGEST_NAME = 120;

/**
 * Reads the files that a user adds to a dispute, each once, ready to be kept.
 * @throws AppError unreadable_file when one is missing, empty, no file or larger than 20 MB: then none is kept
 */
export async function readEvidence(paths: readonly string[]): Promise<PackedOriginal[]> {
  const files = new Map<string, PackedOriginal>();
  for (const path of new Set(paths)) {
    const file = await readOne(path);
    files.set(file.sha256, file);
  }
  return [...files.values()];
}

async function readOne(path: string): Promise<PackedOriginal> {
  const name = evidenceName(path);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    throw unreadable(`No se pudo abrir ${name}: revisa que el archivo exista y que no sea una carpeta. No se guardó el reclamo.`);
  if (found.size === 0) throw unreadable(`${name} está vacío: adjunta el archivo completo. No se guardó el reclamo.`);
  if (found.size > MOST_BYTES)
    throw unreadable(
      `${name} pesa más de ${MOST_MEGABYTES} MB: adjunta una copia más liviana, o solo las páginas que importan. No se guardó el reclamo.`,
    );
  const bytes = await readFile(path).catch(() => {
    throw unreadable(`No se pudo leer ${name}: revisa que tengas permiso y que no esté abierto en otro programa. No se guardó el reclamo.`);
  });
  return packOriginal({ name, mime: mimeOf(name), bytes });
}

/** The file's own name, without folders of either system, nothing invisible, not longer than a line. */
function evidenceName(path: string): string {
  const name = cleanLine(basename(win32.basename(path)));
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 ? name.slice(dot).slice(0, 12) : "";
  if (name.length <= LONGEST_NAME) return name || "archivo";
  return `${[...name].slice(0, LONGEST_NAME - ending.length - 1).join("")}…${ending}`;
}

/**
 * Writes a file of a dispute's evidence, as it was kept, to where the shells can hand it over.
 * @throws AppError not_found when that dispute has no such file | ledger_damaged
 */
export async function saveDisputeFile({ read, folder }: CallContext, disputeId: number, sha256: string): Promise<SavedFile> {
  const file = await read
    .selectFrom("dispute_files")
    .select("name")
    .where("dispute_id", "=", disputeId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  if (!file) throw new AppError("not_found", "Ese archivo no está entre las pruebas de este reclamo.");
  const original = await readOriginal(read, sha256);
  const path = pathFor(folder, "exportados", `${sha256.slice(0, 12)}-${safeFileName(file.name)}`);
  await writeWhole(path, (aside) => writeFile(aside, original.bytes, { mode: 0o600 }));
  return describeFile(path);
}

function unreadable(message: string): AppError {
  return new AppError("unreadable_file", message);
}
