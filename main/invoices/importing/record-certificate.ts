import { AppError } from "../../../shared/contract/errors.ts";
import { documentKey, documentLabel } from "../../../shared/identifiers.ts";
import { percentOf } from "../../../shared/money.ts";
import { keepOriginal } from "../../ledger/originals.ts";
import { findAnnulment } from "../annulments.ts";
import { applyCertificate } from "../certificates.ts";
import { nowExpects } from "../expected-papers.ts";
import type { Certificate, CertificateLine } from "../formats/electronic-document.ts";
import type { DocumentOutcome, ImportRun, ReadDocument } from "./outcome.ts";

/**
 * Stores a certificate and gives each of its lines its effect: what a client withheld closes the document, what was collected on top is told.
 * Lines about documents that are not there wait for them.
 * @throws AppError conflict when it was annulled before it came
 */
export function recordCertificate(run: ImportRun, { document, original }: ReadDocument<Certificate>): DocumentOutcome {
  const { tx, companyRuc } = run;
  const { kind, type, agent, series, number } = document;
  const key = documentKey(agent.ruc, type, series, number);
  const about = { kind, key };
  if (tx.bulk.get("SELECT 1 FROM certificates WHERE key = ? AND void_on IS NULL", key))
    return { status: "duplicate", ...about, warnings: [] };
  const annulment = findAnnulment(tx, key);
  if (annulment) {
    const label = documentLabel(series, number);
    if (tx.bulk.get("SELECT 1 FROM certificates WHERE key = ?", key))
      return {
        status: "duplicate",
        ...about,
        warnings: [{ code: "annulled", message: `${label} ya estuvo en tus datos y lo anuló ${annulment.communication}.` }],
      };
    throw new AppError(
      "conflict",
      `El certificado ${label} lo anuló ${annulment.communication}: no se aplicó. Si esa baja no vale, deshaz su importación.`,
    );
  }
  const certificateId = tx.bulk.insert("certificates", {
    key,
    type,
    series,
    number,
    issuer_ruc: agent.ruc,
    client_id: clientOf(run, document),
    issue_on: document.issueOn,
    total_minor: document.totalMinor,
    sha256: keepOriginal(tx, original),
    batch_id: tx.batchId,
    created_at: tx.at,
    void_on: null,
  }) as number;
  for (const line of document.lines) storeLine(run, certificateId, line, document.percent, companyRuc);
  nowExpects(tx, "certificate_lines");
  const results = applyCertificate(tx, certificateId);
  const [only] = results;
  const count = (state: string) => results.filter((result) => result.state === state).length;
  return {
    status: type === "20" ? "imported" : "attached",
    ...about,
    ...(results.length === 1 && only?.invoiceId !== undefined ? { invoiceId: only.invoiceId } : {}),
    warnings: [...document.warnings, ...results.flatMap(({ warnings }) => warnings)],
    counts: { total: results.length, added: count("applied"), known: 0, rejected: count("unapplied") + count("waiting") },
  };
}

/** The other side: who withheld of what it paid us, or whom we collected from. */
function clientOf({ resolve }: ImportRun, { type, agent, receiver }: Certificate): number {
  if (type === "20") return resolve("RUC", agent.ruc, agent.name || "Cliente sin nombre").id;
  return resolve(receiver.docType, receiver.docNumber, receiver.name || "Cliente sin nombre").id;
}

/** Beyond any payment: such an amount, or the rate behind it, is a slip. In minor units. */
const MOST_MINOR = 1e14;

function storeLine({ tx }: ImportRun, certificateId: number, line: CertificateLine, percent: number, companyRuc: string): void {
  const closes = closesMinor(line, percent);
  if (Math.max(closes, line.amountMinor) > MOST_MINOR)
    throw new AppError(
      "invalid_amount",
      `Lo que el certificado dice de ${documentLabel(line.series, line.number)} es demasiado: revisa sus importes y su tipo de cambio.`,
    );
  tx.bulk.insert("certificate_lines", {
    certificate_id: certificateId,
    document_key: documentKey(companyRuc, line.type, line.series, line.number),
    document_type: line.type,
    series: line.series,
    number: line.number,
    currency: line.currency,
    paid_minor: line.paid?.amountMinor ?? line.totalMinor ?? 0,
    paid_on: line.amountOn,
    percent,
    amount_minor: line.amountMinor,
    closes_minor: closes,
    payment_id: null,
  });
}

/**
 * What a line closes of a document, in the document's currency. A certificate is always in soles, rounded: of a document in dollars it is the percentage of the
 * dollars paid, so that its retención closes to the cent; where the file does not say those, the soles at the rate of the line.
 */
export function closesMinor(line: CertificateLine, percent: number): number {
  if (line.currency === "PEN") return line.amountMinor;
  if (line.paid?.currency === line.currency && percent > 0) return line.amountMinor === 0 ? 0 : percentOf(line.paid.amountMinor, percent);
  return line.rate === null ? 0 : Math.round(line.amountMinor / line.rate);
}
