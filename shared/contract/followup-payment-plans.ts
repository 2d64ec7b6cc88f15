import { z } from "zod";
import { currency, finding, id, minor, on, positiveMinor, savedFile, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

/** kept: nothing is missing by today; late: a cuota's grace is not over, or fewer are missing than break it; finished: all came in. */
export const paymentPlanState = z.enum(["kept", "late", "broken", "finished", "cancelled"]);

const agreedCuota = z.object({ number: z.int().positive(), dueOn: on, amountMinor: minor });
const planDocument = z.object({ invoiceId: id, document: z.string(), amountMinor: minor });

const paymentPlan = z.object({
  id,
  /** CONV-2026-0001 */
  number: z.string(),
  clientId: id,
  clientName: z.string(),
  currency,
  totalMinor: minor,
  /** What came in for its documents since it was made. */
  paidMinor: minor,
  madeOn: on,
  graceDays: z.int(),
  missedToBreak: z.int(),
  signedBy: z.string(),
  notes: z.string(),
  state: paymentPlanState,
  /** In words: «al día», «le faltan 2 cuotas» ... */
  why: z.string(),
  nextDueOn: on.nullable(),
  cuotas: z.array(agreedCuota.extend({ paidMinor: minor, state: z.enum(["paid", "partly", "waiting", "late"]) })),
  documents: z.array(planDocument),
  file: savedFile.nullable(),
});

export const paymentPlansContract = {
  "followup.proposePaymentPlan": query(
    "Splits what a client owes in one currency into cuotas with dates: equal ones, the rounding in the last, on days of contact.",
    z.object({
      clientId: id,
      currency,
      /** All that is open and not in dispute when absent; detracción and retención are left out: they close through their own channel. */
      invoiceIds: z.array(id).max(500).optional(),
      downMinor: positiveMinor.optional(),
      downOn: on.optional(),
      count: z.int().min(1).max(60),
      firstOn: on,
      every: z.enum(["week", "fortnight", "month"]),
    }),
    z.object({ totalMinor: minor, documents: z.array(planDocument), cuotas: z.array(agreedCuota), warnings: z.array(finding) }),
  ),
  "followup.recordPaymentPlan": mutation(
    "Notes a payment plan agreed with a client: while it is kept only its cuotas are asked for; broken, the whole debt is, one level up.",
    z.object({
      clientId: id,
      currency,
      invoiceIds: z.array(id).max(500).optional(),
      cuotas: z
        .array(z.object({ dueOn: on, amountMinor: positiveMinor }))
        .min(1)
        .max(60),
      /** That of promises when absent. */
      graceDays: z.int().min(0).max(30).optional(),
      /** So many cuotas missing after their grace break it; 2 when absent. */
      missedToBreak: z.int().min(1).max(6).optional(),
      signedBy: shortText.optional(),
      notes: shortText.optional(),
    }),
    z.object({ id, number: z.string(), totalMinor: minor }),
  ),
  "followup.listPaymentPlans": query(
    "Payment plans with their cuotas and what came in of each, those that run first, then the newest.",
    z.object({ clientId: id.optional(), state: paymentPlanState.optional(), limit: z.int().min(1).max(2000).optional() }),
    z.object({ plans: z.array(paymentPlan) }),
  ),
  "followup.cancelPaymentPlan": mutation(
    "Ends a payment plan that should not count any more, with the reason.",
    z.object({ id, reason: shortText.min(3) }),
    z.object({ id }),
  ),
  "followup.printPaymentPlan": mutation(
    "Writes the agreement as a PDF to sign, once, and freezes it with its hash.",
    z.object({ id }),
    z.object({ file: savedFile, sha256: z.string() }),
  ),
};
export type PaymentPlan = z.infer<typeof paymentPlan>;
