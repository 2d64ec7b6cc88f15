import { AppError } from "../../../shared/contract/errors.ts";
import type { Command } from "../../ledger/context.ts";
import type { MailAccount } from "../accounts/read.ts";
import { askGuard } from "./ask-guard.ts";
import { isWithinLimits } from "./limits.ts";
import { findNextDue, type OutboxMail } from "./outbox-mail.ts";
import type { Outcome } from "./outcome.ts";
import { noteState } from "./states.ts";

/** `moved`: that mail does not leave now, and the next one may. `closed`: none leaves through this account now. */
export type Claim = { kind: "claimed"; mail: OutboxMail; mime: Uint8Array } | { kind: "moved"; held: boolean } | { kind: "closed" };

/**
 * Takes the next mail of an account for sending, once the guard said yes to it at this instant. One mail at a time leaves through an account, whichever copy
 * of the program sends it: the transaction is the only door.
 * @param at by the clock, in a run that began a while ago
 */
export async function claimNext(tx: Command, account: MailAccount, claimer: string, at = tx.at): Promise<Claim> {
  const busy = tx.bulk.get("SELECT 1 FROM outbox WHERE account_id = ? AND state IN ('claimed', 'dot_sent')", account.id);
  const paused = tx.bulk.get("SELECT 1 FROM mail_accounts WHERE id = ? AND (paused_at IS NOT NULL OR archived_at IS NOT NULL)", account.id);
  if (busy || paused || !isWithinLimits(tx, account)) return { kind: "closed" };
  const mail = findNextDue(tx, account.id);
  if (!mail) return { kind: "closed" };
  const answer = await askGuard(tx, mail, at);
  if (!answer.leaves) return { kind: "moved", held: holdBack(tx, mail, answer) };
  tx.bulk.run(
    "UPDATE outbox SET state = 'claimed', claimed_at = ?, claimed_by = ?, attempts = attempts + 1, next_at = NULL, why = NULL WHERE id = ?",
    tx.at,
    claimer,
    mail.id,
  );
  noteState(tx, mail, "claimed");
  const row = tx.bulk.get<{ mime: Uint8Array }>("SELECT mime FROM outbox WHERE id = ?", mail.id);
  if (!row) throw new AppError("not_found", "Ese correo ya no está en la bandeja de salida.");
  return { kind: "claimed", mail: { ...mail, attempts: mail.attempts + 1 }, mime: row.mime };
}

/** What the guard stopped waits for its hour, or for a person; whether it is for a person. */
function holdBack(tx: Command, mail: OutboxMail, answer: Exclude<Awaited<ReturnType<typeof askGuard>>, { leaves: true }>): boolean {
  if ("waitsUntil" in answer) {
    tx.bulk.run(
      "UPDATE outbox SET next_at = ?, why = ? WHERE id = ?",
      answer.waitsUntil,
      `${answer.why} Sale en el próximo horario.`,
      mail.id,
    );
    return false;
  }
  tx.bulk.run("UPDATE outbox SET state = 'held', why = ?, next_at = NULL WHERE id = ?", answer.held, mail.id);
  noteState(tx, mail, "held", answer.held);
  return true;
}

/**
 * Writes down that a mail is handed over whole but for the final dot, which leaves only once this is committed.
 * @throws AppError conflict when it is no longer this run's to send: then the dot must not leave
 */
export function markDotSent(tx: Command, mail: OutboxMail, claimer: string): void {
  if (tx.bulk.run("UPDATE outbox SET state = 'dot_sent' WHERE id = ? AND state = 'claimed' AND claimed_by = ?", mail.id, claimer) === 0)
    throw new AppError("conflict", "Otra copia del programa se hizo cargo de este correo.");
  noteState(tx, mail, "dot_sent");
}

/** Writes down how an attempt ended; what another copy of the program took over meanwhile stays as that one left it, but for a certain answer of the server. */
export function finishAttempt(tx: Command, mail: OutboxMail, claimer: string, outcome: Outcome): void {
  const { state, why, nextAt = null } = outcome;
  const isCertain = state === "sent" || state === "failed";
  const changed = tx.bulk.run(
    `UPDATE outbox SET state = ?, why = ?, next_at = ?, sent_at = ?, claimed_by = NULL, attempts = attempts - ?
      WHERE id = ? AND (claimed_by = ? OR (state = 'uncertain' AND ?))`,
    state,
    state === "sent" ? null : why,
    nextAt,
    state === "sent" || state === "uncertain" ? tx.at : null,
    outcome.isNoAttempt ? 1 : 0,
    mail.id,
    claimer,
    isCertain ? 1 : 0,
  );
  if (changed > 0) noteState(tx, mail, state, why);
  if (outcome.rests && nextAt !== null) letRest(tx, mail.accountId, nextAt);
  if (outcome.pauses)
    tx.bulk.run(
      "UPDATE mail_accounts SET paused_at = ?, paused_because = ? WHERE id = ? AND paused_at IS NULL",
      tx.at,
      why,
      mail.accountId,
    );
}

/** The other mails of an account whose server cannot be asked now wait for the same instant. */
function letRest(tx: Command, accountId: number, untilAt: string): void {
  const rest = "UPDATE outbox SET next_at = ? WHERE account_id = ? AND state IN ('queued', 'retry') AND coalesce(next_at, '') < ?";
  tx.bulk.run(rest, untilAt, accountId, untilAt);
}
