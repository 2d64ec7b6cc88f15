import { mkdirSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { SavedFile } from "../../shared/contract/common.ts";

const MIMES: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".csv": "text/csv",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml",
  ".zip": "application/zip",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".heic": "image/heic",
  ".ics": "text/calendar",
  ".eml": "message/rfc822",
};

/** The mime type by which a file of ours is served; octet-stream where the ending is not one of ours. */
export function mimeOf(name: string): string {
  return MIMES[extname(name).toLowerCase()] ?? "application/octet-stream";
}

/** A path for a file to be written in a folder of the ledger's (made when missing). */
export function pathFor(ledgerFolder: string, folder: "exportados" | "cartas" | "entrada", name: string): string {
  const directory = join(ledgerFolder, folder);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return join(directory, name);
}

/** What the contract says of a file that was written. */
export function describeFile(path: string): SavedFile {
  const name = basename(path);
  return { path, name, mime: mimeOf(name), bytes: statSync(path).size };
}

/** Writes a file aside and puts it in its place when it is whole: an export that stops leaves the one before it as it was. */
export async function writeWhole(path: string, write: (aside: string) => Promise<void>): Promise<void> {
  const aside = `${path}.parcial`;
  try {
    await write(aside);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
