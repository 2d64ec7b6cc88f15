import { z } from "zod";
import {
  clientDocType,
  currency,
  documentType,
  finding,
  id,
  longText,
  minor,
  on,
  partKind,
  positiveMinor,
  savedFile,
  shortText,
} from "./common.ts";
import { mutation, query } from "./procedure.ts";

export const newInvoice = z.object({
  type: documentType,
  series: shortText.optional(),
  number: shortText.min(1),
  clientDocType,
  clientDocNumber: shortText.min(1),
  clientName: shortText.min(1),
  issueOn: on,
  dueOn: on.optional(),
  currency,
  totalMinor: z.int().min(0),
  /** Purchase order, delivery guide: what a payer may quote. */
  otherReferences: z.array(shortText).max(20).optional(),
  detraccion: z.object({ percent: z.number().min(0).max(100), amountMinor: z.int().min(0) }).optional(),
  retencion: z.object({ percent: z.number().min(0).max(100), amountMinor: z.int().min(0) }).optional(),
  cuotas: z
    .array(z.object({ dueOn: on, amountMinor: positiveMinor }))
    .max(200)
    .optional(),
  reference: z.object({ type: z.string(), series: z.string(), number: z.string() }).optional(),
  notes: longText.optional(),
});

const invoiceStatus = z.enum(["open", "partial", "paid", "void"]);

export const invoiceFilter = z.object({
  tab: z.enum(["open", "overdue", "upcoming", "paid", "all"]).optional(),
  clientId: id.optional(),
  currency: currency.optional(),
  type: documentType.optional(),
  issuedFrom: on.optional(),
  issuedTo: on.optional(),
  dueFrom: on.optional(),
  dueTo: on.optional(),
  minDaysLate: z.int().optional(),
  maxDaysLate: z.int().optional(),
  minOpenMinor: minor.optional(),
  maxOpenMinor: minor.optional(),
  /** Only documents with an open part of this kind. */
  openPart: partKind.optional(),
});
export const invoiceSort = z.object({
  by: z.enum(["issueOn", "dueOn", "client", "document", "total", "open"]),
  descending: z.boolean().optional(),
});

export const invoiceRow = z.object({
  id,
  key: z.string(),
  type: documentType,
  document: z.string(),
  clientId: id,
  clientName: z.string(),
  clientDoc: z.string(),
  issueOn: on,
  /** Due date of the oldest open cuota, or of the last one when nothing is open. */
  dueOn: on,
  currency,
  totalMinor: minor,
  openMinor: minor,
  status: invoiceStatus,
  /** Days since dueOn when something is open: negative = still to come; null when nothing is open. */
  daysLate: z.int().nullable(),
  lastStep: z.string().nullable(),
  notes: z.string(),
  /** Only there when true: something of it is open, and it has an open dispute. */
  isDisputed: z.boolean().optional(),
});

const payment = z.object({
  id,
  paidOn: on,
  amountMinor: minor,
  method: z.string(),
  reference: z.string().nullable(),
  bankLine: z.string().nullable(),
  reasons: z.array(z.string()),
  reversible: z.boolean(),
});

