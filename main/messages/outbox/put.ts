import { createHash } from "node:crypto";
import type { Stage } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { noteInTimeline } from "../../clients/index.ts";
import { type Purpose, purposeDetail } from "../../followup/index.ts";
import type { Command } from "../../ledger/context.ts";
import { noteState, TIMELINE_STATES } from "./states.ts";

/** A mail as it is frozen: its bytes never change again. */
export type MailToPut = {
  clientId: number;
  accountId: number;
  contactId: number | null;
  actionId: number | null;
  letterId: number | null;
  replyId: number | null;
  fromAddress: string;
  toAddress: string;
  subject: string;
  /** Plain text. */
  body: string;
  template: string | null;
  templateVersion: number | null;
  stage: Stage | null;
  messageId: string;
  mime: Uint8Array;
  attachments: { name: string; mime: string; bytes: number }[];
  /** What it is about (documents, step, recipient): nothing is written twice. */
  once: string;
  isApproved: boolean;
  sendAt: string | null;
  /** What it is for, which is asked of the guard again as it leaves; without one it collects. */
  purpose?: Purpose;
  /** Why it is written although the house's rules said no. */
  overrideReason: string | null;
  /** The rules that it was given for. */
  overridden?: readonly string[];
};

/**
 * Puts a mail in the outbox, with its history and its entry in the client's conversation; gives its id. Nothing leaves here: what lets it leave asks the guard.
 * @throws AppError conflict where the same is in the outbox already
 */
export function putInOutbox(tx: Command, mail: MailToPut): number {
  const twin = tx.bulk.get<{ id: number }>("SELECT id FROM outbox WHERE once = ? AND state <> 'cancelled'", mail.once);
  if (twin) throw new AppError("conflict", "Ese mismo correo ya está en la bandeja de salida: míralo ahí antes de escribir otro.");
  const state = mail.isApproved ? "queued" : "to_approve";
  const sha256 = createHash("sha256").update(mail.mime).digest("hex");
  const id = tx.bulk.insert("outbox", {
    client_id: mail.clientId,
    account_id: mail.accountId,
    contact_id: mail.contactId,
    action_id: mail.actionId,
    letter_id: mail.letterId,
    reply_id: mail.replyId,
    timeline_id: null,
    from_address: mail.fromAddress,
    to_address: mail.toAddress,
    subject: mail.subject,
    body: mail.body,
    template: mail.template,
    template_version: mail.templateVersion,
    stage: mail.stage,
    message_id: mail.messageId,
    mime: mail.mime,
    sha256,
    attachments: JSON.stringify(mail.attachments),
    once: mail.once,
    state,
    attempts: 0,
    send_at: mail.sendAt,
    override_reason: mail.overrideReason,
    created_at: tx.at,
  }) as number;
  const timelineId = noteInTimeline(tx, {
    clientId: mail.clientId,
    kind: "email",
    title: titleOf(mail),
    text: `${mail.subject}\n\n${mail.body}`,
    state: TIMELINE_STATES[state],
    letterId: mail.letterId ?? undefined,
    detail: {
      outboxId: id,
      to: mail.toAddress,
      messageId: mail.messageId,
      sha256,
      ...(mail.purpose ? purposeDetail(mail.purpose) : {}),
      ...(mail.template === null ? {} : { template: mail.template, templateVersion: mail.templateVersion }),
      ...(mail.attachments.length > 0 ? { attachments: mail.attachments.map(({ name }) => name) } : {}),
      ...(mail.overrideReason === null ? {} : { override: { reason: mail.overrideReason, passed: mail.overridden ?? [] } }),
    },
  });
  tx.bulk.run("UPDATE outbox SET timeline_id = ? WHERE id = ?", timelineId, id);
  noteState(tx, { id, timelineId }, state);
  return id;
}

function titleOf({ toAddress, overrideReason }: MailToPut): string {
  return overrideReason === null ? `Correo a ${toAddress}` : `Correo a ${toAddress}, pese al aviso: ${overrideReason}`;
}
