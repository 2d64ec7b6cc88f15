import type { DocumentType } from "../../../shared/contract/common.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import type { ReadDb } from "../../ledger/context.ts";

type ThankedPayment = { paymentId: number; paidOn: string; amountMinor: number };

/** One thank-you that waits: the payments of one client in one batch and currency that were not taken back. */
export type WaitingThanks = {
  /** The first of its rows. */
  id: number;
  /** All of its rows, those of payments that were taken back too. */
  rowIds: number[];
  clientId: number;
  clientName: string;
  clientPhone: string | null;
  paidOn: string;
  currency: string;
  amountMinor: number;
  payments: ThankedPayment[];
};

/** The thank-yous that wait, newest first. A row is one payment; those of a client in one batch and currency are thanked for at once. */
export async function readWaiting(read: ReadDb): Promise<WaitingThanks[]> {
  const rows = await read
    .selectFrom("thanks")
    .innerJoin("payments", "payments.id", "thanks.payment_id")
    .innerJoin("clients", "clients.id", "thanks.client_id")
    .leftJoin("payments as reversal", "reversal.reverses_id", "payments.id")
    .select((eb) => [
      "thanks.id",
      "thanks.client_id as clientId",
      "clients.name as clientName",
      "clients.phone as clientPhone",
      "payments.id as paymentId",
      "payments.paid_on as paidOn",
      "payments.batch_id as batchId",
      // Thanks are for what came in, in its own currency.
      eb.fn.coalesce("payments.received_minor", "payments.amount_minor").as("amountMinor"),
      eb.fn.coalesce("payments.received_currency", "payments.currency").as("currency"),
    ])
    .where("thanks.outcome", "is", null)
    .where("reversal.id", "is", null)
    .orderBy("thanks.id")
    .execute();
  const groups = Map.groupBy(rows, (row) => `${row.clientId} ${row.batchId ?? `p${row.paymentId}`} ${row.currency}`);
  return [...groups.values()].map(toThanks).toSorted((a, b) => (a.paidOn < b.paidOn ? 1 : a.paidOn > b.paidOn ? -1 : b.id - a.id));
}

type Row = {
  id: number;
  clientId: number;
  clientName: string;
  clientPhone: string | null;
  paymentId: number;
  paidOn: string;
  amountMinor: number;
  currency: string;
};

function toThanks(rows: Row[]): WaitingThanks {
  const { id, clientId, clientName, clientPhone, currency } = rows[0] as Row;
  return {
    id,
    rowIds: rows.map((row) => row.id),
    clientId,
    clientName,
    clientPhone,
    currency,
    paidOn: rows.map((row) => row.paidOn).reduce((last, on) => (on > last ? on : last)),
    amountMinor: rows.reduce((sum, row) => sum + row.amountMinor, 0),
    payments: rows.map(({ paymentId, paidOn, amountMinor }) => ({ paymentId, paidOn, amountMinor })),
  };
}

/** The documents that these payments helped to close and that owe nothing any more, the oldest first; not the interest that was charged with them. */
export async function readSettled(read: ReadDb, paymentIds: readonly number[]): Promise<{ type: DocumentType; label: string }[]> {
  const rows = await read
    .selectFrom("postings")
    .innerJoin("parts", "parts.id", "postings.part_id")
    .innerJoin("invoices", "invoices.id", "parts.invoice_id")
    .select(["invoices.id", "invoices.type", "invoices.series", "invoices.number"])
    .distinct()
    .where("postings.payment_id", "in", paymentIds)
    .where("postings.kind", "=", "allocation")
    .where("invoices.open_minor", "=", 0)
    .where("invoices.void_on", "is", null)
    .where((eb) =>
      eb(
        "invoices.id",
        "not in",
        eb
          .selectFrom("payment_companions as c")
          .select("c.companion_id")
          .where("c.kind", "=", "invoice")
          .where("c.payment_id", "in", paymentIds),
      ),
    )
    .where((eb) => eb.not(eb.exists(eb.selectFrom("postings as r").select("r.id").whereRef("r.reverses_id", "=", "postings.id"))))
    .orderBy("invoices.issue_on")
    .orderBy("invoices.id")
    .execute();
  return rows.map(({ type, series, number }) => ({ type, label: documentLabel(series, number) }));
}
