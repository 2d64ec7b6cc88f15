import type { ReadDb } from "../ledger/context.ts";

/** A document of interest that stands, with the document that it is about. */
export type ChargedInterest = {
  id: number;
  clientId: number;
  /** Of the document that bore it. */
  series: string;
  number: string;
  currency: string;
  amountMinor: number;
  /** The last day that it counts. */
  untilOn: string;
};

/** The interest charged to clients by chargeInterest, here or beside a bank deposit, that was not taken back. */
export async function readChargedInterest(read: ReadDb, clientIds: readonly number[]): Promise<ChargedInterest[]> {
  const rows = await read
    .selectFrom("invoices")
    .select(["id", "client_id", "reference_series", "reference_number", "currency", "total_minor", "issue_on"])
    .where("client_id", "in", clientIds)
    .where("type", "=", "OTHER")
    .where("void_on", "is", null)
    .where("number", "like", "Interés %")
    .where("reference_number", "is not", null)
    .where("reference_type", "is", null)
    .orderBy("issue_on")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    series: row.reference_series ?? "",
    number: row.reference_number ?? "",
    currency: row.currency,
    amountMinor: row.total_minor,
    untilOn: row.issue_on,
  }));
}
