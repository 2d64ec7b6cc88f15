import type { Dispute } from "../../../shared/contract/followup-disputes.ts";
import type { InputOf } from "../../../shared/contract/index.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readDisputed } from "./disputed.ts";

const USUAL_LIMIT = 500;

/** Disputes with what is still open of each and their evidence, open ones first, then the newest. */
export async function listDisputes(read: ReadDb, input: InputOf<"followup.listDisputes">): Promise<Dispute[]> {
  let query = read
    .selectFrom("disputes")
    .innerJoin("invoices", "invoices.id", "disputes.invoice_id")
    .innerJoin("clients", "clients.id", "disputes.client_id")
    .select([
      "disputes.id",
      "disputes.client_id as clientId",
      "clients.name as clientName",
      "disputes.invoice_id as invoiceId",
      "invoices.series",
      "invoices.number",
      "disputes.part",
      "invoices.currency",
      "disputes.amount_minor as statedMinor",
      "disputes.reason",
      "disputes.text",
      "disputes.opened_on as openedOn",
      "disputes.closed_on as closedOn",
      "disputes.outcome",
      "disputes.close_note as closeNote",
    ])
    .orderBy((eb) => eb("disputes.closed_on", "is not", null))
    .orderBy("disputes.id", "desc")
    .limit(input.limit ?? USUAL_LIMIT);
  if (input.clientId !== undefined) query = query.where("disputes.client_id", "=", input.clientId);
  if (input.invoiceId !== undefined) query = query.where("disputes.invoice_id", "=", input.invoiceId);
  if (input.onlyOpen) query = query.where("disputes.closed_on", "is", null);
  const rows = await query.execute();
  const open = new Map([...(await readDisputed(read, input.clientId)).values()].flat().map((one) => [one.disputeId, one.amountMinor]));
  const files = await readFiles(
    read,
    rows.map((row) => row.id),
  );
  return rows.map(({ series, number, reason, ...row }) => ({
    ...row,
    document: documentLabel(series, number),
    reason: reason as Dispute["reason"],
    amountMinor: open.get(row.id) ?? 0,
    files: files.get(row.id) ?? [],
  }));
}

async function readFiles(read: ReadDb, ids: readonly number[]): Promise<Map<number, Dispute["files"]>> {
  if (ids.length === 0) return new Map();
  const rows = await read.selectFrom("dispute_files").selectAll().where("dispute_id", "in", ids).orderBy("name").execute();
  const byDispute = Map.groupBy(rows, (row) => row.dispute_id);
  return new Map([...byDispute].map(([id, files]) => [id, files.map(({ sha256, name }) => ({ sha256, name }))]));
}
