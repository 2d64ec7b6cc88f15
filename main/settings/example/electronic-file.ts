import { currencyExponent } from "../../../shared/money.ts";

/** A sale to be written as an invoicing program writes it. Amounts are minor units of `currency` unless they say otherwise. */
export type ElectronicFile = {
  root: "Invoice" | "CreditNote" | "DebitNote";
  /** `F001-123`. */
  id: string;
  /** SUNAT catalogue 01, only in an Invoice: 01 factura, 03 boleta. */
  typeCode?: string;
  issueOn: string;
  dueOn?: string;
  currency: string;
  issuer: { ruc: string; name: string };
  /** `scheme` is the code of catalogue 06: 6 RUC, 1 DNI. */
  client: { scheme: string; docNumber: string; name: string };
  /** Gross: detracción and retención stay inside. */
  totalMinor: number;
  taxMinor: number;
  /** `Contado`, or what is pending on credit, with its cuotas. */
  payment?: "Contado" | { pendingMinor: number; cuotas: readonly { dueOn: string; amountMinor: number }[] };
  /** `amountMinor` is in soles, whatever the currency. */
  detraccion?: { code: string; percent: number; amountMinor: number; account: string };
  /** Catalogue 53: 62 retención (taken off), 51 to 53 percepción (added). */
  charges?: readonly { isAdded: boolean; code: string; percent: number; amountMinor: number }[];
  /** The document that a note is about, and why it was issued (catalogues 09 and 10). */
  about?: { id: string; typeCode?: string };
  reason?: { code: string; description: string };
  /** Texts printed on the document; those with a code are legends of catalogue 52. */
  notes?: readonly { code?: string; text: string }[];
  orders?: readonly string[];
  despatches?: readonly string[];
  lines: readonly { description: string; amountMinor: number }[];
  /** XML of the digital signature; nothing is signed in an example. */
  signature?: string;
};

const XSD = "urn:oasis:names:specification:ubl:schema:xsd:";
const NAMESPACES = `xmlns:cac="${XSD}CommonAggregateComponents-2" xmlns:cbc="${XSD}CommonBasicComponents-2"`;
const LINES = { Invoice: "InvoiceLine", CreditNote: "CreditNoteLine", DebitNote: "DebitNoteLine" } as const;

/** The XML of a factura, boleta, credit note or debit note: UBL 2.1 as SUNAT's guides of electronic documents have it. */
export function electronicFile(file: ElectronicFile): string {
  const extension = `<ext:UBLExtension><ext:ExtensionContent>${file.signature ?? ""}</ext:ExtensionContent></ext:UBLExtension>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<${file.root} xmlns="${XSD}${file.root}-2" ${NAMESPACES} xmlns:ext="${XSD}CommonExtensionComponents-2">\n` +
    `<ext:UBLExtensions>${extension}</ext:UBLExtensions>\n${[...heading(file), ...references(file), ...sums(file)].filter(Boolean).join("\n")}\n</${file.root}>`
  );
}

/** The tax office's answer to a document (CDR); code 0 = accepted. */
export type ElectronicAnswer = {
  issuerRuc: string;
  document: string;
  issuedOn: string;
  code: string;
  description: string;
  notes?: readonly string[];
};

