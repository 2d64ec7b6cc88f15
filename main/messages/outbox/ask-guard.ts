import { checkContact, checkThanks, mayOverride, type Verdict } from "../../followup/index.ts";
import type { Command } from "../../ledger/context.ts";
import type { OutboxMail } from "./outbox-mail.ts";

/** `waits`: only the hour is in the way, and it comes by itself. `held`: a person has to look. */
export type Answer =
  | { leaves: true }
  | { leaves: false; waitsUntil: string; why: string }
  | { leaves: false; held: string; overridable: boolean };

/** Reasons that pass with the clock and need nobody: the hours and days in which mail leaves. */
const OF_THE_HOUR: ReadonlySet<string> = new Set(["outside_hours", "weekend", "holiday"]);

/** Asks the guard about a mail at the instant of the command, with its own words, and whether anything is owed still. */
export async function askGuard(tx: Command, mail: OutboxMail, overrideReason = mail.overrideReason): Promise<Answer> {
  const verdict = await judge(tx, mail);
  if (verdict.allowed) return { leaves: true };
  const overridable = mayOverride(verdict);
  if (overridable && overrideReason !== null) return { leaves: true };
  const why = verdict.reasons.map(({ text }) => text).join(" ");
  if (verdict.nextAllowedAt !== undefined && verdict.reasons.every(({ code }) => OF_THE_HOUR.has(code)))
    return { leaves: false, waitsUntil: verdict.nextAllowedAt, why };
  return { leaves: false, held: why, overridable };
}

function judge(tx: Command, { clientId, contactId, body, subject, timelineId }: OutboxMail): Promise<Verdict> {
  const question = { clientId, channel: "email" as const, at: tx.at, text: `${subject}\n\n${body}`, contactId: contactId ?? undefined };
  const paymentIds = thankedFor(tx, timelineId);
  return paymentIds ? checkThanks(tx.db, question, paymentIds) : checkContact(tx.db, question);
}

/** The payments that a mail thanks for, as its entry in the conversation says; undefined of any other. */
function thankedFor(tx: Command, timelineId: number | null): number[] | undefined {
  const entry = tx.bulk.get<{ detail: string }>("SELECT detail FROM timeline WHERE id = ?", timelineId);
  const detail = JSON.parse(entry?.detail ?? "{}") as { purpose?: unknown; paymentIds?: unknown };
  if (detail.purpose !== "thanks" || !Array.isArray(detail.paymentIds)) return undefined;
  return detail.paymentIds.filter((id): id is number => typeof id === "number");
}
