import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import type { OutboxState } from "../../../shared/contract/messages-outbox.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";
import { askGuard } from "./ask-guard.ts";
import { findMail, type OutboxMail } from "./outbox-mail.ts";
import { noteState } from "./states.ts";

type Changed = OutputOf<"messages.approveMails">;
type What = "messages.approveMails" | "messages.cancelMails" | "messages.postponeMails";

const GONE: Readonly<Partial<Record<OutboxState, string>>> = {
  queued: "Ya está aprobado: sale cuando llegue su hora.",
  retry: "Ya está aprobado: se vuelve a intentar solo.",
  claimed: "Está saliendo en este momento.",
  dot_sent: "Está saliendo en este momento.",
  sent: "Ya salió.",
  failed: "El servidor lo rechazó: decide qué hacer con él.",
  uncertain: "No se sabe si llegó: primero decide eso.",
  cancelled: "Está cancelado.",
};

/** Does the same to many mails in one command; those that it does not fit stay as they are, each with the reason. */
function changeMails(
  context: CommandContext,
  { what, ids, from, more }: { what: What; ids: readonly number[]; from: readonly OutboxState[]; more?: object },
  change: (tx: Command, mail: OutboxMail) => Promise<string | undefined>,
): Promise<Changed> {
  const detail = { ids: ids.length > 200 ? ids.length : ids, ...more };
  return context.command({ what, topics: ["messages", "clients", "followup"], detail }, async (tx) => {
    const result: Changed = { changed: 0, kept: [] };
    for (const [index, id] of ids.entries()) {
      const mail = findMail(tx, id);
      const why = !mail
        ? "Ese correo no existe en estos datos."
        : from.includes(mail.state)
          ? await change(tx, mail)
          : (GONE[mail.state] ?? "Así como está no se puede.");
      if (why === undefined) result.changed += 1;
      else result.kept.push({ id, why });
      context.progress(index + 1, ids.length, "Revisando correos");
    }
    return result;
  });
}

/**
 * Lets mails leave: those that wait for approval, and those that the guard held, which it is asked about again. Rules of the house alone yield to a reason,
 * which the conversation and the audit keep.
 */
export function approveMails(context: CommandContext, ids: readonly number[], override: { reason: string } | undefined): Promise<Changed> {
  const reason = override?.reason ?? null;
  const wanted = { what: "messages.approveMails" as const, ids, from: ["to_approve", "held"] as const, more: override ? { override } : {} };
  return changeMails(context, wanted, async (tx, mail) => {
    // What leaves another day is asked about then.
    const isForLater = mail.state === "to_approve" && mail.sendAt !== null && mail.sendAt > tx.at;
    const plain = isForLater ? ({ leaves: true } as const) : await askGuard(tx, mail);
    const isPassed = !plain.leaves && "held" in plain && plain.overridable && reason !== null;
    if (!plain.leaves && "held" in plain && !isPassed) return plain.held;
    if (isPassed && reason !== null) noteOverride(tx, mail, { reason, passed: plain.codes });
    tx.bulk.run(
      "UPDATE outbox SET state = 'queued', why = NULL, next_at = NULL, override_reason = coalesce(?, override_reason) WHERE id = ?",
      isPassed ? reason : null,
      mail.id,
    );
    noteState(tx, mail, "queued", isPassed ? `Pese al aviso: ${reason}` : "");
    return undefined;
  });
}

type Override = { reason: string; passed: string[] };

function noteOverride(tx: Command, { id, clientId, toAddress, subject }: OutboxMail, override: Override): void {
  noteInTimeline(tx, {
    clientId,
    kind: "note",
    title: `Correo a ${toAddress} aprobado, pese al aviso: ${override.reason}`,
    text: subject,
    detail: { outboxId: id, override },
  });
}

