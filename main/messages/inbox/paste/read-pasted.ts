import { AppError } from "../../../../shared/contract/errors.ts";
import { limaDate } from "../../../../shared/dates.ts";
import { plainLine, readHeader, splitSender } from "../chat/header.ts";
import { parseChat } from "../chat/parse.ts";
import { emailsIn } from "../whose/whose.ts";

export type Pasted = { body: string /** As the text says it; empty when it does not. */; sender: string; at: string | null };

/**
 * What of a pasted text the client wrote, who and when: messages copied from WhatsApp carry it before each, a mail in its first lines.
 * @throws AppError invalid_input where everything that was pasted is ours
 */
export function readPasted(text: string, at: string, isOurs: (name: string) => boolean): Pasted {
  const plain = text.split("\n").map(plainLine);
  const header = readHeader((plain.find((line) => line.trim() !== "") ?? "").trim());
  if (header && splitSender(header.rest)) return fromChat(text.trimStart(), at, isOurs);
  return fromMail(plain.slice(0, 12)) ?? { body: text.trim(), sender: "", at: null };
}

function fromChat(text: string, at: string, isOurs: (name: string) => boolean): Pasted {
  const { messages } = parseChat(text, limaDate(at));
  const theirs = messages.filter(({ sender, isDeleted }) => !isOurs(sender) && !isDeleted);
  const [first] = theirs;
  if (!first) throw new AppError("invalid_input", "Lo que pegaste lo escribió tu empresa: pega lo que respondió el cliente.");
  const last = theirs.at(-1) ?? first;
  return {
    body: theirs
      .filter(({ sender }) => sender === first.sender)
      .map((message) => message.text)
      .join("\n"),
    sender: first.sender,
    // A telephone ahead of this clock does not write from the future.
    at: last.at < at ? last.at : at,
  };
}

/** `De: Carmen Quispe <carmen@bodega.pe>` above the text of a mail. */
function fromMail(lines: readonly string[]): Pasted | null {
  const from = lines.find((line) => /^\s*(de|from)\s*:/i.test(line));
  if (!from || lines.indexOf(from) > 3) return null;
  const sender = from.replace(/^\s*(de|from)\s*:\s*/i, "").trim();
  const [email] = emailsIn(sender);
  return email ? { body: "", sender, at: null } : null;
}
