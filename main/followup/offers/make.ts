import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../../shared/contract/index.ts";
import { formatDate } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import { offerDiscounts } from "../../../shared/offer-amounts.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command } from "../../ledger/context.ts";
import { readDisputed } from "../../ledger/disputed.ts";
import { readStandingOffers } from "../../ledger/offers.ts";
import { readCompanyName, toOffer } from "./list.ts";
import { readOffers } from "./read.ts";

type Request = ParsedInputOf<"followup.makeOffer">;
type Document = { id: number; clientId: number; label: string; currency: string; voidOn: string | null; netMinor: number };

/** A document with what it is offered for. */
type Offered = Document & { payMinor: number; discountMinor: number };

/**
 * Offers a discount on documents of one client and currency, in the client's timeline too. Gives what it takes and the text to send.
 * @throws AppError not_found | invalid_input for a day that has passed, or documents of several currencies | not_allowed for another client's document or a disputed one |
 * nothing_owed | conflict when a document is in another offer that waits | invalid_amount when a document would be free, or nothing taken off it
 */
export async function makeOffer(tx: Command, request: Request): Promise<OutputOf<"followup.makeOffer">> {
  const { clientId, untilOn, note = "" } = request;
  if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId))
    throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  if (untilOn < tx.todayOn)
    throw new AppError(
      "invalid_input",
      `El ${formatDate(untilOn)} ya pasó. Pon el último día para pagar con descuento desde hoy ${formatDate(tx.todayOn)}.`,
    );
  const documents = [...new Set(request.invoiceIds)].map((id) => readDocument(tx, id, clientId));
  const currency = oneCurrency(documents);
  await refuseDisputed(tx, clientId, documents);
  await refuseOffered(tx, clientId, documents);
  const offered = priced(documents, request.discount);
  const id = insertOffer(tx, { clientId, currency, untilOn, note }, offered);
  const [stored] = await readOffers(tx.db, { id });
  if (!stored) throw new AppError("internal", "La oferta no se guardó.");
  const { payMinor, discountMinor, text } = toOffer(stored, { companyName: await readCompanyName(tx.db), todayOn: tx.todayOn });
  noteInTimeline(tx, {
    clientId,
    kind: "note",
    title: "Oferta de pronto pago",
    text: [
      `${formatMoney(payMinor, currency)} en vez de ${formatMoney(payMinor + discountMinor, currency)} hasta el ${formatDate(untilOn)}, por ${labels(documents)}.`,
      note,
    ]
      .filter(Boolean)
      .join(" "),
    detail: { offerId: id },
  });
  return { id, payMinor, discountMinor, text };
}

function readDocument(tx: Command, id: number, clientId: number): Document {
  const row = tx.bulk.get<Omit<Document, "label"> & { series: string; number: string }>(
    `SELECT id, client_id AS clientId, series, number, currency, void_on AS voidOn,
      (SELECT coalesce(sum(open_minor), 0) FROM parts WHERE invoice_id = invoices.id AND part = 'net') AS netMinor FROM invoices WHERE id = ?`,
    id,
  );
  if (!row) throw new AppError("not_found", "Un documento de la oferta no está en tus datos. Elígelos otra vez.");
  const { series, number, ...document } = row;
  const label = documentLabel(series, number);
  if (row.clientId !== clientId)
    throw new AppError("not_allowed", `${label} es de otro cliente: haz la oferta solo con documentos de este.`);
  if (row.voidOn !== null) throw new AppError("nothing_owed", `${label} está anulado: quítalo de la oferta.`);
  if (row.netMinor === 0) throw new AppError("nothing_owed", `${label} no tiene neto por cobrar: quítalo de la oferta.`);
  return { ...document, label };
}

function oneCurrency([first, ...others]: readonly Document[]): string {
  const currency = first?.currency ?? "";
  const other = others.find((document) => document.currency !== currency);
  if (!other) return currency;
  throw new AppError(
    "invalid_input",
    `${first?.label} está en ${currency} y ${other.label} en ${other.currency}: haz una oferta por cada moneda.`,
  );
}

async function refuseDisputed(tx: Command, clientId: number, documents: readonly Document[]): Promise<void> {
  const disputed = new Set(((await readDisputed(tx.db, clientId)).get(clientId) ?? []).map(({ invoiceId }) => invoiceId));
  const document = documents.find(({ id }) => disputed.has(id));
  if (document)
    throw new AppError(
      "not_allowed",
      `${document.label} tiene un reclamo abierto: ciérralo antes de ofrecer un descuento, o quítalo de la oferta.`,
      {
        invoiceId: document.id,
      },
    );
}

async function refuseOffered(tx: Command, clientId: number, documents: readonly Document[]): Promise<void> {
  const waiting = (await readStandingOffers(tx.db, { clientId })).filter(({ untilOn }) => untilOn >= tx.todayOn);
  for (const offer of waiting) {
    const document = documents.find(({ id }) => offer.documents.some(({ invoiceId }) => invoiceId === id));
    if (document)
      throw new AppError(
        "conflict",
        `${document.label} ya tiene una oferta hasta el ${formatDate(offer.untilOn)}: retírala antes de hacer otra, o quita el documento.`,
        { invoiceId: document.id, offerId: offer.id },
      );
  }
}

function priced(documents: readonly Document[], discount: Request["discount"]): Offered[] {
  const totalMinor = documents.reduce((sum, { netMinor }) => sum + netMinor, 0);
  const currency = documents[0]?.currency ?? "";
  if ("amountMinor" in discount && discount.amountMinor >= totalMinor)
    throw new AppError(
      "invalid_amount",
      `El descuento de ${formatMoney(discount.amountMinor, currency)} es todo lo que falta o más: ${formatMoney(totalMinor, currency)}. Ofrece menos.`,
    );
  const cuts = offerDiscounts(
    documents.map(({ netMinor }) => netMinor),
    discount,
  );
  return documents.map((document, at) => {
    const discountMinor = cuts[at] ?? 0;
    const payMinor = document.netMinor - discountMinor;
    if (discountMinor <= 0)
      throw new AppError(
        "invalid_amount",
        `A ${document.label} no le tocaría ni un céntimo de descuento: quítalo de la oferta, u ofrece más.`,
      );
    if (payMinor <= 0) throw new AppError("invalid_amount", `${document.label} quedaría sin nada que pagar: ofrece un descuento menor.`);
    return { ...document, payMinor, discountMinor };
  });
}

function insertOffer(
  tx: Command,
  { clientId, currency, untilOn, note }: { clientId: number; currency: string; untilOn: string; note: string },
  documents: readonly Offered[],
): number {
  const id = tx.bulk.insert("offers", {
    client_id: clientId,
    currency,
    until_on: untilOn,
    made_on: tx.todayOn,
    note,
    created_at: tx.at,
    withdrawn_at: null,
    withdraw_reason: null,
  }) as number;
  for (const { id: invoiceId, payMinor, discountMinor } of documents)
    tx.bulk.insert("offer_invoices", { offer_id: id, invoice_id: invoiceId, pay_minor: payMinor, discount_minor: discountMinor });
  return id;
}

function labels(documents: readonly Document[]): string {
  const names = documents.slice(0, 4).map(({ label }) => label);
  return new Intl.ListFormat("es").format(documents.length > 4 ? [...names, `${documents.length - 4} más`] : names);
}
