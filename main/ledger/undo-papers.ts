import { documentLabel } from "../../shared/identifiers.ts";
import { voidCertificate } from "./certificates.ts";
import type { Command } from "./context.ts";
import { formerParts } from "./former-parts.ts";
import { replaceSchedule } from "./post.ts";
import type { FormerDocument, InvoiceRecord } from "./tables.ts";

/** How many things were taken back, and what had to stay and why. */
export type UndoResult = { undone: number; kept: { what: string; why: string }[] };

/** Certificates of the batch, with everything that they closed, also when their documents came in with a later batch. */
export function undoCertificates(tx: Command, batchId: number, reason: string): UndoResult {
  const certificates = tx.bulk.all<{ id: number }>(
    "SELECT id FROM certificates WHERE batch_id = ? AND void_on IS NULL ORDER BY id DESC",
    batchId,
  );
  for (const { id } of certificates) voidCertificate(tx, id, reason);
  return { undone: certificates.length, kept: [] };
}

/**
 * Forgets the annulments of the batch, so that their documents can come in again. What they annulled of other batches stays annulled:
 * that cannot be taken back, only imported anew.
 */
export function undoAnnulments(tx: Command, batchId: number): UndoResult {
  const annulled = tx.bulk.all<{ series: string; number: string; communication: string; stays: number }>(
    `SELECT v.series, v.number, v.communication, (i.id IS NOT NULL AND i.batch_id IS NOT v.batch_id) OR (c.id IS NOT NULL AND c.batch_id IS NOT v.batch_id) AS stays
      FROM voided_documents v LEFT JOIN invoices i ON i.id = v.invoice_id LEFT JOIN certificates c ON c.id = v.certificate_id
      WHERE v.batch_id = ? AND v.undone_on IS NULL ORDER BY v.id`,
    batchId,
  );
  tx.bulk.run("UPDATE voided_documents SET undone_on = ? WHERE batch_id = ? AND undone_on IS NULL", tx.todayOn, batchId);
  const kept = annulled
    .filter(({ stays }) => stays === 1)
    .map(({ series, number, communication }) => ({
      what: documentLabel(series, number),
      why: `Lo anuló ${communication} y una anulación no se deshace. Si el documento vale, impórtalo o regístralo otra vez: su número quedó libre.`,
    }));
  return { undone: annulled.length - kept.length, kept };
}

type Attached = {
  id: number;
  kind: string;
  detail: string | null;
  invoice_id: number;
  series: string;
  number: string;
  void_on: string | null;
};

/** Answers and files that the batch attached to documents of other batches; a document that its XML completed becomes what it was. */
export function undoEvidence(tx: Command, batchId: number): UndoResult {
  const attached = tx.bulk.all<Attached>(
    `SELECT e.id, e.kind, e.detail, e.invoice_id, i.series, i.number, i.void_on FROM evidence e JOIN invoices i ON i.id = e.invoice_id
      WHERE e.batch_id = ? AND (i.batch_id IS NOT e.batch_id OR i.void_on IS NOT NULL) ORDER BY e.id DESC`,
    batchId,
  );
  const kept: UndoResult["kept"] = [];
  for (const evidence of attached) {
    if (evidence.kind !== "xml" || evidence.void_on !== null || restoreFormer(tx, evidence))
      tx.bulk.run("DELETE FROM evidence WHERE id = ?", evidence.id);
    else
      kept.push({
        what: documentLabel(evidence.series, evidence.number),
        why: "Lo que su XML completó ya tuvo efecto (se aplicó, recibió pagos u otro cambio): se queda completo.",
      });
  }
  return { undone: attached.filter(({ void_on }) => void_on === null).length - kept.length, kept };
}

/** False when something was built on what the XML brought. What was changed since (a due date, a detracción) stays as it is. */
function restoreFormer(tx: Command, { invoice_id, detail }: Attached): boolean {
  if (detail === null) return true;
  const { schedule, columns, completed, isApplied } = JSON.parse(detail) as FormerDocument;
  if (isApplied) return false;
  const now = tx.bulk.get<InvoiceRecord>("SELECT * FROM invoices WHERE id = ?", invoice_id) as InvoiceRecord;
  if (schedule !== null) {
    const former = formerParts(tx, invoice_id, schedule);
    if (now.schedule !== schedule + 1 || former.reduce((sum, part) => sum + part.amountMinor, 0) !== now.open_minor) return false;
    replaceSchedule(tx, invoice_id, former);
  }
  for (const name of Object.keys(columns) as (keyof typeof columns)[]) {
    // The cuotas that are back bring their own due dates.
    const isAsCompleted = !completed || now[name] === completed[name] || (name === "due_on" && schedule !== null);
    if (isAsCompleted) tx.bulk.run(`UPDATE invoices SET ${name} = ? WHERE id = ?`, columns[name], invoice_id);
  }
  return true;
}
