import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathFor } from "../platform/saved-files.ts";

const FOLDER = "cartas";

/** `path` is relative to the ledger's folder, so that the folder can be moved. */
export type WrittenLetter = { absolute: string; path: string; bytes: number; sha256: string };

/**
 * Writes a letter's PDF so that it is whole on the disk, name and all, when this returns.
 * A file that holds the name already (left by a copy of the ledger that went further) is kept under another name.
 */
export function writeLetterFile(ledgerFolder: string, number: string, pdf: Uint8Array): WrittenLetter {
  const absolute = pathFor(ledgerFolder, FOLDER, `${number}.pdf`);
  const unfinished = `${absolute}.nueva`;
  writeDurably(unfinished, pdf);
  if (existsSync(absolute)) renameSync(absolute, freeName(ledgerFolder, number));
  renameSync(unfinished, absolute);
  syncFolder(dirname(absolute));
  return { absolute, path: `${FOLDER}/${number}.pdf`, bytes: pdf.length, sha256: createHash("sha256").update(pdf).digest("hex") };
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

function freeName(ledgerFolder: string, number: string): string {
  for (let copy = 1; ; copy++) {
    const path = join(ledgerFolder, FOLDER, `${number}-sin-registro-${copy}.pdf`);
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
