import { AppError } from "../../shared/contract/errors.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { formatMoney } from "../../shared/money.ts";
import { voidCertificate } from "../ledger/certificates.ts";
import type { Command } from "../ledger/context.ts";
import { voidDocument } from "../ledger/post.ts";
import { expectsAny } from "./expected-papers.ts";

export type StandingAnnulment = { communication: string; series: string; number: string; invoice_id: number | null };

/** The annulment that stands for a document or certificate; undefined where there is none. */
export function findAnnulment(tx: Command, key: string): StandingAnnulment | undefined {
  if (!expectsAny(tx, "voided_documents")) return undefined;
  return tx.bulk.get<StandingAnnulment>(
    "SELECT communication, series, number, invoice_id FROM voided_documents WHERE key = ? AND undone_on IS NULL ORDER BY invoice_id IS NULL, id LIMIT 1",
    key,
  );
}

/**
 * Keeps a document out that was annulled before it came in: it is not owed.
 * @throws AppError conflict with the communication and the mend
 */
export function refuseAnnulled(tx: Command, key: string): void {
  const annulment = findAnnulment(tx, key);
  if (!annulment) return;
  const { communication, series, number } = annulment;
  throw new AppError(
    "conflict",
    `${documentLabel(series, number)}: lo anuló la comunicación de baja ${communication}, así que no se debe y no se registró. Si esa baja no vale, deshaz su importación.`,
  );
}

/** What an annulment met: something it annulled, something that was void already, or nothing yet. */
export type Annulled =
  | { state: "annulled"; invoiceId?: number; certificateId?: number; told?: string }
  | { state: "known"; invoiceId?: number }
  | { state: "missing" };

/** Annuls the document of that key as a communication says. `told` where money had been received on it, or it had lowered other documents. */
export function annulDocument(tx: Command, key: string, reason: string): Annulled {
  const invoice = tx.bulk.get<{ id: number; series: string; number: string; currency: string; void_on: string | null }>(
    "SELECT id, series, number, currency, void_on FROM invoices WHERE key = ? ORDER BY void_on IS NULL DESC, id DESC LIMIT 1",
    key,
  );
  if (!invoice) return { state: "missing" };
  if (invoice.void_on !== null) return { state: "known", invoiceId: invoice.id };
  const label = documentLabel(invoice.series, invoice.number);
  const receivedMinor = sumOf(tx, RECEIVED, invoice.id);
  const creditedMinor = sumOf(tx, CREDITED, invoice.id);
  voidDocument(tx, invoice.id, reason);
  const told =
    receivedMinor > 0
      ? `${label} tenía ${formatMoney(receivedMinor, invoice.currency)} aplicados: volvieron a favor del cliente. Aplícalos al documento que lo reemplace.`
      : `${label} ya no rebaja nada: ${formatMoney(creditedMinor, invoice.currency)} están otra vez por cobrar.`;
  return { state: "annulled", invoiceId: invoice.id, ...(receivedMinor + creditedMinor > 0 ? { told } : {}) };
}

/** What payments and notes closed of a document. */
const RECEIVED = `SELECT coalesce(sum(p.amount_minor), 0) AS sum FROM parts JOIN postings p ON p.part_id = parts.id
  WHERE parts.invoice_id = ? AND p.payment_id IS NOT NULL`;
/** What the credit of a credit note closed of others. */
const CREDITED =
  "SELECT coalesce(sum(p.amount_minor), 0) AS sum FROM payments c JOIN postings p ON p.payment_id = c.id WHERE c.credit_note_id = ?";

function sumOf(tx: Command, query: string, invoiceId: number): number {
  return tx.bulk.get<{ sum: number }>(query, invoiceId)?.sum ?? 0;
}

/** Takes the certificate of that key out of force as a communication says: what it closed is open again. */
export function annulCertificate(tx: Command, key: string, reason: string): Annulled {
  const certificate = tx.bulk.get<{ id: number; series: string; number: string; void_on: string | null }>(
    "SELECT id, series, number, void_on FROM certificates WHERE key = ? ORDER BY void_on IS NULL DESC, id DESC LIMIT 1",
    key,
  );
  if (!certificate) return { state: "missing" };
  if (certificate.void_on !== null) return { state: "known" };
  const reopened = voidCertificate(tx, certificate.id, reason);
  const told = `El certificado ${documentLabel(certificate.series, certificate.number)} ya no vale: lo que había cerrado está otra vez por cobrar.`;
  return { state: "annulled", certificateId: certificate.id, ...(reopened > 0 ? { told } : {}) };
}
