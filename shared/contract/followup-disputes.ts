import { z } from "zod";
import { currency, id, minor, on, partKind, positiveMinor, savedFile, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

export const disputeReason = z.enum([
  "price",
  "quantity",
  "quality",
  "not_delivered",
  "not_ordered",
  "paid_already",
  "wrong_data",
  "other",
]);
/** accepted: the client was right; rejected: not; settled: in between; withdrawn: by the client. */
export const disputeOutcome = z.enum(["accepted", "rejected", "settled", "withdrawn"]);

const dispute = z.object({
  id,
  clientId: id,
  clientName: z.string(),
  invoiceId: id,
  document: z.string(),
  part: partKind.nullable(),
  currency,
  /** What the client did not accept when it was opened. */
  statedMinor: minor,
  /** Of it, what is still open: not chased, while the rest is. 0 once the document is paid or annulled, or the dispute closed. */
  amountMinor: minor,
  reason: disputeReason,
  text: z.string(),
  openedOn: on,
  files: z.array(z.object({ sha256: z.string(), name: z.string() })),
  closedOn: on.nullable(),
  outcome: disputeOutcome.nullable(),
  closeNote: z.string(),
});

export const disputesContract = {
  "followup.openDispute": mutation(
    "Notes that a client disputes a document or a part of it: that amount is not chased until it is closed.",
    z.object({
      invoiceId: id,
      part: partKind.optional(),
      /** All that is open of the document or part when absent. */
      amountMinor: positiveMinor.optional(),
      reason: disputeReason,
      text: shortText,
      /** Evidence: files of this computer, kept in the ledger. */
      paths: z.array(z.string().min(1)).max(10).optional(),
    }),
    z.object({ id, amountMinor: minor }),
  ),
  "followup.closeDispute": mutation(
    "Closes a dispute with its outcome; what is still open is chased again.",
    z.object({ id, outcome: disputeOutcome, note: shortText }),
    z.object({ id }),
  ),
  "followup.listDisputes": query(
    "Disputes, open ones first, then the newest; closed ones stay for ever.",
    z.object({
      clientId: id.optional(),
      invoiceId: id.optional(),
      onlyOpen: z.boolean().optional(),
      limit: z.int().min(1).max(2000).optional(),
    }),
    z.object({ disputes: z.array(dispute) }),
  ),
  "followup.saveDisputeFile": query(
    "A file kept as evidence of a dispute, as it came, written to the ledger's folder.",
    z.object({ disputeId: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    savedFile,
  ),
};
export type Dispute = z.infer<typeof dispute>;
export type DisputeReason = z.infer<typeof disputeReason>;
export type DisputeOutcome = z.infer<typeof disputeOutcome>;
