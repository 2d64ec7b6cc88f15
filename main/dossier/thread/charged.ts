import { formatDate } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import { documentName } from "../../clients/index.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { type ThreadEntry, TOLD } from "./entry.ts";

/** The documents issued to a client, the newest first. */
export async function readCharged(read: ReadDb, clientId: number, limit: number): Promise<ThreadEntry[]> {
  const rows = await read
    .selectFrom("invoices")
    .select(["id", "type", "series", "number", "issue_on", "due_on", "currency", "total_minor", "void_on"])
    .where("client_id", "=", clientId)
    .where("type", "<>", "07")
    .orderBy("issue_on", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...TOLD,
    id: `i${row.id}`,
    at: `${row.issue_on}T13:00:00.000Z`,
    on: row.issue_on,
    kind: "invoice",
    title: `${documentName(row.type)} ${documentLabel(row.series, row.number)}`,
    text: `${formatMoney(row.total_minor, row.currency)}, vence el ${formatDate(row.due_on)}`,
    amountMinor: row.total_minor,
    currency: row.currency,
    state: row.void_on ? "anulada" : null,
  }));
}
