import type { PartKind } from "../../shared/contract/common.ts";
import type { Command } from "./context.ts";
import type { PartToPost } from "./post.ts";

/** What was open of a schedule of a document when the next one replaced it. */
export function formerParts(tx: Command, invoiceId: number, schedule: number): PartToPost[] {
  return tx.bulk.all<{ cuota: number; part: PartKind; dueOn: string; amountMinor: number }>(
    `SELECT parts.cuota, parts.part, parts.due_on AS dueOn, p.amount_minor AS amountMinor FROM parts JOIN postings p ON p.part_id = parts.id AND p.kind = 'reschedule'
      WHERE parts.invoice_id = ? AND parts.schedule = ?`,
    invoiceId,
    schedule,
  );
}
