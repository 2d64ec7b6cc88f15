import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../../shared/contract/errors.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readOriginal } from "../../ledger/originals.ts";
import type { PdfAttachment } from "../../platform/pdf.ts";
import { safeFileName } from "../../platform/safe-file-name.ts";

/** A file that proves something: what it is, where it is kept, and the hash that it had when it was. */
export type Wanted = {
  name: string;
  mime: string;
  about: string;
  bytes: number;
  sha256: string;
  /** Relative to the ledger's folder; null for what the ledger itself keeps. */
  path: string | null;
  /** Another witness of its hash does not agree. */
  isDoubted?: boolean;
};

/** attached: inside the PDF; listed: only named, since files were not asked for; too_much: the PDF would be too heavy. */
export type Piece = Wanted & { number: number; fileName: string; fate: "attached" | "listed" | "too_much" | "missing" | "changed" };

/** Files inside one PDF, in all: more than this no mail takes and few readers open. */
export const MOST_BYTES = 50 * 1024 * 1024;

type Reading = {
  folder: string;
  withoutFiles: boolean;
  pause: () => Promise<void>;
  tell: (done: number) => void;
};

/** Reads each file once and hashes it again: what still is what it was travels in the PDF, as long as there is room. */
export async function readPieces(
  read: ReadDb,
  wanted: readonly Wanted[],
  { folder, withoutFiles, pause, tell }: Reading,
): Promise<{ pieces: Piece[]; attachments: PdfAttachment[] }> {
  const pieces: Piece[] = [];
  const attachments: PdfAttachment[] = [];
  let room = MOST_BYTES;
  for (const [index, one] of wanted.entries()) {
    await pause();
    tell(index);
    const number = index + 1;
    const fileName = `${String(number).padStart(3, "0")}-${safeFileName(one.name)}`;
    const found = await readBytes(read, folder, one);
    const fate = typeof found === "string" ? found : withoutFiles ? "listed" : found.length > room ? "too_much" : "attached";
    pieces.push({ ...one, number, fileName, fate: one.isDoubted && fate !== "missing" ? "changed" : fate });
    if (typeof found === "string" || fate !== "attached") continue;
    room -= found.length;
    attachments.push({ name: fileName, mime: one.mime, about: one.about, bytes: found });
  }
  return { pieces, attachments };
}

async function readBytes(read: ReadDb, folder: string, { path, sha256 }: Wanted): Promise<Uint8Array | "missing" | "changed"> {
  if (path === null) return readKept(read, sha256);
  const bytes = await readFile(join(folder, path)).catch(() => undefined);
  if (!bytes) return "missing";
  return createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : "changed";
}

async function readKept(read: ReadDb, sha256: string): Promise<Uint8Array | "missing" | "changed"> {
  const receipt = await read.selectFrom("letter_deliveries").select("content").where("sha256", "=", sha256).executeTakeFirst();
  if (receipt?.content) return createHash("sha256").update(receipt.content).digest("hex") === sha256 ? receipt.content : "changed";
  try {
    return (await readOriginal(read, sha256)).bytes;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return "missing";
    return "changed"; // what cannot be unpacked any more is not what was kept either
  }
}
