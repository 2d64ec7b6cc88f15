import type { PartKind } from "../../shared/contract/common.ts";
import type { ReadDb } from "./context.ts";
import { capDisputes } from "../../shared/dispute-amounts.ts";

/** An open dispute: the amount of it that is still open, which nobody is chased for. */
export type OpenDispute = { disputeId: number; invoiceId: number; part: PartKind | null; currency: string; amountMinor: number };

/**
 * Open disputes by client, of all clients or of one. None is of more than what its document or part still owes;
 * those whose document or part owes nothing any more are left out.
 */
export async function readDisputed(read: ReadDb, clientId?: number): Promise<Map<number, OpenDispute[]>> {
  let query = read
    .selectFrom("disputes")
    .innerJoin("invoices", "invoices.id", "disputes.invoice_id")
    .select([
      "disputes.id as disputeId",
      "disputes.client_id as clientId",
      "disputes.invoice_id as invoiceId",
      "disputes.part",
      "disputes.amount_minor as amountMinor",
      "invoices.currency",
    ])
    .where("disputes.closed_on", "is", null)
    .orderBy("disputes.id");
  if (clientId !== undefined) query = query.where("disputes.client_id", "=", clientId);
  const rows = await query.execute();
  if (rows.length === 0) return new Map();
  const capped = capDisputes(rows, await readOpenOfDisputed(read, clientId));
  const open = rows
    .map(({ clientId: owner, ...dispute }) => ({ owner, dispute: { ...dispute, amountMinor: capped.get(dispute.disputeId) ?? 0 } }))
    .filter(({ dispute }) => dispute.amountMinor > 0);
  const byClient = new Map<number, OpenDispute[]>();
  for (const { owner, dispute } of open) byClient.set(owner, [...(byClient.get(owner) ?? []), dispute]);
  return byClient;
}

/** What the documents with an open dispute still owe. */
async function readOpenOfDisputed(read: ReadDb, clientId?: number): Promise<{ invoiceId: number; part: PartKind; openMinor: number }[]> {
  let query = read
    .selectFrom("parts")
    .select(["invoice_id as invoiceId", "part", "open_minor as openMinor"])
    .where("open_minor", ">", 0)
    .where("invoice_id", "in", (eb) => eb.selectFrom("disputes").select("invoice_id").where("closed_on", "is", null));
  if (clientId !== undefined) query = query.where("client_id", "=", clientId);
  return await query.execute();
}
