import { sql } from "kysely";
import type { InputOf, OutputOf } from "../../shared/contract/index.ts";
import type { BankLine } from "../../shared/contract/reconciliation.ts";
import { foldText } from "../../shared/identifiers.ts";
import { compareCurrencies } from "../../shared/money.ts";
import type { ReadDb } from "../ledger/context.ts";

/** The bank accounts with the last balance the bank stated and how far their statements reach. */
export async function readAccounts(read: ReadDb): Promise<OutputOf<"reconciliation.listAccounts">["accounts"]> {
  const accounts = await read.selectFrom("bank_accounts").select(["id", "bank", "number", "currency", "kind"]).orderBy("id").execute();
  const lines = await read
    .selectFrom("bank_lines")
    .select(["bank_account_id as id", (eb) => eb.fn.countAll<number>().as("lines"), (eb) => eb.fn.max("booked_on").as("upToOn")])
    .select(sql<number>`sum(status = 'pending' AND amount_minor > 0)`.as("pending"))
    .where("removed_at", "is", null)
    .groupBy("bank_account_id")
    .execute();
  const balances = await sql<{
    id: number;
    closing: number | null;
  }>`SELECT s.bank_account_id AS id, s.closing_minor AS closing, max(s.last_on || '-' || printf('%012d', s.id)) FROM statements s
    JOIN batches b ON b.id = s.batch_id WHERE b.undone_at IS NULL AND s.closing_minor IS NOT NULL GROUP BY s.bank_account_id`.execute(read);
  return accounts
    .map((account) => {
      const counted = lines.find((row) => row.id === account.id);
      const balance = balances.rows.find((row) => row.id === account.id);
      return {
        ...account,
        upToOn: counted?.upToOn ?? null,
        bankBalanceMinor: balance?.closing ?? null,
        pending: Number(counted?.pending ?? 0),
        lines: Number(counted?.lines ?? 0),
      };
    })
    .sort((a, b) => compareCurrencies(a.currency, b.currency) || a.id - b.id);
}

/** Bank lines as the contract shows them, with those of their account. */
function shownLines(read: ReadDb) {
  return read
    .selectFrom("bank_lines as l")
    .innerJoin("bank_accounts as a", "a.id", "l.bank_account_id")
    .leftJoin("payments as p", "p.id", "l.payment_id")
    .leftJoin("clients as c", "c.id", "p.client_id")
    .where("l.removed_at", "is", null)
    .select([
      "l.id",
      "l.bank_account_id as bankAccountId",
      "a.bank",
      "a.number",
      "a.kind as accountKind",
      "l.booked_on as bookedOn",
      "l.amount_minor as amountMinor",
      "l.currency",
      "l.description",
      "l.operation",
    ])
    .select([
      "l.counterparty_doc as counterpartyDoc",
      "l.counterparty_name as counterpartyName",
      "l.kind",
      "l.status",
      "l.version",
      "l.payment_id as paymentId",
      "p.batch_id as batchId",
      "c.name as clientName",
      "l.note",
      (eb) =>
        eb
          .selectFrom("line_reversals as r")
          .select("r.reversal_line_id")
          .whereRef("r.credit_line_id", "=", "l.id")
          .where("r.undone_at", "is", null)
          .as("reversedByLineId"),
    ]);
}

const toBankLine = <Row extends { bank: string; number: string }>({ bank, number, ...line }: Row) => ({
  ...line,
  accountLabel: `${bank} ${number}`,
});

/** The lines of these ids, the oldest first. */
export async function readLinesById(read: ReadDb, ids: readonly number[]): Promise<BankLine[]> {
  const list = JSON.stringify(ids);
  const rows = await shownLines(read)
    .where("l.id", "in", sql<number>`(SELECT value FROM json_each(${list}))`)
    .orderBy("l.booked_on")
    .orderBy("l.id")
    .execute();
  return rows.map(toBankLine);
}

/** A page of bank lines, newest first, with the counts of their status in the same accounts. */
export async function readLinePage(
  read: ReadDb,
  input: InputOf<"reconciliation.listLines">,
): Promise<OutputOf<"reconciliation.listLines">> {
  const counted = await read
    .selectFrom("bank_lines as l")
    .where("l.removed_at", "is", null)
    .$if(input.bankAccountId !== undefined, (query) => query.where("l.bank_account_id", "=", input.bankAccountId as number))
    .$if(input.onlyCredits === true, (query) => query.where("l.amount_minor", ">", 0))
    .select(["l.status", (eb) => eb.fn.countAll<number>().as("count")])
    .groupBy("l.status")
    .execute();
  const count = (status: string) => Number(counted.find((row) => row.status === status)?.count ?? 0);
  let page = shownLines(read)
    .$if(input.bankAccountId !== undefined, (query) => query.where("l.bank_account_id", "=", input.bankAccountId as number))
    .$if(input.onlyCredits === true, (query) => query.where("l.amount_minor", ">", 0))
    .orderBy("l.booked_on", "desc")
    .orderBy("l.id", "desc")
    .limit(input.limit ?? 200);
  if (input.status) page = page.where("l.status", "=", input.status);
  if (input.search) page = page.where(searchedBy(input.search));
  if (input.beforeId !== undefined) {
    const beforeId = input.beforeId;
    page = page.where(sql<boolean>`(l.booked_on, l.id) < (SELECT booked_on, id FROM bank_lines WHERE id = ${beforeId})`);
  }
  const lines = (await page.execute()).map(toBankLine);
  return { lines, counts: { pending: count("pending"), applied: count("applied"), ignored: count("ignored") } };
}

/** Lines whose text, number, payer or amount holds what was typed. */
function searchedBy(search: string) {
  const folded = `%${foldText(search)}%`;
  const plain = `%${search.trim()}%`;
  const digits = search.replace(/[^\d.]/g, "");
  const minor = /^\d+(\.\d{1,2})?$/.test(digits) && /^[\d.,\sS/$U-]+$/.test(search) ? Math.round(Number(digits) * 100) : null;
  return sql<boolean>`(l.description_folded LIKE ${folded} OR l.operation LIKE ${plain} OR l.counterparty_doc LIKE ${plain} OR l.counterparty_name LIKE ${plain} OR abs(l.amount_minor) = ${minor})`;
}
