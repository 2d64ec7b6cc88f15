import { AppError } from "../../../shared/contract/errors.ts";
import { cashlessMethods } from "../../../shared/contract/payments.ts";
import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { Command } from "../../ledger/context.ts";
import { accompany, postPayment } from "../../ledger/post.ts";
import { allocateAsTold, unallocatedOf } from "../../payments/index.ts";
import type { OfferedDocument, ReadOffer } from "./read.ts";
import { requireOffer } from "./withdraw.ts";

type Payment = { id: number; clientId: number; paidOn: string; currency: string; method: string; isTakenBack: 0 | 1 };

/** A document of the offer as the payment left it: what is open of its net, what the payment put on it, and what it needs still. */
type Standing = OfferedDocument & { openMinor: number; paidMinor: number; needMinor: number };

/**
 * Closes what an offer takes off the documents that a payment covers, by discounts that go when the payment goes. What is left of the
 * payment in the client's favour is used too, where it pays a document of the offer.
 * @throws AppError not_found | not_allowed when it came late, or is no money of this client | conflict when the offer was used or withdrawn,
 * or the payment taken back | invalid_amount when the payment covers no document of the offer
 */
export async function honourOffer(tx: Command, offerId: number, paymentId: number): Promise<{ givenMinor: number }> {
  const offer = await requireOffer(tx, offerId);
  const payment = readPayment(tx, paymentId);
  refuseOffer(offer);
  refusePayment(offer, payment);
  refuseLate(offer, payment);
  const free = offer.documents
    .filter(({ use, isDocumented }) => use === undefined && !isDocumented)
    .map((document) => standingOf(tx, document, payment.id))
    .filter(({ invoiceId }) => !wasPaidLate(tx, invoiceId, offer.untilOn));
  // First those that the payment went to; what is left of it may pay others.
  free.sort((a, b) => Number(b.paidMinor > 0) - Number(a.paidMinor > 0));
  let givenMinor = 0;
  for (const document of free) givenMinor += takeDocument(tx, document, payment);
  if (givenMinor === 0) throw notEnough(tx, offer, free, payment);
  tx.bulk.insert("offer_payments", { offer_id: offer.id, payment_id: payment.id }, "(offer_id, payment_id)");
  return { givenMinor };
}

function readPayment(tx: Command, id: number): Payment {
  const payment = tx.bulk.get<Payment>(
    `SELECT id, client_id AS clientId, paid_on AS paidOn, currency, method,
      (reverses_id IS NOT NULL OR EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = payments.id)) AS isTakenBack FROM payments WHERE id = ?`,
    id,
  );
  if (!payment) throw new AppError("not_found", "Ese pago no existe en estos datos.");
  return payment;
}

function refuseOffer({ withdrawnAt, documents }: ReadOffer): void {
  if (withdrawnAt !== null) throw new AppError("conflict", "Esa oferta se retiró: ya no se puede aplicar.");
  if (documents.some(({ isDocumented }) => isDocumented) && documents.every(({ use, isDocumented }) => use || isDocumented))
    throw new AppError(
      "conflict",
      "El descuento de esa oferta ya tiene su nota de crédito: aplica el pago al documento, sin descontar otra vez.",
    );
  if (documents.every(({ use }) => use)) throw new AppError("conflict", "Esa oferta ya se usó en todos sus documentos.");
}

function refusePayment({ clientId, currency }: ReadOffer, payment: Payment): void {
  if (payment.isTakenBack) throw new AppError("conflict", "Ese pago se anuló: no se le puede aplicar la oferta.");
  if (payment.clientId !== clientId)
    throw new AppError("not_allowed", "Ese pago es de otro cliente: la oferta vale para quien la recibió.");
  if (payment.currency !== currency)
    throw new AppError("not_allowed", `El pago está en ${payment.currency} y la oferta en ${currency}: no se puede aplicar.`);
  if (cashlessMethods.includes(payment.method) || payment.method === "detraccion_deposit")
    throw new AppError("not_allowed", "La oferta se aplica a dinero que entró por el neto: elige el pago con que la tomó.");
}

