import { setTimelineState } from "../../../clients/index.ts";
import type { Command } from "../../../ledger/context.ts";
import type { OutboxState } from "../../../../shared/contract/messages-outbox.ts";
import type { Returned } from "./bounce/read-report.ts";
import { explainFailedDelivery } from "./bounce/why.ts";

type Sent = { id: number; to: string; state: OutboxState; timelineId: number | null; bouncedAt: string | null };

/** A mail that came back without its identifier is the last one to that address, when it left so lately. */
const RECENT_DAYS = 7;
const DAY_MS = 86_400_000;

const COLUMNS = 'id, to_address AS "to", state, timeline_id AS timelineId, bounced_at AS bouncedAt';
const LEFT = "state IN ('sent', 'uncertain', 'dot_sent')";

/**
 * Notes that a mail came back: on the mail and in the conversation, with the reason in plain words; an address that is no good is kept as such.
 * Gives whether it was a mail of ours that was not known to have come back.
 */
export function keepReturned(tx: Command, returned: Returned, at: string): boolean {
  const mail = findSentMail(tx, returned, at);
  if (!mail || mail.bouncedAt !== null) return false;
  const address = mail.to.toLowerCase();
  const failure = returned.failures.find((one) => one.address === address) ?? returned.failures[0];
  if (!failure) return false;
  const { why, isBadAddress } = explainFailedDelivery(failure);
  tx.bulk.run("UPDATE outbox SET bounced_at = ?, why = ? WHERE id = ?", at, why, mail.id);
  tx.bulk.insert("outbox_history", { outbox_id: mail.id, at: tx.at, state: mail.state, why: `Rebotó. ${why}` });
  if (mail.timelineId !== null) setTimelineState(tx, mail.timelineId, "rebotado");
  if (isBadAddress) tx.bulk.insert("bad_addresses", { address, why, outbox_id: mail.id, at }, "(address)");
  return true;
}

function findSentMail(tx: Command, { messageIds, failures }: Returned, at: string): Sent | undefined {
  for (const id of messageIds.slice(0, 20)) {
    const named = tx.bulk.get<Sent>(`SELECT ${COLUMNS} FROM outbox WHERE message_id IN (?, ?) AND ${LEFT}`, id, `<${id}>`);
    if (named) return named;
  }
  const since = new Date(new Date(at).getTime() - RECENT_DAYS * DAY_MS).toISOString();
  for (const { address } of failures) {
    if (address === null) continue;
    const last = tx.bulk.get<Sent>(
      `SELECT ${COLUMNS} FROM outbox WHERE lower(to_address) = ? AND ${LEFT} AND coalesce(sent_at, claimed_at, created_at) BETWEEN ? AND ? ORDER BY id DESC`,
      address,
      since,
      at,
    );
    if (last) return last;
  }
  return undefined;
}
