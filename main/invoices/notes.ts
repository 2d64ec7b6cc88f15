import type { Finding } from "../../shared/contract/common.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { formatMoney } from "../../shared/money.ts";
import type { Command } from "../ledger/context.ts";
import { allocate, postPayment, replaceSchedule } from "../ledger/post.ts";
import { openPartsOf } from "../payments/index.ts";
import { creditTargets, rescheduledParts } from "./credit-notes.ts";
import { discountsOfAmount, discountsWithin, replaceDiscounts } from "./documented-discounts.ts";

type Note = {
  id: number;
  client_id: number;
  issue_on: string;
  currency: string;
  total_minor: number;
  series: string;
  number: string;
  reference_type: string | null;
  reference_series: string | null;
  reference_number: string | null;
  note_reason: string | null;
  note_cuotas: string | null;
};
type Target = { id: number; total_minor: number; currency: string; detraccion_minor: number | null; retencion_minor: number | null };

const NOTE =
  "SELECT id, client_id, issue_on, currency, total_minor, series, number, reference_type, reference_series, reference_number, note_reason, note_cuotas FROM invoices";

/** Reason 13 of SUNAT's catalogue 09: adjustment of amounts or payment dates. */
const REPLACES_SCHEDULE = "13";

/**
 * Gives a credit note that was just posted its effect: its credit closes the document it refers to, or its cuotas replace that document's schedule.
 * What it cannot close stays in the client's favour. Gives what the user should know.
 */
export function applyNote(tx: Command, noteId: number): Finding[] {
  const note = tx.bulk.get<Note>(`${NOTE} WHERE id = ?`, noteId) as Note;
  const target = findTarget(tx, note);
  const label = documentLabel(note.reference_series ?? "", note.reference_number ?? "");
  if (note.note_reason === REPLACES_SCHEDULE) {
    if (!target)
      return [
        {
          code: "reference_missing",
          message: `Cambia las cuotas de ${label}, que todavía no está en tus datos: se aplicará cuando importes esa factura.`,
        },
      ];
    return reschedule(tx, note, target);
  }
  if (note.total_minor === 0) return [];
  const creditId = postPayment(tx, {
    clientId: note.client_id,
    paidOn: note.issue_on,
    amountMinor: note.total_minor,
    currency: note.currency,
    method: "credit_note",
    reference: documentLabel(note.series, note.number),
    creditNoteId: note.id,
  });
  if (target) return applyCredit(tx, { id: creditId, amountMinor: note.total_minor, reason: note.note_reason, label }, target);
  return [
    {
      code: "reference_missing",
      message: label
        ? `La factura ${label} no está en tus datos: la nota queda a favor del cliente y se aplicará cuando la importes.`
        : "La nota no dice a qué documento se refiere: queda a favor del cliente.",
    },
  ];
}

/** Gives a note that its XML completed the effect that it could not have before, when it did not say what it was about. True when it had one now. */
export function applyCompletedNote(tx: Command, noteId: number): boolean {
  const note = tx.bulk.get<Note>(`${NOTE} WHERE id = ?`, noteId) as Note;
  const target = findTarget(tx, note);
  if (!target) return false;
  return note.note_reason === REPLACES_SCHEDULE ? reschedule(tx, note, target).length === 0 : applyCreditLeft(tx, note, target);
}

/** False when all of its credit was used before. */
function applyCreditLeft(tx: Command, note: Note, target: Target): boolean {
  const credit = tx.bulk.get<{ id: number; unallocated_minor: number }>(
    "SELECT id, unallocated_minor FROM payments WHERE credit_note_id = ? AND unallocated_minor > 0",
    note.id,
  );
  const label = documentLabel(note.reference_series ?? "", note.reference_number ?? "");
  if (credit) applyCredit(tx, { id: credit.id, amountMinor: credit.unallocated_minor, reason: note.note_reason, label }, target);
  return credit !== undefined;
}

/** A debit note may have the number of a factura: which of the two a credit note is about, its type tells. 1 or 0, as the engine compares. */
function isDebitNote(type: string | null): number {
  return type === "08" ? 1 : 0;
}

