import { readFile, stat } from "node:fs/promises";
import { basename, win32 } from "node:path";
import { cleanLine } from "../../shared/clean-text.ts";
import { AppError } from "../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../shared/contract/index.ts";
import type { CommandContext, ReadDb } from "../ledger/context.ts";
import { dropPicture, keepPicture, type PictureName, readPicture } from "../ledger/pictures.ts";
import { inspectPicture } from "../platform/picture/inspect.ts";

type Picture = OutputOf<"settings.getPictures">["pictures"][number];

const NAMES: readonly PictureName[] = ["logo", "qr-yape", "qr-plin"];
const MOST_MEGABYTES = 2;

/** Keeps a picture of the company, or takes it away where there is no path. @throws AppError unreadable_file */
export async function setPicture(
  context: CommandContext,
  { name, path }: ParsedInputOf<"settings.setPicture">,
): Promise<OutputOf<"settings.setPicture">> {
  const chosen = path === null ? null : await readChosen(path);
  await context.command(
    { what: "settings.setPicture", topics: ["settings", "letters"], detail: { name, bytes: chosen?.content.length ?? 0 } },
    async (tx) => (chosen ? keepPicture(tx, name, chosen) : dropPicture(tx, name)),
  );
  const [picture] = chosen ? await readSome(context.read, [name]) : [];
  return { picture: picture ?? null };
}

/** The company's pictures, those that there are. */
export function readPictures(read: ReadDb): Promise<Picture[]> {
  return readSome(read, NAMES);
}

async function readSome(read: ReadDb, names: readonly PictureName[]): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const name of names) {
    const picture = await readPicture(read, name);
    if (!picture) continue;
    const { mime, content, width, height } = picture;
    pictures.push({ name, mime, dataBase64: Buffer.from(content).toString("base64"), width, height });
  }
  return pictures;
}

async function readChosen(path: string) {
  const name = cleanLine(basename(win32.basename(path))) || "La imagen";
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw unreadable(`No se pudo abrir ${name}: revisa que el archivo exista y que no sea una carpeta.`);
  if (found.size > MOST_MEGABYTES * 1024 * 1024)
    throw unreadable(`${name} pesa más de ${MOST_MEGABYTES} MB: guárdala más pequeña y vuelve a elegirla.`);
  const content = await readFile(path).catch(() => {
    throw unreadable(`No se pudo leer ${name}: revisa que tengas permiso y que no esté abierto en otro programa.`);
  });
  return { mime: inspectPicture(content, name).mime, content: new Uint8Array(content) };
}

function unreadable(message: string): AppError {
  return new AppError("unreadable_file", message);
}
