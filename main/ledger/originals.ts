import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { AppError } from "../../shared/contract/errors.ts";
import type { Command, ReadDb } from "./context.ts";

/** SHA-256 of a file's bytes, hexadecimal: the name by which the ledger knows it. */
function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Keeps a file that something was imported from, compressed, once; gives its hash. */
export function keepOriginal(tx: Command, file: { name: string; mime: string; bytes: Uint8Array }): string {
  const sha256 = sha256Of(file.bytes);
  if (tx.bulk.get("SELECT 1 FROM originals WHERE sha256 = ?", sha256)) return sha256;
  const content = deflateRawSync(file.bytes, { level: 3 });
  tx.bulk.insert("originals", { sha256, name: file.name, mime: file.mime, bytes: file.bytes.length, content, created_at: tx.at });
  return sha256;
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
