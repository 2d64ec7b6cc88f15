import { type Kysely, sql } from "kysely";

/** The first ledger: clients, documents with the parts that are owed, payments, bank lines, letters, timeline and audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...MASTERS, ...MONEY, ...BANK, ...FOLLOWUP, ...GUARDS]) await sql.raw(statement).execute(db);
}

const MASTERS = [
  `CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`,

  `CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,

  `CREATE TABLE bank_accounts (
    id INTEGER PRIMARY KEY,
    bank TEXT NOT NULL,
    number TEXT NOT NULL,
    number_digits TEXT NOT NULL,
    currency TEXT NOT NULL,
    cci TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'detraccion', 'wallet')),
    created_at TEXT NOT NULL,
    UNIQUE (bank, number_digits, currency)
  ) STRICT`,

  `CREATE TABLE clients (
    id INTEGER PRIMARY KEY,
    doc_type TEXT NOT NULL CHECK (doc_type IN ('RUC', 'DNI', 'CE', 'PASSPORT', 'OTHER')),
    doc_number TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    trade_name TEXT,
    address TEXT,
    email TEXT,
    phone TEXT,
    preferred_channel TEXT,
    term_days INTEGER,
    credit_limit_minor INTEGER,
    notes TEXT NOT NULL DEFAULT '',
    snoozed_until_on TEXT,
    created_at TEXT NOT NULL,
    UNIQUE (doc_type, doc_number)
  ) STRICT`,
  `CREATE INDEX clients_by_name ON clients (name_folded, id)`,
  `CREATE INDEX clients_by_doc ON clients (doc_number)`,

  `CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    name TEXT NOT NULL,
    role TEXT,
    phone TEXT,
    email TEXT,
    preferred_channel TEXT
  ) STRICT`,
  `CREATE INDEX contacts_by_client ON contacts (client_id)`,

  `CREATE VIRTUAL TABLE clients_search USING fts5 (words, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 2")`,
  `CREATE TRIGGER clients_search_insert AFTER INSERT ON clients BEGIN
    INSERT INTO clients_search (rowid, words) VALUES (NEW.id, NEW.name_folded || ' ' || coalesce(NEW.trade_name, '') || ' ' || NEW.doc_number);
  END`,
  `CREATE TRIGGER clients_search_update AFTER UPDATE OF name_folded, trade_name, doc_number ON clients BEGIN
    INSERT OR REPLACE INTO clients_search (rowid, words) VALUES (NEW.id, NEW.name_folded || ' ' || coalesce(NEW.trade_name, '') || ' ' || NEW.doc_number);
  END`,

  `CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    content BLOB NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT`,
];

const MONEY = [
  `CREATE TABLE invoices (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    issuer_ruc TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('01', '03', '07', '08', 'OTHER')),
    series TEXT NOT NULL,
    number TEXT NOT NULL,
    document_sort TEXT NOT NULL,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    issue_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    currency TEXT NOT NULL,
    total_minor INTEGER NOT NULL CHECK (total_minor >= 0),
    open_minor INTEGER NOT NULL CHECK (open_minor >= 0),
    next_due_on TEXT NOT NULL,
    settled_on TEXT,
    schedule INTEGER NOT NULL DEFAULT 1,
    detraccion_percent REAL,
    detraccion_minor INTEGER,
    detraccion_pen_minor INTEGER,
    detraccion_code TEXT,
    detraccion_account TEXT,
    retencion_percent REAL,
    retencion_minor INTEGER,
    percepcion_minor INTEGER,
    reference_type TEXT,
    reference_series TEXT,
    reference_number TEXT,
    note_reason TEXT,
    note_cuotas TEXT,
    source_kind TEXT NOT NULL CHECK (source_kind IN ('manual', 'xml', 'example')),
    source_sha256 TEXT REFERENCES originals (sha256),
    source_name TEXT,
    warnings TEXT NOT NULL DEFAULT '[]',
    notes TEXT NOT NULL DEFAULT '',
    batch_id INTEGER REFERENCES batches (id),
    created_at TEXT NOT NULL,
    void_on TEXT,
    void_reason TEXT,
    CHECK (open_minor <= total_minor)
  ) STRICT`,
  `CREATE UNIQUE INDEX invoices_by_key ON invoices (key) WHERE void_on IS NULL`,
  `CREATE INDEX invoices_by_document ON invoices (document_sort, id)`,
  `CREATE INDEX invoices_by_number ON invoices (number)`,
  `CREATE INDEX invoices_by_client ON invoices (client_id, issue_on, id)`,
  `CREATE INDEX invoices_by_issue ON invoices (issue_on, id)`,
  `CREATE INDEX invoices_by_due ON invoices (next_due_on, id)`,
  `CREATE INDEX invoices_by_total ON invoices (total_minor, id)`,
  `CREATE INDEX invoices_by_open ON invoices (open_minor, id)`,
  `CREATE INDEX open_by_document ON invoices (document_sort, id) WHERE open_minor > 0`,
  `CREATE INDEX open_by_issue ON invoices (issue_on, id) WHERE open_minor > 0`,
  `CREATE INDEX open_by_due ON invoices (next_due_on, id) WHERE open_minor > 0`,
  `CREATE INDEX open_by_total ON invoices (total_minor, id) WHERE open_minor > 0`,
  `CREATE INDEX open_by_open ON invoices (open_minor, id) WHERE open_minor > 0`,
  `CREATE INDEX invoices_open ON invoices (currency, next_due_on, open_minor, total_minor) WHERE open_minor > 0`,
  `CREATE INDEX invoices_totals ON invoices (currency, void_on, type, open_minor, total_minor)`,
  `CREATE INDEX invoices_settled ON invoices (client_id, settled_on, due_on) WHERE settled_on IS NOT NULL`,
  `CREATE INDEX invoices_by_batch ON invoices (batch_id) WHERE batch_id IS NOT NULL`,
  `CREATE INDEX invoices_by_reference ON invoices (reference_series, reference_number) WHERE reference_series IS NOT NULL`,

  `CREATE TABLE invoice_references (
    invoice_id INTEGER NOT NULL REFERENCES invoices (id),
    reference TEXT NOT NULL,
    reference_folded TEXT NOT NULL,
    PRIMARY KEY (invoice_id, reference)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX invoice_references_by_text ON invoice_references (reference_folded)`,

  `CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    invoice_id INTEGER NOT NULL REFERENCES invoices (id),
    kind TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES originals (sha256),
    code TEXT,
    text TEXT NOT NULL,
    batch_id INTEGER REFERENCES batches (id),
    created_at TEXT NOT NULL,
    UNIQUE (invoice_id, sha256)
  ) STRICT`,

  `CREATE TABLE parts (
    id INTEGER PRIMARY KEY,
    invoice_id INTEGER NOT NULL REFERENCES invoices (id),
    client_id INTEGER NOT NULL,
    schedule INTEGER NOT NULL DEFAULT 1,
    cuota INTEGER NOT NULL CHECK (cuota > 0),
    part TEXT NOT NULL CHECK (part IN ('net', 'detraccion', 'retencion')),
    due_on TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    open_minor INTEGER NOT NULL CHECK (open_minor >= 0 AND open_minor <= amount_minor),
    UNIQUE (invoice_id, schedule, cuota, part)
  ) STRICT`,
  `CREATE INDEX parts_ageing ON parts (currency, client_id, due_on, open_minor) WHERE open_minor > 0`,
  `CREATE INDEX parts_open_by_client ON parts (client_id, currency, due_on) WHERE open_minor > 0`,
  `CREATE INDEX parts_open_by_amount ON parts (open_minor, currency) WHERE open_minor > 0`,
  `CREATE INDEX parts_open_by_due ON parts (due_on, currency, open_minor) WHERE open_minor > 0`,

  `CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    paid_on TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    method TEXT NOT NULL,
    reference TEXT,
    unallocated_minor INTEGER NOT NULL CHECK (unallocated_minor >= 0),
    bank_line_id INTEGER REFERENCES bank_lines (id),
    credit_note_id INTEGER REFERENCES invoices (id),
    reverses_id INTEGER UNIQUE REFERENCES payments (id),
    reasons TEXT NOT NULL DEFAULT '[]',
    batch_id INTEGER REFERENCES batches (id),
    created_at TEXT NOT NULL,
    CHECK ((reverses_id IS NULL AND amount_minor > 0 AND unallocated_minor <= amount_minor) OR (reverses_id IS NOT NULL AND amount_minor < 0 AND unallocated_minor = 0))
  ) STRICT`,
  `CREATE INDEX payments_by_client ON payments (client_id, paid_on)`,
  `CREATE INDEX payments_in_favour ON payments (client_id, currency, unallocated_minor) WHERE unallocated_minor > 0`,
  `CREATE INDEX payments_by_batch ON payments (batch_id) WHERE batch_id IS NOT NULL`,
  `CREATE INDEX payments_by_line ON payments (bank_line_id) WHERE bank_line_id IS NOT NULL`,
  `CREATE INDEX payments_by_credit_note ON payments (credit_note_id) WHERE credit_note_id IS NOT NULL`,

  `CREATE TABLE postings (
    id INTEGER PRIMARY KEY,
    part_id INTEGER NOT NULL REFERENCES parts (id),
    kind TEXT NOT NULL CHECK (kind IN ('allocation', 'reschedule', 'void', 'reversal')),
    amount_minor INTEGER NOT NULL,
    posted_on TEXT NOT NULL,
    payment_id INTEGER REFERENCES payments (id),
    reverses_id INTEGER UNIQUE REFERENCES postings (id),
    batch_id INTEGER REFERENCES batches (id),
    created_at TEXT NOT NULL,
    CHECK ((kind = 'reversal') = (reverses_id IS NOT NULL)),
    CHECK (kind <> 'allocation' OR payment_id IS NOT NULL),
    CHECK ((kind = 'reversal' AND amount_minor < 0) OR (kind <> 'reversal' AND amount_minor > 0))
  ) STRICT`,
  `CREATE INDEX postings_by_part ON postings (part_id)`,
  `CREATE INDEX postings_by_payment ON postings (payment_id) WHERE payment_id IS NOT NULL`,
];

const BANK = [
  `CREATE TABLE statements (
    id INTEGER PRIMARY KEY,
    bank_account_id INTEGER NOT NULL REFERENCES bank_accounts (id),
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT REFERENCES originals (sha256),
    first_on TEXT,
    last_on TEXT,
    opening_minor INTEGER,
    closing_minor INTEGER,
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX statements_by_account ON statements (bank_account_id, last_on)`,

  `CREATE TABLE bank_lines (
    id INTEGER PRIMARY KEY,
    bank_account_id INTEGER NOT NULL REFERENCES bank_accounts (id),
    booked_on TEXT NOT NULL,
    value_on TEXT,
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    description TEXT NOT NULL,
    operation TEXT,
    balance_minor INTEGER,
    counterparty_doc TEXT,
    counterparty_name TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('credit', 'debit', 'itf', 'fee', 'interest', 'reversal')),
    status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'applied', 'ignored')),
    version INTEGER NOT NULL DEFAULT 1,
    payment_id INTEGER REFERENCES payments (id),
    fingerprint TEXT NOT NULL,
    ordinal INTEGER NOT NULL DEFAULT 1,
    source_row INTEGER,
    batch_id INTEGER REFERENCES batches (id),
    created_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX bank_lines_once ON bank_lines (bank_account_id, fingerprint, ordinal) WHERE removed_at IS NULL`,
  `CREATE INDEX bank_lines_pending ON bank_lines (bank_account_id, booked_on) WHERE status = 'pending' AND removed_at IS NULL`,
  `CREATE INDEX bank_lines_by_date ON bank_lines (booked_on, id)`,
  `CREATE INDEX bank_lines_by_batch ON bank_lines (batch_id) WHERE batch_id IS NOT NULL`,

  `CREATE TABLE statement_mappings (signature TEXT PRIMARY KEY, mapping TEXT NOT NULL, created_at TEXT NOT NULL) STRICT`,
];

const FOLLOWUP = [
  `CREATE TABLE letters (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    stage TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    totals TEXT NOT NULL,
    path TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX letters_by_client ON letters (client_id, issued_on)`,

  `CREATE TABLE timeline (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('letter', 'whatsapp', 'sms', 'call', 'visit', 'email', 'note', 'other')),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT,
    detail TEXT NOT NULL DEFAULT '{}',
    letter_id INTEGER REFERENCES letters (id),
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX timeline_by_client ON timeline (client_id, at)`,

  `CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    batch_id INTEGER,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT`,
];

function frozen(table: string, columns: string): string[] {
  const refuse = `SELECT RAISE(ABORT, '${table}: what was posted is never edited or deleted; post a reversal');`;
  return [
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN ${refuse} END`,
    `CREATE TRIGGER ${table}_no_update BEFORE UPDATE OF ${columns} ON ${table} BEGIN ${refuse} END`,
  ];
}

/** Triggers that hold even against code that goes round the posting functions. */
const GUARDS = [
  ...frozen("postings", "id, part_id, kind, amount_minor, posted_on, payment_id, reverses_id, batch_id, created_at"),
  ...frozen(
    "payments",
    "id, client_id, paid_on, amount_minor, currency, method, reference, bank_line_id, credit_note_id, reverses_id, reasons, batch_id, created_at",
  ),
  ...frozen("parts", "id, invoice_id, client_id, schedule, cuota, part, currency, amount_minor"),
  ...frozen(
    "invoices",
    "id, key, issuer_ruc, type, series, number, client_id, issue_on, currency, total_minor, source_kind, source_sha256, batch_id, created_at",
  ),
  ...frozen("audit", "id, at, who, what, batch_id, detail, previous_hash, hash"),
  ...frozen("letters", "id, number, client_id, stage, issued_on, totals, path, bytes, sha256, created_at"),
  ...frozen("timeline", "id, client_id, at, kind, title, text, detail, letter_id, created_at"),
  `CREATE TRIGGER postings_one_currency BEFORE INSERT ON postings WHEN NEW.payment_id IS NOT NULL
    AND (SELECT currency FROM payments WHERE id = NEW.payment_id) <> (SELECT currency FROM parts WHERE id = NEW.part_id)
    BEGIN SELECT RAISE(ABORT, 'postings: a payment closes parts of its own currency only'); END`,
];