/** Takes mails that have not left out of the outbox: what they were about may be written again. */
export function cancelMails(context: CommandContext, ids: readonly number[], reason: string | undefined): Promise<Changed> {
  const wanted = { what: "messages.cancelMails" as const, ids, from: ["to_approve", "queued", "retry", "held"] as const, more: { reason } };
  return changeMails(context, wanted, (tx, mail) => {
    const why = reason || "Lo cancelaste.";
    tx.bulk.run("UPDATE outbox SET state = 'cancelled', why = ?, next_at = NULL WHERE id = ?", why, mail.id);
    noteState(tx, mail, "cancelled", why);
    return Promise.resolve(undefined);
  });
}

/** Gives mails that have not left another hour; the guard is asked when it comes. */
export function postponeMails(context: CommandContext, ids: readonly number[], sendAt: string): Promise<Changed> {
  const at = new Date(sendAt).toISOString();
  const wanted = {
    what: "messages.postponeMails" as const,
    ids,
    from: ["to_approve", "queued", "retry", "held"] as const,
    more: { sendAt: at },
  };
  return changeMails(context, wanted, (tx, mail) => {
    // Held by the guard for today: it waits for that hour instead of for a person.
    const state = mail.state === "held" ? "queued" : mail.state;
    tx.bulk.run("UPDATE outbox SET state = ?, send_at = ?, next_at = NULL, why = NULL WHERE id = ?", state, at, mail.id);
    if (state !== mail.state) noteState(tx, mail, state);
    return Promise.resolve(undefined);
  });
}

const SETTLED = {
  arrived: { state: "sent", why: "Confirmaste que llegó." },
  resend: { state: "queued", why: "Pediste enviarlo de nuevo." },
  dropped: { state: "cancelled", why: "Decidiste no enviarlo más." },
} as const;

/**
 * What a person decides on a mail that may have arrived, or that was refused. Sent again it is the same bytes with the same identifier, so that a server or a
 * reader that has it already may know it.
 * @throws AppError not_found | conflict in any other state
 */
export function settleMail(
  context: CommandContext,
  { id, outcome }: { id: number; outcome: keyof typeof SETTLED },
): Promise<{ id: number; state: OutboxState }> {
  const detail = { id, outcome };
  return context.command({ what: "messages.settleMail", topics: ["messages", "clients", "followup"], detail }, (tx) => {
    const mail = findMail(tx, id);
    if (!mail) throw new AppError("not_found", "Ese correo no existe en estos datos.");
    if (mail.state !== "uncertain" && mail.state !== "failed")
      throw new AppError("conflict", GONE[mail.state] ?? "Ese correo todavía no salió: apruébalo o cancélalo.");
    if (outcome === "arrived" && mail.state === "failed")
      throw new AppError("conflict", "El servidor lo rechazó, así que no llegó: envíalo de nuevo o déjalo.");
    if (outcome === "arrived" && tx.bulk.get("SELECT 1 FROM outbox WHERE id = ? AND bounced_at IS NOT NULL", id))
      throw new AppError("conflict", "Rebotó, así que no llegó: revisa la dirección, y envíalo de nuevo o déjalo.");
    if (outcome === "resend") requireAccount(tx, mail);
    const { state, why } = SETTLED[outcome];
    // Sent already, as far as anybody knows: the hour of that attempt is when the client was written to.
    tx.bulk.run(
      `UPDATE outbox SET state = ?, why = ?, next_at = NULL, send_at = NULL, bounced_at = CASE ? WHEN 'queued' THEN NULL ELSE bounced_at END,
        sent_at = CASE ? WHEN 'sent' THEN coalesce(sent_at, claimed_at, ?) END WHERE id = ?`,
      state,
      state === "sent" ? null : why,
      state,
      state,
      tx.at,
      id,
    );
    noteState(tx, mail, state, why);
    return Promise.resolve({ id, state });
  });
}

/** Nothing leaves through an account that was taken out: a mail put back there would wait for ever. */
function requireAccount(tx: Command, { accountId, fromAddress }: OutboxMail): void {
  if (tx.bulk.get("SELECT 1 FROM mail_accounts WHERE id = ? AND archived_at IS NOT NULL", accountId))
    throw new AppError("conflict", `Salió por ${fromAddress}, una cuenta que quitaste: déjalo, y escríbelo de nuevo con otra.`);
}
