import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { formatDate } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { chargeInterest } from "../../invoices/index.ts";
import { labelBatch } from "../../ledger/batches.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { computeInterest } from "./compute.ts";

/**
 * Charges the interest that ran on a document up to a day, as a document of its own; one batch, so that it can be undone.
 * @throws AppError not_found | invalid_input when the day is still to come | nothing_owed when none ran, with why
 */
export async function chargeLateInterest(
  context: CommandContext,
  { invoiceId, asOn }: InputOf<"followup.chargeInterest">,
): Promise<OutputOf<"followup.chargeInterest">> {
  const on = asOn ?? context.todayOn;
  const detail: Record<string, unknown> = { of: invoiceId, on };
  const entry = {
    what: "followup.chargeInterest",
    topics: ["invoices" as const, "clients" as const, "followup" as const],
    batch: { kind: "interest", label: "Interés por mora" },
    detail,
  };
  return context.command(entry, async (tx) => {
    if (on > tx.todayOn) throw new AppError("invalid_input", `El ${formatDate(on)} aún no llega: cobra el interés hasta hoy.`);
    const { lines, why } = await computeInterest(tx.db, { invoiceId, asOn: on });
    const amountMinor = lines.reduce((sum, line) => sum + line.interestMinor, 0);
    if (amountMinor === 0) throw new AppError("nothing_owed", `No hay interés que cobrar hasta el ${formatDate(on)}. ${why}`);
    // Days on which none ran are not charged: a later agreement may still be about them.
    const untilOn = lines.reduce((last, line) => (line.untilOn > last ? line.untilOn : last), lines[0]?.untilOn ?? on);
    const id = chargeInterest(tx, { invoiceId, amountMinor, on: untilOn, dueOn: on });
    const of = tx.bulk.get<{ series: string; number: string }>("SELECT series, number FROM invoices WHERE id = ?", invoiceId);
    if (of) labelBatch(tx, `Interés de ${documentLabel(of.series, of.number)}`);
    Object.assign(detail, { invoiceId: id, amountMinor });
    return { invoiceId: id, amountMinor };
  });
}
