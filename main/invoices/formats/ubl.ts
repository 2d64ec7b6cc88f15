/** Electronic documents of SUNAT: UBL 2.1, and 2.0 as it was issued until 2019. */
import { AppError } from "../../../shared/contract/errors.ts";
import type { ElectronicDocument } from "./electronic-document.ts";
import { readAnnulment } from "./ubl-annulments.ts";
import { readAnswer, readOther } from "./ubl-answers.ts";
import { readCertificate } from "./ubl-certificates.ts";
import { isFeeReceipt, readFeeReceipt } from "./ubl-fee-receipts.ts";
import { basicText } from "./ubl-names.ts";
import { readSale } from "./ubl-sales.ts";
import { parseXml } from "../../platform/xml.ts";
import type { XmlElement } from "../../platform/xml-tree.ts";

const UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
const SUNAT = "urn:sunat:names:specification:ubl:peru:schema:xsd:";

/**
 * Reads one XML file: a sale (factura, boleta, credit or debit note, recibo por honorarios) with all its facts, the tax office's answer, a certificate of
 * retention or perception, an annulment, or another kind told apart.
 * @throws AppError unreadable_file when it is no safe, well-formed XML or lacks what every document has
 */
export function readElectronicDocument(bytes: Uint8Array): ElectronicDocument {
  const root = parseXml(bytes);
  switch (root.namespace) {
    case `${UBL}Invoice-2`:
      return readInvoice(root);
    case `${UBL}CreditNote-2`:
      return readSale(root, "credit_note");
    case `${UBL}DebitNote-2`:
      return readSale(root, "debit_note");
    case `${UBL}ApplicationResponse-2`:
      return readAnswer(root);
    case `${SUNAT}Retention-1`:
      return readCertificate(root, "retention");
    case `${SUNAT}Perception-1`:
      return readCertificate(root, "perception");
    case `${SUNAT}VoidedDocuments-1`:
      return readAnnulment(root, "voided");
    case `${SUNAT}SummaryDocuments-1`:
      return readAnnulment(root, "summary");
    default:
      return readOther(root, root.namespace === `${UBL}DespatchAdvice-2` ? "despatch_advice" : "unknown");
  }
}

/** Only invoices carry a type code (catalogue 01). Without one the series tells: B for boletas. */
function readInvoice(root: XmlElement): ElectronicDocument {
  if (isFeeReceipt(root)) return readFeeReceipt(root);
  const code = basicText(root, "InvoiceTypeCode") || (basicText(root, "ID").toUpperCase().startsWith("B") ? "03" : "01");
  if (code === "01") return readSale(root, "invoice");
  if (code === "03") return readSale(root, "boleta");
  throw new AppError(
    "unsupported_file",
    `Es un comprobante de tipo ${code.slice(0, 10)}, que no se importa. Regístralo a mano en Facturas.`,
  );
}
