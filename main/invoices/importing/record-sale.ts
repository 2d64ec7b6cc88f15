import { documentKey, documentLabel } from "../../../shared/identifiers.ts";
import { keepOriginal } from "../../ledger/originals.ts";
import { findAnnulment } from "../annulments.ts";
import type { SalesDocument } from "../formats/electronic-document.ts";
import { recordDocument, toDocument } from "../record.ts";
import { completeFromXml, type KnownDocument } from "./complete-from-xml.ts";
import { fromElectronic } from "./from-electronic.ts";
import type { DocumentOutcome, ImportRun, ReadDocument } from "./outcome.ts";

/** Records a sale; one that is there already is told apart, and completed where it came without its XML. @throws AppError invalid_input | invalid_amount | conflict */
export function recordSale(run: ImportRun, read: ReadDocument<SalesDocument>): DocumentOutcome {
  const { tx, companyRuc } = run;
  const { document } = read;
  const key = documentKey(companyRuc, document.type, document.series, document.number);
  const existing = tx.bulk.get<KnownDocument>(
    `SELECT id, client_id, issue_on, due_on, currency, total_minor, open_minor, schedule, source_kind, source_format, detraccion_percent, detraccion_minor,
      detraccion_code, detraccion_account, retencion_percent, retencion_minor FROM invoices WHERE key = ? AND void_on IS NULL`,
    key,
  );
  if (existing) return completeFromXml(run, read, existing, key);
  const annulment = findAnnulment(tx, key);
  if (annulment?.invoice_id) {
    const message = `${documentLabel(document.series, document.number)} ya estuvo en tus datos y la anuló ${annulment.communication}.`;
    return { status: "duplicate", kind: document.kind, invoiceId: annulment.invoice_id, key, warnings: [{ code: "annulled", message }] };
  }
  const { invoice, source } = fromElectronic(document, { sha256: keepOriginal(tx, read.original), name: read.name });
  const client = run.resolve(invoice.clientDocType, invoice.clientDocNumber, invoice.clientName);
  const { id, warnings } = recordDocument(tx, toDocument(invoice, companyRuc, client, source), invoice.otherReferences ?? []);
  return { status: "imported", kind: document.kind, ...(id === undefined ? {} : { invoiceId: id }), key, warnings };
}
