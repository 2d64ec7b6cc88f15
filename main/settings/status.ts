import { sql } from "kysely";
import type { OutputOf } from "../../shared/contract/index.ts";
import { countSuggestions } from "../followup/index.ts";
import { findCompany } from "../ledger/company.ts";
import type { CallContext, ReadDb } from "../ledger/context.ts";
import { readExampleFiles } from "./example-files.ts";

type Status = OutputOf<"settings.getStatus">;

/** What the frame of the window shows: the company, today, how fresh the bank is, the counts of the navigation. */
export async function readStatus({ read, folder, at, todayOn }: CallContext, version: string): Promise<Status> {
  const stored = await findCompany(read);
  const { isExample = false, ...company } = stored ?? { isExample: false };
  const accounts = await read
    .selectFrom("bank_accounts")
    .select(["id", "bank", "number", "currency", "cci", "kind"])
    .orderBy("id")
    .execute();
  const bank = await read
    .selectFrom("bank_lines")
    .select((eb) => eb.fn.max("booked_on").as("upTo"))
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return {
    company: stored ? (company as Status["company"]) : null,
    bankAccounts: accounts.map(({ cci, ...account }) => (cci === null ? account : { ...account, cci })),
    ledgerFolder: folder,
    isExample,
    ...(isExample ? { exampleFiles: await readExampleFiles(read, folder, Boolean(bank?.upTo)) } : {}),
    todayOn,
    version,
    bankUpToOn: bank?.upTo ?? null,
    counts: await readCounts(read, { at, todayOn }),
  };
}

async function readCounts(read: ReadDb, now: { at: string; todayOn: string }): Promise<Status["counts"]> {
  const { rows } = await sql<{ clients: number; open: number; lines: number; replies: number; mails: number }>`SELECT
    (SELECT count(*) FROM clients) AS clients,
    (SELECT count(*) FROM invoices WHERE open_minor > 0) AS open,
    (SELECT count(*) FROM bank_lines WHERE status = 'pending' AND kind = 'credit' AND amount_minor > 0 AND removed_at IS NULL) AS lines,
    (SELECT count(*) FROM replies WHERE state = 'waiting') AS replies,
    (SELECT count(*) FROM outbox WHERE state IN ('to_approve', 'failed', 'uncertain', 'held')) AS mails`.execute(read);
  const row = rows[0];
  return {
    today: await countSuggestions(read, now),
    linesToReview: row?.lines ?? 0,
    openInvoices: row?.open ?? 0,
    clients: row?.clients ?? 0,
    repliesWaiting: row?.replies ?? 0,
    mailsToDecide: row?.mails ?? 0,
  };
}
