import type { OutputOf } from "../../../shared/contract/index.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { daysBetween } from "../../../shared/dates.ts";
import type { CallContext, ReadDb } from "../../ledger/context.ts";
import { breather } from "../../platform/breathe.ts";
import { readLinesById } from "../queries.ts";
import { findingsOf } from "./findings.ts";
import { classOf, groupLines } from "./groups.ts";
import { type History, historyOf } from "./history.ts";
import { daysOf, endOf } from "./instants.ts";
import { type MonthLine, monthOf, monthsOf } from "./month.ts";
import type { HistoryLine } from "./stated.ts";

type Seen = Pick<CallContext, "read" | "todayOn" | "signal">;
type StoredLine = MonthLine & HistoryLine & { id: number };

/** @throws AppError not_found */
export async function listMonths(context: Seen, bankAccountId: number): Promise<OutputOf<"reconciliation.listMonths">> {
  const { history, lines } = await readHistory(context, bankAccountId);
  const months = monthsOf(history, lines, context.todayOn).map(({ totals }) => totals);
  return { months: months.reverse() };
}

/** @throws AppError not_found */
export async function getMonth(
  context: Seen,
  { bankAccountId, month }: { bankAccountId: number; month: string },
): Promise<OutputOf<"reconciliation.getMonth">> {
  const { read, todayOn } = context;
  const { account, history, lines } = await readHistory(context, bankAccountId);
  const ofMonth = lines.filter(({ bookedOn }) => bookedOn.startsWith(month));
  const found = monthOf(history, month, ofMonth);
  const uncheckedLines = countUnchecked(history, month, found.balances.statedUntil);
  return {
    ...found.totals,
    currency: account.currency,
    accountLabel: `${account.bank} ${account.number}`,
    groups: groupLines(ofMonth),
    inFavourMinor: await readInFavour(read, bankAccountId, month),
    missing: found.missing,
    pending: await readPending(read, ofMonth, todayOn),
    findings: findingsOf(found, account.currency, uncheckedLines),
  };
}

/** Movements of the month after the bank's last balance in it, where no later balance confirms them either. */
function countUnchecked(history: History, month: string, statedUntil: string | null): number {
  const end = endOf(daysOf(month).toOn);
  const isConfirmed = statedUntil === null || history.points.some(({ at }) => at > end);
  return isConfirmed ? 0 : history.until(end).count - history.until(statedUntil).count;
}

/** The lines that are there, with what their class and their account's balance are told by. */
export function withTaken(read: ReadDb) {
  return read
    .selectFrom("bank_lines as l")
    .leftJoin("line_reversals as c", (join) => join.onRef("c.credit_line_id", "=", "l.id").on("c.undone_at", "is", null))
    .leftJoin("line_reversals as r", (join) => join.onRef("r.reversal_line_id", "=", "l.id").on("r.undone_at", "is", null))
    .select([
      "l.id",
      "l.booked_on as bookedOn",
      "l.amount_minor as amountMinor",
      "l.balance_minor as balanceMinor",
      "l.kind",
      "l.status",
      "l.batch_id as batchId",
    ])
    .select((eb) =>
      eb
        .case()
        .when("c.id", "is not", null)
        .then("credit" as const)
        .when("r.id", "is not", null)
        .then("reversal" as const)
        .end()
        .as("taken"),
    )
    .where("l.removed_at", "is", null);
}

async function readHistory({ read, todayOn, signal }: Seen, bankAccountId: number) {
  const account = await read
    .selectFrom("bank_accounts")
    .select(["bank", "number", "currency", "kind"])
    .where("id", "=", bankAccountId)
    .executeTakeFirst();
  if (!account) throw new AppError("not_found", "Esa cuenta bancaria no existe en estos datos.");
  const lines = await readLines(read, bankAccountId, breather(signal));
  const statements = await read
    .selectFrom("statements as s")
    .innerJoin("batches as b", "b.id", "s.batch_id")
    .select([
      "s.first_on as firstOn",
      "s.last_on as lastOn",
      "s.opening_minor as openingMinor",
      "s.closing_minor as closingMinor",
      "s.batch_id as batchId",
    ])
    .where("s.bank_account_id", "=", bankAccountId)
    .where("b.undone_at", "is", null)
    .where("s.first_on", "is not", null)
    .where("s.last_on", "is not", null)
    .$narrowType<{ firstOn: string; lastOn: string }>()
    .orderBy("s.id")
    .execute();
  return { account, lines, history: historyOf({ lines, statements, todayOn, isOpenOnWeekends: account.kind === "wallet" }) };
}

/** The lines of an account by day, read year by year: others may work in between. */
async function readLines(read: ReadDb, bankAccountId: number, pause: () => Promise<void>): Promise<StoredLine[]> {
  const ofAccount = withTaken(read).where("l.bank_account_id", "=", bankAccountId);
  const years = await read
    .selectFrom("bank_lines")
    .select((eb) => [eb.fn.min("booked_on").as("first"), eb.fn.max("booked_on").as("last")])
    .where("bank_account_id", "=", bankAccountId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  const lines: StoredLine[] = [];
  for (let year = Number(years?.first?.slice(0, 4)); year <= Number(years?.last?.slice(0, 4)); year++) {
    const rows = await ofAccount
      .where("l.booked_on", ">=", `${year}-01-01`)
      .where("l.booked_on", "<=", `${year}-12-31`)
      .orderBy("l.booked_on")
      .orderBy("l.id")
      .execute();
    for (const row of rows) lines.push(row);
    await pause();
  }
  return lines;
}

/** What was paid in another currency counts at what was received of it. */
async function readInFavour(read: ReadDb, bankAccountId: number, month: string): Promise<number> {
  const { fromOn, toOn } = daysOf(month);
  const rows = await read
    .selectFrom("bank_lines as l")
    .innerJoin("payments as p", "p.id", "l.payment_id")
    .select(["p.unallocated_minor as unallocatedMinor", "p.amount_minor as amountMinor", "p.received_minor as receivedMinor"])
    .where("l.bank_account_id", "=", bankAccountId)
    .where("l.removed_at", "is", null)
    .where("l.booked_on", ">=", fromOn)
    .where("l.booked_on", "<=", toOn)
    .where("l.status", "=", "applied")
    .where("p.unallocated_minor", ">", 0)
    .execute();
  return rows.reduce((sum, { unallocatedMinor, amountMinor, receivedMinor }) => {
    const share = receivedMinor === null ? unallocatedMinor : Math.round((unallocatedMinor * receivedMinor) / amountMinor);
    return sum + share;
  }, 0);
}

async function readPending(read: ReadDb, lines: readonly StoredLine[], todayOn: string) {
  const pending = lines.filter((line) => classOf(line) === "pending").map(({ id }) => id);
  const rows = await readLinesById(read, pending);
  return rows.map(({ id: lineId, bookedOn, description, amountMinor }) => ({
    lineId,
    bookedOn,
    description,
    amountMinor,
    ageDays: daysBetween(bookedOn, todayOn),
  }));
}
