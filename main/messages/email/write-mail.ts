import { createHash } from "node:crypto";
import { AppError } from "../../../shared/contract/errors.ts";
import type { OutboxState } from "../../../shared/contract/messages-outbox.ts";
import { findWaiting, mayOverride, refusal } from "../../followup/index.ts";
import type { Command } from "../../ledger/context.ts";
import { type MailToPut, putInOutbox } from "../outbox/put.ts";
import { refuseThankedTwice } from "../thanks/once.ts";
import { freezeMail } from "./freeze.ts";
import { type MailRequest, newMessageId, prepareMail, type PreparedMail } from "./prepare.ts";
import { judgeMail } from "./judge-mail.ts";
import { carriedBy } from "./preview.ts";

export type MailToWrite = MailRequest & {
  sendAt?: string | undefined;
  approved?: boolean | undefined;
  actionId?: number | undefined;
  override?: { reason: string } | undefined;
};

/** `passed`: the rules of the house that a reason was given for. */
export type WrittenMail = { id: number; messageId: string; passed: string[] };

/**
 * Writes a client's mail for good: frozen, in the outbox and in the conversation, inside the transaction given.
 * The guard is asked for the instant at which it is to leave. The step of follow-up that it does waits for its fate.
 * @throws AppError not_allowed with the verdict | invalid_input for an hour that went by | conflict where it was written today already | what prepareMail throws
 */
export async function writeMail(tx: Command, folder: string, request: MailToWrite): Promise<WrittenMail> {
  const { clientId, actionId, override } = request;
  if (actionId !== undefined && findWaiting(tx, { kind: "action", id: actionId }).clientId !== clientId)
    throw new AppError("not_found", "Ese paso es de otro cliente.");
  const mail = await prepareMail({ read: tx.db, folder, todayOn: tx.todayOn, at: tx.at }, request);
  const sendAt = request.sendAt === undefined ? null : new Date(request.sendAt).toISOString();
  if (sendAt !== null && sendAt <= tx.at) throw new AppError("invalid_input", "Esa hora ya pasó: elige otra, o envíalo ahora.");
  const verdict = await judgeMail(tx.db, clientId, mail, sendAt ?? tx.at);
  if (!verdict.allowed && !(override && mayOverride(verdict))) throw refusal(verdict);
  const passed = verdict.allowed ? [] : verdict.reasons.map(({ code }) => code);
  const overrideReason = passed.length > 0 ? (override?.reason ?? null) : null;
  if (mail.purpose.for === "thanks") refuseThankedTwice(tx, clientId, mail.purpose.paymentIds);
  const { messageId, mime } = await freeze(mail, sendAt ?? tx.at);
  const id = put(tx, { ...rowOf(mail, request, tx.todayOn), messageId, mime, sendAt, overrideReason, overridden: passed });
  return { id, messageId, passed };
}

async function freeze({ account, recipient, words, html, text, logo, files, answered }: PreparedMail, at: string) {
  const messageId = newMessageId(account.fromAddress);
  const mime = await freezeMail({
    from: { name: account.fromName, address: account.fromAddress },
    replyTo: account.replyTo,
    to: recipient,
    subject: words.subject,
    html,
    text,
    logo,
    files,
    messageId,
    at,
    answers: answered?.thread ?? null,
  });
  return { messageId, mime };
}

type Row = Omit<MailToPut, "messageId" | "mime" | "sendAt" | "overrideReason" | "overridden">;

function rowOf(mail: PreparedMail, { clientId, actionId, attachments = [], replyId, approved }: MailToWrite, todayOn: string): Row {
  const { account, recipient, words, text } = mail;
  const letter = attachments.find((one) => one.kind === "letter");
  return {
    clientId,
    accountId: account.id,
    contactId: recipient.contactId,
    actionId: actionId ?? null,
    letterId: letter?.letterId ?? null,
    replyId: replyId ?? null,
    fromAddress: account.fromAddress,
    toAddress: recipient.address,
    subject: words.subject,
    body: text,
    template: words.template?.code ?? null,
    templateVersion: words.template?.version ?? null,
    stage: words.stage,
    attachments: carriedBy(mail),
    purpose: mail.purpose,
    once: onceOf(mail, { clientId, letterId: letter?.letterId, replyId, todayOn }),
    isApproved: approved ?? false,
  };
}

type About = { clientId: number; letterId: number | undefined; replyId: number | undefined; todayOn: string };

/** The same documents, in the same words, to the same address, on the same day: one mail. For the same payments: one thank-you, on whatever day. */
function onceOf({ words, recipient, purpose }: PreparedMail, { clientId, letterId, replyId, todayOn }: About): string {
  if (purpose.for === "thanks") {
    const payments = purpose.paymentIds.toSorted((a, b) => a - b).join(" ");
    return `cliente ${clientId} | gracias por ${payments} | ${recipient.address.toLowerCase()}`;
  }
  const documents = (words.facts?.parts ?? []).map(({ invoiceId, cuota, part }) => `${invoiceId}-${cuota}-${part}`).sort();
  const listed = createHash("sha256").update(documents.join(" ")).digest("hex").slice(0, 16);
  const beside = [letterId === undefined ? "" : `carta ${letterId}`, replyId === undefined ? "" : `respuesta ${replyId}`];
  return [`cliente ${clientId}`, listed, words.source, ...beside, recipient.address.toLowerCase(), todayOn].filter(Boolean).join(" | ");
}

function put(tx: Command, mail: MailToPut): number {
  const twin = tx.bulk.get<{ sent: string | null; state: OutboxState }>(
    "SELECT sent_at AS sent, state FROM outbox WHERE once = ? AND state <> 'cancelled'",
    mail.once,
  );
  if (!twin) return putInOutbox(tx, mail);
  if (twin.state === "failed") throw new AppError("conflict", didNotLeave(mail.toAddress));
  const what = twin.sent === null ? "Ya hay un correo" : "Ya se envió un correo";
  throw new AppError("conflict", `${what} de hoy a ${mail.toAddress} con lo mismo: está en Bandeja, Salida.`);
}

const didNotLeave = (address: string) =>
  `El correo de hoy a ${address} con lo mismo no salió: mira por qué en Bandeja, Salida, y allí reenvíalo o déjalo.`;
