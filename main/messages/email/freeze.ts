import MailComposer from "nodemailer/lib/mail-composer";
import { cleanLine } from "../../../shared/clean-text.ts";
import type { MailFile } from "./mail-file.ts";

/** What a mail is made of. */
export type MailParts = {
  from: { name: string; address: string };
  replyTo: string | null;
  to: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  logo: (MailFile & { cid: string }) | null;
  files: readonly MailFile[];
  /** `<...@...>`, made once. */
  messageId: string;
  /** UTC ISO. */
  at: string;
  /** The mail that it answers, and those before it. */
  answers: { messageId: string; references: string[] } | null;
};

/**
 * The bytes of a mail as it leaves (RFC 5322, MIME): plain text and HTML of the same words, the logo inside, the files behind.
 * No line break of a name or a subject reaches a header; nothing is read from a path or an address.
 */
export async function freezeMail(parts: MailParts): Promise<Uint8Array> {
  const { from, replyTo, to, answers } = parts;
  const composer = new MailComposer({
    from: { name: cleanLine(from.name), address: from.address },
    to: { name: cleanLine(to.name), address: to.address },
    ...(replyTo === null ? {} : { replyTo: { name: cleanLine(from.name), address: replyTo } }),
    subject: cleanLine(parts.subject),
    messageId: parts.messageId,
    date: new Date(parts.at),
    ...(answers ? { inReplyTo: answers.messageId, references: answers.references } : {}),
    text: parts.text,
    html: parts.html,
    attachments: [
      ...(parts.logo
        ? [{ filename: parts.logo.name, contentType: parts.logo.mime, content: Buffer.from(parts.logo.content), cid: parts.logo.cid }]
        : []),
      ...parts.files.map(({ name, mime, content }) => ({ filename: name, contentType: mime, content: Buffer.from(content) })),
    ],
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await composer.compile().build());
}
