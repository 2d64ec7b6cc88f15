import { sql } from "kysely";
import type { ReadDb } from "../ledger/context.ts";

/** A document of interest that stands, with the document that it is about and the days that it counts. */
export type ChargedInterest = {
  id: number;
  clientId: number;
  /** Of the document that bore it. */
  series: string;
  number: string;
  isOfDebitNote: boolean;
  currency: string;
  amountMinor: number;
  /** The last day that was charged already when this was; null: it counts from the first day on. */
  afterOn: string | null;
  /** The last day that it counts. */
  untilOn: string;
};

/**
 * The interest charged to clients by chargeInterest, here or beside a bank deposit, that was not taken back. The days of what was taken back
 * are nobody's again; what a deposit paid counts from the first day on.
 */
export async function readChargedInterest(read: ReadDb, clientIds: readonly number[]): Promise<ChargedInterest[]> {
  const rows = await readRows(read, clientIds);
  return rows
    .filter(({ void_on }) => void_on === null)
    .map((row) => ({
      id: row.id,
      clientId: row.client_id,
      series: row.reference_series ?? "",
      number: row.reference_number ?? "",
      isOfDebitNote: row.reference_type === "08",
      currency: row.currency,
      amountMinor: row.total_minor,
      afterOn: row.isBesideDeposit === 1 ? null : lastChargedBefore(row, rows),
      untilOn: row.issue_on,
    }));
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

/** The last day of those about the same document that stood when this one was charged. */
function lastChargedBefore(row: Row, rows: readonly Row[]): string | null {
  const before = rows.filter(
    (other) =>
      other.id < row.id &&
      other.issue_on < row.issue_on &&
      (["client_id", "reference_type", "reference_series", "reference_number"] as const).every((key) => other[key] === row[key]) &&
      (other.void_on === null || (other.voidedAt ?? "") > row.created_at),
  );
  return before.at(-1)?.issue_on ?? null;
}

/** Those that were taken back too, with when, by the last day that they count. */
async function readRows(read: ReadDb, clientIds: readonly number[]) {
  return await read
    .selectFrom("invoices")
    .select((eb) => [
      "id",
      "client_id",
      "reference_type",
      "reference_series",
      "reference_number",
      "currency",
      "total_minor",
      "issue_on",
      "created_at",
      "void_on",
      eb
        .selectFrom("postings")
        .innerJoin("parts", "parts.id", "postings.part_id")
        .select((inner) => inner.fn.max<string>("postings.created_at").as("at"))
        .whereRef("parts.invoice_id", "=", "invoices.id")
        .where("postings.kind", "=", "void")
        .as("voidedAt"),
      sql<0 | 1>`id IN (SELECT companion_id FROM payment_companions WHERE kind = 'invoice')`.as("isBesideDeposit"),
    ])
    .where("client_id", "in", clientIds)
    .where("type", "=", "OTHER")
    .where("number", "like", "Interés %")
    .where("reference_number", "is not", null)
    .where((eb) => eb.or([eb("reference_type", "is", null), eb("reference_type", "=", "08")]))
    .orderBy("issue_on")
    .orderBy("id")
    .execute();
}