function refuseLate({ untilOn }: ReadOffer, { paidOn }: Payment): void {
  if (paidOn > untilOn)
    throw new AppError(
      "not_allowed",
      `El pago es del ${formatDate(paidOn)} y la oferta valía hasta el ${formatDate(untilOn)}. Si igual lo aceptas, cierra lo que falta con una nota de crédito.`,
    );
}

function standingOf(tx: Command, document: OfferedDocument, paymentId: number): Standing {
  const openMinor = sumOf(tx, "SELECT sum(open_minor) AS sum FROM parts WHERE invoice_id = ? AND part = 'net'", document.invoiceId);
  const paidMinor = sumOf(
    tx,
    `SELECT sum(p.amount_minor) AS sum FROM postings p JOIN parts t ON t.id = p.part_id AND t.part = 'net'
      WHERE t.invoice_id = ? AND p.payment_id = ? AND p.kind = 'allocation' AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id)`,
    document.invoiceId,
    paymentId,
  );
  return { ...document, openMinor, paidMinor, needMinor: Math.max(0, openMinor - document.discountMinor) };
}

/** Whether money of after the last day is on the net of a document: then it was not paid as offered. */
function wasPaidLate(tx: Command, invoiceId: number, untilOn: string): boolean {
  const late = tx.bulk.get(
    `SELECT 1 FROM parts t JOIN postings p ON p.part_id = t.id AND p.kind = 'allocation' JOIN payments y ON y.id = p.payment_id
      WHERE t.invoice_id = ? AND t.part = 'net' AND y.paid_on > ? AND y.method NOT IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id)`,
    invoiceId,
    untilOn,
    JSON.stringify(cashlessMethods),
  );
  return late !== undefined;
}

function sumOf(tx: Command, query: string, ...values: number[]): number {
  return tx.bulk.get<{ sum: number | null }>(query, ...values)?.sum ?? 0;
}

/** Closes the rest of a document that the payment covers; gives how much was taken off. */
function takeDocument(tx: Command, { invoiceId, openMinor, paidMinor, needMinor }: Standing, payment: Payment): number {
  const isPaid = needMinor === 0 ? paidMinor > 0 : unallocatedOf(tx, payment.id) >= needMinor;
  if (openMinor === 0 || !isPaid) return 0;
  if (needMinor > 0) allocateAsTold(tx, payment.id, [{ invoiceId, part: "net", amountMinor: needMinor }]);
  const amountMinor = openMinor - needMinor;
  const id = postPayment(tx, {
    clientId: payment.clientId,
    paidOn: payment.paidOn,
    amountMinor,
    currency: payment.currency,
    method: "discount",
    reasons: ["Oferta de pronto pago"],
  });
  allocateAsTold(tx, id, [{ invoiceId, part: "net", amountMinor }]);
  accompany(tx, payment.id, [{ kind: "payment", id }]);
  return amountMinor;
}

function notEnough(tx: Command, offer: ReadOffer, free: readonly Standing[], payment: Payment): AppError {
  if (offer.documents.some(({ use }) => use?.paymentId === payment.id))
    return new AppError("conflict", "Esa oferta ya se aplicó a este pago. No hace falta hacer nada.");
  const document = free.find(({ needMinor }) => needMinor > 0);
  if (!document)
    return new AppError(
      "conflict",
      "Los documentos de la oferta ya están pagados, o se pagaron después de su último día: no se descuenta nada.",
    );
  const missing = formatMoney(document.needMinor - unallocatedOf(tx, payment.id), offer.currency);
  return new AppError(
    "invalid_amount",
    `Al pago le faltan ${missing} para pagar ${document.document} con la oferta: el descuento no se aplica.`,
    {
      invoiceId: document.invoiceId,
    },
  );
}
