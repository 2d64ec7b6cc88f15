import { AppError } from "../../shared/contract/errors.ts";
import { formatDate } from "../../shared/dates.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { formatMoney } from "../../shared/money.ts";
import { forgetMappings } from "./batches.ts";
import type { Command } from "./context.ts";
import { formerParts } from "./former-parts.ts";
import { replaceSchedule, reversePayment, voidDocument } from "./post.ts";
import { undoClients } from "./undo-clients.ts";
import { restoreDiscounts } from "./undo-discounts.ts";
import { undoReplies } from "./undo-replies.ts";
import { undoReversals } from "./undo-reversals.ts";
import { undoAnnulments, undoCertificates, undoEvidence, type UndoResult } from "./undo-papers.ts";

/**
 * Takes back everything that a batch wrote. What something later was built on stays, and is said.
 * The batch counts as undone when nothing had to stay.
 * @throws AppError not_found | conflict when it was undone already, and for an annulment: what it closed is recorded anew instead
 */
export function undoBatch(tx: Command, batchId: number): UndoResult {
  const batch = tx.bulk.get<{ undone_at: string | null; label: string; kind: string }>(
    "SELECT undone_at, label, kind FROM batches WHERE id = ?",
    batchId,
  );
  if (!batch) throw new AppError("not_found", "Esa operación no existe en estos datos.");
  if (batch.undone_at !== null) throw new AppError("conflict", "Esa operación ya se deshizo.");
  if (batch.kind === "void")
    throw new AppError(
      "conflict",
      "Una anulación no se deshace. Si el documento vale, regístralo o impórtalo otra vez: su número quedó libre.",
    );
  const reason = `Se deshizo: ${batch.label}`;
  const results = [
    { undone: undoReversals(tx, "batch", batchId), kept: [] },
    undoCertificates(tx, batchId, reason),
    undoPayments(tx, batchId, reason),
    undoDocuments(tx, batchId, reason),
    undoEvidence(tx, batchId),
    undoBankLines(tx, batchId),
  ];
  restoreDiscounts(tx, batchId);
  // What was annulled for good, and clients who have documents by now, stay however often this is tried: they do not keep the batch from counting as undone.
  if (results.every(({ kept }) => kept.length === 0)) tx.bulk.run("UPDATE batches SET undone_at = ? WHERE id = ?", tx.at, batchId);
  forgetMappings(tx, batchId);
  results.push(undoClients(tx, batchId), undoAnnulments(tx, batchId), undoReplies(tx, batchId));
  return { undone: results.reduce((total, result) => total + result.undone, 0), kept: results.flatMap((result) => result.kept) };
}

/** Payments of the batch that still stand; the credit of a credit note goes with its document instead. */
function undoPayments(tx: Command, batchId: number, reason: string): UndoResult {
  const payments = tx.bulk.all<{ id: number }>(
    `SELECT id FROM payments p WHERE batch_id = ? AND reverses_id IS NULL AND credit_note_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id) ORDER BY id DESC`,
    batchId,
  );
  // What accompanied a payment may have gone with it.
  const isReversed = (id: number) => tx.bulk.get("SELECT 1 FROM payments WHERE reverses_id = ?", id) !== undefined;
  for (const payment of payments) if (!isReversed(payment.id)) reversePayment(tx, payment.id, reason);
  return { undone: payments.length, kept: [] };
}

/** Reason 13 of SUNAT's catalogue 09: the note gives its document new cuotas. */
const REPLACES_SCHEDULE = "13";

type Document = { id: number; series: string; number: string; note_reason: string | null };

function undoDocuments(tx: Command, batchId: number, reason: string): UndoResult {
  // Notes first, so that the documents they act on are free of them.
  const documents = tx.bulk.all<Document>(
    "SELECT id, series, number, note_reason FROM invoices WHERE batch_id = ? AND void_on IS NULL ORDER BY type = '07' DESC, id DESC",
    batchId,
  );
  const kept: UndoResult["kept"] = [];
  for (const document of documents) {
    const why = builtOn(tx, document, batchId) ?? undoSchedule(tx, document);
    if (why) kept.push({ what: documentLabel(document.series, document.number), why });
    else voidDocument(tx, document.id, reason);
  }
  return { undone: documents.length - kept.length, kept };
}

