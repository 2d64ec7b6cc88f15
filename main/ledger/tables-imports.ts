import type { ColumnType, Generated } from "kysely";

/** What imports of every kind leave behind. */

type Fixed<Value> = ColumnType<Value, Value, never>;

export type StatementMappingsTable = { signature: string; mapping: string; created_at: string; batch_id: number | null };

/** `content` is the report as deflated JSON; `batch_id` is null where nothing came in. */
export type ImportReportsTable = { id: Generated<number>; batch_id: number | null; content: Uint8Array; created_at: string };

/** What a list of clients brought; `filled` is JSON of a FilledBlanks, or null where it brought the client itself. */
export type ClientImportsTable = { batch_id: number; client_id: number; filled: string | null };

/** The blanks of a known client that a list filled: values by column, and the contacts that it added. */
export type FilledBlanks = { columns: Record<string, string | number>; contactIds: number[] };

export type ListMappingsTable = {
  signature: string;
  kind: "invoices" | "clients";
  mapping: string;
  created_at: string;
  batch_id: number | null;
};

/** A certificate of retention (20) that a client gave us, or of perception (40) that we gave a client. Amounts in PEN. */
export type CertificatesTable = {
  id: Generated<number>;
  key: Fixed<string>;
  type: Fixed<"20" | "40">;
  series: Fixed<string>;
  number: Fixed<string>;
  issuer_ruc: Fixed<string>;
  client_id: Fixed<number>;
  issue_on: Fixed<string>;
  total_minor: Fixed<number>;
  sha256: Fixed<string>;
  batch_id: Fixed<number | null>;
  created_at: Fixed<string>;
  void_on: string | null;
};

/** What a certificate says of one payment of one document; `payment_id` once it closed something. */
export type CertificateLinesTable = {
  id: Generated<number>;
  certificate_id: Fixed<number>;
  document_key: Fixed<string>;
  document_type: Fixed<string>;
  series: Fixed<string>;
  number: Fixed<string>;
  currency: Fixed<string>;
  paid_minor: Fixed<number>;
  paid_on: Fixed<string>;
  percent: Fixed<number>;
  /** In PEN. */
  amount_minor: Fixed<number>;
  /** What it pays of the document, in its currency. */
  closes_minor: Fixed<number>;
  payment_id: number | null;
};

/** A document that a communication to the tax office annuls, whether the ledger has it or not yet. */
export type VoidedDocumentsTable = {
  id: Generated<number>;
  key: Fixed<string>;
  issuer_ruc: Fixed<string>;
  document_type: Fixed<string>;
  series: Fixed<string>;
  number: Fixed<string>;
  reason: Fixed<string>;
  communication: Fixed<string>;
  voided_on: Fixed<string>;
  sha256: Fixed<string>;
  batch_id: Fixed<number | null>;
  created_at: Fixed<string>;
  /** What it annulled, where that was in the ledger. */
  invoice_id: number | null;
  certificate_id: number | null;
  undone_on: string | null;
};
