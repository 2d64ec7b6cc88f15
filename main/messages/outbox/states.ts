import type { OutboxState } from "../../../shared/contract/messages-outbox.ts";
import { setTimelineState } from "../../clients/index.ts";
import { purposeIn } from "../../followup/index.ts";
import type { Command } from "../../ledger/context.ts";
import { settleThanks } from "../thanks/once.ts";

/** What the client's conversation says of a mail in each state. Only `enviado` and `sin confirmar` are contacts that were made. */
export const TIMELINE_STATES: Readonly<Record<OutboxState, string>> = {
  to_approve: "por aprobar",
  queued: "en cola",
  claimed: "en cola",
  retry: "en cola",
  held: "por aprobar",
  dot_sent: "sin confirmar",
  uncertain: "sin confirmar",
  sent: "enviado",
  failed: "no enviado",
  cancelled: "cancelado",
};

/** Writes down that a mail reached a state, in its history and in the client's conversation. The row itself is the caller's. */
export function noteState(tx: Command, mail: { id: number; timelineId: number | null }, state: OutboxState, why = ""): void {
  tx.bulk.insert("outbox_history", { outbox_id: mail.id, at: tx.at, state, why });
  if (mail.timelineId === null) return;
  const words = TIMELINE_STATES[state];
  const entry = tx.bulk.get<{ state: string | null; detail: string }>("SELECT state, detail FROM timeline WHERE id = ?", mail.timelineId);
  if (entry && entry.state !== words) setTimelineState(tx, mail.timelineId, words);
  if (entry && state === "sent") settleThanked(tx, entry.detail);
}

/** What a mail thanked for need not be thanked for again by other ways. */
function settleThanked(tx: Command, detail: string): void {
  const purpose = purposeIn(JSON.parse(detail) as Record<string, unknown>);
  if (purpose.for === "thanks") settleThanks(tx, purpose.paymentIds, "said");
}