function builtOn(tx: Command, document: Document, batchId: number): string | undefined {
  const paid = tx.bulk.get<{ sum: number | null; currency: string }>(
    `SELECT sum(p.amount_minor) AS sum, parts.currency FROM postings p JOIN parts ON parts.id = p.part_id
      WHERE parts.invoice_id = ? AND p.kind = 'allocation' AND p.batch_id IS NOT ? AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id)`,
    document.id,
    batchId,
  );
  if (paid?.sum) return `Tiene aplicados ${formatMoney(paid.sum, paid.currency)} de pagos o notas posteriores: deshaz primero esos pagos.`;
  const dispute = tx.bulk.get<{ on: string }>(
    'SELECT opened_on AS "on" FROM disputes WHERE invoice_id = ? AND closed_on IS NULL ORDER BY id',
    document.id,
  );
  if (dispute) return `El cliente lo reclamó el ${formatDate(dispute.on)}: cierra antes ese reclamo, en el documento.`;
  const plan = tx.bulk.get<{ number: string }>(
    `SELECT p.number FROM payment_plan_invoices d JOIN payment_plans p ON p.id = d.payment_plan_id
      WHERE d.invoice_id = ? AND p.cancelled_at IS NULL`,
    document.id,
  );
  if (plan) return `Está en el convenio de pago ${plan.number}: anula antes ese convenio, en la ficha del cliente.`;
  const credit = tx.bulk.get<{ used: number }>(
    `SELECT coalesce(sum(o.amount_minor), 0) AS used FROM payments c JOIN postings o ON o.payment_id = c.id AND o.kind = 'allocation' AND o.batch_id IS NOT ?
      WHERE c.credit_note_id = ? AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = o.id)`,
    batchId,
    document.id,
  );
  return credit && credit.used > 0 ? "Su saldo a favor ya se usó en otros documentos." : undefined;
}

/** Takes back what a note did to the cuotas of its document; says why not when it cannot. */
function undoSchedule(tx: Command, document: Document): string | undefined {
  if (document.note_reason !== REPLACES_SCHEDULE || restoreSchedule(tx, document.id)) return undefined;
  return "Cambió las cuotas de un documento que después recibió pagos u otro cambio de cuotas: su cambio se mantiene.";
}

/** Gives the document that a note rescheduled its former cuotas back. False when something was paid on the new ones since, or they were changed again. */
function restoreSchedule(tx: Command, noteId: number): boolean {
  const target = tx.bulk.get<{ id: number; schedule: number; open_minor: number }>(
    `SELECT t.id, t.schedule, t.open_minor FROM invoices n JOIN invoices t ON t.series = n.reference_series AND t.number = n.reference_number
      AND t.client_id = n.client_id AND t.type <> '07' AND (t.type = '08') = coalesce(n.reference_type = '08', 0) AND t.void_on IS NULL WHERE n.id = ?`,
    noteId,
  );
  if (!target || target.schedule === 1) return true;
  // The note took effect when the later of the two, it or its document, came in: with that batch.
  const changes = tx.bulk.all<{ schedule: number }>(
    `SELECT DISTINCT parts.schedule FROM parts JOIN postings p ON p.part_id = parts.id AND p.kind = 'reschedule'
      WHERE parts.invoice_id = ? AND p.batch_id = (SELECT max(batch_id) FROM invoices WHERE id IN (?, ?))`,
    target.id,
    target.id,
    noteId,
  );
  if (changes.length === 0) return true;
  if (!changes.some(({ schedule }) => schedule === target.schedule - 1)) return false;
  const former = formerParts(tx, target.id, target.schedule - 1);
  if (former.reduce((sum, part) => sum + part.amountMinor, 0) !== target.open_minor) return false;
  replaceSchedule(tx, target.id, former);
  return true;
}

function undoBankLines(tx: Command, batchId: number): UndoResult {
  const applied = tx.bulk.all<{ booked_on: string; description: string; amount_minor: number; currency: string }>(
    "SELECT booked_on, description, amount_minor, currency FROM bank_lines WHERE batch_id = ? AND removed_at IS NULL AND status = 'applied'",
    batchId,
  );
  const undone = tx.bulk.run(
    "UPDATE bank_lines SET removed_at = ?, version = version + 1 WHERE batch_id = ? AND removed_at IS NULL AND status <> 'applied'",
    tx.at,
    batchId,
  );
  undoReversals(tx, "removedImport", batchId);
  const kept = applied.map((line) => ({
    what: `Abono del ${line.booked_on} por ${formatMoney(line.amount_minor, line.currency)}: ${line.description}`,
    why: "Ya se aplicó a documentos: deshaz primero esa aplicación.",
  }));
  return { undone, kept };
}
