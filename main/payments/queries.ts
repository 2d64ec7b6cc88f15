import { sql } from "kysely";
import type { InputOf, OutputOf } from "../../shared/contract/index.ts";
import type { ReadDb } from "../ledger/context.ts";

type Listed = OutputOf<"payments.listPayments">["payments"];

/** Payments of a client or about a document, newest first, with what each closed and still closes. */
export async function readPayments(
  read: ReadDb,
  { clientId, invoiceId, bankLineId, onlyUnallocated, limit }: InputOf<"payments.listPayments">,
): Promise<Listed> {
  let query = read
    .selectFrom("payments")
    .leftJoin("payments as reversal", "reversal.reverses_id", "payments.id")
    .select([
      "payments.id",
      "payments.client_id",
      "payments.paid_on",
      "payments.amount_minor",
      "payments.unallocated_minor",
      "payments.currency",
      "payments.method",
      "payments.reference",
      "payments.bank_line_id",
      "payments.received_minor",
      "payments.received_currency",
      "payments.rate_micros",
      "payments.reasons",
      "reversal.id as reversed_by",
    ])
    .where("payments.reverses_id", "is", null)
    .orderBy("payments.paid_on", "desc")
    .orderBy("payments.id", "desc")
    .limit(limit ?? 200);
  if (clientId !== undefined) query = query.where("payments.client_id", "=", clientId);
  if (bankLineId !== undefined) query = query.where(ofLine(bankLineId));
  if (onlyUnallocated) query = query.where("payments.unallocated_minor", ">", 0);
  if (invoiceId !== undefined) {
    query = query.where("payments.id", "in", (eb) =>
      eb
        .selectFrom("postings")
        .innerJoin("parts", "parts.id", "postings.part_id")
        .select("postings.payment_id")
        .where("parts.invoice_id", "=", invoiceId)
        .where("postings.payment_id", "is not", null)
        .$narrowType<{ payment_id: number }>(),
    );
  }
  const rows = await query.execute();
  const allocations = await readAllocations(
    read,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    paidOn: row.paid_on,
    amountMinor: row.amount_minor,
    unallocatedMinor: row.unallocated_minor,
    currency: row.currency,
    method: row.method,
    reference: row.reference,
    bankLineId: row.bank_line_id,
    isReversed: row.reversed_by !== null,
    received:
      row.received_minor === null || row.received_currency === null || row.rate_micros === null
        ? null
        : { amountMinor: row.received_minor, currency: row.received_currency, rateMicros: row.rate_micros },
    reasons: JSON.parse(row.reasons) as string[],
    allocations: allocations.get(row.id) ?? [],
  }));
}

/** The payment of a bank line, and what closed documents together with it. */
function ofLine(bankLineId: number) {
  return sql<boolean>`(payments.bank_line_id = ${bankLineId} OR payments.id IN (SELECT c.companion_id FROM payment_companions c
    JOIN payments y ON y.id = c.payment_id WHERE c.kind = 'payment' AND y.bank_line_id = ${bankLineId}))`;
}

async function readAllocations(read: ReadDb, paymentIds: readonly number[]): Promise<Map<number, Listed[number]["allocations"]>> {
  const byPayment = new Map<number, Listed[number]["allocations"]>();
  if (paymentIds.length === 0) return byPayment;
  const rows = await read
    .selectFrom("postings")
    .innerJoin("parts", "parts.id", "postings.part_id")
    .innerJoin("invoices", "invoices.id", "parts.invoice_id")
    .select(["postings.payment_id", "parts.invoice_id", "invoices.key", "parts.cuota", "parts.part", "postings.amount_minor"])
    .where("postings.payment_id", "in", paymentIds)
    .where("postings.kind", "=", "allocation")
    .where((eb) => eb.not(eb.exists(eb.selectFrom("postings as r").select("r.id").whereRef("r.reverses_id", "=", "postings.id"))))
    .orderBy("postings.id")
    .execute();
  for (const row of rows) {
    const list = byPayment.get(row.payment_id as number) ?? [];
    list.push({ invoiceId: row.invoice_id, key: row.key, cuota: row.cuota, part: row.part, amountMinor: row.amount_minor });
    byPayment.set(row.payment_id as number, list);
  }
  return byPayment;
}
