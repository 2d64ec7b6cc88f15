import { sql } from "kysely";
import type { ReadDb } from "../../ledger/context.ts";
import { type ThreadEntry, TOLD } from "./entry.ts";

const METHODS: Readonly<Record<string, string>> = {
  transfer: "transferencia",
  deposit: "depósito",
  cash: "efectivo",
  cheque: "cheque",
  card: "tarjeta",
  yape: "Yape",
  plin: "Plin",
  detraccion_deposit: "detracción en el Banco de la Nación",
  retention_certificate: "comprobante de retención",
  credit_note: "nota de crédito",
  other: "otro medio",
};

/** What closes a rest of a document beside the money that came in. */
const BESIDE: Readonly<Record<string, string>> = {
  bank_fee: "Comisión del banco",
  rounding: "Redondeo",
  discount: "Descuento acordado",
};

/** How a payment method is called on screens and reports. */
export function methodName(method: string): string {
  return METHODS[method] ?? method;
}

/** What a client paid, and credit notes in its favour, the newest first. */
export async function readPaid(read: ReadDb, clientId: number, limit: number): Promise<ThreadEntry[]> {
  const rows = await read
    .selectFrom("payments")
    .leftJoin("payments as reversal", "reversal.reverses_id", "payments.id")
    .select((eb) => [
      "payments.id",
      "payments.paid_on",
      "payments.amount_minor",
      "payments.currency",
      "payments.method",
      "payments.reference",
      "payments.reverses_id",
      "reversal.id as reversed_by",
      eb
        .selectFrom("postings")
        .innerJoin("parts", "parts.id", "postings.part_id")
        .innerJoin("invoices", "invoices.id", "parts.invoice_id")
        .select((inner) =>
          inner.fn
            .agg<string | null>("group_concat", [
              sql<string>`iif(invoices.series = '', invoices.number, invoices.series || '-' || invoices.number)`,
            ])
            .distinct()
            .as("list"),
        )
        .whereRef("postings.payment_id", "=", "payments.id")
        .where("postings.kind", "=", "allocation")
        .as("documents"),
    ])
    .where("payments.client_id", "=", clientId)
    .orderBy("payments.paid_on", "desc")
    .orderBy("payments.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const documents = (row.documents ?? "").split(",").filter(Boolean);
    const listed = documents.slice(0, 4).join(", ") + (documents.length > 4 ? ` y ${documents.length - 4} más` : "");
    const isNote = row.method === "credit_note";
    return {
      ...TOLD,
      id: `p${row.id}`,
      at: `${row.paid_on}T17:00:00.000Z`,
      on: row.paid_on,
      kind: isNote ? "credit_note" : "payment",
      title: titleOf(row.method, row.reverses_id !== null),
      text: [listed, isNote || row.method in BESIDE ? "" : methodName(row.method), row.reference ?? ""].filter(Boolean).join(" · "),
      amountMinor: row.amount_minor,
      currency: row.currency,
      state: row.reversed_by ? "anulado" : null,
    } satisfies ThreadEntry;
  });
}

function titleOf(method: string, isReversal: boolean): string {
  const beside = BESIDE[method];
  if (beside !== undefined) return isReversal ? `${beside}: se anuló` : beside;
  if (isReversal) return "Abono anulado";
  return method === "credit_note" ? "Nota de crédito" : "Abono";
}