const invoice = z.object({
  id,
  key: z.string(),
  type: documentType,
  series: z.string(),
  number: z.string(),
  issueOn: on,
  dueOn: on,
  currency,
  totalMinor: minor,
  openMinor: minor,
  status: invoiceStatus,
  client: z.object({ id, docType: clientDocType, docNumber: z.string(), name: z.string() }),
  parts: z.array(z.object({ cuota: z.int(), part: partKind, dueOn: on, amountMinor: minor, openMinor: minor })),
  reference: z.object({ type: z.string(), series: z.string(), number: z.string(), invoiceId: id.nullable() }).optional(),
  detraccion: z.object({ percent: z.number(), amountMinor: minor, code: z.string().nullable(), account: z.string().nullable() }).optional(),
  retencion: z.object({ percent: z.number(), amountMinor: minor }).optional(),
  /** A detracción that the document states in words only, until the user confirms it (invoices.setDetraccion) or dismisses it. */
  detraccionProposed: z
    .object({ percent: z.number(), amountMinor: minor, code: z.string().nullable(), account: z.string().nullable(), text: z.string() })
    .optional(),
  otherReferences: z.array(z.string()),
  /** Ley 31362: there once the user noted it, or proposed where the client is a company and the business says that it is a MYPE. */
  legalTerm: z
    .object({
      applies: z.boolean(),
      isNoted: z.boolean(),
      receivedOn: on,
      /** Last day for the client to give its conformity or say what is wrong; without a word it counts as given. */
      conformityByOn: on,
      conformityOn: on.nullable(),
      /** Last day to pay: the law's, or the one of the signed agreement. */
      payByOn: on,
      agreedDays: z.int().nullable(),
      agreementText: z.string(),
      /** In words, with its basis. */
      text: z.string(),
    })
    .optional(),
  warnings: z.array(finding),
  /** What SUNAT answered (CDR): an acceptance stands over a rejection, then the last answer counts. */
  taxOffice: z
    .object({
      state: z.enum(["accepted", "observed", "rejected"]),
      code: z.string(),
      text: z.string(),
      notes: z.array(z.string()),
      receivedOn: on,
    })
    .optional(),
  /** Files that prove something about it: cdr, retention, perception, xml. */
  evidence: z.array(z.object({ kind: z.string(), code: z.string().nullable(), text: z.string(), importedAt: z.string() })),
  /** Where it came from: by hand, pasted, or a file that is kept. */
  source: z.object({
    kind: z.enum(["manual", "xml", "example"]),
    /** What the file was, where it was one: an electronic document, a sales register or a list. */
    format: z.enum(["ubl", "sire_rvie", "ple_14_1", "list"]).nullable(),
    file: z.string().nullable(),
    importedAt: z.string(),
  }),
  payments: z.array(payment),
  /** Credit and debit notes about this document. */
  notesAbout: z.array(z.object({ id, key: z.string(), document: z.string(), type: documentType, totalMinor: minor, issueOn: on })),
  notes: z.string(),
});

const fileReport = z.object({
  path: z.string(),
  member: z.string().optional(),
  status: z.enum(["imported", "duplicate", "attached", "rejected"]),
  /** What the file is: invoice, boleta, credit_note, debit_note, cdr, fee_receipt, despatch_advice, retention, perception, voided, summary, purchase, unknown ... */
  kind: z.string(),
  invoiceId: id.optional(),
  key: z.string().optional(),
  warnings: z.array(finding),
  error: finding.optional(),
  /** Of a register: what became of its rows, and those that need a look. */
  counts: z.object({ total: z.int(), added: z.int(), known: z.int(), rejected: z.int() }).optional(),
  rows: z.array(z.object({ row: z.int(), status: z.enum(["rejected", "warning"]), code: z.string(), message: z.string() })).optional(),
});

export const pastedRow = z.object({
  line: z.int(),
  invoice: newInvoice.nullable(),
  cells: z.array(z.string()),
  errors: z.array(z.string()),
  duplicate: z.boolean(),
});

