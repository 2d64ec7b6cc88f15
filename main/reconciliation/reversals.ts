import { sql } from "kysely";
import type { BankLine } from "../../shared/contract/reconciliation.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { formatDate } from "../../shared/dates.ts";
import type { Command, CommandContext, ReadDb } from "../ledger/context.ts";
import { reversePayment } from "../ledger/post.ts";
import { findReversed, isSameOperation, REVERSAL_DAYS } from "./matching/reversals.ts";
import { readLinesById } from "./queries.ts";

type Pair = OutputOf<"reconciliation.listReversals">["reversals"][number];

/** Where to look: in one account, for deposits of some amounts; everywhere when absent. */
type Looked = { bankAccountId?: number | undefined; ofAmounts?: readonly number[] };

/**
 * Deposits that the bank took back and that still count: the money-out movement has the deposit's operation number, or calls itself an
 * extorno of the only deposit of that amount in the ten days before it.
 */
export async function readReversals(read: ReadDb, { bankAccountId, ofAmounts }: Looked = {}): Promise<Pair[]> {
  const inAccount = bankAccountId === undefined ? sql`` : sql`AND r.bank_account_id = ${bankAccountId}`;
  const ofAmount = ofAmounts === undefined ? sql`` : sql`AND amount_minor IN (SELECT value FROM json_each(${JSON.stringify(ofAmounts)}))`;
  // Deposits set apart and joined last: the engine indexes them by amount, and does not go through a whole account for each charge.
  const { rows } = await sql<{ credit: number; reversal: number }>`WITH c AS MATERIALIZED (
      SELECT id, bank_account_id, amount_minor, booked_on FROM bank_lines WHERE removed_at IS NULL AND kind = 'credit' AND amount_minor > 0 ${ofAmount}
        AND NOT EXISTS (SELECT 1 FROM line_reversals t WHERE t.undone_at IS NULL AND t.credit_line_id = bank_lines.id))
    SELECT c.id AS credit, r.id AS reversal FROM bank_lines r CROSS JOIN c
      ON c.bank_account_id = r.bank_account_id AND c.amount_minor = -r.amount_minor
        AND c.booked_on BETWEEN date(r.booked_on, ${`-${REVERSAL_DAYS} days`}) AND r.booked_on
    WHERE r.removed_at IS NULL AND r.amount_minor < 0 AND (r.kind = 'reversal' OR (r.kind = 'debit' AND r.operation IS NOT NULL)) ${inAccount}
      AND NOT EXISTS (SELECT 1 FROM line_reversals t WHERE t.undone_at IS NULL AND t.reversal_line_id = r.id)`.execute(read);
  if (rows.length === 0) return [];
  const refused = await readRefused(read);
  const lines = await readLinesById(read, [...new Set(rows.flatMap((row) => [row.credit, row.reversal]))]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return [...findReversed(lines)].flatMap(([creditId, { id }]) => {
    const [credit, reversal] = [byId.get(creditId), byId.get(id)];
    return credit && reversal ? [toPair(credit, reversal, refused.has(`${credit.id} ${reversal.id}`))] : [];
  });
}

/** Pairs that were settled and that somebody brought back: a person decides on them from then on. */
async function readRefused(read: ReadDb): Promise<Set<string>> {
  const pairs = await read
    .selectFrom("line_reversals")
    .select(["credit_line_id", "reversal_line_id"])
    .where("undone_at", "is not", null)
    .execute();
  return new Set(pairs.map((pair) => `${pair.credit_line_id} ${pair.reversal_line_id}`));
}

function toPair(credit: BankLine, reversal: BankLine, isRefused: boolean): Pair {
  const isSame = isSameOperation(credit, reversal);
  const how = isSame
    ? `con el mismo número de operación, ${credit.operation}`
    : "y es el único abono de ese monto en los diez días anteriores";
  const then = credit.status === "applied" ? " Lo que pagó vuelve a quedar por cobrar." : "";
  const before = isRefused ? " Ya lo trajiste de vuelta una vez: decide tú." : "";
  return {
    credit,
    reversal,
    sure: isSame && !isRefused,
    text: `El banco lo devolvió el ${formatDate(reversal.bookedOn)}, ${how}.${then}${before}`,
  };
}

/** Settles a pair as it was found, unless either movement changed since. True when it was settled. */
export function settleIfFree(tx: Command, credit: BankLine, reversal: BankLine): boolean {
  const isAsFound = ({ id, version }: BankLine) =>
    tx.bulk.get("SELECT 1 FROM bank_lines WHERE id = ? AND version = ? AND removed_at IS NULL", id, version) !== undefined;
  if (!isAsFound(credit) || !isAsFound(reversal)) return false;
  settlePair(tx, credit.id, reversal.id);
  return true;
}

/** Takes a deposit out because the bank took it back: its payment is reversed, and neither movement waits. */
function settlePair(tx: Command, creditLineId: number, reversalLineId: number): void {
  const credit = tx.bulk.get<{ payment_id: number | null }>("SELECT payment_id FROM bank_lines WHERE id = ?", creditLineId);
  if (credit && credit.payment_id !== null) reversePayment(tx, credit.payment_id, "El banco devolvió el abono");
  tx.bulk.insert("line_reversals", {
    credit_line_id: creditLineId,
    reversal_line_id: reversalLineId,
    batch_id: tx.batchId as number,
    created_at: tx.at,
    undone_at: null,
  });
  tx.bulk.run("UPDATE bank_lines SET status = 'ignored', version = version + 1 WHERE id IN (?, ?)", creditLineId, reversalLineId);
}

/**
 * Settles a deposit with the movement by which the bank took it back.
 * @throws AppError not_found | invalid_amount when one is not the other's opposite in the same account, later | conflict when one was settled already
 */
export async function settleReversal(
  context: CommandContext,
  { creditLineId, reversalLineId }: { creditLineId: number; reversalLineId: number },
): Promise<{ batchId: number }> {
  const batch = { kind: "reconciliation", label: "1 abono devuelto" };
  const topics = ["reconciliation" as const, "payments" as const, "invoices" as const, "clients" as const];
  return context.command({ what: "reconciliation.settleReversal", topics, batch, detail: { creditLineId, reversalLineId } }, async (tx) => {
    const pair = tx.bulk.get<{ fits: number }>(
      `SELECT c.amount_minor = -r.amount_minor AND c.amount_minor > 0 AND c.bank_account_id = r.bank_account_id AND c.booked_on <= r.booked_on AS fits
          FROM bank_lines c, bank_lines r WHERE c.id = ? AND r.id = ? AND c.removed_at IS NULL AND r.removed_at IS NULL`,
      creditLineId,
      reversalLineId,
    );
    if (!pair) throw new AppError("not_found", "Uno de los dos movimientos ya no existe en estos datos.");
    if (!pair.fits)
      throw new AppError("invalid_amount", "No es su devolución: debe ser del mismo importe, en la misma cuenta y de un día posterior.");
    const settled = tx.bulk.get(
      "SELECT 1 FROM line_reversals WHERE undone_at IS NULL AND (credit_line_id IN (?, ?) OR reversal_line_id IN (?, ?))",
      creditLineId,
      reversalLineId,
      creditLineId,
      reversalLineId,
    );
    if (settled) throw new AppError("conflict", "Uno de los dos ya se anuló con otro movimiento.");
    settlePair(tx, creditLineId, reversalLineId);
    return { batchId: tx.batchId as number };
  });
}
