import type { AllocationInput } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { formatMoney } from "../../shared/money.ts";
import type { Command } from "../ledger/context.ts";
import { allocate } from "../ledger/post.ts";
import { type OpenPart, spreadOverParts } from "./spread.ts";

/** The open parts of a document as they stand inside a command. */
export function openPartsOf(tx: Command, invoiceId: number): OpenPart[] {
  return tx.bulk.all<OpenPart>(
    "SELECT id, cuota, part, due_on AS dueOn, open_minor AS openMinor FROM parts WHERE invoice_id = ? AND open_minor > 0",
    invoiceId,
  );
}

/**
 * Allocates a payment as the caller says: each amount to a part, a cuota or a whole document. Gives the ids of the postings.
 * @throws AppError invalid_amount when more is given than is open; not_found; conflict when the document is void; not_allowed when it is another client's
 */
export function allocateAsTold(tx: Command, paymentId: number, allocations: readonly AllocationInput[]): number[] {
  const postings: number[] = [];
  const payment = tx.bulk.get<{ client_id: number; method: string }>("SELECT client_id, method FROM payments WHERE id = ?", paymentId);
  const first = payment?.method === "detraccion_deposit" ? "detraccion" : undefined;
  for (const allocation of allocations) {
    const invoice = tx.bulk.get<{ series: string; number: string; client_id: number; currency: string; void_on: string | null }>(
      "SELECT series, number, client_id, currency, void_on FROM invoices WHERE id = ?",
      allocation.invoiceId,
    );
    if (!invoice) throw new AppError("not_found", "El documento al que quieres aplicar el pago no existe.");
    const label = documentLabel(invoice.series, invoice.number);
    if (invoice.void_on) throw new AppError("conflict", `${label} está anulado: no se le puede aplicar un pago.`);
    if (payment && invoice.client_id !== payment.client_id)
      throw new AppError("not_allowed", `${label} es de otro cliente: registra el pago a nombre del cliente que debe ese documento.`);
    const { targets, leftMinor } = spreadOverParts(openPartsOf(tx, allocation.invoiceId), allocation.amountMinor, { ...allocation, first });
    if (leftMinor > 0) {
      const fits = allocation.amountMinor - leftMinor;
      throw new AppError(
        "invalid_amount",
        `${label} tiene por cobrar ahí ${formatMoney(fits, invoice.currency)} y quieres aplicar ${formatMoney(allocation.amountMinor, invoice.currency)}.`,
        {
          invoiceId: allocation.invoiceId,
          openMinor: fits,
        },
      );
    }
    postings.push(...allocate(tx, paymentId, targets));
  }
  return postings;
}

/** What is left of a payment in the client's favour. */
export function unallocatedOf(tx: Command, paymentId: number): number {
  return (
    tx.bulk.get<{ unallocated_minor: number }>("SELECT unallocated_minor FROM payments WHERE id = ?", paymentId)?.unallocated_minor ?? 0
  );
}
