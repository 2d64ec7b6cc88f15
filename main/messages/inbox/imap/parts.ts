import PostalMime from "postal-mime";
import type { Mailbox, Structure } from "./mailbox.ts";

/** A part of a mail by its place: `1`, `1.2`; the only part of a simple mail is `1`. */
export type Part = { place: string; structure: Structure };

const MOST_PARTS = 200;

/** The leaves of a mail's tree and the mails that it carries, in order. */
export function listParts(root: Structure): Part[] {
  const found: Part[] = [];
  const waiting: Structure[] = [root];
  while (waiting.length > 0 && found.length < MOST_PARTS) {
    const structure = waiting.shift();
    if (!structure) break;
    if (structure.type.startsWith("multipart/")) waiting.unshift(...(structure.childNodes ?? []));
    else found.push({ place: structure.part ?? "1", structure });
  }
  return found;
}

/** The part to read: plain text, otherwise HTML; never a file that comes with the mail. */
export function readablePart(parts: readonly Part[]): Part | undefined {
  const texts = parts.filter(({ structure }) => structure.disposition !== "attachment" && !structure.dispositionParameters?.filename);
  return texts.find(({ structure }) => structure.type === "text/plain") ?? texts.find(({ structure }) => structure.type === "text/html");
}

const MOST_NAMES = 5;

/** The names of the files that a mail brings: they stay in the mailbox. */
export function attachedNames(parts: readonly Part[]): string[] {
  return parts
    .filter(({ structure }) => structure.disposition !== "inline" || !structure.id)
    .map(({ structure }) => structure.dispositionParameters?.filename ?? structure.parameters?.name ?? "")
    .map((name) =>
      name
        .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ")
        .trim()
        .slice(0, 80),
    )
    .filter(Boolean)
    .slice(0, MOST_NAMES);
}

export type PartText = { text: string; isHtml: boolean };

/** Reads the first bytes of a part as text, whatever its charset and encoding. */
export async function readPartText(mailbox: Mailbox, uid: number, { place, structure }: Part, mostBytes: number): Promise<PartText> {
  const content = (await mailbox.readParts(uid, [place], mostBytes)).get(place) ?? new Uint8Array();
  return await decodePart(structure, content);
}

/** Decodes a part by what the server says of it: a mail of that part alone is what the library reads. */
async function decodePart({ type, encoding, parameters = {} }: Structure, content: Uint8Array): Promise<PartText> {
  const isHtml = type === "text/html";
  const kept = ["charset", "format", "delsp"].flatMap((name) => (parameters[name] ? [`; ${name}="${headerWord(parameters[name])}"`] : []));
  const headers = `Content-Type: ${isHtml ? "text/html" : "text/plain"}${kept.join("")}\r\nContent-Transfer-Encoding: ${headerWord(encoding ?? "7bit")}\r\n\r\n`;
  const mail = await PostalMime.parse(Buffer.concat([Buffer.from(headers, "latin1"), content]));
  return { text: (isHtml ? mail.html : mail.text) ?? "", isHtml };
}

/** What a server says goes into a header of ours: one word, and no line of its own. */
function headerWord(text: string): string {
  return text.replaceAll(/[^\w.:+-]/g, "").slice(0, 60);
}
