import type { PartKind } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { formatMoney } from "../../shared/money.ts";
import type { Command } from "./context.ts";
import type { InvoicesTable, PartRecord } from "./tables.ts";
import type { Insertable } from "kysely";

/**
 * The only writer of money. Everything that is owed is a part of a cuota; everything that closes it is a posting.
 * `open_minor` of parts and invoices and `unallocated_minor` of payments are written here and nowhere else, in the transaction of the postings behind them.
 */

/** A slip of the keyboard, not money: above it the sums of a few documents would no longer be exact integers. */
const MOST_MINOR = 1e14;

function refuseHuge(minor: number, currency: string, mend: string): void {
  if (minor > MOST_MINOR) throw new AppError("invalid_amount", `${formatMoney(minor, currency)} es demasiado: ${mend}.`);
}

export type PartToPost = { cuota: number; part: PartKind; dueOn: string; amountMinor: number };

type Kept = "open_minor" | "next_due_on" | "settled_on" | "schedule" | "batch_id" | "created_at" | "void_on" | "void_reason" | "id";

/** A document with the parts that are owed of it; the parts add up to its total, or there are none (a credit note, a total of 0). */
export type DocumentToPost = { row: Omit<Insertable<InvoicesTable>, Kept>; parts: readonly PartToPost[] };

/**
 * Posts a document. Gives its id, or undefined when a document that is not void has the same key.
 * @throws AppError invalid_amount when the parts do not add up to the total, or the total is beyond MOST_MINOR
 */
export function postDocument(tx: Command, { row, parts }: DocumentToPost): number | undefined {
  refuseHuge(row.total_minor, row.currency, "revisa el total del documento");
  const sum = parts.reduce((total, part) => total + part.amountMinor, 0);
  if (parts.length > 0 && sum !== row.total_minor)
    throw new AppError("invalid_amount", "Las cuotas y partes no suman el total del documento.", {
      key: row.key,
      sum,
      total: row.total_minor,
    });
  const nextDueOn = parts.reduce((first, part) => (part.dueOn < first ? part.dueOn : first), parts[0]?.dueOn ?? row.due_on);
  const invoiceId = tx.bulk.insert(
    "invoices",
    {
      ...row,
      open_minor: sum,
      next_due_on: nextDueOn,
      settled_on: null,
      schedule: 1,
      batch_id: tx.batchId,
      created_at: tx.at,
      void_on: null,
      void_reason: null,
    },
    "(key) WHERE void_on IS NULL",
  );
  if (invoiceId !== undefined) for (const part of parts) insertPart(tx, invoiceId, row, 1, part);
  return invoiceId;
}

function insertPart(
  tx: Command,
  invoiceId: number,
  owner: { client_id: number; currency: string },
  schedule: number,
  part: PartToPost,
): void {
  tx.bulk.insert("parts", {
    invoice_id: invoiceId,
    client_id: owner.client_id,
    schedule,
    cuota: part.cuota,
    part: part.part,
    due_on: part.dueOn,
    currency: owner.currency,
    amount_minor: part.amountMinor,
    open_minor: part.amountMinor,
  });
}

export type PaymentToPost = {
  clientId: number;
  paidOn: string;
  amountMinor: number;
  currency: string;
  method: string;
  reference?: string | undefined;
  bankLineId?: number | undefined;
  creditNoteId?: number | undefined;
  /** Why a reconciliation chose it, in words for the user. */
  reasons?: readonly string[] | undefined;
  /** What came in, where it was in another currency: soles for one unit of the other, in millionths. */
  received?: { amountMinor: number; currency: string; rateMicros: number } | undefined;
};

/** Posts money received, or the credit of a credit note, all of it in the client's favour until it is allocated. Gives its id. @throws AppError invalid_amount beyond MOST_MINOR */
export function postPayment(tx: Command, payment: PaymentToPost): number {
  refuseHuge(payment.amountMinor, payment.currency, "revisa el importe del pago");
  return tx.bulk.insert("payments", {
    client_id: payment.clientId,
    paid_on: payment.paidOn,
    amount_minor: payment.amountMinor,
    currency: payment.currency,
    method: payment.method,
    reference: payment.reference ?? null,
    unallocated_minor: payment.amountMinor,
    bank_line_id: payment.bankLineId ?? null,
    credit_note_id: payment.creditNoteId ?? null,
    reverses_id: null,
    reasons: JSON.stringify(payment.reasons ?? []),
    received_minor: payment.received?.amountMinor ?? null,
    received_currency: payment.received?.currency ?? null,
    rate_micros: payment.received?.rateMicros ?? null,
    batch_id: tx.batchId,
    created_at: tx.at,
  }) as number;
}