/** The XML of a CDR. */
export function electronicAnswer({ issuerRuc, document, issuedOn, code, description, notes = [] }: ElectronicAnswer): string {
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<ar:ApplicationResponse xmlns:ar="${XSD}ApplicationResponse-2" ${NAMESPACES}>`,
    `<cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:ID>1700000000001</cbc:ID><cbc:IssueDate>${issuedOn}</cbc:IssueDate><cbc:ResponseDate>${issuedOn}</cbc:ResponseDate>`,
    ...notes.map((note) => `<cbc:Note>${escaped(note)}</cbc:Note>`),
    `<cac:ReceiverParty><cac:PartyIdentification><cbc:ID>${issuerRuc}</cbc:ID></cac:PartyIdentification></cac:ReceiverParty>`,
    `<cac:DocumentResponse><cac:Response><cbc:ReferenceID>${document}</cbc:ReferenceID><cbc:ResponseCode>${code}</cbc:ResponseCode>`,
    `<cbc:Description>${escaped(description)}</cbc:Description></cac:Response>`,
    `<cac:DocumentReference><cbc:ID>${document}</cbc:ID></cac:DocumentReference></cac:DocumentResponse></ar:ApplicationResponse>`,
  ].join("\n");
}

function heading(file: ElectronicFile): string[] {
  const { root, typeCode, dueOn, notes = [] } = file;
  return [
    "<cbc:UBLVersionID>2.1</cbc:UBLVersionID><cbc:CustomizationID>2.0</cbc:CustomizationID>",
    `<cbc:ID>${escaped(file.id)}</cbc:ID><cbc:IssueDate>${file.issueOn}</cbc:IssueDate><cbc:IssueTime>10:15:00</cbc:IssueTime>`,
    dueOn ? `<cbc:DueDate>${dueOn}</cbc:DueDate>` : "",
    root === "Invoice" ? `<cbc:InvoiceTypeCode listID="0101">${typeCode ?? "01"}</cbc:InvoiceTypeCode>` : "",
    ...notes.map(({ code, text }) => `<cbc:Note${code ? ` languageLocaleID="${code}"` : ""}>${escaped(text)}</cbc:Note>`),
    `<cbc:DocumentCurrencyCode listID="ISO 4217 Alpha">${file.currency}</cbc:DocumentCurrencyCode>`,
  ];
}

function references({ reason, about, orders = [], despatches = [], issuer, client }: ElectronicFile): string[] {
  const type = (code: string | undefined) => (code ? `<cbc:DocumentTypeCode>${code}</cbc:DocumentTypeCode>` : "");
  return [
    reason
      ? `<cac:DiscrepancyResponse><cbc:ResponseCode>${reason.code}</cbc:ResponseCode><cbc:Description>${escaped(reason.description)}</cbc:Description></cac:DiscrepancyResponse>`
      : "",
    ...orders.map((order) => `<cac:OrderReference><cbc:ID>${escaped(order)}</cbc:ID></cac:OrderReference>`),
    about
      ? `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${about.id}</cbc:ID>${type(about.typeCode)}</cac:InvoiceDocumentReference></cac:BillingReference>`
      : "",
    ...despatches.map(
      (guide) => `<cac:DespatchDocumentReference><cbc:ID>${escaped(guide)}</cbc:ID>${type("09")}</cac:DespatchDocumentReference>`,
    ),
    party("Supplier", { scheme: "6", docNumber: issuer.ruc, name: issuer.name }),
    party("Customer", client),
  ];
}

function party(which: "Supplier" | "Customer", { scheme, docNumber, name }: ElectronicFile["client"]): string {
  return (
    `<cac:Accounting${which}Party><cac:Party><cac:PartyIdentification><cbc:ID schemeID="${scheme}">${docNumber}</cbc:ID></cac:PartyIdentification>` +
    `<cac:PartyLegalEntity><cbc:RegistrationName>${escaped(name)}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:Accounting${which}Party>`
  );
}

function sums(file: ElectronicFile): string[] {
  const { root, currency, totalMinor, taxMinor } = file;
  const total = root === "DebitNote" ? "RequestedMonetaryTotal" : "LegalMonetaryTotal";
  const igv = "<cac:TaxCategory><cac:TaxScheme><cbc:ID>1000</cbc:ID><cbc:Name>IGV</cbc:Name></cac:TaxScheme></cac:TaxCategory>";
  return [
    ...paymentTerms(file),
    ...(file.charges ?? []).map((charge) => allowanceCharge(charge, currency)),
    `<cac:TaxTotal>${amount("TaxAmount", taxMinor, currency)}<cac:TaxSubtotal>${amount("TaxableAmount", totalMinor - taxMinor, currency)}${amount("TaxAmount", taxMinor, currency)}${igv}</cac:TaxSubtotal></cac:TaxTotal>`,
    `<cac:${total}>${amount("PayableAmount", totalMinor, currency)}</cac:${total}>`,
    ...file.lines.map(
      ({ description, amountMinor }, index) =>
        `<cac:${LINES[root]}><cbc:ID>${index + 1}</cbc:ID>${amount("LineExtensionAmount", amountMinor, currency)}` +
        `<cac:Item><cbc:Description>${escaped(description)}</cbc:Description></cac:Item></cac:${LINES[root]}>`,
    ),
  ];
}

function paymentTerms({ payment, detraccion, currency }: ElectronicFile): string[] {
  const terms = (id: string, inner: string) => `<cac:PaymentTerms><cbc:ID>${id}</cbc:ID>${inner}</cac:PaymentTerms>`;
  const form = (means: string, inner = "") => terms("FormaPago", `<cbc:PaymentMeansID>${means}</cbc:PaymentMeansID>${inner}`);
  const forms: string[] = [];
  if (payment === "Contado") forms.push(form("Contado"));
  else if (payment) {
    forms.push(form("Credito", amount("Amount", payment.pendingMinor, currency)));
    for (const [index, { dueOn, amountMinor }] of payment.cuotas.entries())
      forms.push(
        form(
          `Cuota${String(index + 1).padStart(3, "0")}`,
          `${amount("Amount", amountMinor, currency)}<cbc:PaymentDueDate>${dueOn}</cbc:PaymentDueDate>`,
        ),
      );
  }
  if (!detraccion) return forms;
  const { code, percent, amountMinor, account } = detraccion;
  return [
    `<cac:PaymentMeans><cbc:ID>Detraccion</cbc:ID><cbc:PaymentMeansCode>001</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>${account}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>`,
    ...forms,
    terms(
      "Detraccion",
      `<cbc:PaymentMeansID>${code}</cbc:PaymentMeansID><cbc:PaymentPercent>${percent.toFixed(2)}</cbc:PaymentPercent>${amount("Amount", amountMinor, "PEN")}`,
    ),
  ];
}

function allowanceCharge(charge: NonNullable<ElectronicFile["charges"]>[number], currency: string): string {
  return (
    `<cac:AllowanceCharge><cbc:ChargeIndicator>${charge.isAdded}</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>${charge.code}</cbc:AllowanceChargeReasonCode>` +
    `<cbc:MultiplierFactorNumeric>${(charge.percent / 100).toFixed(5)}</cbc:MultiplierFactorNumeric>${amount("Amount", charge.amountMinor, currency)}</cac:AllowanceCharge>`
  );
}

/** `<cbc:Amount currencyID="PEN">1180.00</cbc:Amount>`. */
function amount(name: string, minor: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = String(minor).padStart(exponent + 1, "0");
  const decimal = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return `<cbc:${name} currencyID="${currency}">${decimal}</cbc:${name}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
