import { AppError } from "../../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { cancelPaymentPlanIn, cancelPromise, closeDisputeIn, resolveItem, withdrawOffer } from "../../../followup/index.ts";
import type { Command } from "../../../ledger/context.ts";
import { type Made, readStored } from "../read/stored.ts";

type Reopened = OutputOf<"messages.reopenReply">;

const REASON = "Se deshizo lo anotado por su respuesta.";

const UNDO: Readonly<Record<string, (tx: Command, made: Made & { id: number }) => Promise<string> | string>> = {
  record_promise: (tx, { id }) => {
    cancelPromise(tx, id, REASON);
    return "La promesa se anuló";
  },
  open_dispute: async (tx, { id }) => {
    await closeDisputeIn(tx, { id, outcome: "withdrawn", note: REASON });
    return "El reclamo se cerró como retirado";
  },
  offer_plan: (tx, { id }) => {
    cancelPaymentPlanIn(tx, id, REASON);
    return "El convenio se anuló";
  },
  counter_offer: async (tx, { id }) => {
    await withdrawOffer(tx, id, REASON);
    return "La oferta de pronto pago se retiró";
  },
  find_payment: (tx, { id, before }) => {
    if (before) tx.bulk.run("UPDATE bank_lines SET note = NULL WHERE id = ? AND note = ?", id, before);
    return "El abono ya no figura como suyo";
  },
  note_wrong_person: (tx, { id, table, field, before }) => {
    if (table === "clients" || table === "contacts")
      tx.bulk.run(
        `UPDATE ${table} SET ${field === "email" ? "email" : "phone"} = ? WHERE id = ? AND ${field === "email" ? "email" : "phone"} IS NULL`,
        before ?? null,
        id,
      );
    return "El dato volvió a su ficha";
  },
  stop_writing: (tx, { id }) => {
    resolveItem(tx, { kind: "task", id }, "dismissed");
    return "Se le puede escribir otra vez";
  },
};

/** Puts an answer back on the list and takes back what was accepted about it. What cannot be taken back stays, and is said. @throws AppError not_found | conflict when it waits already */
export async function reopenReply(tx: Command, replyId: number): Promise<Reopened> {
  const reply = await readStored(tx.db, replyId);
  if (reply.state === "waiting") throw new AppError("conflict", "Esa respuesta ya está en la lista.");
  const undone: string[] = [];
  const kept: Reopened["kept"] = [];
  for (const made of reply.made.toReversed()) {
    const undo = UNDO[made.kind];
    if (!undo || made.id === undefined) continue;
    try {
      undone.push(await undo(tx, { ...made, id: made.id }));
    } catch (error) {
      // Somebody took it back already, or something was built on it since.
      if (!(error instanceof AppError)) throw error;
      kept.push({ what: reply.outcome ?? "Lo anotado", why: error.message });
    }
  }
  tx.bulk.run("UPDATE replies SET state = 'waiting', outcome = NULL, made = NULL, resolved_at = NULL WHERE id = ?", replyId);
  return { replyId, undone, kept };
}
