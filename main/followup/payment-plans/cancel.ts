import { cleanLine } from "../../../shared/clean-text.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { formatDate, limaDate } from "../../../shared/dates.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command, CommandContext } from "../../ledger/context.ts";

/** Ends a payment plan: what its documents owe is asked for again by their own dates. @throws AppError not_found | conflict when it was cancelled already */
export function cancelPaymentPlan(context: CommandContext, { id, reason }: { id: number; reason: string }): Promise<{ id: number }> {
  const detail = { id, reason };
  return context.command({ what: "followup.cancelPaymentPlan", topics: ["followup", "clients"], detail }, async (tx) => {
    cancelPaymentPlanIn(tx, id, reason);
    return { id };
  });
}

/** Ends a payment plan inside a command of others. @throws AppError as cancelPaymentPlan does */
export function cancelPaymentPlanIn(tx: Command, id: number, reason: string): void {
  const plan = tx.bulk.get<{ number: string; clientId: number; cancelledAt: string | null }>(
    "SELECT number, client_id AS clientId, cancelled_at AS cancelledAt FROM payment_plans WHERE id = ?",
    id,
  );
  if (!plan) throw new AppError("not_found", "Ese convenio no existe en estos datos.");
  if (plan.cancelledAt !== null)
    throw new AppError("conflict", `${plan.number} ya se anuló el ${formatDate(limaDate(plan.cancelledAt))}. No hace falta hacer nada.`);
  tx.bulk.run("UPDATE payment_plans SET cancelled_at = ?, cancel_reason = ? WHERE id = ?", tx.at, cleanLine(reason), id);
  noteInTimeline(tx, {
    clientId: plan.clientId,
    kind: "note",
    title: `Se anuló el convenio ${plan.number}`,
    text: cleanLine(reason),
    detail: { paymentPlanId: id },
  });
}
