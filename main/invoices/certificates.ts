import type { Finding } from "../../shared/contract/common.ts";
import { formatDate } from "../../shared/dates.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { formatMoney } from "../../shared/money.ts";
import type { Command } from "../ledger/context.ts";
import { allocate, postPayment } from "../ledger/post.ts";
import { openPartsOf } from "../payments/index.ts";
import { expectsAny } from "./expected-papers.ts";
import { retentionTargets } from "./retentions.ts";

type Line = {
  id: number;
  document_key: string;
  series: string;
  number: string;
  currency: string;
  paid_on: string;
  amount_minor: number;
  closes_minor: number;
  payment_id: number | null;
  type: "20" | "40";
  certificate_series: string;
  certificate_number: string;
  sha256: string;
  /** The other side: the client. */
  client_doc: string;
  client_name: string;
};

const LINES = `SELECT l.id, l.document_key, l.series, l.number, l.currency, l.paid_on, l.amount_minor, l.closes_minor, l.payment_id,
    c.type, c.series AS certificate_series, c.number AS certificate_number, c.sha256, k.doc_number AS client_doc, k.name AS client_name
  FROM certificate_lines l JOIN certificates c ON c.id = l.certificate_id JOIN clients k ON k.id = c.client_id WHERE c.void_on IS NULL`;

/** What became of one line of a certificate. */
export type LineResult = { state: "applied" | "waiting" | "unapplied"; invoiceId?: number; warnings: Finding[] };

/** Gives each line of a certificate that was just stored its effect, where its document is there already. */
export function applyCertificate(tx: Command, certificateId: number): LineResult[] {
  return tx.bulk.all<Line>(`${LINES} AND c.id = ? ORDER BY l.id`, certificateId).map((line) => applyLine(tx, line));
}

/** Applies the certificates that came before the document they are about. Gives what the user should know. */
export function applyWaitingCertificates(tx: Command, key: string): Finding[] {
  if (!expectsAny(tx, "certificate_lines")) return [];
  return tx.bulk.all<Line>(`${LINES} AND l.document_key = ? ORDER BY l.paid_on, l.id`, key).flatMap((line) => applyLine(tx, line).warnings);
}

type Target = { id: number; client_id: number; currency: string; void_on: string | null; doc_number: string; name: string };

function applyLine(tx: Command, line: Line): LineResult {
  const document = documentLabel(line.series, line.number);
  const withheld = formatMoney(line.amount_minor, "PEN");
  const target = tx.bulk.get<Target>(
    `SELECT i.id, i.client_id, i.currency, i.void_on, k.doc_number, k.name FROM invoices i JOIN clients k ON k.id = i.client_id
      WHERE i.key = ? ORDER BY i.void_on IS NULL DESC, i.id DESC LIMIT 1`,
    line.document_key,
  );
  const unapplied = (code: string, message: string): LineResult => ({
    state: "unapplied",
    ...(target ? { invoiceId: target.id } : {}),
    warnings: [{ code, message }],
  });
  if (!target) {
    const message = `${document} todavía no está en tus datos: lo que el certificado dice de ella (${withheld}) se tomará en cuenta cuando la importes.`;
    return { state: "waiting", warnings: [{ code: "document_missing", message }] };
  }
  if (target.void_on !== null)
    return unapplied("document_void", `${document} está anulada: lo que el certificado dice de ella (${withheld}) no se aplicó.`);
  if (target.doc_number !== line.client_doc)
    return unapplied(
      "other_client",
      `${document} es de ${target.name} (${target.doc_number}) y el certificado es de ${line.client_name} (${line.client_doc}): no se aplicó. Revisa cuál de los dos está mal.`,
    );
  if (line.type === "40") return tellPerception(tx, line, target.id, document);
  if (target.currency !== line.currency)
    return unapplied(
      "other_currency",
      `${document} está en ${target.currency} y el certificado dice ${line.currency}: no se aplicó. Registra la retención a mano.`,
    );
  return closeLine(tx, line, target, document);
}

/** What is collected on top of a sale is not in its balance: it is told and kept. */
function tellPerception(tx: Command, line: Line, invoiceId: number, document: string): LineResult {
  const message = `Percepción de ${formatMoney(line.amount_minor, "PEN")} cobrada con ${document}: se cobra además del total y no está en su saldo.`;
  attach(
    tx,
    line,
    invoiceId,
    "perception",
    `Comprobante de percepción ${certificateLabel(line)}: ${formatMoney(line.amount_minor, "PEN")}`,
  );
  return { state: "applied", invoiceId, warnings: [{ code: "percepcion", message }] };
}

