import { AppError } from "../../../shared/contract/errors.ts";
import type { promisesContract } from "../../../shared/contract/followup-promises.ts";
import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command, Handlers } from "../../ledger/context.ts";
import { listPromises } from "./list.ts";
import { recordPromise } from "./record.ts";

export const promisesProcedures: Handlers<typeof promisesContract> = {
  "followup.recordPromise": (context, promise) => {
    const { clientId, currency, amountMinor, dueOn, invoiceIds } = promise;
    const detail = { clientId, currency, amountMinor, dueOn, invoiceIds };
    return context.command({ what: "followup.recordPromise", topics: ["followup", "clients"], detail }, async (tx) => {
      const made = await recordPromise(tx, promise);
      // The audit row is written after the work: it names the promise and what it came to.
      Object.assign(detail, made);
      return made;
    });
  },

  "followup.listPromises": async ({ read, todayOn }, input) => ({ promises: await listPromises(read, input, todayOn) }),

  "followup.cancelPromise": (context, { id, reason }) =>
    context.command({ what: "followup.cancelPromise", topics: ["followup", "clients"], detail: { id, reason } }, async (tx) => {
      cancelPromise(tx, id, reason);
      return { id };
    }),
};

/** Takes a promise back and says so in the client's timeline. @throws AppError not_found, conflict when it was taken back already */
export function cancelPromise(tx: Command, id: number, reason: string): void {
  const promise = tx.bulk.get<{ clientId: number; currency: string; amountMinor: number; dueOn: string; cancelledAt: string | null }>(
    "SELECT client_id AS clientId, currency, amount_minor AS amountMinor, due_on AS dueOn, cancelled_at AS cancelledAt FROM promises WHERE id = ?",
    id,
  );
  if (!promise) throw new AppError("not_found", "Esa promesa no existe en estos datos.");
  if (promise.cancelledAt !== null) throw new AppError("conflict", "Esa promesa ya estaba anulada. No hace falta hacer nada.");
  tx.bulk.run("UPDATE promises SET cancelled_at = ?, cancel_reason = ? WHERE id = ?", tx.at, reason, id);
  noteInTimeline(tx, {
    clientId: promise.clientId,
    kind: "note",
    title: "Promesa anulada",
    text: `${formatMoney(promise.amountMinor, promise.currency)} para el ${formatDate(promise.dueOn)}: ${reason}`,
    detail: { promiseId: id },
  });
}