/** What is written together with a payment and taken back with it. */
export type Companion = { kind: "payment" | "posting" | "invoice"; id: number };

/** Ties to a payment what was written together with it: a rest that was closed, a balance in favour that was used, interest that was charged. */
export function accompany(tx: Command, paymentId: number, companions: readonly Companion[]): void {
  for (const { kind, id } of companions)
    tx.bulk.insert("payment_companions", { payment_id: paymentId, kind, companion_id: id }, "(payment_id, kind, companion_id)");
}

export type PartTarget = { partId: number; amountMinor: number };

/**
 * Allocates a payment to parts, as of the payment's own date. Gives the ids of the postings.
 * @throws AppError invalid_amount when it is more than a part has open or the payment has left; not_found
 */
export function allocate(tx: Command, paymentId: number, targets: readonly PartTarget[]): number[] {
  const payment = tx.bulk.get<{ unallocated_minor: number; currency: string; paid_on: string }>(
    "SELECT unallocated_minor, currency, paid_on FROM payments WHERE id = ?",
    paymentId,
  );
  if (!payment) throw new AppError("not_found", "Ese pago ya no existe.");
  const sum = targets.reduce((total, target) => total + target.amountMinor, 0);
  if (sum > payment.unallocated_minor) {
    throw new AppError(
      "invalid_amount",
      `Quieres aplicar ${formatMoney(sum, payment.currency)}, pero al pago le quedan ${formatMoney(payment.unallocated_minor, payment.currency)}.`,
    );
  }
  const touched = new Set<number>();
  const postings: number[] = [];
  for (const { partId, amountMinor } of targets) {
    touched.add(closePart(tx, partId, amountMinor, payment.currency));
    postings.push(insertPosting(tx, { partId, kind: "allocation", amountMinor, postedOn: payment.paid_on, paymentId }));
  }
  tx.bulk.run("UPDATE payments SET unallocated_minor = unallocated_minor - ? WHERE id = ?", sum, paymentId);
  for (const invoiceId of touched) refreshInvoice(tx, invoiceId);
  return postings;
}

function closePart(tx: Command, partId: number, amountMinor: number, currency: string): number {
  const part = tx.bulk.get<PartRecord>("SELECT * FROM parts WHERE id = ?", partId);
  if (!part) throw new AppError("not_found", "Esa cuota ya no existe.");
  if (part.currency !== currency)
    throw new AppError("invalid_amount", `El documento está en ${part.currency} y el pago en ${currency}: no se pueden mezclar.`);
  if (amountMinor <= 0 || amountMinor > part.open_minor) {
    throw new AppError(
      "invalid_amount",
      `Quieres aplicar ${formatMoney(amountMinor, currency)} a una parte que tiene por cobrar ${formatMoney(part.open_minor, currency)}.`,
      { partId },
    );
  }
  tx.bulk.run("UPDATE parts SET open_minor = open_minor - ? WHERE id = ?", amountMinor, partId);
  return part.invoice_id;
}

type PostingToInsert = {
  partId: number;
  kind: "allocation" | "reschedule" | "void" | "reversal";
  amountMinor: number;
  postedOn: string;
  paymentId?: number | null;
  reversesId?: number;
};

function insertPosting(tx: Command, posting: PostingToInsert): number {
  return tx.bulk.insert("postings", {
    part_id: posting.partId,
    kind: posting.kind,
    amount_minor: posting.amountMinor,
    posted_on: posting.postedOn,
    payment_id: posting.paymentId ?? null,
    reverses_id: posting.reversesId ?? null,
    batch_id: tx.batchId,
    created_at: tx.at,
  }) as number;
}

function refreshInvoice(tx: Command, invoiceId: number): void {
  tx.bulk.run(
    `UPDATE invoices SET
      open_minor = (SELECT coalesce(sum(open_minor), 0) FROM parts WHERE invoice_id = invoices.id),
      next_due_on = coalesce((SELECT min(due_on) FROM parts WHERE invoice_id = invoices.id AND open_minor > 0), (SELECT max(due_on) FROM parts WHERE invoice_id = invoices.id AND schedule = invoices.schedule), due_on),
      settled_on = CASE WHEN EXISTS (SELECT 1 FROM parts WHERE invoice_id = invoices.id AND open_minor > 0) THEN NULL ELSE (
        SELECT max(y.paid_on) FROM parts JOIN postings p ON p.part_id = parts.id JOIN payments y ON y.id = p.payment_id
        WHERE parts.invoice_id = invoices.id AND p.kind = 'allocation' AND y.method <> 'credit_note' AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id)) END
    WHERE id = ?`,
    invoiceId,
  );
}