function closeLine(tx: Command, line: Line, target: Target, document: string): LineResult {
  const open = openPartsOf(tx, target.id);
  const sums = { plannedMinor: plannedRetention(tx, target.id), certifiedMinor: certifiedSoFar(tx, target.id) };
  const paid = standingPayment(tx, line.payment_id);
  const amountMinor = paid?.unallocated_minor ?? line.closes_minor;
  attach(
    tx,
    line,
    target.id,
    "retention",
    `Comprobante de retención ${certificateLabel(line)} de ${line.client_name} del ${formatDate(line.paid_on)}: ${formatMoney(line.amount_minor, "PEN")}`,
  );
  if (amountMinor === 0) return { state: "applied", invoiceId: target.id, warnings: [] };
  const { targets, leftMinor } = retentionTargets({ open, ...sums }, amountMinor);
  const closedMinor = amountMinor - leftMinor;
  if (closedMinor > 0) allocate(tx, paid?.id ?? postRetention(tx, line, target, closedMinor), targets);
  if (leftMinor === 0) return { state: "applied", invoiceId: target.id, warnings: [] };
  const left = formatMoney(leftMinor, line.currency);
  const message =
    closedMinor > 0
      ? `${document}: de la retención no había por cobrar ${left}; solo se aplicaron ${formatMoney(closedMinor, line.currency)}.`
      : `${document}: su retención de ${left} ya estaba cerrada. Si la registraste a mano, no tienes que hacer nada.`;
  return { state: closedMinor > 0 ? "applied" : "unapplied", invoiceId: target.id, warnings: [{ code: "nothing_open", message }] };
}

/** The payment of a line that was applied before, to a document that was annulled and came in again: it waits in the client's favour. */
function standingPayment(tx: Command, paymentId: number | null): { id: number; unallocated_minor: number } | undefined {
  return tx.bulk.get(
    "SELECT id, unallocated_minor FROM payments p WHERE id = ? AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id)",
    paymentId,
  );
}

function postRetention(tx: Command, line: Line, target: Target, amountMinor: number): number {
  const paymentId = postPayment(tx, {
    clientId: target.client_id,
    paidOn: line.paid_on,
    amountMinor,
    currency: line.currency,
    method: "retention_certificate",
    reference: certificateLabel(line),
    reasons: [`Comprobante de retención ${certificateLabel(line)}: ${formatMoney(line.amount_minor, "PEN")} retenidos`],
  });
  tx.bulk.run("UPDATE certificate_lines SET payment_id = ? WHERE id = ?", paymentId, line.id);
  return paymentId;
}

/** The retención of a document in all; what a credit note took off it or a new schedule replaced does not count twice. */
function plannedRetention(tx: Command, invoiceId: number): number {
  const { sum } = tx.bulk.get<{ sum: number }>(
    `SELECT coalesce(sum(parts.amount_minor - coalesce((SELECT sum(p.amount_minor) FROM postings p LEFT JOIN payments y ON y.id = p.payment_id
        WHERE p.part_id = parts.id AND (p.kind = 'reschedule' OR y.method = 'credit_note')), 0)), 0) AS sum
      FROM parts WHERE invoice_id = ? AND part = 'retencion'`,
    invoiceId,
  ) as { sum: number };
  return sum;
}

function certifiedSoFar(tx: Command, invoiceId: number): number {
  const { sum } = tx.bulk.get<{ sum: number }>(
    `SELECT coalesce(sum(p.amount_minor), 0) AS sum FROM parts JOIN postings p ON p.part_id = parts.id JOIN certificate_lines l ON l.payment_id = p.payment_id
      WHERE parts.invoice_id = ?`,
    invoiceId,
  ) as { sum: number };
  return sum;
}

function attach(tx: Command, line: Line, invoiceId: number, kind: string, text: string): void {
  const row = { invoice_id: invoiceId, kind, sha256: line.sha256, code: null, text, batch_id: tx.batchId, created_at: tx.at };
  tx.bulk.insert("evidence", row, "(invoice_id, sha256)");
}

function certificateLabel(line: Line): string {
  return documentLabel(line.certificate_series, line.certificate_number);
}