function findTarget(tx: Command, note: Note): Target | undefined {
  if (!note.reference_series && !note.reference_number) return undefined;
  return tx.bulk.get<Target>(
    `SELECT id, total_minor, currency, detraccion_minor, retencion_minor FROM invoices INDEXED BY invoices_by_number
      WHERE number = ? AND series = ? AND client_id = ? AND currency = ? AND type <> '07' AND (type = '08') = ? AND void_on IS NULL`,
    note.reference_number,
    note.reference_series,
    note.client_id,
    note.currency,
    isDebitNote(note.reference_type),
  );
}

type Credit = { id: number; amountMinor: number; reason: string | null; label: string };

function applyCredit(tx: Command, { id: creditId, amountMinor: creditMinor, reason, label }: Credit, target: Target): Finding[] {
  const invoice = {
    totalMinor: target.total_minor,
    currency: target.currency,
    detraccionMinor: target.detraccion_minor ?? 0,
    retencionMinor: target.retencion_minor ?? 0,
  };
  const isDocumented = {
    code: "discount_replaced",
    message: `El descuento que habías anotado en ${label} queda documentado por esta nota.`,
  };
  const same = discountsOfAmount(tx, target.id, creditMinor, reason);
  if (same.length > 0) {
    replaceDiscounts(tx, creditId, same);
    return [isDocumented];
  }
  const { targets, leftMinor: beyondMinor } = creditTargets(invoice, openPartsOf(tx, target.id), creditMinor);
  if (targets.length > 0) allocate(tx, creditId, targets);
  if (beyondMinor === 0) return [];
  const replacedMinor = replaceDiscounts(tx, creditId, discountsWithin(tx, target.id, beyondMinor));
  const leftMinor = beyondMinor - replacedMinor;
  const left = {
    code: "credit_left",
    message: `${label} no tenía tanto por cobrar: quedan ${formatMoney(leftMinor, target.currency)} a favor del cliente.`,
  };
  return [...(replacedMinor > 0 ? [isDocumented] : []), ...(leftMinor > 0 ? [left] : [])];
}

function reschedule(tx: Command, note: Note, target: Target): Finding[] {
  const cuotas = JSON.parse(note.note_cuotas ?? "[]") as { dueOn: string; amountMinor: number }[];
  const open = openPartsOf(tx, target.id);
  if (cuotas.length === 0)
    return [{ code: "no_cuotas", message: "La nota dice que cambia las cuotas, pero no trae ninguna: el cronograma queda como estaba." }];
  if (open.length === 0)
    return [{ code: "nothing_open", message: "El documento ya no tiene nada por cobrar: su cronograma queda como estaba." }];
  replaceSchedule(tx, target.id, rescheduledParts(open, cuotas));
  return [];
}

/** Applies the credit notes that came before the document they refer to. */
export function applyWaitingNotes(
  tx: Command,
  invoiceId: number,
  row: { type: string; series: string; number: string; client_id: number; currency: string },
): void {
  // Asked for every document and nearly always empty: sorted here, since a sorter of the engine costs ten times the search.
  const notes = tx.bulk.all<Note>(
    `${NOTE} INDEXED BY invoices_by_reference WHERE reference_series = ? AND reference_number = ? AND client_id = ? AND currency = ? AND type = '07' AND void_on IS NULL
      AND coalesce(reference_type = '08', 0) = ?`,
    row.series,
    row.number,
    row.client_id,
    row.currency,
    isDebitNote(row.type),
  );
  for (const note of notes.toSorted((a, b) => (a.issue_on === b.issue_on ? a.id - b.id : a.issue_on < b.issue_on ? -1 : 1))) {
    const target = tx.bulk.get<Target>(
      "SELECT id, total_minor, currency, detraccion_minor, retencion_minor FROM invoices WHERE id = ?",
      invoiceId,
    ) as Target;
    if (note.note_reason === REPLACES_SCHEDULE) reschedule(tx, note, target);
    applyCreditLeft(tx, note, target);
  }
}