type LivePosting = { id: number; part_id: number; amount_minor: number; payment_id: number | null; invoice_id: number };

const LIVE = `SELECT p.id, p.part_id, p.amount_minor, p.payment_id, parts.invoice_id FROM postings p JOIN parts ON parts.id = p.part_id
  WHERE p.kind <> 'reversal' AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = p.id)`;

function reversePosting(tx: Command, posting: LivePosting): void {
  insertPosting(tx, {
    partId: posting.part_id,
    kind: "reversal",
    amountMinor: -posting.amount_minor,
    postedOn: tx.todayOn,
    paymentId: posting.payment_id,
    reversesId: posting.id,
  });
  tx.bulk.run("UPDATE parts SET open_minor = open_minor + ? WHERE id = ?", posting.amount_minor, posting.part_id);
  if (posting.payment_id !== null)
    tx.bulk.run("UPDATE payments SET unallocated_minor = unallocated_minor + ? WHERE id = ?", posting.amount_minor, posting.payment_id);
}

/**
 * Takes back a payment: each allocation is reversed, a payment of the opposite amount names it, what accompanied it goes too, and its
 * bank line waits again. Gives the reversal's id.
 * @throws AppError not_found | conflict when it was reversed already
 */
export function reversePayment(tx: Command, paymentId: number, reason: string): number {
  const payment = tx.bulk.get<{
    client_id: number;
    amount_minor: number;
    currency: string;
    method: string;
    reverses_id: number | null;
    bank_line_id: number | null;
  }>("SELECT client_id, amount_minor, currency, method, reverses_id, bank_line_id FROM payments WHERE id = ?", paymentId);
  if (!payment) throw new AppError("not_found", "Ese pago no existe.");
  if (payment.reverses_id !== null || tx.bulk.get("SELECT 1 FROM payments WHERE reverses_id = ?", paymentId))
    throw new AppError("conflict", "Ese pago ya fue anulado.");
  const live = tx.bulk.all<LivePosting>(`${LIVE} AND p.payment_id = ?`, paymentId);
  for (const posting of live) reversePosting(tx, posting);
  tx.bulk.run("UPDATE payments SET unallocated_minor = 0 WHERE id = ?", paymentId);
  const reversalId = tx.bulk.insert("payments", {
    client_id: payment.client_id,
    paid_on: tx.todayOn,
    amount_minor: -payment.amount_minor,
    currency: payment.currency,
    method: payment.method,
    reference: null,
    unallocated_minor: 0,
    bank_line_id: payment.bank_line_id,
    credit_note_id: null,
    reverses_id: paymentId,
    reasons: JSON.stringify([reason]),
    batch_id: tx.batchId,
    created_at: tx.at,
  }) as number;
  for (const invoiceId of new Set(live.map((posting) => posting.invoice_id))) refreshInvoice(tx, invoiceId);
  tx.bulk.run("UPDATE bank_lines SET status = 'pending', payment_id = NULL, version = version + 1 WHERE payment_id = ?", paymentId);
  takeBackCompanions(tx, paymentId, reason);
  return reversalId;
}

const STANDS = "reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id)";

function takeBackCompanions(tx: Command, paymentId: number, reason: string): void {
  const companions = tx.bulk.all<{ kind: Companion["kind"]; companion_id: number }>(
    "SELECT kind, companion_id FROM payment_companions WHERE payment_id = ?",
    paymentId,
  );
  for (const { kind, companion_id: id } of companions) {
    if (kind === "posting") {
      const posting = tx.bulk.get<LivePosting>(`${LIVE} AND p.id = ?`, id);
      if (!posting) continue;
      reversePosting(tx, posting);
      refreshInvoice(tx, posting.invoice_id);
    } else if (kind === "payment") {
      if (tx.bulk.get(`SELECT 1 FROM payments p WHERE id = ? AND ${STANDS}`, id)) reversePayment(tx, id, reason);
    } else if (tx.bulk.get("SELECT 1 FROM invoices WHERE id = ? AND void_on IS NULL", id)) voidDocument(tx, id, reason);
  }
}

/**
 * Annuls a document: what was paid on it returns to the client's favour, the rest is closed by void postings, and its key is free again.
 * The credit of a credit note is reversed with it, and the interest that was charged on it goes too.
 * @throws AppError not_found | conflict when it is void already
 */
