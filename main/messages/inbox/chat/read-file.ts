import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../../../shared/contract/errors.ts";
import { ARCHIVE_LIMITS, type ArchiveMember, isArchive, readArchive } from "../../../platform/archive.ts";
import { decodeText } from "../../../platform/table-encoding.ts";

const MOST_ZIP_BYTES = 300 * 1024 * 1024;
const MOST_TEXT_BYTES = 32 * 1024 * 1024;

export type ChatFile = { text: string; title: string | null };

/**
 * The text of a chat export: the file itself, or the text inside its ZIP (`_chat.txt`, `Chat de WhatsApp con …txt`), with the other person's name where a
 * file name tells it. Nothing else of a ZIP is unpacked.
 * @throws AppError unreadable_file
 */
export async function readChatFile(path: string): Promise<ChatFile> {
  const name = basename(path);
  const bytes = await readWhole(path, name);
  if (!isArchive(bytes)) {
    refuseLarge(bytes, name);
    return { text: decodeText(bytes, name).text, title: titleOf(name) };
  }
  const member = findText(bytes, name);
  return { text: decodeText(member.bytes, member.name).text, title: titleOf(basename(member.name)) ?? titleOf(name) };
}

async function readWhole(path: string, name: string): Promise<Uint8Array> {
  const size = await stat(path).then(
    (file) => (file.isFile() ? file.size : -1),
    () => -1,
  );
  if (size < 0) throw new AppError("unreadable_file", `No se pudo abrir ${name}: revisa que el archivo siga en su carpeta.`);
  if (size === 0) throw new AppError("unreadable_file", `${name} está vacío: exporta el chat otra vez.`);
  if (size > MOST_ZIP_BYTES) throw new AppError("unreadable_file", `${name} pesa más de 300 MB: exporta el chat sin archivos.`);
  return await readFile(path);
}

function refuseLarge(bytes: Uint8Array, name: string): void {
  if (bytes.length > MOST_TEXT_BYTES)
    throw new AppError("unreadable_file", `${name} pesa más de 32 MB de texto: no parece un chat. Expórtalo otra vez, sin archivos.`);
}

type Text = Extract<ArchiveMember, { bytes: Uint8Array }>;

function findText(bytes: Uint8Array, name: string): Text {
  let found: Text | undefined;
  for (const member of readArchive(bytes, { ...ARCHIVE_LIMITS, maxFileBytes: MOST_TEXT_BYTES, maxFiles: 20_000, maxDepth: 1 })) {
    if (!/\.txt$/i.test(member.name)) continue;
    if (member.error) throw member.error;
    if (/(^|\/)_chat\.txt$/i.test(member.name) || /whatsapp/i.test(basename(member.name))) return member;
    found ??= member;
  }
  if (!found) throw new AppError("unreadable_file", `${name} no tiene el texto de un chat: exporta el chat otra vez desde WhatsApp.`);
  return found;
}

/** `Chat de WhatsApp con Carmen Quispe.txt`, `WhatsApp Chat - Carmen Quispe.zip`. */
function titleOf(name: string): string | null {
  const plain = name.normalize("NFC").replace(/\.(txt|zip)$/i, "");
  const title = /^(?:chat de whatsapp (?:con|-)|whatsapp chat (?:with|-)|conversaci[oó]n de whatsapp con)\s+(.+)$/i.exec(plain)?.[1];
  return title?.replace(/\s*\(\d+\)$/, "").trim() || null;
}
