import { addDays, limaDate } from "../../../../shared/dates.ts";
import type { Command, ReadDb } from "../../../ledger/context.ts";
import type { Mailbox } from "./mailbox.ts";

/** How far back the first look at a mailbox goes. */
const FIRST_DAYS = 30;
/** A rebuilt mailbox is read again from a little before it was last read: what is known already is known by its identifier. */
const OVERLAP_DAYS = 3;

type Where = { accountId: number; folder: string };

/** Where to read on: after the last mail that was read, or from a day on where the numbers of mails are new. */
export async function whereToBegin(
  read: ReadDb,
  { accountId, folder }: Where,
  { uidValidity }: Mailbox,
  todayOn: string,
): Promise<{ since: string } | { after: number }> {
  const row = await read
    .selectFrom("mailboxes")
    .select(["uid_validity", "last_uid", "read_at"])
    .where("account_id", "=", accountId)
    .where("folder", "=", folder)
    .executeTakeFirst();
  if (row?.uid_validity === uidValidity) return { after: row.last_uid };
  const first = addDays(todayOn, -FIRST_DAYS);
  if (!row) return { since: first };
  const before = addDays(limaDate(row.read_at), -OVERLAP_DAYS);
  return { since: before < first ? before : first };
}

/** Keeps how far a mailbox was read, in the transaction that keeps what was read. It never goes back while the numbers mean the same. */
export function keepPlace(tx: Command, { accountId, folder }: Where, { uidValidity }: Mailbox, lastUid: number): void {
  tx.bulk.run(
    `INSERT INTO mailboxes (account_id, folder, uid_validity, last_uid, read_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (account_id, folder) DO UPDATE SET
       last_uid = CASE WHEN uid_validity = excluded.uid_validity THEN max(last_uid, excluded.last_uid) ELSE excluded.last_uid END,
       uid_validity = excluded.uid_validity,
       read_at = excluded.read_at`,
    accountId,
    folder,
    uidValidity,
    lastUid,
    tx.at,
  );
}
