import type { Finding } from "../../shared/contract/common.ts";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { addDays } from "../../shared/dates.ts";
import { documentKey, documentLabel, foldText, normaliseNumber, parseDocumentNumber } from "../../shared/identifiers.ts";
import type { ResolvedClient } from "../clients/index.ts";
import type { Command } from "../ledger/context.ts";
import { postDocument, type DocumentToPost } from "../ledger/post.ts";
import { refuseAnnulled } from "./annulments.ts";
import { applyWaitingCertificates } from "./certificates.ts";
import { type Detraccion, detraccionIn } from "./deductions.ts";
import { applyNote, applyWaitingNotes } from "./notes.ts";
import type { ProposedDetraccion } from "./propose-detraccion.ts";
import { partsOf } from "./schedule.ts";

/** What is known of a document beyond what a person types: where it came from and what its file says. */
export type DocumentSource = {
  kind: "manual" | "xml" | "example";
  /** What was read, where it was a file. */
  format?: "ubl" | "sire_rvie" | "ple_14_1" | "list";
  sha256?: string;
  name?: string;
  detraccion?: Detraccion & { code: string | null; account: string | null };
  /** Stated in words only: kept for the user to confirm. */
  detraccionProposed?: ProposedDetraccion;
  percepcionMinor?: number;
  noteReason?: string;
  warnings?: readonly Finding[];
};

const TYPES_WITH_SERIES = new Set(["01", "03", "07", "08"]);

/**
 * Series and number as the key wants them; `F001-123` typed whole as the number is taken apart.
 * @throws AppError invalid_input when a tax document has no series or no number
 */
export function splitNumber(invoice: Pick<NewInvoice, "type" | "series" | "number">): { series: string; number: string } {
  const series = invoice.series?.trim().toUpperCase() ?? "";
  if (!TYPES_WITH_SERIES.has(invoice.type)) return { series, number: invoice.number.trim() };
  const whole = series === "" ? parseDocumentNumber(invoice.number) : { series, number: normaliseNumber(invoice.number) };
  if (!whole || !/^[A-Z0-9]{1,4}$/.test(whole.series) || !/^\d{1,8}$/.test(whole.number)) {
    throw new AppError(
      "invalid_input",
      `El número "${documentLabel(series, invoice.number).slice(0, 40)}" no es de un comprobante: escribe serie y número, como F001-123.`,
    );
  }
  return whole;
}

/** Decides what is posted for a document: its row, its parts, its warnings. Pure. */
export function toDocument(invoice: NewInvoice, issuerRuc: string, client: ResolvedClient, source: DocumentSource): DocumentToPost {
  const { series, number } = splitNumber(invoice);
  const lastCuotaOn = invoice.cuotas?.reduce((last, cuota) => (cuota.dueOn > last ? cuota.dueOn : last), "");
  const dueOn = lastCuotaOn || invoice.dueOn || addDays(invoice.issueOn, client.termDays ?? 0);
  const owes = invoice.type !== "07";
  const detraccion = detraccionIn(invoice.currency, invoice.totalMinor, source.detraccion ?? invoice.detraccion);
  const retencionMinor = invoice.retencion?.amountMinor ?? 0;
  const deductions = { detraccionMinor: detraccion.partMinor, retencionMinor };
  const schedule = owes
    ? partsOf({ totalMinor: invoice.totalMinor, currency: invoice.currency, dueOn, ...deductions, cuotas: invoice.cuotas ?? [] })
    : { parts: [], warnings: [] };
  const key = documentKey(issuerRuc, invoice.type, series, number);
  return {
    parts: schedule.parts,
    row: {
      key,
      issuer_ruc: issuerRuc,
      type: invoice.type,
      series,
      number,
      document_sort: `${series}-${number.padStart(8, "0")}`,
      client_id: client.id,
      issue_on: invoice.issueOn,
      due_on: dueOn,
      currency: invoice.currency,
      total_minor: invoice.totalMinor,
      detraccion_percent: source.detraccion?.percent ?? invoice.detraccion?.percent ?? null,
      detraccion_minor: detraccion.partMinor || null,
      detraccion_pen_minor: detraccion.penMinor,
      detraccion_code: source.detraccion?.code ?? null,
      detraccion_account: source.detraccion?.account ?? null,
      retencion_percent: invoice.retencion?.percent ?? null,
      retencion_minor: retencionMinor || null,
      percepcion_minor: source.percepcionMinor ?? null,
      reference_type: invoice.reference?.type ?? null,
      reference_series: invoice.reference?.series.toUpperCase() ?? null,
      reference_number: invoice.reference ? normaliseNumber(invoice.reference.number) : null,
      note_reason: source.noteReason ?? null,
      note_cuotas: source.noteReason === "13" ? JSON.stringify(invoice.cuotas ?? []) : null,
      source_kind: source.kind,
      source_sha256: source.sha256 ?? null,
      source_name: source.name ?? null,
      source_format: source.format ?? null,
      detraccion_proposed: source.detraccionProposed ? JSON.stringify(source.detraccionProposed) : null,
      warnings: JSON.stringify([...(source.warnings ?? []), ...schedule.warnings]),
      notes: invoice.notes ?? "",
    },
  };
}

/** What recording one document came to. */
export type Recorded = { id: number | undefined; key: string; warnings: Finding[] };

/**
 * Posts a document with its references, applies it when it is a credit note, and applies the notes and certificates that waited for it.
 * `id` is undefined when the ledger has a document of that key already.
 * @throws AppError invalid_input | invalid_amount | conflict when a communication to the tax office annulled it
 */
export function recordDocument(tx: Command, document: DocumentToPost, otherReferences: readonly string[]): Recorded {
  const { key } = document.row;
  const warnings = JSON.parse(document.row.warnings ?? "[]") as Finding[];
  refuseAnnulled(tx, key);
  const id = postDocument(tx, document);
  if (id === undefined) return { id, key, warnings };
  addReferences(tx, id, otherReferences);
  // A note that names no document told so when it was read.
  if (document.row.type === "07") warnings.push(...applyNote(tx, id).filter(({ code }) => warnings.every((told) => told.code !== code)));
  else {
    applyWaitingNotes(tx, id, document.row);
    warnings.push(...applyWaitingCertificates(tx, key));
  }
  return { id, key, warnings };
}

/** Adds what a payer may quote, each once. */
export function addReferences(tx: Command, invoiceId: number, references: readonly string[]): void {
  for (const reference of new Set(references)) {
    const text = reference.trim();
    if (text)
      tx.bulk.insert(
        "invoice_references",
        { invoice_id: invoiceId, reference: text, reference_folded: foldText(text).replaceAll(" ", "") },
        "(invoice_id, reference)",
      );
  }
}
