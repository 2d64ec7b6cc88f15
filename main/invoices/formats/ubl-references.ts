import { parseDocumentNumber } from "../../../shared/identifiers.ts";
import type { DocumentReference } from "./electronic-document.ts";
import { aggregate, aggregates, basicText } from "./ubl-names.ts";
import type { XmlElement } from "../../platform/xml-tree.ts";

const MAX_REFERENCES = 20;

/** The document that a credit or debit note is about. */
export function readNoteReference(root: XmlElement): DocumentReference | undefined {
  for (const billing of aggregates(root, "BillingReference")) {
    const invoice = aggregate(billing, "InvoiceDocumentReference");
    const target = invoice ?? aggregate(billing, "DebitNoteDocumentReference");
    const found = reference(basicText(target, "ID"), basicText(target, "DocumentTypeCode") || (invoice ? "" : "08"));
    if (found) return found;
  }
  const stated = basicText(aggregate(root, "DiscrepancyResponse"), "ReferenceID");
  // Some programs state the number of the note itself: nothing is known of the invoice then.
  return stated === basicText(root, "ID") ? undefined : reference(stated, "");
}

/** Why a note was issued: codes of SUNAT's catalogue 09 (credit) or 10 (debit). */
export function readNoteReason(root: XmlElement): { code: string; description: string } | undefined {
  const response = aggregate(root, "DiscrepancyResponse");
  const code = basicText(response, "ResponseCode");
  return code === "" ? undefined : { code, description: basicText(response, "Description") };
}

/** Purchase orders, contracts, delivery guides and other papers that a payer may quote, without those of advance payments. */
export function readOtherReferences(root: XmlElement): string[] {
  const found = new Set<string>();
  for (const name of ["OrderReference", "DespatchDocumentReference", "ReceiptDocumentReference", "ContractDocumentReference"]) {
    for (const element of aggregates(root, name)) found.add(basicText(element, "ID"));
  }
  for (const element of aggregates(root, "AdditionalDocumentReference")) {
    // Catalogue 12: 02 and 03 are the documents of advance payments.
    if (!["02", "03"].includes(basicText(element, "DocumentTypeCode"))) found.add(basicText(element, "ID"));
  }
  return [...found].filter((id) => id !== "" && id.length <= 300).slice(0, MAX_REFERENCES);
}

/** Without a type code the series tells: B for boletas, anything else for facturas. */
function reference(id: string, typeCode: string): DocumentReference | undefined {
  const parsed = parseDocumentNumber(id);
  if (!parsed) return undefined;
  const type = /^\d\d$/.test(typeCode) ? typeCode : parsed.series.startsWith("B") ? "03" : "01";
  return { type, ...parsed };
}
