import { type Kysely, sql } from "kysely";

/** What imports of every kind leave behind: their reports, remembered columns, retention certificates, annulments of SUNAT, detracciones to confirm. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const frozen = (table: string, columns: string) => [
  `CREATE TRIGGER ${table}_no_update BEFORE UPDATE OF ${columns} ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was imported is never edited; undo its import'); END`,
  `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was imported is never deleted; undo its import'); END`,
];

const STATEMENTS = [
  // Where a document was read from, finer than source_kind: ubl, sire_rvie, ple_14_1, list.
  `ALTER TABLE invoices ADD COLUMN source_format TEXT`,
  // JSON of a detracción that the document states in words only: the user confirms or dismisses it.
  `ALTER TABLE invoices ADD COLUMN detraccion_proposed TEXT`,
  // JSON beyond code and text: the remarks of an answer; what a document was before its XML completed it.
  `ALTER TABLE evidence ADD COLUMN detail TEXT`,
  `CREATE INDEX evidence_by_batch ON evidence (batch_id) WHERE batch_id IS NOT NULL`,

  // content: the report as deflated JSON.
  `CREATE TABLE import_reports (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER REFERENCES batches (id),
    content BLOB NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX import_reports_by_batch ON import_reports (batch_id) WHERE batch_id IS NOT NULL`,

  `CREATE TABLE list_mappings (
    signature TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('invoices', 'clients')),
    mapping TEXT NOT NULL,
    created_at TEXT NOT NULL,
    batch_id INTEGER REFERENCES batches (id)
  ) STRICT`,
  // The import that taught it: undone, it is asked again. A mapping older than this stays.
  `ALTER TABLE statement_mappings ADD COLUMN batch_id INTEGER REFERENCES batches (id)`,

  // What a list of clients brought: a client (filled is null), or JSON of the blanks that it filled of a known one.
  `CREATE TABLE client_imports (
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    client_id INTEGER NOT NULL,
    filled TEXT,
    PRIMARY KEY (batch_id, client_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER clients_search_delete AFTER DELETE ON clients BEGIN DELETE FROM clients_search WHERE rowid = OLD.id; END`,

  // A certificate of retention (type 20) or perception (type 40): one row; what it says of each document stands in its lines.
  `CREATE TABLE certificates (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('20', '40')),
    series TEXT NOT NULL,
    number TEXT NOT NULL,
    issuer_ruc TEXT NOT NULL,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    issue_on TEXT NOT NULL,
    total_minor INTEGER NOT NULL CHECK (total_minor >= 0),
    sha256 TEXT NOT NULL REFERENCES originals (sha256),
    batch_id INTEGER REFERENCES batches (id),
    created_at TEXT NOT NULL,
    void_on TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX certificates_by_key ON certificates (key) WHERE void_on IS NULL`,
  `CREATE INDEX certificates_by_batch ON certificates (batch_id) WHERE batch_id IS NOT NULL`,
  // document_key is that of our document; amount_minor is in PEN, as the law wants it; paid_minor and closes_minor (what it pays of the document) are in currency.
  `CREATE TABLE certificate_lines (
    id INTEGER PRIMARY KEY,
    certificate_id INTEGER NOT NULL REFERENCES certificates (id),
    document_key TEXT NOT NULL,
    document_type TEXT NOT NULL,
    series TEXT NOT NULL,
    number TEXT NOT NULL,
    currency TEXT NOT NULL,
    paid_minor INTEGER NOT NULL,
    paid_on TEXT NOT NULL,
    percent REAL NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
    closes_minor INTEGER NOT NULL CHECK (closes_minor >= 0),
    payment_id INTEGER REFERENCES payments (id)
  ) STRICT`,
  `CREATE INDEX certificate_lines_by_certificate ON certificate_lines (certificate_id)`,
  `CREATE INDEX certificate_lines_by_document ON certificate_lines (document_key)`,
  `CREATE INDEX certificate_lines_by_payment ON certificate_lines (payment_id) WHERE payment_id IS NOT NULL`,

  // Documents that a communication to SUNAT (RA, RR, RC) annuls, also those that are not in the ledger yet; invoice_id or certificate_id is what it annulled.
  `CREATE TABLE voided_documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    issuer_ruc TEXT NOT NULL,
    document_type TEXT NOT NULL,
    series TEXT NOT NULL,
    number TEXT NOT NULL,
    reason TEXT NOT NULL,
    communication TEXT NOT NULL,
    voided_on TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES originals (sha256),
    batch_id INTEGER REFERENCES batches (id),
    created_at TEXT NOT NULL,
    invoice_id INTEGER REFERENCES invoices (id),
    certificate_id INTEGER REFERENCES certificates (id),
    undone_on TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX voided_documents_once ON voided_documents (key, communication) WHERE undone_on IS NULL`,
  `CREATE INDEX voided_documents_by_communication ON voided_documents (communication) WHERE undone_on IS NULL`,
  `CREATE INDEX voided_documents_by_batch ON voided_documents (batch_id) WHERE batch_id IS NOT NULL`,

  // A movement with an operation number is known by it, whatever its wording: those that were stored before are numbered again.
  `DROP INDEX bank_lines_once`,
  // The folded text, by which lines are found, stood behind the number until now.
  `ALTER TABLE bank_lines ADD COLUMN description_folded TEXT NOT NULL DEFAULT ''`,
  `UPDATE bank_lines SET description_folded =
    substr(fingerprint, length(booked_on || '|' || amount_minor || '|' || ltrim(coalesce(operation, ''), '0') || '|') + 1)`,
  `UPDATE bank_lines SET fingerprint = booked_on || '|' || amount_minor || '|' || ltrim(operation, '0') || '|'
    WHERE operation GLOB '*[1-9]*'`,
  // S/N and the like number nothing: such a movement is known by its words.
  `UPDATE bank_lines SET fingerprint = booked_on || '|' || amount_minor || '||' || description_folded
    WHERE ltrim(operation, '0') <> '' AND operation NOT GLOB '*[1-9]*'`,
  `UPDATE bank_lines SET ordinal = numbered.place FROM (
      SELECT id, row_number() OVER (PARTITION BY bank_account_id, fingerprint ORDER BY ordinal, id) AS place FROM bank_lines WHERE removed_at IS NULL
    ) AS numbered WHERE numbered.id = bank_lines.id`,
  `CREATE UNIQUE INDEX bank_lines_once ON bank_lines (bank_account_id, fingerprint, ordinal) WHERE removed_at IS NULL`,

  ...frozen("certificates", "id, key, type, series, number, issuer_ruc, client_id, issue_on, total_minor, sha256, batch_id, created_at"),
  ...frozen(
    "certificate_lines",
    "id, certificate_id, document_key, document_type, series, number, currency, paid_minor, paid_on, percent, amount_minor, closes_minor",
  ),
  ...frozen(
    "voided_documents",
    "id, key, issuer_ruc, document_type, series, number, reason, communication, voided_on, sha256, batch_id, created_at",
  ),
];
