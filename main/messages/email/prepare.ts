import { randomUUID } from "node:crypto";
import type { Finding } from "../../../shared/contract/common.ts";
import { cleanLine } from "../../../shared/clean-text.ts";
import type { MailAttachment } from "../../../shared/contract/messages-mail.ts";
import type { Purpose } from "../../followup/index.ts";
import { type Company, requireCompany } from "../../ledger/company.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readPicture } from "../../ledger/pictures.ts";
import { paymentColumns } from "../../letters/index.ts";
import { type MailAccount, readMailAccount } from "../accounts/read.ts";
import { purposeOfMail } from "./purpose.ts";
import { readAttachments } from "./attachments.ts";
import { mailHtml } from "./html.ts";
import type { MailContent } from "./mail-content.ts";
import type { MailFile } from "./mail-file.ts";
import { mailText } from "./plain-text.ts";
import { type MailRecipient, readMailRecipient } from "./recipient.ts";
import { type Answered, readAnswered } from "./answered.ts";
import { type MailWords, type WordsRequest, writeWords } from "./words.ts";

export type MailRequest = WordsRequest & {
  to?: string | undefined;
  accountId?: number | undefined;
  attachments?: readonly MailAttachment[] | undefined;
  replyId?: number | undefined;
};

/** Where and when a mail is written. */
export type Desk = { read: ReadDb; folder: string; todayOn: string; at: string };

/** A mail with all that goes into its bytes. */
export type PreparedMail = {
  account: MailAccount;
  recipient: MailRecipient;
  words: MailWords;
  html: string;
  text: string;
  logo: (MailFile & { cid: string }) | null;
  files: MailFile[];
  answered: Answered | null;
  purpose: Purpose;
  warnings: Finding[];
};

/** In a box of so many points, as it was drawn. */
const LOGO = { width: 220, height: 64 };
const LOGO_CID = "logo@cuentas-claras";

/**
 * Writes a mail to a client whole, as the preview shows it and the outbox freezes it.
 * @throws AppError no_company | not_found without an account, or for what it names | nothing_owed | invalid_input without an address or for its files
 */
export async function prepareMail(
  desk: Desk,
  { to, accountId, attachments = [], replyId, ...request }: MailRequest,
): Promise<PreparedMail> {
  const { read } = desk;
  const account = await readMailAccount(read, accountId);
  const company = await requireCompany(read);
  const { isBad, ...recipient } = await readMailRecipient(read, { clientId: request.clientId, contactId: request.contactId, to });
  const answered = replyId === undefined ? null : await readAnswered(read, request.clientId, replyId);
  const words = await writeWords(
    read,
    {
      ...request,
      subject: request.subject ?? answered?.subject ?? undefined,
      contactId: recipient.contactId ?? undefined,
    },
    desk,
  );
  const logo = await readLogo(read);
  const content = contentOf(words, company, account, logo);
  const files = await readAttachments(desk, { clientId: request.clientId, companyName: nameOf(company), facts: words.facts }, attachments);
  const warnings = [
    ...(isBad
      ? [{ code: "bad_address", message: `Un correo anterior a ${recipient.address} volvió sin entregarse: confirma la dirección.` }]
      : []),
    ...(recipient.isKnown
      ? []
      : [{ code: "unknown_address", message: "Esa dirección no está entre los datos del cliente: comprueba que sea suya." }]),
    ...warningsOf(words),
  ];
  return {
    account,
    recipient,
    words,
    html: mailHtml(content),
    text: mailText(content),
    logo,
    files,
    answered,
    purpose: await purposeOfMail(read, request.clientId, words, { answered, at: desk.at }),
    warnings,
  };
}

function warningsOf({ blocks, facts }: MailWords): Finding[] {
  const asksToPay = blocks.some(({ kind }) => kind === "accounts");
  if (!asksToPay || !facts || facts.accounts.length + facts.wallets.length + facts.depositAccounts.length > 0) return [];
  return [{ code: "no_accounts", message: "El correo no dice dónde pagar: agrega tus cuentas bancarias en Ajustes." }];
}

function contentOf({ subject, blocks, facts }: MailWords, company: Company, account: MailAccount, logo: Logo | null): MailContent {
  const signed = [company.signatory, company.signatoryRole].map((line) => cleanLine(line ?? ""));
  const own = account.signature.split(/\r?\n/).map(cleanLine);
  const details = [`RUC ${company.ruc}`, company.address, company.phone, company.email].map((line) => cleanLine(line ?? ""));
  return {
    subject,
    blocks,
    tables: facts?.tables ?? [],
    payment: facts ? paymentColumns(facts) : [],
    company: { name: cleanLine(nameOf(company)), lines: [details.filter(Boolean).join(" · ")] },
    signature: (own.some(Boolean) ? own : signed).filter(Boolean),
    logo: logo && { cid: logo.cid, width: logo.width, height: logo.height },
  };
}

function nameOf({ tradeName, legalName }: Company): string {
  return tradeName || legalName;
}

type Logo = MailFile & { cid: string; width: number; height: number };

async function readLogo(read: ReadDb): Promise<Logo | null> {
  const picture = await readPicture(read, "logo");
  if (!picture) return null;
  const scale = Math.min(1, LOGO.width / picture.width, LOGO.height / picture.height);
  return {
    name: picture.mime === "image/png" ? "logo.png" : "logo.jpg",
    mime: picture.mime,
    content: picture.content,
    cid: LOGO_CID,
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
}

/** A name for a mail that no other one has, in the domain that it leaves from. */
export function newMessageId(fromAddress: string, unique: () => string = randomUUID): string {
  return `<${unique()}@${fromAddress.split("@").at(-1) ?? "cuentas-claras.local"}>`;
}
