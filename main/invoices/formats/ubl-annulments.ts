import { AppError } from "../../../shared/contract/errors.ts";
import { normaliseNumber, parseDocumentNumber } from "../../../shared/identifiers.ts";
import { childrenOf, type XmlElement } from "../../platform/xml-tree.ts";
import type { Annulment, DocumentReference } from "./electronic-document.ts";
import { missing } from "./ubl-missing.ts";
import { aggregate, basicText, SAC } from "./ubl-names.ts";
import { readParty } from "./ubl-parties.ts";
import { dateOf } from "./ubl-values.ts";

/** SUNAT takes 500 lines in one communication; ranges of old ones may hold more documents. */
const MOST_DOCUMENTS = 10_000;

/** Catalogue 19: 3 annulled, 4 annulled on the day of issue; 1 adds and 2 changes. */
const ANNULS = new Set(["3", "4"]);

/**
 * The documents that a communication annuls (RA, RR: all that it names; RC: those with an annulling state).
 * @throws AppError unreadable_file when number or issuer are missing, or it names more documents than any real one
 */
export function readAnnulment(root: XmlElement, kind: Annulment["kind"]): Annulment {
  const id = basicText(root, "ID").toUpperCase();
  if (!/^R[ACR]-\d{8}-\d{1,5}$/.test(id)) missing(`el número («${id.slice(0, 40)}»)`);
  const issuer = readParty(aggregate(root, "AccountingSupplierParty"));
  if (!/^\d{11}$/.test(issuer.docNumber)) missing("el RUC de quien lo emite");
  const elements = childrenOf(root, SAC, kind === "voided" ? "VoidedDocumentsLine" : "SummaryDocumentsLine");
  const annulling =
    kind === "voided" ? elements : elements.filter((element) => ANNULS.has(basicText(aggregate(element, "Status"), "ConditionCode")));
  const lines: Annulment["lines"] = [];
  for (const element of annulling) {
    const reason = basicText(element, "VoidReasonDescription", SAC).slice(0, 300);
    for (const document of documentsOf(element)) lines.push({ ...document, reason });
    if (lines.length > MOST_DOCUMENTS)
      throw new AppError(
        "unreadable_file",
        `La comunicación ${id} dice anular más de ${MOST_DOCUMENTS} documentos: no es creíble. Revísala.`,
      );
  }
  return {
    kind,
    id,
    issueOn: dateOf(root, "IssueDate") ?? null,
    referenceOn: dateOf(root, "ReferenceDate") ?? null,
    issuerRuc: issuer.docNumber,
    issuerName: issuer.name,
    lines,
    informed: elements.length - annulling.length,
  };
}

/** `B001-8` in one element; series and number apart; or, until 2017, a range of numbers of one series. */
function documentsOf(element: XmlElement): DocumentReference[] {
  const stated = basicText(element, "DocumentTypeCode");
  const whole = parseDocumentNumber(basicText(element, "ID"));
  const series = (whole?.series ?? basicText(element, "DocumentSerialID", SAC)).toUpperCase();
  const type = /^\d\d$/.test(stated) ? stated : series.startsWith("B") ? "03" : "01";
  if (whole) return [{ type, ...whole }];
  const first = basicText(element, "DocumentNumberID", SAC) || basicText(element, "StartDocumentNumberID", SAC);
  const last = basicText(element, "EndDocumentNumberID", SAC) || first;
  if (!/^[A-Z0-9]{4}$/.test(series) || !/^\d{1,8}$/.test(first) || !/^\d{1,8}$/.test(last)) return [];
  const count = Math.min(Number(last) - Number(first) + 1, MOST_DOCUMENTS + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    type,
    series,
    number: normaliseNumber(String(Number(first) + index)),
  }));
}
