import { type Kysely, sql } from "kysely";

/** Follow-up: rules of contact in versions, promises to pay, disputes, plans with their steps, and what the scheduler decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const frozen = (table: string, columns: string) => [
  `CREATE TRIGGER ${table}_no_update BEFORE UPDATE OF ${columns} ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was agreed is never edited; close it or add another'); END`,
  `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was agreed is never deleted; close it or add another'); END`,
];

const STATEMENTS = [
  // The last one holds. rules: JSON of the contract's guardRules.
  `CREATE TABLE guard_rules (id INTEGER PRIMARY KEY, rules TEXT NOT NULL, reason TEXT NOT NULL, created_at TEXT NOT NULL) STRICT`,
  ...frozen("guard_rules", "id, rules, reason, created_at"),

  `CREATE TABLE promises (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    currency TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    made_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    grace_until_on TEXT NOT NULL,
    channel TEXT,
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    cancelled_at TEXT,
    cancel_reason TEXT
  ) STRICT`,
  `CREATE INDEX promises_by_client ON promises (client_id, due_on)`,
  `CREATE TABLE promise_invoices (
    promise_id INTEGER NOT NULL REFERENCES promises (id),
    invoice_id INTEGER NOT NULL REFERENCES invoices (id),
    PRIMARY KEY (promise_id, invoice_id)
  ) STRICT, WITHOUT ROWID`,
  ...frozen("promises", "id, client_id, currency, amount_minor, made_on, due_on, grace_until_on, channel, note, created_at"),
  ...frozen("promise_invoices", "promise_id, invoice_id"),

  `CREATE TABLE disputes (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    invoice_id INTEGER NOT NULL REFERENCES invoices (id),
    part TEXT CHECK (part IN ('net', 'detraccion', 'retencion')),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    created_at TEXT NOT NULL,
    closed_on TEXT,
    outcome TEXT CHECK (outcome IN ('accepted', 'rejected', 'settled', 'withdrawn')),
    close_note TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  `CREATE INDEX disputes_by_client ON disputes (client_id) WHERE closed_on IS NULL`,
  `CREATE INDEX disputes_by_invoice ON disputes (invoice_id)`,
  `CREATE TABLE dispute_files (
    dispute_id INTEGER NOT NULL REFERENCES disputes (id),
    sha256 TEXT NOT NULL REFERENCES originals (sha256),
    name TEXT NOT NULL,
    PRIMARY KEY (dispute_id, sha256)
  ) STRICT, WITHOUT ROWID`,
  ...frozen("disputes", "id, client_id, invoice_id, part, amount_minor, reason, text, opened_on, created_at"),
  ...frozen("dispute_files", "dispute_id, sha256, name"),

  `CREATE TABLE plans (
    id INTEGER PRIMARY KEY,
    code TEXT UNIQUE,
    name TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    archived_at TEXT
  ) STRICT`,
  `CREATE TABLE plan_steps (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plans (id),
    days INTEGER NOT NULL,
    channel TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('preventiva', 'administrativa', 'extrajudicial')),
    least_minor INTEGER,
    least_currency TEXT,
    mode TEXT NOT NULL CHECK (mode IN ('auto', 'approve')),
    created_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT`,
  `CREATE INDEX plan_steps_by_plan ON plan_steps (plan_id, days) WHERE removed_at IS NULL`,
  `CREATE TABLE client_plans (
    client_id INTEGER PRIMARY KEY REFERENCES clients (id),
    plan_id INTEGER NOT NULL REFERENCES plans (id),
    created_at TEXT NOT NULL
  ) STRICT`,

  // One decision of the scheduler. about: what the step was for (client, currency, the oldest part it speaks of), so that nothing is decided twice.
  `CREATE TABLE followup_actions (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    kind TEXT NOT NULL CHECK (kind IN ('step', 'promise_broken')),
    step_id INTEGER REFERENCES plan_steps (id),
    channel TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    days_late INTEGER NOT NULL,
    about TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'queued', 'skipped')),
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    resolved_at TEXT,
    resolution TEXT CHECK (resolution IN ('done', 'dismissed', 'overtaken'))
  ) STRICT`,
  `CREATE UNIQUE INDEX followup_actions_once ON followup_actions (about) WHERE outcome <> 'skipped'`,
  `CREATE INDEX followup_actions_by_client ON followup_actions (client_id, decided_at)`,
  `CREATE INDEX followup_actions_queued ON followup_actions (id) WHERE outcome = 'queued' AND resolved_at IS NULL`,
  ...frozen(
    "followup_actions",
    "id, client_id, kind, step_id, channel, currency, amount_minor, days_late, about, outcome, reason, decided_at",
  ),
];
