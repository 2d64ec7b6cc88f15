import type { ClientDocType, Finding } from "../../../shared/contract/common.ts";

/** What an electronic file of SUNAT says, with nothing decided yet about whose it is or what is owed. */
export type ElectronicDocument = SalesDocument | TaxOfficeAnswer | Certificate | Annulment | OtherDocument;

export type SalesKind = "invoice" | "boleta" | "credit_note" | "debit_note" | "fee_receipt";

/** A factura, boleta, credit note, debit note or recibo por honorarios. Amounts are minor units of `currency` unless they carry their own. */
export type SalesDocument = {
  kind: SalesKind;
  /** SUNAT catalogue 01; OTHER for a recibo por honorarios, which is 02 there. */
  type: "01" | "03" | "07" | "08" | "OTHER";
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
  /** A detracción that stands only in the remarks, as the SUNAT portal writes it: nobody but a person can confirm it. */
  detraccionInWords?: DetraccionInWords;
  /** IGV, or the income tax of a recibo por honorarios. */
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

/** What could be made out of the remarks: at least a percentage or an amount. `amountMinor` in soles. */
export type DetraccionInWords = {
  percent: number | null;
  amountMinor: number | null;
  code: string | null;
  account: string | null;
  text: string;
};

export type DocumentReference = { type: string; series: string; number: string };

/** The CDR: the tax office's answer to one document or communication. Code 0 = accepted; 2000 to 3999 = rejected; 4000 and more = accepted with remarks. */
export type TaxOfficeAnswer = {
  kind: "cdr";
  id: string;
  issueOn: string | null;
  /** Whose document was answered. */
  issuerRuc: string;
  document: { type: string | null; series: string; number: string } | null;
  /** `RA-20241125-1` where it answers a communication or a summary. */
  communication: string | null;
  state: AnswerState;
  responseCode: string;
  description: string;
  isAccepted: boolean;
  notes: string[];
};

export type AnswerState = "accepted" | "observed" | "rejected";

/**
 * A certificate of what a client withheld of the IGV (type 20), or of what was collected beyond the price (type 40).
 * The agent withholds or collects; the receiver is the other side. Totals are in soles (R.S. 274-2015/SUNAT).
 */
export type Certificate = {
  kind: "retention" | "perception";
  type: "20" | "40";
  /** As the file writes it. */
  id: string;
  series: string;
  number: string;
  issueOn: string;
  agent: { ruc: string; name: string };
  receiver: { docType: ClientDocType; docNumber: string; name: string };
  percent: number;
  totalMinor: number;
  lines: CertificateLine[];
  warnings: Finding[];
};

/** What a certificate says of one payment of one document. */
export type CertificateLine = DocumentReference & {
  issueOn: string | null;
  /** Of the document; `totalMinor` is in it. */
  currency: string;
  totalMinor: number | null;
  paid: { amountMinor: number; currency: string } | null;
  paidOn: string;
  /** Withheld or collected, in soles, and on which day. */
  amountMinor: number;
  amountOn: string;
  netMinor: number | null;
  /** Soles for one unit of `currency`, where the file gives it. */
  rate: number | null;
};

/** A communication to the tax office that annuls documents: RA (facturas and notes), RR (certificates), or a daily summary RC. */
export type Annulment = {
  kind: "voided" | "summary";
  /** `RA-20241125-1`. */
  id: string;
  /** The day it was sent. */
  issueOn: string | null;
  /** The day of the documents. */
  referenceOn: string | null;
  issuerRuc: string;
  issuerName: string;
  lines: (DocumentReference & { reason: string })[];
  /** Lines of a summary that tell of boletas and annul nothing. */
  informed: number;
};

/** Files told apart so that the user hears what they are; nothing is owed because of them. */
export type OtherDocument = {
  kind: "despatch_advice" | "unknown";
  /** Local name of the root element. */
  root: string;
  id: string;
  issueOn: string | null;
  issuerRuc: string;
  issuerName: string;
};