export const invoicesContract = {
  "invoices.recordInvoices": mutation(
    "Records documents; those already in the ledger are told apart, bad ones are rejected one by one.",
    z.object({ invoices: z.array(newInvoice).min(1).max(200_000) }),
    z.object({
      recorded: z.array(z.object({ id, key: z.string() })),
      duplicates: z.array(z.string()),
      rejected: z.array(z.object({ index: z.int(), code: z.string(), message: z.string() })),
      batchId: id.nullable(),
    }),
  ),
  "invoices.importFiles": mutation(
    "Imports electronic documents: XML files, and ZIPs of them.",
    z.object({ paths: z.array(z.string().min(1)).min(1).max(100_000) }),
    z.object({ files: z.array(fileReport), batchId: id.nullable() }),
  ),
  "invoices.getInvoice": query(
    "One document with its parts, payments and notes.",
    z.union([z.object({ id }), z.object({ key: z.string().min(1) })]),
    invoice,
  ),
  "invoices.listInvoices": query(
    "A page of the workbook, by cursor; totals are of the whole filter.",
    z.object({
      filter: invoiceFilter.optional(),
      search: shortText.optional(),
      sort: invoiceSort.optional(),
      cursor: z.string().max(500).optional(),
      limit: z.int().min(1).max(5000).optional(),
    }),
    z.object({
      rows: z.array(invoiceRow),
      nextCursor: z.string().optional(),
      totals: z.array(z.object({ currency, openMinor: minor, totalMinor: minor, count: z.int() })),
    }),
  ),
  "invoices.outlineInvoices": query(
    "The cursors of every n-th row of a filter and sort, so that a table can jump anywhere without an offset.",
    z.object({
      filter: invoiceFilter.optional(),
      search: shortText.optional(),
      sort: invoiceSort.optional(),
      every: z.int().min(10).max(1000),
    }),
    z.object({ count: z.int(), cursors: z.array(z.string().nullable()) }),
  ),
  "invoices.countTabs": query(
    "How many documents each tab of the workbook holds and what they sum.",
    z.object({ clientId: id.optional() }),
    z.object({
      tabs: z.array(
        z.object({
          tab: z.enum(["open", "overdue", "upcoming", "paid", "all"]),
          count: z.int(),
          totals: z.array(z.object({ currency, openMinor: minor })),
        }),
      ),
      /** What is really late: the overdue cuotas alone, not the rest of their documents. */
      overdue: z.array(z.object({ currency, overdueMinor: minor })),
    }),
  ),
  "invoices.updateInvoice": mutation(
    "Changes what may be changed of a document: the due date of its open cuotas, notes, references.",
    z.object({ id, dueOn: on.optional(), notes: longText.optional(), otherReferences: z.array(shortText).max(20).optional() }),
    z.object({ id }),
  ),
  "invoices.voidInvoice": mutation(
    "Annuls a document that should not be owed; what was paid on it returns to the client's balance in favour.",
    z.object({ id, reason: shortText.min(1) }),
    z.object({ batchId: id }),
  ),
  "invoices.setDetraccion": mutation(
    "Confirms the detracción of a document that states it in words only, or not at all: it is split off the net that is open.",
    z.object({ id, percent: z.number().positive().max(100), amountMinor: positiveMinor }),
    z.object({ id }),
  ),
  "invoices.dismissDetraccion": mutation(
    "Says that the detracción which a document mentions does not apply: it is not proposed again.",
    z.object({ id }),
    z.object({ id }),
  ),
  "invoices.setLegalTerm": mutation(
    "Notes when an invoice was received and agreed to, and whether the legal term (Ley 31362) or another one by signed agreement holds.",
    z.object({
      id,
      receivedOn: on,
      conformityOn: on.nullable().optional(),
      /** Another term in days; needs the text that names the signed agreement. */
      agreedDays: z.int().min(1).max(365).nullable().optional(),
      agreementText: shortText.optional(),
      applies: z.boolean(),
    }),
    z.object({ id, conformityByOn: on, payByOn: on }),
  ),
  "invoices.previewPaste": query(
    "Reads a block pasted from a spreadsheet into invoices to record, with the errors of each row.",
    z.object({ text: z.string().max(5_000_000) }),
    z.object({ columns: z.array(z.string().nullable()), rows: z.array(pastedRow) }),
  ),
  "invoices.exportInvoices": mutation(
    "Writes the filtered workbook as XLSX or CSV, safe against formulas.",
    z.object({
      filter: invoiceFilter.optional(),
      search: shortText.optional(),
      sort: invoiceSort.optional(),
      format: z.enum(["xlsx", "csv"]),
    }),
    z.object({ file: savedFile, rows: z.int() }),
  ),
  "invoices.openSource": query(
    "The original file a document came from, written to the ledger's folder; its text when it is an XML, else an empty one.",
    z.object({ id }),
    z.object({ file: savedFile, text: z.string() }),
  ),
};
export type NewInvoice = z.infer<typeof newInvoice>;
export type InvoiceFilter = z.infer<typeof invoiceFilter>;
export type InvoiceSort = z.infer<typeof invoiceSort>;
export type InvoiceRow = z.infer<typeof invoiceRow>;
export type InvoiceDetail = z.infer<typeof invoice>;
export type FileReport = z.infer<typeof fileReport>;
export type PastedRow = z.infer<typeof pastedRow>;
