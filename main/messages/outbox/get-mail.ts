import PostalMime, { type Attachment } from "postal-mime";
import { AppError } from "../../../shared/contract/errors.ts";
import type { SavedFile } from "../../../shared/contract/common.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import type { CommandContext, ReadDb } from "../../ledger/context.ts";
import { safeFileName } from "../../platform/safe-file-name.ts";
import { describeFile, pathFor, writeWhole } from "../../platform/saved-files.ts";
import { writeFile } from "node:fs/promises";
import { ROW_COLUMNS, rowOf } from "./list.ts";

/**
 * A mail as it was frozen, read from its own bytes, with its history.
 * @throws AppError not_found
 */
export async function getMail(read: ReadDb, id: number): Promise<OutputOf<"messages.getMail">> {
  const row = await read
    .selectFrom("outbox")
    .innerJoin("clients", "clients.id", "outbox.client_id")
    .select([...ROW_COLUMNS, "outbox.from_address", "outbox.message_id", "outbox.mime", "outbox.sha256", "outbox.body"])
    .where("outbox.id", "=", id)
    .executeTakeFirst();
  if (!row) throw missing();
  const history = await read
    .selectFrom("outbox_history")
    .select(["at", "state", "why"])
    .where("outbox_id", "=", id)
    .orderBy("id")
    .execute();
  const { html, text, attachments } = await PostalMime.parse(row.mime);
  return {
    ...rowOf(row),
    from: row.from_address,
    messageId: row.message_id,
    html: withPictures(html ?? "", attachments),
    text: text ?? row.body,
    sha256: row.sha256,
    history,
  };
}

/** Pictures that stand inside the mail, inside its page too: it is shown without asking anybody for anything. */
function withPictures(html: string, attachments: readonly Attachment[]): string {
  const pictures = new Map(
    attachments.flatMap(({ contentId, mimeType, content }) =>
      contentId && /^image\/(png|jpeg|gif|webp)$/.test(mimeType) && typeof content !== "string"
        ? [[contentId.replace(/^<|>$/g, ""), `data:${mimeType};base64,${base64(content)}`] as const]
        : [],
    ),
  );
  return html.replace(/cid:([^"'\s)>]+)/g, (whole, name: string) => pictures.get(name) ?? whole);
}

const base64 = (content: ArrayBuffer | Uint8Array) =>
  Buffer.from(content instanceof Uint8Array ? content : new Uint8Array(content)).toString("base64");

/**
 * Writes a mail's bytes as the file that mail programs open.
 * @throws AppError not_found
 */
export async function exportMail({ read, folder }: Pick<CommandContext, "read" | "folder">, id: number): Promise<{ file: SavedFile }> {
  const row = await read.selectFrom("outbox").select(["mime", "subject"]).where("id", "=", id).executeTakeFirst();
  if (!row) throw missing();
  const path = pathFor(folder, "exportados", safeFileName(`correo-${id}-${row.subject.replace(/[\\/]/g, "-")}.eml`));
  await writeWhole(path, (aside) => writeFile(aside, row.mime));
  return { file: describeFile(path) };
}

const missing = () => new AppError("not_found", "Ese correo no existe en estos datos.");
