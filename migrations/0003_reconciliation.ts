import { type Kysely, sql } from "kysely";

/** What reconciliation learns and settles: lessons, agreements, exchange rates, what goes with a payment, deposits taken back, thank-yous. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const frozen = (table: string, columns: string) => [
  `CREATE TRIGGER ${table}_no_update BEFORE UPDATE OF ${columns} ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was decided is never edited; take it back'); END`,
  `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was decided is never deleted; take it back'); END`,
];

const STATEMENTS = [
  // Money that came in another currency than the documents it pays: what was received, and soles for one unit of the other in millionths.
  `ALTER TABLE payments ADD COLUMN received_minor INTEGER CHECK (received_minor > 0)`,
  `ALTER TABLE payments ADD COLUMN received_currency TEXT`,
  `ALTER TABLE payments ADD COLUMN rate_micros INTEGER CHECK (rate_micros > 0)`,
  `CREATE TRIGGER payments_received_no_update BEFORE UPDATE OF received_minor, received_currency, rate_micros ON payments
    BEGIN SELECT RAISE(ABORT, 'payments: what was posted is never edited; reverse it'); END`,

  // What was written together with a payment and is taken back with it: a fee or discount that closed a rest (payment),
  // a balance in favour that was used beside it (posting), interest that was charged (invoice).
  `CREATE TABLE payment_companions (
    payment_id INTEGER NOT NULL REFERENCES payments (id),
    kind TEXT NOT NULL CHECK (kind IN ('payment', 'posting', 'invoice')),
    companion_id INTEGER NOT NULL,
    PRIMARY KEY (payment_id, kind, companion_id)
  ) STRICT, WITHOUT ROWID`,
  ...frozen("payment_companions", "payment_id, kind, companion_id"),

  `ALTER TABLE bank_lines ADD COLUMN note TEXT`,
  // A deposit and the movement by which the bank took it back. Undone, both count again.
  `CREATE TABLE line_reversals (
    id INTEGER PRIMARY KEY,
    credit_line_id INTEGER NOT NULL REFERENCES bank_lines (id),
    reversal_line_id INTEGER NOT NULL REFERENCES bank_lines (id),
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    created_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX line_reversals_credit ON line_reversals (credit_line_id) WHERE undone_at IS NULL`,
  `CREATE UNIQUE INDEX line_reversals_reversal ON line_reversals (reversal_line_id) WHERE undone_at IS NULL`,
  ...frozen("line_reversals", "id, credit_line_id, reversal_line_id, batch_id, created_at"),

  // What a person's decision about a bank line taught: whom a text stands for, what is usually missing. It counts while its payment
  // stands; one without a payment was written by hand.
  `CREATE TABLE lessons (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    kind TEXT NOT NULL CHECK (kind IN ('doc', 'name', 'account', 'fee', 'retencion', 'detraccion')),
    key TEXT NOT NULL,
    shown TEXT NOT NULL,
    payment_id INTEGER REFERENCES payments (id),
    learned_on TEXT NOT NULL,
    created_at TEXT NOT NULL,
    forgotten_at TEXT
  ) STRICT`,
  `CREATE INDEX lessons_by_client ON lessons (client_id) WHERE forgotten_at IS NULL`,
  ...frozen("lessons", "id, client_id, kind, key, shown, payment_id, learned_on, created_at"),

  `CREATE TABLE client_agreements (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    kind TEXT NOT NULL CHECK (kind IN ('early_discount', 'late_interest')),
    percent_hundredths INTEGER NOT NULL CHECK (percent_hundredths > 0),
    days INTEGER NOT NULL CHECK (days >= 0),
    created_at TEXT NOT NULL,
    ended_at TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX client_agreements_one ON client_agreements (client_id, kind) WHERE ended_at IS NULL`,
  ...frozen("client_agreements", "id, client_id, kind, percent_hundredths, days, created_at"),

  `CREATE TABLE exchange_rates (
    rate_on TEXT NOT NULL,
    currency TEXT NOT NULL,
    buy_micros INTEGER NOT NULL CHECK (buy_micros > 0),
    sell_micros INTEGER NOT NULL CHECK (sell_micros > 0),
    source TEXT NOT NULL CHECK (source IN ('typed', 'pasted')),
    created_at TEXT NOT NULL,
    PRIMARY KEY (currency, rate_on)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE thanks (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    payment_id INTEGER NOT NULL UNIQUE REFERENCES payments (id),
    created_at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('whatsapp', 'said', 'skipped')),
    resolved_at TEXT
  ) STRICT`,
  `CREATE INDEX thanks_waiting ON thanks (id) WHERE outcome IS NULL`,
];
