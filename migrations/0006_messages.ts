import { type Kysely, sql } from "kysely";

/**
 * What a client is sent and answers: the user's templates with their versions, e-mail accounts, the outbox with each mail's frozen bytes,
 * letters in Word and their delivery, the company's pictures, and the answers that come back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const frozen = (table: string, columns: string) => [
  `CREATE TRIGGER ${table}_no_update BEFORE UPDATE OF ${columns} ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was written or said is never edited; add another'); END`,
  `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table}: what was written or said is never deleted'); END`,
];

const CHANNELS = "('letter', 'email', 'whatsapp', 'sms', 'call')";
const STAGES = "('preventiva', 'administrativa', 'extrajudicial')";
const STATES = "('to_approve', 'queued', 'claimed', 'dot_sent', 'sent', 'retry', 'failed', 'uncertain', 'held', 'cancelled')";

const TEMPLATES = [
  // Templates of the user's own, and those of the program that were changed or put away; the program's own words are in the program.
  `CREATE TABLE templates (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    when_used TEXT NOT NULL,
    occasion TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ${STAGES}),
    tone TEXT NOT NULL CHECK (tone IN ('cordial', 'firme', 'formal')),
    channel TEXT NOT NULL CHECK (channel IN ${CHANNELS}),
    created_at TEXT NOT NULL,
    archived_at TEXT
  ) STRICT, WITHOUT ROWID`,
  // restores: the version whose words these are again; 0 = those of the program.
  `CREATE TABLE template_versions (
    code TEXT NOT NULL REFERENCES templates (code),
    version INTEGER NOT NULL CHECK (version > 0),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    restores INTEGER,
    created_at TEXT NOT NULL,
    PRIMARY KEY (code, version)
  ) STRICT, WITHOUT ROWID`,
  ...frozen("template_versions", "code, version, subject, body, note, restores, created_at"),
];

const LETTERS = [
  `CREATE TABLE word_templates (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ${STAGES}),
    content BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL,
    archived_at TEXT
  ) STRICT`,
  // Which words the letter was written with.
  `ALTER TABLE letters ADD COLUMN template TEXT`,
  `ALTER TABLE letters ADD COLUMN template_version INTEGER`,
  `ALTER TABLE letters ADD COLUMN word_template_id INTEGER REFERENCES word_templates (id)`,
  `CREATE TABLE letter_deliveries (
    id INTEGER PRIMARY KEY,
    letter_id INTEGER NOT NULL REFERENCES letters (id),
    on_day TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('hand', 'courier', 'notary', 'email', 'whatsapp', 'other')),
    received_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    file_name TEXT,
    mime TEXT,
    content BLOB,
    sha256 TEXT,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX letter_deliveries_by_letter ON letter_deliveries (letter_id)`,
  ...frozen("letter_deliveries", "id, letter_id, on_day, way, received_by, note, file_name, mime, content, sha256, created_at"),
  // logo: what stands on the letterhead; qr-yape, qr-plin: the codes that those wallets give.
  `CREATE TABLE pictures (
    name TEXT PRIMARY KEY,
    mime TEXT NOT NULL,
    content BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

const MAIL = [
  // The password is in the system's safe store under secret_name; never here.
  `CREATE TABLE mail_accounts (
    id INTEGER PRIMARY KEY,
    preset TEXT NOT NULL,
    from_name TEXT NOT NULL,
    from_address TEXT NOT NULL,
    reply_to TEXT,
    user TEXT NOT NULL,
    secret_name TEXT NOT NULL UNIQUE,
    smtp_host TEXT NOT NULL,
    smtp_port INTEGER NOT NULL,
    smtp_security TEXT NOT NULL CHECK (smtp_security IN ('tls', 'starttls', 'none')),
    imap_host TEXT,
    imap_port INTEGER,
    imap_security TEXT CHECK (imap_security IN ('tls', 'starttls', 'none')),
    per_hour INTEGER NOT NULL CHECK (per_hour > 0),
    per_day INTEGER NOT NULL CHECK (per_day > 0),
    signature TEXT NOT NULL DEFAULT '',
    paused_at TEXT,
    paused_because TEXT,
    created_at TEXT NOT NULL,
    archived_at TEXT
  ) STRICT`,

  // attachments: JSON list of name, mime and bytes. once: what it is about (documents, step, recipient), so that nothing is written twice.
  // send_at: not before; next_at: of a retry. claimed_by: the process that is sending it.
  `CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    client_id INTEGER NOT NULL REFERENCES clients (id),
    account_id INTEGER NOT NULL REFERENCES mail_accounts (id),
    contact_id INTEGER REFERENCES contacts (id),
    action_id INTEGER REFERENCES followup_actions (id),
    letter_id INTEGER REFERENCES letters (id),
    reply_id INTEGER REFERENCES replies (id),
    timeline_id INTEGER REFERENCES timeline (id),
    from_address TEXT NOT NULL,
    to_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    template TEXT,
    template_version INTEGER,
    stage TEXT CHECK (stage IN ${STAGES}),
    message_id TEXT NOT NULL UNIQUE,
    mime BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    attachments TEXT NOT NULL DEFAULT '[]',
    once TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ${STATES}),
    attempts INTEGER NOT NULL DEFAULT 0,
    send_at TEXT,
    next_at TEXT,
    claimed_at TEXT,
    claimed_by TEXT,
    sent_at TEXT,
    why TEXT,
    override_reason TEXT,
    bounced_at TEXT,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX outbox_once ON outbox (once) WHERE state <> 'cancelled'`,
  `CREATE INDEX outbox_by_client ON outbox (client_id)`,
  `CREATE INDEX outbox_by_state ON outbox (state, id)`,
  `CREATE INDEX outbox_by_action ON outbox (action_id) WHERE action_id IS NOT NULL`,
  `CREATE INDEX outbox_by_timeline ON outbox (timeline_id) WHERE timeline_id IS NOT NULL`,
  ...frozen(
    "outbox",
    "id, client_id, account_id, contact_id, action_id, letter_id, reply_id, from_address, to_address, subject, body, template, template_version, stage, message_id, mime, sha256, attachments, once, created_at",
  ),
  `CREATE TABLE outbox_history (
    id INTEGER PRIMARY KEY,
    outbox_id INTEGER NOT NULL REFERENCES outbox (id),
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ${STATES}),
    why TEXT NOT NULL DEFAULT ''
  ) STRICT`,
  `CREATE INDEX outbox_history_by_mail ON outbox_history (outbox_id)`,
  `CREATE INDEX outbox_history_by_state ON outbox_history (state, at)`,
  ...frozen("outbox_history", "id, outbox_id, at, state, why"),
];

const ANSWERS = [
  // understood: JSON, what the program read at the time. corrected_intent: what a person said that it means. source_key: the same answer is taken in once.
  // made: JSON list of what was accepted about it, with the ids of what that made.
  `CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    client_id INTEGER REFERENCES clients (id),
    contact_id INTEGER REFERENCES contacts (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'whatsapp', 'sms', 'call', 'visit', 'letter')),
    sender TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('paste', 'chat', 'imap')),
    source_key TEXT NOT NULL UNIQUE,
    outbox_id INTEGER REFERENCES outbox (id),
    timeline_id INTEGER REFERENCES timeline (id),
    message_id TEXT,
    in_reply_to TEXT,
    subject TEXT NOT NULL DEFAULT '',
    understood TEXT NOT NULL,
    corrected_intent TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'dismissed')),
    outcome TEXT,
    made TEXT,
    batch_id INTEGER REFERENCES batches (id),
    created_at TEXT NOT NULL,
    resolved_at TEXT
  ) STRICT`,
  `CREATE INDEX replies_by_client ON replies (client_id, at)`,
  `CREATE INDEX replies_waiting ON replies (state, id)`,
  ...frozen("replies", "id, channel, sender, at, body, source, source_key, message_id, in_reply_to, subject, understood, created_at"),

  // How far each mailbox was read.
  `CREATE TABLE mailboxes (
    account_id INTEGER NOT NULL REFERENCES mail_accounts (id),
    folder TEXT NOT NULL,
    uid_validity TEXT NOT NULL,
    last_uid INTEGER NOT NULL,
    read_at TEXT NOT NULL,
    PRIMARY KEY (account_id, folder)
  ) STRICT, WITHOUT ROWID`,

  // Addresses that mail came back from for good.
  `CREATE TABLE bad_addresses (
    address TEXT PRIMARY KEY,
    why TEXT NOT NULL,
    outbox_id INTEGER REFERENCES outbox (id),
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

const STATEMENTS = [...TEMPLATES, ...LETTERS, ...MAIL, ...ANSWERS];
