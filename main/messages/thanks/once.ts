import { AppError } from "../../../shared/contract/errors.ts";
import { formatDate, limaDate } from "../../../shared/dates.ts";
import type { Command } from "../../ledger/context.ts";

/** Refuses to thank for a payment a second time, by whatever channel; what was not sent, or came back, does not count. @throws AppError conflict */
export function refuseThankedTwice(tx: Command, clientId: number, paymentIds: readonly number[]): void {
  const thanked = tx.bulk.get<{ at: string; state: string | null }>(
    `SELECT t.at, t.state FROM timeline t, json_each(t.detail, '$.paymentIds') paid
      WHERE t.client_id = ? AND json_extract(t.detail, '$.purpose') = 'thanks' AND coalesce(t.state, '') NOT IN ('no enviado', 'rebotado', 'cancelado')
        AND paid.value IN (SELECT value FROM json_each(?)) LIMIT 1`,
    clientId,
    JSON.stringify(paymentIds),
  );
  if (!thanked) return;
  const isWaiting = thanked.state === "por aprobar" || thanked.state === "en cola";
  throw new AppError(
    "conflict",
    isWaiting
      ? "Ya hay un correo que agradece ese pago: está en Bandeja, Salida."
      : `Ese pago ya se agradeció el ${formatDate(limaDate(thanked.at))}: está en la conversación del cliente.`,
  );
}

/** Takes what was thanked for off the list of thank-yous that wait. */
export function settleThanks(tx: Command, paymentIds: readonly number[], outcome: "whatsapp" | "said"): void {
  tx.bulk.run(
    "UPDATE thanks SET outcome = ?, resolved_at = ? WHERE outcome IS NULL AND payment_id IN (SELECT value FROM json_each(?))",
    outcome,
    tx.at,
    JSON.stringify(paymentIds),
  );
}
