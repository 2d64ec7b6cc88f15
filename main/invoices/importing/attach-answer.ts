import type { Finding } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { keepOriginal } from "../../ledger/originals.ts";
import type { AnswerDetail } from "../../ledger/tables.ts";
import type { TaxOfficeAnswer } from "../formats/electronic-document.ts";
import { rejectedByTaxOffice } from "../tax-office.ts";
import type { DocumentOutcome, ImportRun, ReadDocument } from "./outcome.ts";

/** Delivery guides (also known by their series T and V), and certificates of what we withheld or collected: nobody owes them. */
const NOT_OWED = new Set(["09", "20", "31", "40"]);

/** What the answer calls the document: «La Factura numero F001-1, ha sido aceptada». */
const WORDS: readonly [RegExp, string][] = [
  [/nota de cr[eé]dito/i, "07"],
  [/nota de d[eé]bito/i, "08"],
  [/boleta/i, "03"],
  [/factura/i, "01"],
];

/** A factura and a credit note may have the same number: where the answer has no code, the file's name (`R-20606433094-07-E001-1.xml`) or its words tell which it is. */
function typeOf(answer: TaxOfficeAnswer, name: string): string | null {
  const stated = answer.document?.type ?? /\d{11}-(\d\d)-/.exec(name)?.[1] ?? WORDS.find(([words]) => words.test(answer.description))?.[1];
  // A recibo por honorarios is 02 for the tax office and OTHER here.
  return stated === "02" ? "OTHER" : (stated ?? null);
}

/**
 * Attaches the tax office's answer to the document that it is about.
 * @throws AppError purchase when it answers another company | not_found when the document or communication is not there
 */
export function attachAnswer(run: ImportRun, read: ReadDocument<TaxOfficeAnswer>): DocumentOutcome {
  const { tx, companyRuc } = run;
  const { document: answer, original } = read;
  const about = answer.document;
  const type = typeOf(answer, read.name);
  const label = answer.communication ?? (about ? documentLabel(about.series, about.number) : "un documento");
  if (answer.issuerRuc && answer.issuerRuc !== companyRuc)
    throw new AppError("purchase", `Es la constancia de SUNAT de ${label}, que emitió otra empresa (RUC ${answer.issuerRuc}).`);
  if (answer.communication) return attachToCommunication(run, read, answer.communication);
  if (about && (NOT_OWED.has(type ?? "") || /^[TV]/.test(about.series)))
    throw new AppError(
      "unsupported_file",
      `Es la constancia de SUNAT de ${label}, una guía o un certificado: no se cobra, así que no entra aquí.`,
    );
  const invoice = about
    ? tx.bulk.get<{ id: number; key: string }>(
        "SELECT id, key FROM invoices WHERE number = ? AND series = ? AND (? IS NULL OR type = ?) ORDER BY void_on IS NULL DESC, id DESC LIMIT 1",
        about.number,
        about.series,
        type,
        type,
      )
    : undefined;
  if (!invoice)
    throw new AppError(
      "not_found",
      `Es la constancia de SUNAT (CDR) de ${label}, que no está en tus datos: no es una factura. Importa antes el comprobante y luego esta constancia.`,
    );
  const detail: AnswerDetail = { state: answer.state, notes: answer.notes, receivedOn: answer.issueOn };
  const isNew = tx.bulk.insert(
    "evidence",
    {
      invoice_id: invoice.id,
      kind: "cdr",
      sha256: keepOriginal(tx, original),
      code: answer.responseCode,
      text: answer.description,
      batch_id: tx.batchId,
      created_at: tx.at,
      detail: JSON.stringify(detail),
    },
    "(invoice_id, sha256)",
  );
  return {
    status: isNew === undefined ? "duplicate" : "attached",
    kind: "cdr",
    invoiceId: invoice.id,
    key: invoice.key,
    warnings: told(answer),
  };
}

function told({ state, responseCode, description, notes }: TaxOfficeAnswer): Finding[] {
  if (state === "rejected") return [rejectedByTaxOffice(responseCode, description)];
  if (state === "accepted") return [];
  return [{ code: "cdr_observed", message: `SUNAT lo aceptó con observaciones: ${(notes.length > 0 ? notes : [description]).join(" ")}` }];
}

function attachToCommunication({ tx, companyRuc }: ImportRun, read: ReadDocument<TaxOfficeAnswer>, communication: string): DocumentOutcome {
  const { document: answer, original } = read;
  const outcome = { kind: "cdr", key: `${companyRuc}-${communication}` };
  if (
    !tx.bulk.get(
      "SELECT 1 FROM voided_documents WHERE communication = ? AND issuer_ruc = ? AND undone_on IS NULL",
      communication,
      companyRuc,
    )
  )
    throw new AppError(
      "not_found",
      `Es la constancia de SUNAT (CDR) de la comunicación ${communication}, que no está en tus datos. Si anula documentos, importa antes la comunicación; si es un resumen que solo informa boletas, no hace falta.`,
    );
  if (tx.bulk.get("SELECT 1 FROM originals WHERE sha256 = ?", original.sha256)) return { status: "duplicate", ...outcome, warnings: [] };
  keepOriginal(tx, original);
  const message = `SUNAT rechazó la comunicación ${communication} (${answer.responseCode}: ${answer.description}): lo que nombra sigue valiendo. Deshaz la importación de la comunicación y vuelve a importar esos documentos.`;
  return { status: "attached", ...outcome, warnings: answer.state === "rejected" ? [{ code: "cdr_rejected", message }] : [] };
}
