import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { pathFor } from "../platform/saved-files.ts";

const FOLDER = "cartas";

/** `path` is relative to the ledger's folder, so that the folder can be moved. */
export type WrittenLetter = { absolute: string; path: string; bytes: number; sha256: string };

/**
 * Writes a letter's file so that it is whole on the disk, name and all, when this returns.
 * A file that holds the name already (left by a copy of the ledger that went further) is kept under another name.
 */
export function writeLetterFile(ledgerFolder: string, name: string, content: Uint8Array): WrittenLetter {
  const absolute = pathFor(ledgerFolder, FOLDER, name);
  const unfinished = `${absolute}.nueva`;
  writeDurably(unfinished, content);
  if (existsSync(absolute)) renameSync(absolute, freeName(ledgerFolder, name));
  renameSync(unfinished, absolute);
  syncFolder(dirname(absolute));
  return { absolute, path: `${FOLDER}/${name}`, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "w", 0o600);
  let isWhole = false;
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
    isWhole = true;
  } finally {
    closeSync(file);
    if (!isWhole) rmSync(path, { force: true }); // a full disk leaves no half of a letter
  }
}

/** Takes back a file whose letter was not recorded after all. */
export function removeLetterFile(written: WrittenLetter): void {
  rmSync(written.absolute, { force: true });
}

function freeName(ledgerFolder: string, name: string): string {
  const { name: stem, ext } = parse(name);
  for (let copy = 1; ; copy++) {
    const path = join(ledgerFolder, FOLDER, `${stem}-sin-registro-${copy}${ext}`);
    if (!existsSync(path)) return path;
  }
}

/** A new name is safe only when its folder is written too; Windows does that by itself and refuses to open folders. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
