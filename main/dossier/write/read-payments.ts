import { sql } from "kysely";
import type { ReadDb } from "../../ledger/context.ts";
import { methodName } from "../thread/paid.ts";
import type { PaymentFact } from "./facts.ts";

type Row = {
  paidOn: string;
  method: string;
  reference: string | null;
  currency: string;
  amountMinor: number;
  reversesId: number | null;
  reversedBy: number | null;
  documents: string | null;
  bookedOn: string | null;
  operation: string | null;
  description: string | null;
  bank: string | null;
};

/** Payments between two days with the line of the bank statement that each came in by, the oldest first. */
export async function readPaymentFacts(read: ReadDb, clientId: number, fromOn: string, untilOn: string): Promise<PaymentFact[]> {
  const { rows } = await sql<Row>`
    SELECT p.paid_on AS paidOn, p.method, p.reference, p.currency, p.amount_minor AS amountMinor, p.reverses_id AS reversesId, r.id AS reversedBy,
      (SELECT group_concat(DISTINCT iif(i.series = '', i.number, i.series || '-' || i.number)) FROM postings s
        JOIN parts ON parts.id = s.part_id JOIN invoices i ON i.id = parts.invoice_id
        WHERE s.payment_id = p.id AND s.kind = 'allocation') AS documents,
      l.booked_on AS bookedOn, l.operation, l.description, a.bank
    FROM payments p LEFT JOIN payments r ON r.reverses_id = p.id
      LEFT JOIN bank_lines l ON l.id = p.bank_line_id LEFT JOIN bank_accounts a ON a.id = l.bank_account_id
    WHERE p.client_id = ${clientId} AND p.paid_on BETWEEN ${fromOn} AND ${untilOn} ORDER BY p.paid_on, p.id`.execute(read);
  return rows.map(
    ({ paidOn, method, reference, currency, amountMinor, reversesId, reversedBy, documents, bookedOn, operation, description, bank }) => ({
      paidOn,
      method: reversesId === null ? methodName(method) : "anulación de un abono",
      reference,
      documents: (documents ?? "").split(",").filter(Boolean),
      currency,
      amountMinor,
      isUndone: reversedBy !== null,
      bankLine: bookedOn === null ? null : { bank: bank ?? "", bookedOn, operation, description: description ?? "" },
    }),
  );
}
