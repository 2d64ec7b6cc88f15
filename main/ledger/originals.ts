import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { AppError } from "../../shared/contract/errors.ts";
import type { Command, ReadDb } from "./context.ts";

/** SHA-256 of a file's bytes, hexadecimal: the name by which the ledger knows it. */
function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A file ready to be kept: hashed and compressed where it was read, so that the ledger's own thread only stores it. */
export type PackedOriginal = { sha256: string; name: string; mime: string; bytes: number; content: Uint8Array };

/** Hashes and compresses a file that something is imported from. */
export function packOriginal(file: { name: string; mime: string; bytes: Uint8Array }): PackedOriginal {
  return {
    sha256: sha256Of(file.bytes),
    name: file.name,
    mime: file.mime,
    bytes: file.bytes.length,
    content: deflateRawSync(file.bytes, { level: 3 }),
  };
}

/** Keeps a file that something was imported from, once; gives its hash. */
export function keepOriginal(tx: Command, original: PackedOriginal): string {
  tx.bulk.insert("originals", { ...original, created_at: tx.at }, "(sha256)");
  return original.sha256;
}

/**
 * The bytes of a file that was kept, checked against its hash.
 * @throws AppError not_found | ledger_damaged
 */
export async function readOriginal(read: ReadDb, sha256: string): Promise<{ name: string; mime: string; bytes: Uint8Array }> {
  const row = await read.selectFrom("originals").selectAll().where("sha256", "=", sha256).executeTakeFirst();
  if (!row) throw new AppError("not_found", "El archivo original no está guardado en estos datos.");
  const bytes = new Uint8Array(inflateRawSync(row.content));
  if (sha256Of(bytes) !== sha256)
    throw new AppError("ledger_damaged", `El archivo guardado ${row.name} está dañado: su contenido ya no coincide con su huella.`);
  return { name: row.name, mime: row.mime, bytes };
}
