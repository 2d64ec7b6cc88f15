import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import type { messagesContract } from "../../../shared/contract/messages.ts";
import { formatLongDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { noteInTimeline } from "../../clients/index.ts";
import { refusal } from "../../followup/index.ts";
import type { Command, Handlers } from "../../ledger/context.ts";
import { MAX_LINK } from "../whatsapp-link.ts";
import { composeThanks } from "./compose.ts";
import { queueThanks } from "./queue.ts";
import { readWaiting, type WaitingThanks } from "./waiting.ts";

type ThanksNames = "messages.queueThanks" | "messages.listThanks" | "messages.resolveThanks";
type Outcome = "whatsapp" | "said" | "skipped";

const MOST_LISTED = 100;

export const thanksProcedures: Handlers<Pick<typeof messagesContract, ThanksNames>> = {
  "messages.queueThanks": (context, wanted) => {
    if (wanted.batchId === undefined && !wanted.paymentIds?.length)
      throw new AppError("invalid_input", "Di qué pagos se agradecen: los de una operación, o unos pagos.");
    const detail = { batchId: wanted.batchId, payments: wanted.paymentIds?.length };
    return context.command({ what: "messages.queueThanks", topics: ["messages"], detail }, async (tx) => ({
      queued: queueThanks(tx, wanted),
    }));
  },

  "messages.listThanks": async ({ read, at }, { limit }) => {
    const thanks: OutputOf<"messages.listThanks">["thanks"] = [];
    for (const waiting of (await readWaiting(read)).slice(0, limit ?? MOST_LISTED)) {
      const { text, url, verdict } = await composeThanks(read, waiting, at);
      const { id, clientId, clientName, paidOn, currency, amountMinor } = waiting;
      const reasons = verdict.reasons.map((reason) => reason.text);
      thanks.push({
        id,
        clientId,
        clientName,
        paidOn,
        currency,
        amountMinor,
        text,
        url: url !== null && url.length <= MAX_LINK ? url : null,
        allowed: verdict.allowed,
        reasons,
      });
    }
    return { thanks };
  },

  "messages.resolveThanks": (context, { id, outcome }) =>
    context.command(
      { what: "messages.resolveThanks", topics: ["messages", "clients", "followup"], detail: { id, outcome } },
      async (tx) => {
        const waiting = (await readWaiting(tx.db)).find((one) => one.rowIds.includes(id));
        if (!waiting) throw notWaiting(tx, id);
        const url = await noteOutcome(tx, waiting, outcome);
        for (const rowId of waiting.rowIds)
          tx.bulk.run("UPDATE thanks SET outcome = ?, resolved_at = ? WHERE id = ?", outcome, tx.at, rowId);
        return { id, url };
      },
    ),
};

function notWaiting(tx: Command, id: number): AppError {
  const row = tx.bulk.get<{ outcome: Outcome | null }>("SELECT outcome FROM thanks WHERE id = ?", id);
  if (!row) return new AppError("not_found", "Ese agradecimiento ya no existe en estos datos.");
  if (row.outcome !== null) return new AppError("conflict", "Ese agradecimiento ya no está en la lista: otra persona lo atendió.");
  return new AppError("conflict", "Ese pago se anuló: ya no hay qué agradecer.");
}

/** Notes in the timeline what was said; gives the link that opens it where it goes by WhatsApp. */
async function noteOutcome(tx: Command, waiting: WaitingThanks, outcome: Outcome): Promise<string | null> {
  if (outcome === "skipped") return null;
  const detail = { purpose: "thanks", paymentIds: waiting.payments.map(({ paymentId }) => paymentId) };
  if (outcome === "said") {
    const text = `Se le agradeció el pago de ${formatMoney(waiting.amountMinor, waiting.currency)} del ${formatLongDate(waiting.paidOn)}.`;
    noteInTimeline(tx, { clientId: waiting.clientId, kind: "note", title: "Agradecimiento", text, detail });
    return null;
  }
  const { text, recipient, url, verdict } = await composeThanks(tx.db, waiting, tx.at);
  if (!verdict.allowed) throw refusal(verdict);
  if (url === null) throw new AppError("invalid_input", "Este cliente no tiene un celular: agrégalo en sus contactos.");
  const title = recipient.contactName ? `Agradecimiento por WhatsApp a ${recipient.contactName}` : "Agradecimiento por WhatsApp";
  noteInTimeline(tx, {
    clientId: waiting.clientId,
    kind: "whatsapp",
    title,
    text,
    state: "abierto",
    detail: { ...detail, mobile: recipient.mobile },
  });
  return url;
}
