import { z } from "zod";
import { currency, empty, finding, id, minor, on, savedFile } from "./common.ts";
import { listMapping } from "./lists.ts";
import { mutation, query } from "./procedure.ts";
import { columnMapping } from "./reconciliation.ts";

const place = {
  path: z.string().min(1),
  /** The file inside a ZIP, where it is one. */
  member: z.string().optional(),
};

/** What the user says that a table is, with its columns; remembered for files with the same headings. */
export const importChoice = z.discriminatedUnion("as", [
  z.object({ ...place, as: z.literal("invoices"), mapping: listMapping }),
  z.object({ ...place, as: z.literal("clients"), mapping: listMapping }),
  z.object({ ...place, as: z.literal("statement"), mapping: columnMapping.optional(), bankAccountId: id.optional() }),
  z.object({ ...place, as: z.literal("skip") }),
]);

/** A row of a file that needs a look. `row` as a person finds it in the file, 1 = first. */
const rowFinding = z.object({
  row: z.int(),
  status: z.enum(["rejected", "warning"]),
  code: z.string(),
  message: z.string(),
});

/** A table that nobody taught us yet: what was seen, and a guess for each thing that it could be. */
const unknownTable = z.object({
  headerRow: z.int(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  likely: z.enum(["invoices", "clients", "statement"]),
  invoices: listMapping,
  clients: listMapping,
  statement: columnMapping.partial(),
});

const sums = z.object({
  currency,
  /** Documents that came in; credit notes apart. */
  documents: z.int(),
  documentsMinor: minor,
  creditNotesMinor: minor,
  /** Bank movements that came in. */
  creditsMinor: minor,
  debitsMinor: minor,
});

export const importedFile = z.object({
  ...place,
  /** invoice, boleta, credit_note, debit_note, fee_receipt, cdr, retention, perception, voided, sire_rvie, ple_14_1, invoice_list, client_list, statement, ... */
  kind: z.string(),
  status: z.enum(["imported", "duplicate", "attached", "rejected", "needs_mapping", "skipped"]),
  /** SHA-256 of the file, under which it is kept when something of it came in. */
  sha256: z.string().optional(),
  invoiceId: id.optional(),
  key: z.string().optional(),
  /** Of files with many rows: documents, clients or movements. */
  counts: z.object({ total: z.int(), added: z.int(), known: z.int(), rejected: z.int() }).optional(),
  statement: z
    .object({
      format: z.string(),
      account: z.string().nullable(),
      bankAccountId: id,
      currency,
      creditsMinor: minor,
      debitsMinor: minor,
      firstOn: on.nullable(),
      lastOn: on.nullable(),
      statements: z.int(),
    })
    .optional(),
  warnings: z.array(finding),
  error: finding.optional(),
  /** The first of the rows that need a look; `rowsLeftOut` counts the rest. */
  rows: z.array(rowFinding),
  rowsLeftOut: z.int(),
  /** The first rows as they were understood, of a list. */
  sample: z.object({ headings: z.array(z.string()), rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })) }).optional(),
  table: unknownTable.optional(),
  /** The accounts that a statement could belong to, when the file does not say. */
  accounts: z.array(z.object({ id, bank: z.string(), number: z.string() })).optional(),
});

export const importReport = z.object({
  /** By which the report can be read and exported again; null for a preview, which keeps nothing. */
  reportId: id.nullable(),
  /** By which the whole import can be undone; null when nothing came in. */
  batchId: id.nullable(),
  importedAt: z.iso.datetime(),
  files: z.array(importedFile),
  counts: z.object({
    files: z.int(),
    imported: z.int(),
    duplicate: z.int(),
    attached: z.int(),
    rejected: z.int(),
    needsMapping: z.int(),
    skipped: z.int(),
    documents: z.int(),
    clients: z.int(),
    movements: z.int(),
    certificates: z.int(),
    annulled: z.int(),
  }),
  sums: z.array(sums),
});

export const importsContract = {
  "imports.importFiles": mutation(
    "Imports any files, folders and ZIPs: recognises what each is, takes what belongs to the company, and reports on every file. With preview nothing is kept.",
    z.object({
      paths: z.array(z.string().min(1)).min(1).max(100_000),
      preview: z.boolean().optional(),
      choices: z.array(importChoice).max(1_000).optional(),
      /** Reads only the files that `choices` names: one table of a ZIP, without the thousands beside it. */
      onlyChosen: z.boolean().optional(),
    }),
    importReport,
  ),
  "imports.getReport": query(
    "The report of an import, as it was given.",
    z.union([z.object({ reportId: id }), z.object({ batchId: id })]),
    importReport,
  ),
  "imports.exportReport": mutation(
    "Writes the report of an import as XLSX or CSV: one line a file, and one for each row that needs a look.",
    z.object({
      reportId: id,
      /** Reports of its tables that were explained afterwards, in that order: what became of those files then is told instead. */
      laterIds: z.array(id).max(1_000).optional(),
      format: z.enum(["xlsx", "csv"]),
    }),
    z.object({ file: savedFile, rows: z.int() }),
  ),
  "imports.listFields": query(
    "The fields of lists of invoices and of clients, as the mapping names them.",
    empty,
    z.object({
      invoices: z.array(z.object({ field: z.string(), label: z.string(), required: z.boolean() })),
      clients: z.array(z.object({ field: z.string(), label: z.string(), required: z.boolean() })),
    }),
  ),
};
export type ImportChoice = z.infer<typeof importChoice>;
export type ImportedFile = z.infer<typeof importedFile>;
export type ImportReport = z.infer<typeof importReport>;
export type RowFinding = z.infer<typeof rowFinding>;
export type UnknownTable = z.infer<typeof unknownTable>;
