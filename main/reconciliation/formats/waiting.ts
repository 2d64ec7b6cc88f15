import type { Finding } from "../../../shared/contract/common.ts";

/** What the bank has not booked yet may still change or vanish: it comes in with the statement that books it. */
export function warnOfWaiting(count: number): Finding {
  const message =
    count === 1
      ? "Hay 1 movimiento que el banco aún no confirma: entrará con el estado de cuenta que lo confirme."
      : `Hay ${count} movimientos que el banco aún no confirma: entrarán con el estado de cuenta que los confirme.`;
  return { code: "pending_entries", message };
}
