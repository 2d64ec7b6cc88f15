import { existsSync, statSync } from "node:fs";
import { access, constants, readFile, stat, writeFile } from "node:fs/promises";
import { isAbsolute, join, normalize } from "node:path";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { requireCompany } from "../../ledger/company.ts";
import type { CallContext, CommandContext, ReadDb } from "../../ledger/context.ts";
import { writeWhole } from "../../platform/saved-files.ts";
import { readCalendarText } from "./export.ts";
import { withoutStamps } from "./ics.ts";

type Kept = OutputOf<"followup.getCalendarFile">;

const SETTING = "calendar_file";

/** What went wrong the last time that a file was written, by its path: it is tried again every quarter of an hour, and after a new start. */
const problems = new Map<string, string>();

/** The settings keep the path of the file alone: when it was written last, the file itself tells. */
async function readPath(read: ReadDb): Promise<string | null> {
  const row = await read.selectFrom("settings").select("value").where("name", "=", SETTING).executeTakeFirst();
  return row ? (JSON.parse(row.value) as { path: string }).path : null;
}

/**
 * Keeps the calendar in a folder from now on, and writes it there; null stops it and leaves the file where it is.
 * @throws AppError invalid_input where the folder is not one or nothing can be written in it, no_company
 */
export async function setCalendarFile(context: CommandContext, folder: string | null): Promise<OutputOf<"followup.setCalendarFile">> {
  const path = folder === null ? null : await pathIn(context, folder.trim());
  if (path !== null) await keepUpToDate(context, path);
  await context.command({ what: "followup.setCalendarFile", topics: ["followup"], detail: { keeps: path !== null } }, async (tx) => {
    if (path === null) tx.bulk.run("DELETE FROM settings WHERE name = ?", SETTING);
    else
      tx.bulk.run(
        "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        SETTING,
        JSON.stringify({ path }),
      );
  });
  return { path };
}

async function pathIn({ read }: CallContext, folder: string): Promise<string> {
  const { ruc } = await requireCompany(read);
  if (!isAbsolute(folder))
    throw new AppError(
      "invalid_input",
      "Escribe la carpeta completa, como C:\\Users\\Ana\\OneDrive\\Cobranza o /home/ana/Dropbox/cobranza.",
    );
  const path = join(normalize(folder), `cuentas-claras-${ruc}.ics`);
  const problem = await folderProblem(normalize(folder));
  if (problem) throw new AppError("invalid_input", problem);
  return path;
}

/** Why a folder takes no file, in words; undefined when it does. */
async function folderProblem(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return `No existe la carpeta ${folder}. Créala, o elige otra.`;
  if (!found.isDirectory()) return `${folder} es un archivo, no una carpeta: elige una carpeta.`;
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? undefined : `En la carpeta ${folder} no se puede escribir. Revisa sus permisos, o elige otra.`;
}

/** Where the kept file is, when it was written last, and why it could not be, in words. */
export async function getCalendarFile({ read }: CallContext): Promise<Kept> {
  const path = await readPath(read);
  if (path === null) return { path: null, writtenAt: null, problem: null };
  const writtenAt = existsSync(path) ? statSync(path).mtime.toISOString() : null;
  return { path, writtenAt, problem: (await folderProblem(join(path, ".."))) ?? problems.get(path) ?? null };
}

/** Writes the kept file where something of it changed. Where it cannot, it says so in `getCalendarFile` and throws nothing: it is asked every quarter of an hour. */
export async function writeCalendarFile(context: CallContext): Promise<OutputOf<"followup.writeCalendarFile">> {
  const path = await readPath(context.read);
  if (path === null) return { path, written: false };
  try {
    const problem = await folderProblem(join(path, ".."));
    if (problem) throw new AppError("disk", problem);
    return { path, written: await keepUpToDate(context, path) };
  } catch (error) {
    problems.set(path, error instanceof AppError ? error.message : writingProblem(error));
    return { path, written: false };
  }
}

/** False where the file says the same already. */
async function keepUpToDate(context: CallContext, path: string): Promise<boolean> {
  const { text } = await readCalendarText(context, {});
  const before = await readFile(path, "utf8").catch(() => undefined);
  const isSame = before !== undefined && withoutStamps(before) === withoutStamps(text);
  if (!isSame)
    await writeWhole(path, (aside) => writeFile(aside, text)).catch((error: unknown) => {
      throw new AppError("disk", writingProblem(error));
    });
  problems.delete(path);
  return !isSame;
}

function writingProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC") return "No queda espacio en el disco: libera algo y se volverá a intentar.";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return "No se pudo escribir el calendario: la carpeta no lo permite, o el archivo está abierto en otro programa.";
  if (code === "EBUSY") return "Otro programa tiene abierto el calendario: se volverá a intentar en unos minutos.";
  return "No se pudo escribir el calendario. Se volverá a intentar en unos minutos; si sigue así, elige otra carpeta.";
}
