import { z } from "zod";
import { allocation, allocationInput, currency, id, minor, on, positiveMinor, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

export const paymentMethod = z.enum([
  "transfer",
  "deposit",
  "cash",
  "cheque",
  "card",
  "yape",
  "plin",
  "detraccion_deposit",
  "retention_certificate",
  "credit_note",
  "bank_fee",
  "rounding",
  "discount",
  "other",
]);

/** Ways of closing a debt by which no money comes in. */
export const cashlessMethods: readonly string[] = ["retention_certificate", "credit_note", "bank_fee", "rounding", "discount"];

const payment = z.object({
  id,
  clientId: id,
  paidOn: on,
  amountMinor: minor,
  unallocatedMinor: minor,
  currency,
  /** One of paymentMethod, or the words it was recorded with. */
  method: z.string(),
  reference: z.string().nullable(),
  bankLineId: id.nullable(),
  isReversed: z.boolean(),
  /** What came in, where that was in another currency; soles for one unit of the other, in millionths. */
  received: z.object({ amountMinor: minor, currency, rateMicros: z.int() }).nullable(),
  /** Why a reconciliation chose it, in words. */
  reasons: z.array(z.string()),
  allocations: z.array(allocation),
});

export const paymentsContract = {
  "payments.recordPayment": mutation(
    "Records money received; what is not allocated stays as the client's balance in favour.",
    z.object({
      clientId: id,
      paidOn: on,
      amountMinor: positiveMinor,
      currency,
      /** One of paymentMethod, or any word that the caller prefers. */
      method: shortText.min(1),
      reference: shortText.optional(),
      allocations: z.array(allocationInput).max(1000).optional(),
    }),
    z.object({ id, unallocatedMinor: minor, batchId: id }),
  ),
  "payments.allocatePayment": mutation(
    "Uses a balance in favour on documents.",
    z.object({ id, allocations: z.array(allocationInput).min(1).max(1000) }),
    z.object({ unallocatedMinor: minor }),
  ),
  "payments.reversePayment": mutation(
    "Takes back a payment: what it closed is open again.",
    z.object({ id, reason: shortText.min(1) }),
    z.object({ reversalId: id }),
  ),
  "payments.listPayments": query(
    "Payments of a client or about a document, newest first.",
    z.object({
      clientId: id.optional(),
      invoiceId: id.optional(),
      /** Of a bank line: with the fees, roundings and discounts that closed documents beside it. */
      bankLineId: id.optional(),
      onlyUnallocated: z.boolean().optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
    z.object({ payments: z.array(payment) }),
  ),
};
export type PaymentMethod = z.infer<typeof paymentMethod>;
export type Payment = z.infer<typeof payment>;
