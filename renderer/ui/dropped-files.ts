import { AppError } from "../../shared/contract/errors.ts";
import { isSystemFile } from "./system-files.ts";

type Dropped = Pick<DataTransfer, "items" | "files">;

/**
 * Every file that was dropped, those inside folders too, without what systems leave there. Must be called while the drop is being handled: what a
 * drop holds is gone after it. `takesFolders` = the shell can read a folder by its own path, so it is handed over as it is.
 */
export function droppedFiles(transfer: Dropped, takesFolders: boolean): Promise<File[]> {
  const files = [...transfer.files];
  if (takesFolders) return Promise.resolve(files);
  const entries = [...transfer.items].flatMap((item) => (item.kind === "file" ? [item.webkitGetAsEntry()] : []));
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(files);
  return walk(entries.filter((entry) => entry !== null));
}

async function walk(roots: readonly FileSystemEntry[]): Promise<File[]> {
  const found: File[] = [];
  const waiting = [...roots].reverse();
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (isSystemFile(entry.fullPath)) continue;
    if (isFile(entry)) found.push(await fileOf(entry));
    else if (isFolder(entry)) waiting.push(...(await entriesOf(entry)).reverse());
  }
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A file that may not be read goes on empty under its name: the report names it, and the others are not lost with it. */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(new File([], entry.name)));
  });
}

function unreadable(name: string): AppError {
  return new AppError(
    "unreadable_file",
    `No se pudo abrir la carpeta ${name}. Revisa que tengas permiso para verla, o suelta sus archivos.`,
  );
}

/** A folder tells its entries some at a time (Chromium: 100), and none when it has told them all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, () => reject(unreadable(folder.name)));
    });
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
