import { AppError } from "../../shared/contract/errors.ts";
import type { paymentsContract } from "../../shared/contract/payments.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { formatMoney } from "../../shared/money.ts";
import type { Command, Handlers } from "../ledger/context.ts";
import { postPayment, reversePayment } from "../ledger/post.ts";
import { allocateAsTold, unallocatedOf } from "./allocations.ts";
import { readPayments } from "./queries.ts";

/** The credit of a credit note stands and falls with its note: taken back alone, the note would say a credit that nobody has. */
function refuseCredit(tx: Command, paymentId: number): void {
  const note = tx.bulk.get<{ series: string; number: string }>(
    "SELECT i.series, i.number FROM payments p JOIN invoices i ON i.id = p.credit_note_id WHERE p.id = ?",
    paymentId,
  );
  if (note)
    throw new AppError(
      "not_allowed",
      `No es un pago: es el crédito de la nota ${documentLabel(note.series, note.number)}. Si la nota no vale, anúlala en Facturas.`,
    );
}

export const paymentsProcedures: Handlers<typeof paymentsContract> = {
  "payments.recordPayment": (context, { allocations, ...payment }) => {
    const label = `Pago de ${formatMoney(payment.amountMinor, payment.currency)}`;
    const detail = { clientId: payment.clientId, amountMinor: payment.amountMinor, currency: payment.currency };
    return context.command(
      { what: "payments.recordPayment", topics: ["payments", "invoices", "clients"], batch: { kind: "payment", label }, detail },
      async (tx) => {
        if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", payment.clientId))
          throw new AppError("not_found", "Ese cliente no existe en estos datos.");
        const id = postPayment(tx, payment);
        if (allocations) allocateAsTold(tx, id, allocations);
        return { id, unallocatedMinor: unallocatedOf(tx, id), batchId: tx.batchId as number };
      },
    );
  },

  "payments.allocatePayment": (context, { id, allocations }) =>
    context.command(
      { what: "payments.allocatePayment", topics: ["payments", "invoices", "clients"], detail: { id, allocations } },
      async (tx) => {
        allocateAsTold(tx, id, allocations);
        return { unallocatedMinor: unallocatedOf(tx, id) };
      },
    ),

  "payments.reversePayment": (context, { id, reason }) =>
    context.command(
      { what: "payments.reversePayment", topics: ["payments", "invoices", "clients", "reconciliation"], detail: { id, reason } },
      async (tx) => {
        refuseCredit(tx, id);
        return { reversalId: reversePayment(tx, id, reason) };
      },
    ),

  "payments.listPayments": async ({ read }, input) => ({ payments: await readPayments(read, input) }),
};
