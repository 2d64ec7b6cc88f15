import type { Command } from "../ledger/context.ts";
import type { Account } from "./accounts.ts";
import type { KnownLine } from "./fingerprint.ts";
import type { ParsedLine } from "./formats/format.ts";

/** What a line needs to be stored, from a file or typed. */
export type LineToStore = KnownLine<Omit<ParsedLine, "row"> & { row?: number }>;

/**
 * Stores one movement. Only an ordinary credit waits for reconciliation; the rest is there to be seen and to balance.
 * `ordinal` tells it apart from others with its fingerprint, 1 = first. Gives its id, or undefined when it was there already.
 */
export function insertLine(tx: Command, account: Account, line: LineToStore, ordinal: number): number | undefined {
  const row = {
    bank_account_id: account.id,
    booked_on: line.bookedOn,
    value_on: line.valueOn ?? null,
    amount_minor: line.amountMinor,
    currency: account.currency,
    description: line.description,
    description_folded: line.descriptionFolded,
    operation: line.operation ?? null,
    balance_minor: line.balanceMinor ?? null,
    counterparty_doc: line.counterpartyDoc ?? null,
    counterparty_name: line.counterpartyName ?? null,
    kind: line.kind,
    status: line.kind === "credit" ? ("pending" as const) : ("ignored" as const),
    fingerprint: line.fingerprint,
    ordinal,
    source_row: line.row ?? null,
    batch_id: tx.batchId,
    created_at: tx.at,
  };
  return tx.bulk.insert("bank_lines", row, "(bank_account_id, fingerprint, ordinal) WHERE removed_at IS NULL");
}
