import type { Finding } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { documentKey, documentLabel } from "../../../shared/identifiers.ts";
import { keepOriginal } from "../../ledger/originals.ts";
import { type Annulled, annulCertificate, annulDocument } from "../annulments.ts";
import { nowExpects } from "../expected-papers.ts";
import type { Annulment } from "../formats/electronic-document.ts";
import type { DocumentOutcome, ImportRun, ReadDocument } from "./outcome.ts";

/** How many documents a message names before it counts the rest. */
const MOST_NAMED = 5;

/**
 * Annuls what a communication names. Documents that are not there yet are remembered: when they come they are not owed.
 * @throws AppError purchase when somebody sent it whom we do not sell to
 */
export function recordAnnulment(run: ImportRun, { document, original }: ReadDocument<Annulment>): DocumentOutcome {
  const { tx, companyRuc } = run;
  const { kind, id, issuerRuc } = document;
  if (issuerRuc !== companyRuc && !tx.bulk.get("SELECT 1 FROM clients WHERE doc_type = 'RUC' AND doc_number = ?", issuerRuc))
    throw new AppError(
      "purchase",
      `${id} anula certificados de ${document.issuerName || "otra empresa"} (RUC ${issuerRuc}), que no está entre tus clientes.`,
    );
  const about = { kind, key: `${issuerRuc}-${id}` };
  if (tx.bulk.get("SELECT 1 FROM voided_documents WHERE communication = ? AND issuer_ruc = ? AND undone_on IS NULL", id, issuerRuc))
    return { status: "duplicate", ...about, warnings: [] };
  const sha256 = keepOriginal(tx, original);
  const counts = { total: document.lines.length, added: 0, known: 0, rejected: 0 };
  const warnings: Finding[] = [];
  const missing: string[] = [];
  for (const line of document.lines) {
    const key = documentKey(issuerRuc, line.type, line.series, line.number);
    const annulled = annul(run, key, line, document);
    tx.bulk.insert(
      "voided_documents",
      {
        key,
        issuer_ruc: issuerRuc,
        document_type: line.type,
        series: line.series,
        number: line.number,
        reason: line.reason,
        communication: id,
        voided_on: document.issueOn ?? document.referenceOn ?? tx.todayOn,
        sha256,
        batch_id: tx.batchId,
        created_at: tx.at,
        ...targetOf(annulled),
        undone_on: null,
      },
      "(key, communication) WHERE undone_on IS NULL",
    );
    if (annulled.state === "annulled" && annulled.told) warnings.push({ code: "money_returned", message: annulled.told });
    if (annulled.state === "missing") missing.push(documentLabel(line.series, line.number));
    counts[annulled.state === "annulled" ? "added" : annulled.state === "known" ? "known" : "rejected"] += 1;
  }
  nowExpects(tx, "voided_documents");
  return { status: "imported", ...about, warnings: [...warnings, ...tellMissing(missing, id)], counts };
}

function annul({ tx }: ImportRun, key: string, line: Annulment["lines"][number], { id }: Annulment): Annulled {
  const reason = `${line.reason || "Anulado"} (${id})`;
  return line.type === "20" || line.type === "40" ? annulCertificate(tx, key, reason) : annulDocument(tx, key, reason);
}

/** What was void already was not annulled by this communication: undoing it must not speak of it. */
function targetOf(annulled: Annulled): { invoice_id: number | null; certificate_id: number | null } {
  return annulled.state === "annulled"
    ? { invoice_id: annulled.invoiceId ?? null, certificate_id: annulled.certificateId ?? null }
    : { invoice_id: null, certificate_id: null };
}

function tellMissing(missing: readonly string[], id: string): Finding[] {
  if (missing.length === 0) return [];
  const named = missing.slice(0, MOST_NAMED).join(", ");
  const rest = missing.length > MOST_NAMED ? ` y ${missing.length - MOST_NAMED} más` : "";
  return [
    {
      code: "document_missing",
      message: `No ${missing.length === 1 ? "está" : "están"} en tus datos: ${named}${rest}. Si después los importas, no ${id.startsWith("RR-") ? "se aplicarán" : "se registrarán como deuda"}.`,
    },
  ];
}
