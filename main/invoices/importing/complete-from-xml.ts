import type { Finding } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { formatDate } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import { keepOriginal } from "../../ledger/originals.ts";
import { type DocumentToPost, type PartToPost, replaceSchedule } from "../../ledger/post.ts";
import type { FormerDocument, InvoiceRecord } from "../../ledger/tables.ts";
import { openPartsOf } from "../../payments/index.ts";
import type { SalesDocument } from "../formats/electronic-document.ts";
import { applyCompletedNote } from "../notes.ts";
import { addReferences, type DocumentSource, toDocument } from "../record.ts";
import { fromElectronic } from "./from-electronic.ts";
import type { DocumentOutcome, ImportRun, ReadDocument } from "./outcome.ts";

export type KnownDocument = Pick<
  InvoiceRecord,
  | "id"
  | "client_id"
  | "issue_on"
  | "due_on"
  | "currency"
  | "total_minor"
  | "open_minor"
  | "schedule"
  | "source_kind"
  | "source_format"
  | "detraccion_percent"
  | "detraccion_minor"
  | "detraccion_code"
  | "detraccion_account"
  | "retencion_percent"
  | "retencion_minor"
>;

/**
 * A document that was typed, or came with a register or a list, and now comes as its XML: while nothing was paid on it, it takes over the cuotas, dates,
 * deductions and references that only the XML knows. The XML is kept as evidence in any case. One that came as XML before is a duplicate, and told where it says something else.
 */
export function completeFromXml(run: ImportRun, read: ReadDocument<SalesDocument>, known: KnownDocument, key: string): DocumentOutcome {
  const { tx, companyRuc } = run;
  const { document, name, original } = read;
  const outcome = { kind: document.kind, invoiceId: known.id, key, warnings: [] };
  const isXml = known.source_kind !== "manual" || known.source_format === "ubl";
  if (isXml || tx.bulk.get("SELECT 1 FROM evidence WHERE invoice_id = ? AND kind = 'xml'", known.id))
    return { status: "duplicate", ...outcome, warnings: differences(run, known, document) };
  const sha256 = keepOriginal(tx, original);
  const { invoice, source } = fromElectronic(document, { sha256, name });
  const evidenceId = attachXml(run, known.id, sha256, name);
  const differs = differences(run, known, document);
  if (differs.length > 0) return { status: "attached", ...outcome, warnings: differs };
  const client = { id: known.client_id, termDays: termOf(run, known.client_id) };
  const { merged, from } = keepWhatOnlyWeKnow(known, invoice, source);
  const completed = toDocument(merged, companyRuc, client, from);
  if (document.type !== "07" && (known.open_minor !== known.total_minor || known.schedule > 1)) {
    const message = `${documentLabel(document.series, document.number)} ya tiene pagos, notas o un cronograma nuevo: quedó como estaba y su XML se guardó como constancia.`;
    return { status: "attached", ...outcome, warnings: [{ code: "xml_attached", message }] };
  }
  const former = takeOver(run, known, completed);
  keepFormer(run, evidenceId, former);
  addReferences(tx, known.id, invoice.otherReferences ?? []);
  const message = `${documentLabel(document.series, document.number)} ya estaba sin su XML: se completó con sus cuotas, fechas y descuentos.`;
  if (document.type === "07" && applyCompletedNote(tx, known.id)) keepFormer(run, evidenceId, { ...former, isApplied: true });
  return {
    status: "attached",
    ...outcome,
    warnings: [{ code: "completed", message }, ...issueDiffers(known, document), ...(from.warnings ?? [])],
  };
}

/** The XML's facts, with the due date and the deductions that somebody typed, or a register gave, where the XML does not state them. */
function keepWhatOnlyWeKnow(
  known: KnownDocument,
  invoice: NewInvoice,
  source: DocumentSource,
): { merged: NewInvoice; from: DocumentSource } {
  const saysWhen = invoice.dueOn !== undefined || (invoice.cuotas?.length ?? 0) > 0;
  const merged: NewInvoice = {
    ...invoice,
    issueOn: known.issue_on,
    ...(saysWhen ? {} : { dueOn: known.due_on }),
    ...(invoice.retencion || known.retencion_minor === null
      ? {}
      : { retencion: { percent: known.retencion_percent ?? 0, amountMinor: known.retencion_minor } }),
  };
  if (source.detraccion || known.detraccion_minor === null) return { merged, from: source };
  const { detraccionProposed: _settled, ...rest } = source;
  const detraccion = {
    percent: known.detraccion_percent ?? 0,
    amountMinor: known.detraccion_minor,
    amountCurrency: known.currency,
    code: known.detraccion_code,
    account: known.detraccion_account,
  };
  return { merged, from: { ...rest, detraccion, warnings: (rest.warnings ?? []).filter(({ code }) => code !== "detraccion_in_note") } };
}

