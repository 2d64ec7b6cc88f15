import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { AppError } from "../../../shared/contract/errors.ts";
import type { MailAttachment } from "../../../shared/contract/messages-mail.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readOriginal } from "../../ledger/originals.ts";
import { buildStatement, readLetterFile } from "../../letters/index.ts";
import { safeFileName } from "../../platform/safe-file-name.ts";
import { mimeOf } from "../../platform/saved-files.ts";
import type { LetterFacts } from "../../templates/index.ts";
import { distinctNames } from "./distinct-names.ts";
import { duesFile } from "./dues-file.ts";
import type { MailFile } from "./mail-file.ts";

/** What all files of a mail may weigh: encoded for the mail they grow by a third, and many services take no more than 20 to 25 MB. */
const MOST_BYTES = 15 * 1024 * 1024;

/** What Gmail and Outlook send back, whatever it holds (support.google.com/mail/answer/6590). */
const REFUSED =
  /^\.(ade|adp|apk|appx|appxbundle|bat|cab|chm|cmd|com|cpl|diagcab|dll|dmg|exe|hta|img|ins|iso|isp|jar|js|jse|jnlp|lib|lnk|mde|mjs|msc|msi|msix|msp|mst|nsh|pif|ps1|reg|scr|sct|shb|sys|vb|vbe|vbs|vhd|vxd|wsc|wsf|wsh|xll)$/i;

const MIMES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".txt": "text/plain",
  ".doc": "application/msword",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xls": "application/vnd.ms-excel",
};

type Source = { read: ReadDb; folder: string; todayOn: string; at: string };
type About = { clientId: number; companyName: string; facts: LetterFacts | null };

/**
 * The files of a mail, each with a name that is safe wherever it is read.
 * @throws AppError not_found | invalid_input for a file that mail services refuse or where all weigh too much | unreadable_file
 */
export async function readAttachments(source: Source, about: About, wanted: readonly MailAttachment[]): Promise<MailFile[]> {
  const files: MailFile[] = [];
  for (const one of wanted) files.push(...(await readOne(source, about, one)));
  const names = distinctNames(files.map(({ name }) => safeFileName(name)));
  const total = files.reduce((sum, { content }) => sum + content.length, 0);
  if (total > MOST_BYTES) throw tooHeavy(total);
  return files.map((file, index) => ({ ...file, name: names[index] ?? "adjunto" }));
}

function tooHeavy(bytes: number): AppError {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return new AppError(
    "invalid_input",
    `Los adjuntos pesan ${megabytes} MB y un correo lleva hasta 15 MB: quita alguno o envíalo por otro medio.`,
  );
}

async function readOne(source: Source, about: About, wanted: MailAttachment): Promise<MailFile[]> {
  if (wanted.kind === "invoice_xml") return await readInvoice(source.read, about.clientId, wanted.invoiceId);
  if (wanted.kind === "letter") return [await readLetter(source, about.clientId, wanted.letterId)];
  if (wanted.kind === "statement") return [await buildStatement(source.read, { clientId: about.clientId, as: wanted.as }, source)];
  if (wanted.kind === "file") return [await readOwnFile(wanted.path)];
  const file = about.facts && duesFile(about.facts, about.companyName, source.at);
  if (!file) throw new AppError("invalid_input", "No hay fechas que poner en su calendario: quita ese adjunto.");
  return [file];
}

/** The XML that the document came in with, and the tax office's answer where it was kept. A list of sales holds other clients: it never goes out. */
async function readInvoice(read: ReadDb, clientId: number, invoiceId: number): Promise<MailFile[]> {
  const invoice = await read
    .selectFrom("invoices")
    .select(["series", "number", "source_sha256 as sourceSha256", "source_format as format"])
    .where("id", "=", invoiceId)
    .where("client_id", "=", clientId)
    .executeTakeFirst();
  if (!invoice) throw new AppError("not_found", "Ese documento no es de este cliente.");
  const label = documentLabel(invoice.series, invoice.number);
  const evidence = await read
    .selectFrom("evidence")
    .select(["kind", "sha256"])
    .where("invoice_id", "=", invoiceId)
    .where("kind", "in", ["xml", "cdr"])
    .orderBy("id", "desc")
    .execute();
  const own = evidence.find(({ kind }) => kind === "xml")?.sha256 ?? (isOneDocument(invoice.format) ? invoice.sourceSha256 : null);
  if (own === null) throw noXml(label);
  const original = await readOriginal(read, own);
  if (extname(original.name).toLowerCase() !== ".xml") throw noXml(label);
  const answer = evidence.find(({ kind }) => kind === "cdr");
  return [
    { name: `${label}.xml`, mime: "application/xml", content: original.bytes },
    ...(answer ? [{ name: `R-${label}.xml`, mime: "application/xml", content: (await readOriginal(read, answer.sha256)).bytes }] : []),
  ];
}

/** Before formats were noted, whatever was kept as XML was one document. */
function isOneDocument(format: string | null): boolean {
  return format === null || format === "ubl";
}

function noXml(label: string): AppError {
  return new AppError("not_found", `${label} no tiene su XML guardado: impórtalo en Facturas para poder enviarlo.`);
}

async function readLetter({ read, folder }: Source, clientId: number, letterId: number): Promise<MailFile> {
  const letter = await read
    .selectFrom("letters")
    .select("id")
    .where("id", "=", letterId)
    .where("client_id", "=", clientId)
    .executeTakeFirst();
  if (!letter) throw new AppError("not_found", "Esa carta no es de este cliente.");
  return await readLetterFile(read, folder, letterId);
}

async function readOwnFile(path: string): Promise<MailFile> {
  const name = basename(path);
  const ending = extname(name).toLowerCase();
  if (REFUSED.test(ending))
    throw new AppError(
      "invalid_input",
      `Los servicios de correo no dejan pasar archivos ${ending}: envía ${name} de otra forma, o en PDF.`,
    );
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new AppError("unreadable_file", `No se encuentra el archivo ${name}: elígelo otra vez.`);
  if (found.size === 0) throw new AppError("unreadable_file", `El archivo ${name} está vacío: elige otro.`);
  if (found.size > MOST_BYTES) throw tooHeavy(found.size);
  const content = new Uint8Array(await readFile(path));
  return { name, mime: MIMES[ending] ?? mimeOf(name), content };
}
