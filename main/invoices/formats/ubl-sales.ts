import type { Finding } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { isValidRuc, parseDocumentNumber } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import { detraccionInWords, mentionsDetraccion } from "./detraccion-in-words.ts";
import type { SalesDocument, SalesKind } from "./electronic-document.ts";
import { readDeductions } from "./ubl-deductions.ts";
import { readLegacyInformation } from "./ubl-legacy.ts";
import { missing } from "./ubl-missing.ts";
import { aggregate, aggregates, basicText, CBC, tidy } from "./ubl-names.ts";
import { clientDocType, readParty } from "./ubl-parties.ts";
import { readPaymentTerms } from "./ubl-payment-terms.ts";
import { readNoteReason, readNoteReference, readOtherReferences } from "./ubl-references.ts";
import { amountOf, currencyCode, dateOf } from "./ubl-values.ts";
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from "../../platform/xml-tree.ts";

const TYPES = { invoice: "01", boleta: "03", credit_note: "07", debit_note: "08", fee_receipt: "OTHER" } as const;

/**
 * The facts of a factura, boleta, credit note, debit note or recibo por honorarios.
 * @throws AppError unreadable_file when number, dates, currency, total or issuer are missing or wrong
 */
export function readSale(root: XmlElement, kind: SalesKind): SalesDocument {
  const id = basicText(root, "ID");
  const number = parseDocumentNumber(id) ?? missing(`el número («${id.slice(0, 40)}»)`);
  const issuer = readParty(aggregate(root, "AccountingSupplierParty"));
  if (!/^\d{11}$/.test(issuer.docNumber)) missing("el RUC de quien lo emite");
  const { currency, totalMinor } = readTotal(root, kind);
  const issueOn = dateOf(root, "IssueDate") ?? missing("la fecha de emisión");
  const dueOn = dateOf(root, "DueDate");
  const legacy = readLegacyInformation(root);
  const terms = readPaymentTerms(root, currency, dueOn);
  const { warnings, ...deductions } = readDeductions(root, legacy, { currency, totalMinor });
  const legends = [...readLegends(root), ...(legacy?.legends ?? [])];
  const isNote = kind === "credit_note" || kind === "debit_note";
  const reference = isNote ? readNoteReference(root) : undefined;
  const noteReason = isNote ? readNoteReason(root) : undefined;
  const client = readParty(aggregate(root, "AccountingCustomerParty"));
  const inWords = kind === "invoice" && !deductions.detraccion && legends.some(({ text }) => mentionsDetraccion(text));
  const proposed = inWords ? detraccionInWords(legends.map(({ text }) => text)) : undefined;
  return {
    kind,
    type: TYPES[kind],
    id,
    ...number,
    issuerRuc: issuer.docNumber,
    issuerName: issuer.name,
    client: { docType: clientDocType(client), docNumber: client.docNumber || "-", name: client.name || "SIN NOMBRE" },
    issueOn,
    ...(dueOn === undefined ? {} : { dueOn }),
    currency,
    totalMinor,
    taxMinor: readTax(root, currency),
    form: terms.form,
    ...(terms.netPendingMinor === undefined ? {} : { netPendingMinor: terms.netPendingMinor }),
    cuotas: terms.cuotas,
    ...deductions,
    ...(proposed ? { detraccionInWords: proposed } : {}),
    ...(reference ? { reference } : {}),
    ...(noteReason ? { noteReason } : {}),
    otherReferences: readOtherReferences(root),
    legends,
    warnings: [
      ...terms.warnings,
      ...warnings,
      ...identityWarnings(issuer.docNumber, client.scheme, client.docNumber),
      ...(isNote && !reference ? [NO_REFERENCE] : []),
      ...(inWords ? [DETRACCION_IN_NOTE] : []),
      ...totalWarnings(root, kind, { currency, totalMinor }),
    ],
  };
}

const NO_REFERENCE: Finding = { code: "reference_missing", message: "La nota no dice a qué documento se refiere; aplícala a mano." };
const NOTHING_TO_COLLECT: Finding = {
  code: "nothing_to_collect",
  message: "Su total es 0 (una transferencia gratuita, o pagada con anticipos): entra sin nada por cobrar.",
};
const DETRACCION_IN_NOTE: Finding = {
  code: "detraccion_in_note",
  message: "La factura menciona una detracción solo en sus observaciones; confírmala o descártala en el documento.",
};

function readTotal(root: XmlElement, kind: SalesKind): { currency: string; totalMinor: number } {
  const totals =
    aggregate(root, kind === "debit_note" ? "RequestedMonetaryTotal" : "LegalMonetaryTotal") ?? aggregate(root, "LegalMonetaryTotal");
  const payable = childOf(totals, CBC, "PayableAmount");
  const currency =
    currencyCode(basicText(root, "DocumentCurrencyCode")) ?? currencyCode(attributeOf(payable, "currencyID") ?? "") ?? missing("la moneda");
  const amount = amountOf(totals, "PayableAmount", currency);
  if (!amount || amount.minor < 0) return missing("el importe total");
  if (amount.currency !== currency) {
    throw new AppError(
      "unreadable_file",
      `El comprobante dice estar en ${currency} y su total en ${amount.currency}. Pide a quien lo emitió que lo corrija.`,
    );
  }
  return { currency, totalMinor: amount.minor };
}

/** What makes a total smaller than the sale: advances that were invoiced before, or goods for free. */
function totalWarnings(root: XmlElement, kind: SalesKind, { currency, totalMinor }: { currency: string; totalMinor: number }): Finding[] {
  const prepaid = amountOf(aggregate(root, "LegalMonetaryTotal"), "PrepaidAmount", currency)?.minor ?? 0;
  if (prepaid > 0) {
    const message = `El total ya descuenta anticipos por ${formatMoney(prepaid, currency)}, que se facturaron aparte.`;
    return [{ code: "advances_deducted", message }];
  }
  const isNote = kind === "credit_note" || kind === "debit_note";
  return totalMinor === 0 && !isNote ? [NOTHING_TO_COLLECT] : [];
}

/** UBL 2.0 has one TaxTotal for each tax; 2.1 has one with all. */
function readTax(root: XmlElement, currency: string): number {
  return aggregates(root, "TaxTotal").reduce((sum, element) => sum + (amountOf(element, "TaxAmount", currency)?.minor ?? 0), 0);
}

function readLegends(root: XmlElement): SalesDocument["legends"] {
  return childrenOf(root, CBC, "Note").flatMap((note) => {
    const text = tidy(textOf(note));
    return text === "" ? [] : [{ code: attributeOf(note, "languageLocaleID") ?? null, text }];
  });
}

function identityWarnings(issuerRuc: string, scheme: string, docNumber: string): Finding[] {
  const warnings: Finding[] = [];
  if (!isValidRuc(issuerRuc)) warnings.push({ code: "issuer_ruc_invalid", message: `El RUC del emisor (${issuerRuc}) no es válido.` });
  if (scheme === "6" && !isValidRuc(docNumber))
    warnings.push({ code: "client_ruc_invalid", message: `El RUC del cliente (${docNumber}) no es válido.` });
  return warnings;
}
