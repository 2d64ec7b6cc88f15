import type { OutputOf } from "../../../shared/contract/index.ts";
import type { CallContext } from "../../ledger/context.ts";
import { judgeMail } from "./judge-mail.ts";
import { editableWords } from "./own-words.ts";
import { type MailRequest, prepareMail, type PreparedMail } from "./prepare.ts";

/**
 * A mail exactly as it would be frozen, and what the guard says of it now.
 * @throws what prepareMail throws
 */
export async function previewMail(context: CallContext, request: MailRequest): Promise<OutputOf<"messages.previewMail">> {
  const mail = await prepareMail(context, request);
  const verdict = await judgeMail(context.read, request.clientId, mail, context.at);
  return {
    to: mail.recipient.address,
    from: mail.account.fromAddress,
    subject: mail.words.subject,
    html: withLogo(mail),
    text: mail.text,
    words: editableWords(mail.words.blocks),
    attachments: carriedBy(mail),
    template: mail.words.template?.code ?? null,
    stage: mail.words.stage,
    warnings: mail.warnings,
    allowed: verdict.allowed,
    reasons: verdict.reasons,
    nextAllowedAt: verdict.nextAllowedAt ?? null,
  };
}

/** What is told of the files that a mail carries. */
export function carriedBy({ files }: Pick<PreparedMail, "files">): { name: string; mime: string; bytes: number }[] {
  return files.map(({ name, mime, content }) => ({ name, mime, bytes: content.length }));
}

/** The HTML with the logo in its place, as a mail reader shows it. */
function withLogo({ html, logo }: PreparedMail): string {
  if (!logo) return html;
  return html.replaceAll(`cid:${logo.cid}`, `data:${logo.mime};base64,${Buffer.from(logo.content).toString("base64")}`);
}
