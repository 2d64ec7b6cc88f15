import { AppError } from "../../../shared/contract/errors.ts";
import { inflateEntry, readZipDirectory } from "../../platform/zip-directory.ts";
import { withCharacters } from "./shown-text.ts";

const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 60 * 1024 * 1024;
const MOST_XML = 20 * 1024 * 1024;

/** Parts of a Word file that run, or bring something else along. */
const DANGEROUS = /vbaProject|vbaData|\/embeddings\/|\/activeX\/|\.bin$|\.(exe|dll|js|vbs|docm|dotm|html?|mht)$/i;
/** Fields that make Word run or fetch something. */
const RUNNING_FIELD = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|MACROBUTTON|IMPORT)\b/;

/**
 * Looks through a Word file of the user's before anything reads it as one: whole, within limits, without macros or anything that runs,
 * brings another file along or is fetched from elsewhere.
 * @throws AppError unreadable_file, in words for the user
 */
export function checkDocx(bytes: Uint8Array, name: string): void {
  const parts = unpack(bytes, name);
  const types = parts.get("[Content_Types].xml");
  if (!types || !parts.has("word/document.xml")) throw notWord(name);
  if (/macroEnabled/i.test(types)) throw hasMacros(name);
  for (const [part, text] of parts) {
    if (DANGEROUS.test(part)) throw hasMacros(name);
    // Written in two bytes a letter, nothing that is looked for would be found.
    if (/<!DOCTYPE|<!ENTITY|\0/i.test(text)) throw broken(name);
    if (part.endsWith(".rels") && bringsOther(text))
      throw unreadable(
        `${name} trae algo de fuera (una plantilla, una imagen o un archivo enlazado): guárdalo todo dentro del documento y vuelve a elegirlo.`,
      );
    if (/<(?:\w+:)?altChunk\b/.test(text) || fieldsOf(text).some((field) => RUNNING_FIELD.test(field)))
      throw unreadable(`${name} tiene un campo que abre o ejecuta otra cosa: quítalo y vuelve a elegirlo.`);
  }
}

/** Links to pages and addresses are plain; anything else that stands outside is fetched when the file opens. */
function bringsOther(relations: string): boolean {
  return [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .map(([relation]) => withCharacters(relation))
    .some((relation) => /\bTargetMode\s*=\s*["']External["']/i.test(relation) && !/\sType\s*=\s*["'][^"']*\/hyperlink["']/.test(relation));
}

/** What each field does. Word reads the pieces of one as a whole, from where it begins. */
function fieldsOf(text: string): string[] {
  const simple = [...text.matchAll(/\s(?:\w+:)?instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) => double ?? single ?? "");
  const pieces = text
    .split(/fldCharType\s*=\s*["'](?:begin|separate|end)["']/)
    .map((field) => [...field.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)/g)].map(([, typed]) => typed ?? "").join(""));
  return [...simple, ...pieces].map(withCharacters);
}

/** The XML parts as text; the others by their name alone. */
function unpack(bytes: Uint8Array, name: string): Map<string, string> {
  const parts = new Map<string, string>();
  try {
    const entries = readZipDirectory(bytes);
    const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
    if (entries.length > MOST_ENTRIES || unpacked > MOST_UNPACKED) throw tooLarge(name);
    // Who reads it next may take the other one of two.
    if (new Set(entries.map((entry) => entry.name.toLowerCase())).size < entries.length) throw broken(name);
    for (const entry of entries) {
      if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]/.test(entry.name)) throw broken(name);
      const isXml = /\.(xml|rels)$/i.test(entry.name);
      const content = entry.isFolder ? new Uint8Array() : inflateEntry(bytes, entry, isXml ? MOST_XML : MOST_UNPACKED);
      parts.set(entry.name, isXml ? new TextDecoder().decode(content) : "");
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw startsAsOldWord(bytes)
      ? unreadable(`${name} es del Word antiguo (.doc): ábrelo en Word y guárdalo como documento .docx.`)
      : notWord(name);
  }
  return parts;
}

function startsAsOldWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString("hex") === "d0cf11e0";
}

function notWord(name: string): AppError {
  return unreadable(`${name} no es un documento de Word (.docx), o está dañado: ábrelo en Word, guárdalo como .docx y vuelve a elegirlo.`);
}

function broken(name: string): AppError {
  return unreadable(`${name} está mal armado por dentro: ábrelo en Word, guárdalo de nuevo como .docx y vuelve a elegirlo.`);
}

function hasMacros(name: string): AppError {
  return unreadable(`${name} trae macros u otro archivo adentro: guárdalo como documento de Word sin macros (.docx) y vuelve a elegirlo.`);
}

function tooLarge(name: string): AppError {
  return unreadable(`${name} es demasiado grande por dentro: quita imágenes o guárdalas más pequeñas, y vuelve a elegirlo.`);
}

function unreadable(message: string): AppError {
  return new AppError("unreadable_file", message);
}
