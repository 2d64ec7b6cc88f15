import type { OutboxState } from "../../../shared/contract/messages-outbox.ts";
import type { Command } from "../../ledger/context.ts";

/** What the outbox needs to know of a mail to move it from one state to another. */
export type OutboxMail = {
  id: number;
  clientId: number;
  accountId: number;
  contactId: number | null;
  timelineId: number | null;
  /** The client's own words that it answers. */
  replyId: number | null;
  fromAddress: string;
  toAddress: string;
  subject: string;
  body: string;
  state: OutboxState;
  attempts: number;
  sendAt: string | null;
  overrideReason: string | null;
};

const COLUMNS = `id, client_id AS clientId, account_id AS accountId, contact_id AS contactId, timeline_id AS timelineId, reply_id AS replyId, from_address AS fromAddress,
  to_address AS toAddress, subject, body, state, attempts, send_at AS sendAt, override_reason AS overrideReason`;

export function findMail(tx: Command, id: number): OutboxMail | undefined {
  return tx.bulk.get<OutboxMail>(`SELECT ${COLUMNS} FROM outbox WHERE id = ?`, id);
}

const DUE = "state IN ('queued', 'retry') AND coalesce(send_at, '') <= ? AND coalesce(next_at, '') <= ?";

/** The next mail of an account that may leave by the hour: what was put first goes first. */
export function findNextDue(tx: Command, accountId: number): OutboxMail | undefined {
  return tx.bulk.get<OutboxMail>(
    `SELECT ${COLUMNS} FROM outbox WHERE account_id = ? AND ${DUE} ORDER BY id LIMIT 1`,
    accountId,
    tx.at,
    tx.at,
  );
}
