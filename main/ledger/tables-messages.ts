import type { ColumnType, Generated } from "kysely";
import type { Channel, Stage, Tone } from "../../shared/contract/common.ts";
import type { DeliveryWay } from "../../shared/contract/letters-files.ts";
import type { MailServer } from "../../shared/contract/messages-mail.ts";
import type { OutboxState } from "../../shared/contract/messages-outbox.ts";
import type { ReplyIntent } from "../../shared/contract/messages-replies.ts";
import type { Occasion, TemplateChannel } from "../../shared/contract/templates.ts";

type Fixed<Value> = ColumnType<Value, Value, never>;
type FixedOptional<Value> = ColumnType<Value | null, Value | null | undefined, never>;

export type TemplatesTable = {
  code: Fixed<string>;
  name: string;
  when_used: string;
  occasion: Occasion;
  stage: Stage;
  tone: Tone;
  channel: TemplateChannel;
  created_at: Fixed<string>;
  archived_at: string | null;
};

export type TemplateVersionsTable = {
  code: Fixed<string>;
  version: Fixed<number>;
  subject: Fixed<string>;
  body: Fixed<string>;
  note: Fixed<string>;
  restores: FixedOptional<number>;
  created_at: Fixed<string>;
};

export type LettersTable = {
  id: Generated<number>;
  number: string;
  client_id: number;
  stage: string;
  issued_on: string;
  totals: string;
  path: string;
  bytes: number;
  sha256: string;
  created_at: string;
  template: string | null;
  template_version: number | null;
  word_template_id: number | null;
};

export type WordTemplatesTable = {
  id: Generated<number>;
  name: string;
  stage: Stage;
  content: Fixed<Uint8Array>;
  sha256: Fixed<string>;
  created_at: Fixed<string>;
  archived_at: string | null;
};

export type LetterDeliveriesTable = {
  id: Generated<number>;
  letter_id: Fixed<number>;
  on_day: Fixed<string>;
  way: Fixed<DeliveryWay>;
  received_by: Fixed<string>;
  note: Fixed<string>;
  file_name: FixedOptional<string>;
  mime: FixedOptional<string>;
  content: FixedOptional<Uint8Array>;
  sha256: FixedOptional<string>;
  created_at: Fixed<string>;
};

export type PicturesTable = { name: string; mime: string; content: Uint8Array; sha256: string; created_at: string };

type Security = MailServer["security"];

/** The password is in the safe store of the system, under `secret_name`. */
export type MailAccountsTable = {
  id: Generated<number>;
  preset: string;
  from_name: string;
  from_address: string;
  reply_to: string | null;
  user: string;
  secret_name: Fixed<string>;
  smtp_host: string;
  smtp_port: number;
  smtp_security: Security;
  imap_host: string | null;
  imap_port: number | null;
  imap_security: Security | null;
  per_hour: number;
  per_day: number;
  signature: string;
  paused_at: string | null;
  paused_because: string | null;
  created_at: Fixed<string>;
  archived_at: string | null;
};

/** A mail and where it is; its bytes never change. */
export type OutboxTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  account_id: Fixed<number>;
  contact_id: FixedOptional<number>;
  action_id: FixedOptional<number>;
  letter_id: FixedOptional<number>;
  reply_id: FixedOptional<number>;
  timeline_id: number | null;
  from_address: Fixed<string>;
  to_address: Fixed<string>;
  subject: Fixed<string>;
  body: Fixed<string>;
  template: FixedOptional<string>;
  template_version: FixedOptional<number>;
  stage: FixedOptional<Stage>;
  message_id: Fixed<string>;
  mime: Fixed<Uint8Array>;
  sha256: Fixed<string>;
  attachments: Fixed<string>;
  once: Fixed<string>;
  state: OutboxState;
  attempts: number;
  send_at: string | null;
  next_at: string | null;
  claimed_at: string | null;
  /** Which process is sending it. */
  claimed_by: string | null;
  sent_at: string | null;
  why: string | null;
  override_reason: string | null;
  bounced_at: string | null;
  created_at: Fixed<string>;
};

export type OutboxHistoryTable = {
  id: Generated<number>;
  outbox_id: Fixed<number>;
  at: Fixed<string>;
  state: Fixed<OutboxState>;
  why: Fixed<string>;
};

/** What a client answered; `understood` is what the program read in it then. */
export type RepliesTable = {
  id: Generated<number>;
  client_id: number | null;
  contact_id: number | null;
  channel: Fixed<Channel>;
  sender: Fixed<string>;
  at: Fixed<string>;
  body: Fixed<string>;
  source: Fixed<"paste" | "chat" | "imap">;
  source_key: Fixed<string>;
  outbox_id: number | null;
  timeline_id: number | null;
  message_id: FixedOptional<string>;
  in_reply_to: FixedOptional<string>;
  subject: Fixed<string>;
  understood: Fixed<string>;
  corrected_intent: ReplyIntent | null;
  state: "waiting" | "done" | "dismissed";
  outcome: string | null;
  /** JSON list of what was accepted about it. */
  made: string | null;
  batch_id: number | null;
  created_at: Fixed<string>;
  resolved_at: string | null;
};

export type MailboxesTable = { account_id: number; folder: string; uid_validity: string; last_uid: number; read_at: string };

export type BadAddressesTable = { address: string; why: string; outbox_id: number | null; at: string };
