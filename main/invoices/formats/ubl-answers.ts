import { parseDocumentNumber } from "../../../shared/identifiers.ts";
import type { OtherDocument, TaxOfficeAnswer } from "./electronic-document.ts";
import { aggregate, aggregates, basicText, CBC, tidy } from "./ubl-names.ts";
import { readParty } from "./ubl-parties.ts";
import { dateOf } from "./ubl-values.ts";
import { childrenOf, textOf, type XmlElement } from "../../platform/xml-tree.ts";

/** The tax office's answer (CDR) to one document. */
export function readAnswer(root: XmlElement): TaxOfficeAnswer {
  const [documentResponse] = aggregates(root, "DocumentResponse");
  const response = aggregate(documentResponse, "Response");
  const reference = aggregate(documentResponse, "DocumentReference");
  const responseCode = basicText(response, "ResponseCode");
  const answered = basicText(reference, "ID") || basicText(response, "ReferenceID");
  const notes = [...childrenOf(root, CBC, "Note").flatMap((note) => tidy(textOf(note)) || []), ...remarksOf(response)];
  const state = stateOf(responseCode, notes);
  return {
    kind: "cdr",
    id: basicText(root, "ID"),
    issueOn: dateOf(root, "ResponseDate") ?? dateOf(root, "IssueDate") ?? null,
    issuerRuc: answeredRuc(root, documentResponse),
    document: answeredDocument(answered, basicText(reference, "DocumentTypeCode")),
    communication: /(?:^|-)(R[ACR]-\d{8}-\d{1,5})$/i.exec(answered)?.[1]?.toUpperCase() ?? null,
    state,
    responseCode,
    description: basicText(response, "Description"),
    isAccepted: state !== "rejected",
    notes,
  };
}

/**
 * Whose document was answered. SUNAT names it as the receiver. Its delegates (OSE) name it as the issuer of the document, and as the receiver themselves
 * (SUNAT's rules of validation, «CDR OSE», fields 8 to 21).
 */
function answeredRuc(root: XmlElement, documentResponse: XmlElement | undefined): string {
  const receiver = basicText(aggregate(aggregate(root, "ReceiverParty"), "PartyIdentification"), "ID");
  return (readParty(aggregate(documentResponse, "IssuerParty")).docNumber || receiver).replace(/^6-/, "");
}

/** Delegates write each remark with its code as a state of the response. */
function remarksOf(response: XmlElement | undefined): string[] {
  return aggregates(response, "Status").flatMap((status) => {
    const [code, reason] = [basicText(status, "StatusReasonCode"), basicText(status, "StatusReason")];
    return code || reason ? [[code, reason].filter(Boolean).join(" - ")] : [];
  });
}

/** Codes of SUNAT's list of returns: 0 accepted, 4000 and more accepted with remarks, everything else not accepted. */
function stateOf(responseCode: string, notes: readonly string[]): TaxOfficeAnswer["state"] {
  if (/^4\d{3}$/.test(responseCode)) return "observed";
  if (!/^0+$/.test(responseCode)) return "rejected";
  return notes.length > 0 ? "observed" : "accepted";
}

/** `F001-1`, or the name of the file that was answered: `20600995805-01-F001-1`. */
function answeredDocument(id: string, typeCode: string): TaxOfficeAnswer["document"] {
  const named = /^\d{11}-(\d\d)-(.+)$/.exec(id);
  const parsed = parseDocumentNumber(named?.[2] ?? id);
  return parsed ? { type: named?.[1] ?? (typeCode || null), ...parsed } : null;
}

/** A file that is no sale and no answer: what it is, and whose. */
export function readOther(root: XmlElement, kind: OtherDocument["kind"]): OtherDocument {
  const issuer = readParty(aggregate(root, "DespatchSupplierParty") ?? aggregate(root, "AccountingSupplierParty"));
  return {
    kind,
    root: root.name,
    id: basicText(root, "ID"),
    issueOn: dateOf(root, "IssueDate") ?? null,
    issuerRuc: issuer.docNumber,
    issuerName: issuer.name,
  };
}
