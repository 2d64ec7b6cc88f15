import type { ClientDocType, Finding } from "../../../shared/contract/common.ts";

/** What an electronic file of SUNAT says, with nothing decided yet about whose it is or what is owed. */
export type ElectronicDocument = SalesDocument | TaxOfficeAnswer | OtherDocument;

export type SalesKind = "invoice" | "boleta" | "credit_note" | "debit_note";

/** A factura, boleta, credit note or debit note. Amounts are minor units of `currency` unless they carry their own. */
export type SalesDocument = {
  kind: SalesKind;
  /** SUNAT catalogue 01. */
  type: "01" | "03" | "07" | "08";
  /** The number as the file writes it: `F001-00000123`. */
  id: string;
  series: string;
  /** Without leading zeros. */
  number: string;
  issuerRuc: string;
  issuerName: string;
  client: { docType: ClientDocType; docNumber: string; name: string };
  issueOn: string;
  dueOn?: string;
  currency: string;
  /** Gross: detracción and retención are still inside. 0 for a note that only changes the payment terms. */
  totalMinor: number;
  taxMinor: number;
  /** null where the file does not say (boletas, notes, files before April 2021). */
  form: "Contado" | "Credito" | null;
  /** What stays to be paid on credit, already without detracción, retención and other deductions. */
  netPendingMinor?: number;
  cuotas: Cuota[];
  detraccion?: Detraccion;
  retencion?: { percent: number; amountMinor: number };
  /** Collected on top of the total. */
  percepcionMinor?: number;
  /** The document that a note is about: the first, when it names several. */
  reference?: DocumentReference;
  /** Reason 13 of a credit note replaces the schedule of the referenced document. SUNAT catalogues 09 and 10. */
  noteReason?: { code: string; description: string };
  /** Purchase orders, contracts and delivery guides that a payer may quote. */
  otherReferences: string[];
  /** Notes printed on the document; those with a code are legends of SUNAT catalogue 52. */
  legends: { code: string | null; text: string }[];
  warnings: Finding[];
};

export type Cuota = { number: number; dueOn: string; amountMinor: number };

/** `amountMinor` is in `currency`, which the law makes PEN whatever the invoice's currency is. */
export type Detraccion = { code: string | null; percent: number; amountMinor: number; currency: string; account: string | null };

export type DocumentReference = { type: string; series: string; number: string };

/** The CDR: the tax office's answer to one document. Code 0 = accepted; 2000 to 3999 = rejected; 4000 and more = accepted with remarks. */
export type TaxOfficeAnswer = {
  kind: "cdr";
  id: string;
  issueOn: string | null;
  /** Whose document was answered. */
  issuerRuc: string;
  document: { type: string | null; series: string; number: string } | null;
  responseCode: string;
  description: string;
  isAccepted: boolean;
  notes: string[];
};

/** Files told apart so that the user hears what they are; nothing is owed because of them. */
export type OtherDocument = {
  kind: "despatch_advice" | "retention" | "perception" | "voided" | "summary" | "unknown";
  /** Local name of the root element. */
  root: string;
  id: string;
  issueOn: string | null;
  issuerRuc: string;
  issuerName: string;
};
