import { createHash } from "node:crypto";
import { AppError } from "../../shared/contract/errors.ts";
import { pictureShape, type PictureShape } from "../../shared/picture-shape.ts";
import type { Command, ReadDb } from "./context.ts";

/** The logo of the letterhead, and the codes that Yape and Plin give. */
export type PictureName = "logo" | "qr-yape" | "qr-plin";

export type Picture = PictureShape & { content: Uint8Array; sha256: string };

/** A picture of the company as it was kept; null where there is none. @throws AppError ledger_damaged */
export async function readPicture(read: ReadDb, name: PictureName): Promise<Picture | null> {
  const row = await read.selectFrom("pictures").selectAll().where("name", "=", name).executeTakeFirst();
  if (!row) return null;
  const content = new Uint8Array(row.content);
  const shape = pictureShape(content);
  if (!shape || hashOf(content) !== row.sha256)
    throw new AppError("ledger_damaged", "Una imagen de tu empresa está dañada en los datos: ponla otra vez en Ajustes, Mi empresa.");
  return { ...shape, content, sha256: row.sha256 };
}

/** Keeps a picture, checked before, in the place of the one that was there. */
export function keepPicture(tx: Command, name: PictureName, { mime, content }: Pick<Picture, "mime" | "content">): void {
  tx.bulk.run(
    `INSERT INTO pictures (name, mime, content, sha256, created_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET mime = excluded.mime, content = excluded.content, sha256 = excluded.sha256, created_at = excluded.created_at`,
    name,
    mime,
    content,
    hashOf(content),
    tx.at,
  );
}

/** Takes a picture away. */
export function dropPicture(tx: Command, name: PictureName): void {
  tx.bulk.run("DELETE FROM pictures WHERE name = ?", name);
}

function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
