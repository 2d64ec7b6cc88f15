import { checkMessage, type Purpose, purposeIn, type Verdict } from "../../followup/index.ts";
import type { Command } from "../../ledger/context.ts";
import type { OutboxMail } from "./outbox-mail.ts";

/** `waits`: only the hour is in the way, and it comes by itself. `held`: a person has to look; `codes` are the rules in the way. */
export type Answer =
  | { leaves: true }
  | { leaves: false; waitsUntil: string; why: string }
  | { leaves: false; held: string; overridable: boolean; codes: string[] };

/** Reasons that pass with the clock and need nobody: the hours and days in which mail leaves. */
const OF_THE_HOUR: ReadonlySet<string> = new Set(["outside_hours", "weekend", "holiday"]);

/** Where these stand in the way, that the amounts are others is told already. */
const NOTHING_LEFT: ReadonlySet<string> = new Set(["nothing_owed", "covered"]);

/** A mail is frozen with its amounts: what was paid, credited or moved since makes them untrue. */
const STALE = {
  code: "amounts_changed",
  text: "Desde que se escribió cambió lo que debe (un pago, una nota de crédito o un vencimiento): cancélalo y escríbelo de nuevo con los montos de hoy.",
  overridable: true,
};

const tellsAmounts = (purpose: Purpose) => purpose.for === "collection" || (purpose.for !== "answer" && purpose.lists);

/** Whether anything was posted to what the client owes since a mail was written. */
function hasChangedSince(tx: Command, { id, clientId }: OutboxMail): boolean {
  const posted = tx.bulk.get(
    `SELECT 1 FROM parts JOIN postings ON postings.part_id = parts.id
      WHERE parts.client_id = ? AND postings.created_at > (SELECT created_at FROM outbox WHERE id = ?)`,
    clientId,
    id,
  );
  return posted !== undefined;
}

/**
 * Asks the guard about a mail at an instant, with its own words, and whether anything is owed still. A rule of the house that a person gave a reason for no longer
 * stops it; one that came into the way since does, and is shown to a person like the first.
 */
export async function askGuard(tx: Command, mail: OutboxMail, at = tx.at): Promise<Answer> {
  const purpose = purposeOfMail(tx, mail);
  const verdict = await judge(tx, mail, purpose, at);
  const passed = mail.overrideReason === null ? new Set<string>() : readPassed(tx, mail);
  const isStale = tellsAmounts(purpose) && !verdict.reasons.some(({ code }) => NOTHING_LEFT.has(code)) && hasChangedSince(tx, mail);
  const left = [...(isStale ? [STALE] : []), ...verdict.reasons].filter(({ code, overridable }) => !(overridable && passed.has(code)));
  if (left.length === 0) return { leaves: true };
  const why = left.map(({ text }) => text).join(" ");
  if (verdict.nextAllowedAt !== undefined && left.every(({ code }) => OF_THE_HOUR.has(code)))
    return { leaves: false, waitsUntil: verdict.nextAllowedAt, why };
  return { leaves: false, held: why, overridable: left.every(({ overridable }) => overridable), codes: left.map(({ code }) => code) };
}

function judge(tx: Command, { clientId, contactId, toAddress, body, subject }: OutboxMail, purpose: Purpose, at: string): Promise<Verdict> {
  const text = `${subject}\n\n${body}`;
  const question = { clientId, channel: "email" as const, at, text, contactId: contactId ?? undefined, address: toAddress };
  return checkMessage(tx.db, question, purpose);
}

/** The rules of the house that a person gave a reason for when this mail was written or approved, as the conversation keeps them. */
function readPassed(tx: Command, { id, clientId }: OutboxMail): Set<string> {
  const rows = tx.bulk.all<{ code: string }>(
    `SELECT passed.value AS code FROM timeline, json_each(timeline.detail, '$.override.passed') AS passed
      WHERE timeline.client_id = ? AND json_extract(timeline.detail, '$.outboxId') = ?`,
    clientId,
    id,
  );
  return new Set(rows.map(({ code }) => code));
}

/** What a mail was frozen for, as its sealed entry in the conversation says. Written as an answer, it leaves as one; of whatever says nothing, money is asked. */
function purposeOfMail(tx: Command, { timelineId, replyId }: OutboxMail): Purpose {
  const entry = tx.bulk.get<{ detail: string }>("SELECT detail FROM timeline WHERE id = ?", timelineId);
  const purpose = purposeIn(JSON.parse(entry?.detail ?? "{}") as Record<string, unknown>);
  const answered = replyId === null ? undefined : tx.bulk.get<{ at: string }>("SELECT at FROM replies WHERE id = ?", replyId);
  return answered && purpose.for === "collection" ? { for: "answer", wroteAt: answered.at } : purpose;
}
