import type { CommandContext } from "../../../ledger/context.ts";
import { readSecret, type MailAccount } from "../../accounts/read.ts";
import { type AddressBook, readAddressBook } from "./address-book.ts";
import { findSent, whoseIs } from "./belongs.ts";
import { fetchReport, mayBeReport } from "./bounce/fetch-report.ts";
import type { Returned } from "./bounce/read-report.ts";
import { keepPlace, whereToBegin } from "./cursor.ts";
import { type Envelope, readEnvelope } from "./envelope.ts";
import { type Answer, keepAnswer } from "./keep-answer.ts";
import { keepReturned } from "./keep-returned.ts";
import { type Mailbox, type MailHead, openMailbox } from "./mailbox.ts";
import { attachedNames, listParts, readablePart, readPartText } from "./parts.ts";
import { answerText } from "./words/answer-text.ts";

export type ReadCounts = { read: number; replies: number; bounces: number };

const FOLDER = "INBOX";
/** Mails whose headers are read at a time; what is found in them is kept before the next ones. */
const PAGE = 200;
const MOST_TEXT_BYTES = 128_000;

type Found = { answers: Answer[]; returned: { returned: Returned; at: string }[] };

/**
 * Reads the new mails of an account, and keeps the answers of clients and what came back of what was sent; of every other mail nothing is kept.
 * `counts` grows as pages are kept: what they say stays true when a later page fails.
 * @throws what the connection throws, AppError conflict without a password
 */
export async function readAccount(context: CommandContext, account: MailAccount, counts: ReadCounts): Promise<void> {
  const { imap: server } = account;
  if (!server) return;
  const password = await readSecret(context.secrets, account);
  const mailbox = await openMailbox({ server, user: account.user, password, signal: context.signal }, FOLDER);
  try {
    const where = { accountId: account.id, folder: FOLDER };
    const begin = await whereToBegin(context.read, where, mailbox, context.todayOn);
    const uids = await mailbox.listUids(begin);
    const book = await readAddressBook(context.read);
    for (let from = 0; from < uids.length; from += PAGE) {
      const page = uids.slice(from, from + PAGE);
      const found = await lookAt(context, mailbox, page, book);
      await keepPage(context, { found, where, mailbox, lastUid: page.at(-1) ?? 0, counts });
      counts.read += page.length;
      context.progress(from + page.length, uids.length, `Leyendo el correo de ${account.fromAddress}`);
    }
    // Numbers below the next one belong to mails that are older than the first look.
    const lastUid = Math.max(mailbox.uidNext - 1, uids.at(-1) ?? 0);
    if ("since" in begin || lastUid > begin.after)
      await keepPage(context, { found: { answers: [], returned: [] }, where, mailbox, lastUid, counts });
  } finally {
    await mailbox.close();
  }
}

async function lookAt(context: CommandContext, mailbox: Mailbox, uids: readonly number[], book: AddressBook): Promise<Found> {
  const heads = await mailbox.readHeads(uids);
  const mails: { head: MailHead; envelope: Envelope }[] = [];
  for (const head of heads) mails.push({ head, envelope: await readEnvelope(head, context.at) });
  const sent = await findSent(
    context.read,
    mails.flatMap(({ envelope }) => envelope.answers),
  );
  const found: Found = { answers: [], returned: [] };
  for (const { head, envelope } of mails) {
    context.signal.throwIfAborted();
    if (mayBeReport(head, envelope)) {
      const returned = await fetchReport(mailbox, head, envelope);
      if (returned) found.returned.push({ returned, at: envelope.at });
      continue;
    }
    const owner = head.structure.type === "multipart/report" ? null : whoseIs(envelope, sent, book);
    if (owner) found.answers.push({ envelope, owner, text: await readText(mailbox, head, envelope) });
  }
  return found;
}

async function readText(mailbox: Mailbox, head: MailHead, { subject }: Envelope): Promise<string> {
  const parts = listParts(head.structure);
  const part = readablePart(parts);
  const text = part ? await readPartText(mailbox, head.uid, part, MOST_TEXT_BYTES) : { text: "", isHtml: false };
  return answerText(text, attachedNames(parts)) || subject;
}

type Page = { found: Found; where: { accountId: number; folder: string }; mailbox: Mailbox; lastUid: number; counts: ReadCounts };

/** What a page held and how far it reaches stand or fall together. */
async function keepPage(context: CommandContext, { found, where, mailbox, lastUid, counts }: Page): Promise<void> {
  const detail = { ...where, lastUid, replies: 0, bounces: 0 };
  await context.command({ what: "messages.fetchMail", topics: ["messages", "clients", "followup"], detail }, async (tx) => {
    for (const answer of found.answers) if (keepAnswer(tx, answer)) detail.replies += 1;
    for (const { returned, at } of found.returned) if (keepReturned(tx, returned, at)) detail.bounces += 1;
    keepPlace(tx, where, mailbox, lastUid);
  });
  counts.replies += detail.replies;
  counts.bounces += detail.bounces;
}