export function voidDocument(tx: Command, invoiceId: number, reason: string): void {
  const invoice = tx.bulk.get<{ void_on: string | null; type: string; series: string; number: string; client_id: number }>(
    "SELECT void_on, type, series, number, client_id FROM invoices WHERE id = ?",
    invoiceId,
  );
  if (!invoice) throw new AppError("not_found", "Ese documento no existe.");
  if (invoice.void_on !== null) throw new AppError("conflict", "Ese documento ya está anulado.");
  const paid = tx.bulk.all<LivePosting>(`${LIVE} AND parts.invoice_id = ? AND p.kind = 'allocation'`, invoiceId);
  for (const posting of paid) reversePosting(tx, posting);
  for (const paymentId of new Set(paid.map((posting) => posting.payment_id))) dropIfCashless(tx, paymentId, reason);
  for (const part of tx.bulk.all<PartRecord>("SELECT * FROM parts WHERE invoice_id = ? AND open_minor > 0", invoiceId)) {
    insertPosting(tx, { partId: part.id, kind: "void", amountMinor: part.open_minor, postedOn: tx.todayOn });
    tx.bulk.run("UPDATE parts SET open_minor = 0 WHERE id = ?", part.id);
  }
  for (const credit of tx.bulk.all<{ id: number }>(`SELECT id FROM payments p WHERE credit_note_id = ? AND ${STANDS}`, invoiceId))
    reversePayment(tx, credit.id, reason);
  tx.bulk.run("UPDATE invoices SET void_on = ?, void_reason = ? WHERE id = ?", tx.todayOn, reason, invoiceId);
  refreshInvoice(tx, invoiceId);
  const interests = tx.bulk.all<{ id: number }>(
    `SELECT id FROM invoices WHERE reference_series = ? AND reference_number = ? AND client_id = ? AND type = 'OTHER' AND void_on IS NULL
      AND reference_type IS ? AND number LIKE 'Interés %'`,
    invoice.series,
    invoice.number,
    invoice.client_id,
    invoice.type === "08" ? "08" : null,
  );
  for (const interest of interests) voidDocument(tx, interest.id, reason);
}

/** A fee, a rounding or a discount that closes nothing any more is no balance in anybody's favour: it goes. */
function dropIfCashless(tx: Command, paymentId: number | null, reason: string): void {
  const cashless = tx.bulk.get<{ id: number }>(
    `SELECT id FROM payments p WHERE id = ? AND method IN ('bank_fee', 'rounding', 'discount') AND unallocated_minor = amount_minor AND ${STANDS}`,
    paymentId,
  );
  if (cashless) reversePayment(tx, cashless.id, reason);
}

/**
 * Replaces what is still open of a document by a new schedule of the same sum (credit note reason 13, an agreement).
 * The former parts are closed by reschedule postings and stay for the record.
 * @throws AppError invalid_amount when the new parts do not add up to what is open
 */
export function replaceSchedule(tx: Command, invoiceId: number, parts: readonly PartToPost[]): void {
  const invoice = tx.bulk.get<{ client_id: number; currency: string; schedule: number; open_minor: number }>(
    "SELECT client_id, currency, schedule, open_minor FROM invoices WHERE id = ?",
    invoiceId,
  );
  if (!invoice) throw new AppError("not_found", "Ese documento no existe.");
  const sum = parts.reduce((total, part) => total + part.amountMinor, 0);
  if (sum !== invoice.open_minor)
    throw new AppError(
      "invalid_amount",
      `El nuevo cronograma suma ${formatMoney(sum, invoice.currency)} y por cobrar hay ${formatMoney(invoice.open_minor, invoice.currency)}.`,
    );
  for (const part of tx.bulk.all<PartRecord>("SELECT * FROM parts WHERE invoice_id = ? AND open_minor > 0", invoiceId)) {
    insertPosting(tx, { partId: part.id, kind: "reschedule", amountMinor: part.open_minor, postedOn: tx.todayOn });
    tx.bulk.run("UPDATE parts SET open_minor = 0 WHERE id = ?", part.id);
  }
  tx.bulk.run("UPDATE invoices SET schedule = ? WHERE id = ?", invoice.schedule + 1, invoiceId);
  for (const part of parts) insertPart(tx, invoiceId, invoice, invoice.schedule + 1, part);
  refreshInvoice(tx, invoiceId);
}

/** Moves the due date of every open part of a document, as the two sides agreed; amounts stay. */
export function moveDueDate(tx: Command, invoiceId: number, dueOn: string): void {
  tx.bulk.run("UPDATE parts SET due_on = ? WHERE invoice_id = ? AND open_minor > 0", dueOn, invoiceId);
  tx.bulk.run("UPDATE invoices SET due_on = ? WHERE id = ?", dueOn, invoiceId);
  refreshInvoice(tx, invoiceId);
}