function attachXml({ tx }: ImportRun, invoiceId: number, sha256: string, name: string): number {
  return tx.bulk.insert("evidence", {
    invoice_id: invoiceId,
    kind: "xml",
    sha256,
    code: null,
    text: name,
    batch_id: tx.batchId,
    created_at: tx.at,
  }) as number;
}

/** Where the XML says something else than what is owed already: nothing is changed then. */
function differences({ tx }: ImportRun, known: KnownDocument, document: SalesDocument): Finding[] {
  const label = documentLabel(document.series, document.number);
  const findings: Finding[] = [];
  if (known.currency !== document.currency || known.total_minor !== document.totalMinor)
    findings.push({
      code: "total_differs",
      message: `El XML de ${label} dice ${formatMoney(document.totalMinor, document.currency)} y en tus datos figura por ${formatMoney(known.total_minor, known.currency)}: no se cambió nada. Revísalo; si vale el XML, anula el que tienes e impórtalo otra vez.`,
    });
  const client = tx.bulk.get<{ doc_number: string; name: string }>("SELECT doc_number, name FROM clients WHERE id = ?", known.client_id);
  const isNamed = (number: string) => /[1-9A-Z]/i.test(number) && !number.startsWith("SIN NUMERO");
  if (
    client &&
    isNamed(client.doc_number) &&
    isNamed(document.client.docNumber) &&
    client.doc_number !== document.client.docNumber.toUpperCase()
  )
    findings.push({
      code: "client_differs",
      message: `El XML de ${label} es para ${document.client.name} (${document.client.docNumber}) y en tus datos está a nombre de ${client.name} (${client.doc_number}): no se cambió nada. Revísalo.`,
    });
  return findings;
}

/** The day of issue is never changed: it is told. */
function issueDiffers(known: KnownDocument, { issueOn }: SalesDocument): Finding[] {
  if (known.issue_on === issueOn) return [];
  const message = `Su XML es del ${formatDate(issueOn)} y en tus datos figura emitida el ${formatDate(known.issue_on)}: se dejó esa fecha.`;
  return [{ code: "issue_differs", message }];
}

function termOf({ tx }: ImportRun, clientId: number): number | null {
  return tx.bulk.get<{ term_days: number | null }>("SELECT term_days FROM clients WHERE id = ?", clientId)?.term_days ?? null;
}

const COLUMNS = [
  "due_on",
  "detraccion_percent",
  "detraccion_minor",
  "detraccion_pen_minor",
  "detraccion_code",
  "detraccion_account",
  "detraccion_proposed",
  "retencion_percent",
  "retencion_minor",
  "percepcion_minor",
  "reference_type",
  "reference_series",
  "reference_number",
  "note_reason",
  "note_cuotas",
  "warnings",
] as const satisfies readonly (keyof FormerDocument["columns"])[];

/** What an XML that does not state it leaves as it was. */
const ONLY_ADDED: ReadonlySet<string> = new Set([
  "percepcion_minor",
  "reference_type",
  "reference_series",
  "reference_number",
  "note_reason",
]);

function keepFormer({ tx }: ImportRun, evidenceId: number, former: FormerDocument): void {
  tx.bulk.run("UPDATE evidence SET detail = ? WHERE id = ?", JSON.stringify(former), evidenceId);
}

/** Gives what the document was before. */
function takeOver({ tx }: ImportRun, known: KnownDocument, { row, parts }: DocumentToPost): FormerDocument {
  const query = `SELECT ${COLUMNS.join(", ")} FROM invoices WHERE id = ?`;
  const columns = tx.bulk.get<FormerDocument["columns"]>(query, known.id) as FormerDocument["columns"];
  const isNewSchedule = !sameParts(openPartsOf(tx, known.id), parts);
  tx.bulk.run(
    `UPDATE invoices SET ${COLUMNS.map((column) => `${column} = ?`).join(", ")} WHERE id = ?`,
    ...COLUMNS.map((column) => row[column] ?? (ONLY_ADDED.has(column) ? columns[column] : null)),
    known.id,
  );
  if (isNewSchedule) replaceSchedule(tx, known.id, parts);
  const completed = tx.bulk.get<FormerDocument["columns"]>(query, known.id) as FormerDocument["columns"];
  return { schedule: isNewSchedule ? known.schedule : null, columns, completed };
}

function sameParts(
  open: readonly { cuota: number; part: string; dueOn: string; openMinor: number }[],
  parts: readonly PartToPost[],
): boolean {
  const written = (part: { cuota: number; part: string; dueOn: string }, minor: number) =>
    `${part.cuota} ${part.part} ${part.dueOn} ${minor}`;
  const wanted = parts.map((part) => written(part, part.amountMinor)).sort();
  return JSON.stringify(open.map((part) => written(part, part.openMinor)).sort()) === JSON.stringify(wanted);
}
