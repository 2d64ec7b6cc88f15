import { type Kysely, sql } from "kysely";

/**
 * Collection as an office does it: people and what each has to do, plans by segment and rule, payment plans, early-payment offers,
 * agreed interest, the legal term of an invoice, and the seals of the conversation with a client.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const frozen = (table: string, columns: string) => [
  `CREATE TRIGGER ${table}_no_update BEFORE UPDATE OF ${columns} ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was agreed or said is never edited; close it or add another'); END`,
  `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was agreed or said is never deleted; close it or add another'); END`,
];

const STATEMENTS = [
  `CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'clerk', 'accountant')),
    created_at TEXT NOT NULL,
    archived_at TEXT
  ) STRICT`,

  // segment: in the user's own words (mayorista, Estado ...); person_id: who looks after this client.
  `ALTER TABLE clients ADD COLUMN segment TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE clients ADD COLUMN person_id INTEGER REFERENCES people (id)`,

  // tone and template: null = those of the stage. currency: only what is owed in it. segments, risks: JSON lists; empty = any.
  // escalate_*: a step that nobody did after so many days of the list passes to another person.
  `ALTER TABLE plan_steps ADD COLUMN tone TEXT CHECK (tone IN ('cordial', 'firme', 'formal'))`,
  `ALTER TABLE plan_steps ADD COLUMN template TEXT`,
  `ALTER TABLE plan_steps ADD COLUMN currency TEXT`,
  `ALTER TABLE plan_steps ADD COLUMN segments TEXT NOT NULL DEFAULT '[]'`,
  `ALTER TABLE plan_steps ADD COLUMN risks TEXT NOT NULL DEFAULT '[]'`,
  `ALTER TABLE plan_steps ADD COLUMN person_id INTEGER REFERENCES people (id)`,
  `ALTER TABLE plan_steps ADD COLUMN escalate_days INTEGER CHECK (escalate_days > 0)`,
  `ALTER TABLE plan_steps ADD COLUMN escalate_to_id INTEGER REFERENCES people (id)`,

  // In order of place; the first that fits a client without a plan of its own gives it its plan. Absent conditions fit all.
  `CREATE TABLE plan_rules (
    id INTEGER PRIMARY KEY,
    place INTEGER NOT NULL,
    plan_id INTEGER NOT NULL REFERENCES plans (id),
    segment TEXT,
    risk TEXT CHECK (risk IN ('low', 'medium', 'high')),
    least_minor INTEGER,
    least_currency TEXT,
    created_at TEXT NOT NULL
  ) STRICT`,

  // person_id: who does it, when it is not the step's or the client's; on_day: when somebody moved it to.
  `ALTER TABLE followup_actions ADD COLUMN person_id INTEGER REFERENCES people (id)`,
  `ALTER TABLE followup_actions ADD COLUMN on_day TEXT`,
  `ALTER TABLE followup_actions ADD COLUMN minutes INTEGER`,

  // What somebody has to do for a client on a day; minutes: the hour agreed, since midnight in Lima.
  `CREATE TABLE tasks (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'whatsapp', 'sms', 'call', 'visit', 'letter', 'other')),
    on_day TEXT NOT NULL,
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 1439),
    text TEXT NOT NULL,
    person_id INTEGER REFERENCES people (id),
    created_at TEXT NOT NULL,
    resolved_at TEXT,
    resolution TEXT CHECK (resolution IN ('done', 'dismissed'))
  ) STRICT`,
  `CREATE INDEX tasks_by_client ON tasks (client_id)`,
  `CREATE INDEX tasks_waiting ON tasks (on_day) WHERE resolved_at IS NULL`,

  // A debt split into cuotas (convenio de pago). It moves no due date of a document: it says what is asked for, and when, while it is kept.
  `CREATE TABLE payment_plans (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    currency TEXT NOT NULL,
    total_minor INTEGER NOT NULL CHECK (total_minor > 0),
    made_on TEXT NOT NULL,
    grace_days INTEGER NOT NULL CHECK (grace_days >= 0),
    missed_to_break INTEGER NOT NULL CHECK (missed_to_break > 0),
    signed_by TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    cancelled_at TEXT,
    cancel_reason TEXT,
    path TEXT,
    sha256 TEXT
  ) STRICT`,
  `CREATE INDEX payment_plans_by_client ON payment_plans (client_id)`,
  `CREATE TABLE payment_plan_cuotas (
    payment_plan_id INTEGER NOT NULL REFERENCES payment_plans (id),
    number INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    PRIMARY KEY (payment_plan_id, number)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE payment_plan_invoices (
    payment_plan_id INTEGER NOT NULL REFERENCES payment_plans (id),
    invoice_id INTEGER NOT NULL REFERENCES invoices (id),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    PRIMARY KEY (payment_plan_id, invoice_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX payment_plan_invoices_by_invoice ON payment_plan_invoices (invoice_id)`,
  ...frozen(
    "payment_plans",
    "id, number, client_id, currency, total_minor, made_on, grace_days, missed_to_break, signed_by, notes, created_at",
  ),
  ...frozen("payment_plan_cuotas", "payment_plan_id, number, due_on, amount_minor"),
  ...frozen("payment_plan_invoices", "payment_plan_id, invoice_id, amount_minor"),

  // Pay these documents until a day and so much is taken off each.
  `CREATE TABLE offers (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    currency TEXT NOT NULL,
    until_on TEXT NOT NULL,
    made_on TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    withdrawn_at TEXT,
    withdraw_reason TEXT
  ) STRICT`,
  `CREATE INDEX offers_by_client ON offers (client_id, until_on)`,
  // pay_minor + discount_minor: what was open of the document's net when it was offered.
  `CREATE TABLE offer_invoices (
    offer_id INTEGER NOT NULL REFERENCES offers (id),
    invoice_id INTEGER NOT NULL REFERENCES invoices (id),
    pay_minor INTEGER NOT NULL CHECK (pay_minor > 0),
    discount_minor INTEGER NOT NULL CHECK (discount_minor > 0),
    PRIMARY KEY (offer_id, invoice_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX offer_invoices_by_invoice ON offer_invoices (invoice_id)`,
  // The payment that an offer was honoured with; undoing that payment gives the offer back.
  `CREATE TABLE offer_payments (
    offer_id INTEGER NOT NULL REFERENCES offers (id),
    payment_id INTEGER NOT NULL REFERENCES payments (id),
    PRIMARY KEY (offer_id, payment_id)
  ) STRICT, WITHOUT ROWID`,
  ...frozen("offers", "id, client_id, currency, until_on, made_on, note, created_at"),
  ...frozen("offer_invoices", "offer_id, invoice_id, pay_minor, discount_minor"),

  // From a day on, so many hundredths of a percent a year, until the next row of the currency. removed_at: it was a mistake.
  `CREATE TABLE interest_rates (
    id INTEGER PRIMARY KEY,
    currency TEXT NOT NULL,
    from_on TEXT NOT NULL,
    annual_hundredths INTEGER NOT NULL CHECK (annual_hundredths >= 0),
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX interest_rates_one ON interest_rates (currency, from_on) WHERE removed_at IS NULL`,
  ...frozen("interest_rates", "id, currency, from_on, annual_hundredths, source, created_at"),
  // agreement: agreed in writing; demand: asked for in writing (Código Civil 1333). It runs from from_on, never from before the due date.
  // annual_hundredths: the rate agreed with this client, instead of the table's. fee_minor: collection costs agreed in writing.
  `CREATE TABLE interest_agreements (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    kind TEXT NOT NULL CHECK (kind IN ('agreement', 'demand')),
    agreed_on TEXT NOT NULL,
    from_on TEXT NOT NULL,
    annual_hundredths INTEGER CHECK (annual_hundredths >= 0),
    fee_minor INTEGER CHECK (fee_minor > 0),
    fee_currency TEXT,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    ended_on TEXT
  ) STRICT`,
  `CREATE INDEX interest_agreements_by_client ON interest_agreements (client_id) WHERE ended_on IS NULL`,
  ...frozen("interest_agreements", "id, client_id, kind, agreed_on, from_on, annual_hundredths, fee_minor, fee_currency, text, created_at"),

  // Ley 31362. agreed_days: another term, by a signed agreement that agreement_text names.
  `CREATE TABLE legal_terms (
    invoice_id INTEGER PRIMARY KEY REFERENCES invoices (id),
    received_on TEXT NOT NULL,
    conformity_on TEXT,
    agreed_days INTEGER CHECK (agreed_days BETWEEN 1 AND 365),
    agreement_text TEXT NOT NULL DEFAULT '',
    applies INTEGER NOT NULL CHECK (applies IN (0, 1)),
    updated_at TEXT NOT NULL
  ) STRICT`,

  // Each entry of a conversation, and each change of what is known of its fate, sealed over the seal before it.
  `CREATE TABLE timeline_seals (
    id INTEGER PRIMARY KEY,
    timeline_id INTEGER NOT NULL REFERENCES timeline (id),
    state TEXT,
    hash TEXT NOT NULL,
    sealed_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX timeline_seals_by_entry ON timeline_seals (timeline_id)`,
  ...frozen("timeline_seals", "id, timeline_id, state, hash, sealed_at"),
];
