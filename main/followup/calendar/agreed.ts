import type { CalendarEvent } from "../../../shared/contract/followup-calendar.ts";
import { formatMoney } from "../../../shared/money.ts";
import { readLegalDeadlines } from "../../invoices/index.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { toOffer } from "../offers/list.ts";
import { readOffers } from "../offers/read.ts";
import { readPaymentPlans } from "../payment-plans/read-plans.ts";
import { readSettled } from "../promises/read-settled.ts";
import { eventOf } from "./event.ts";
import { type CalendarQuestion, isInside } from "./question.ts";

/** Promises that wait: what of each did not come in yet, on the day promised. */
export async function readPromises(read: ReadDb, todayOn: string, question: CalendarQuestion): Promise<CalendarEvent[]> {
  const settled = await readSettled(read, todayOn, { clientId: question.clientId, graceFromOn: todayOn });
  const shown = settled.filter(({ state, dueOn }) => state === "waiting" && isInside(question, dueOn));
  const whose = await readWhose(read, shown);
  return shown.map(({ id, clientId, currency, amountMinor, paidMinor, dueOn, note, channel }) =>
    eventOf({
      ...whose(clientId),
      id: `promise-${id}`,
      kind: "promise",
      on: dueOn,
      title: "Prometió pagar",
      text: note,
      currency,
      amountMinor: amountMinor - paidMinor,
      channel,
    }),
  );
}

/** Cuotas of payment plans that run: what is missing of each. */
export async function readCuotas(read: ReadDb, todayOn: string, question: CalendarQuestion): Promise<CalendarEvent[]> {
  const plans = await readPaymentPlans(read, todayOn, { clientId: question.clientId, isLive: true });
  const running = plans.filter(({ state }) => state === "kept" || state === "late");
  const whose = await readWhose(read, running);
  return running.flatMap(({ id, number: plan, clientId, currency, cuotas }) =>
    cuotas
      .filter(({ dueOn, missingMinor }) => missingMinor > 0 && isInside(question, dueOn))
      .map(({ number, dueOn, missingMinor }) =>
        eventOf({
          ...whose(clientId),
          id: `cuota-${id}-${number}`,
          kind: "cuota",
          on: dueOn,
          title: `Cuota ${number} de ${cuotas.length}`,
          text: `Convenio ${plan}`,
          currency,
          amountMinor: missingMinor,
        }),
      ),
  );
}

/** The last day of the offers that wait. */
export async function readOfferEnds(read: ReadDb, todayOn: string, question: CalendarQuestion): Promise<CalendarEvent[]> {
  const found = await readOffers(read, { clientId: question.clientId });
  const waiting = found
    .map((offer) => toOffer(offer, { companyName: null, todayOn }))
    .filter(({ state, untilOn }) => state === "waiting" && isInside(question, untilOn));
  const whose = await readWhose(read, waiting);
  return waiting.map(({ id, clientId, currency, untilOn, payMinor, discountMinor, documents }) =>
    eventOf({
      ...whose(clientId),
      id: `offer-${id}`,
      kind: "offer",
      on: untilOn,
      title: "Último día de su descuento",
      text: `${documents.map(({ document }) => document).join(", ")}: si paga hasta este día se le descuentan ${formatMoney(discountMinor, currency)}.`,
      currency,
      amountMinor: payMinor,
    }),
  );
}

/** Last days of legal terms that somebody noted (Ley 31362). */
export async function readLegalEnds(read: ReadDb, question: CalendarQuestion): Promise<CalendarEvent[]> {
  const found = await readLegalDeadlines(read, question.fromOn, question.untilOn);
  const shown = found.filter(({ isNoted, clientId }) => isNoted && (question.clientId ?? clientId) === clientId);
  const whose = await readWhose(read, shown);
  return shown.map(({ invoiceId, clientId, document, currency, openMinor, kind, on }) =>
    eventOf({
      ...whose(clientId),
      id: `legal-${invoiceId}-${kind}`,
      kind: "legal",
      on,
      title: kind === "conformity" ? "Último día de su conformidad" : "Último día legal para pagar",
      text: `${document}, plazo de la Ley 31362`,
      currency,
      amountMinor: openMinor,
      invoiceId,
    }),
  );
}

/** The name of each client, and who looks after it. */
async function readWhose(read: ReadDb, of: readonly { clientId: number }[]) {
  const ids = [...new Set(of.map(({ clientId }) => clientId))];
  const rows =
    ids.length === 0
      ? []
      : await read.selectFrom("clients").select(["id", "name", "person_id as personId"]).where("id", "in", ids).execute();
  const clients = new Map(rows.map((row) => [row.id, row]));
  return (clientId: number) => ({
    clientId,
    clientName: clients.get(clientId)?.name ?? "",
    personId: clients.get(clientId)?.personId ?? null,
  });
}
