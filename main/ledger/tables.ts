import type { ColumnType, Generated, Selectable } from "kysely";
import type { ClientDocType, DocumentType, PartKind } from "../../shared/contract/common.ts";
import type {
  CertificateLinesTable,
  CertificatesTable,
  ClientImportsTable,
  ImportReportsTable,
  ListMappingsTable,
  StatementMappingsTable,
  VoidedDocumentsTable,
} from "./tables-imports.ts";
import type {
  InterestAgreementsTable,
  InterestRatesTable,
  LegalTermsTable,
  OfferInvoicesTable,
  OfferPaymentsTable,
  OffersTable,
  PaymentPlanCuotasTable,
  PaymentPlanInvoicesTable,
  PaymentPlansTable,
  PeopleTable,
  PlanRulesTable,
  TasksTable,
  TimelineSealsTable,
} from "./tables-collection.ts";
import type {
  BadAddressesTable,
  LetterDeliveriesTable,
  LettersTable,
  MailAccountsTable,
  MailboxesTable,
  OutboxHistoryTable,
  OutboxTable,
  PicturesTable,
  RepliesTable,
  TemplatesTable,
  TemplateVersionsTable,
  WordTemplatesTable,
} from "./tables-messages.ts";
import type {
  ClientPlansTable,
  DisputeFilesTable,
  DisputesTable,
  FollowupActionsTable,
  GuardRulesTable,
  PlanStepsTable,
  PlansTable,
  PromiseInvoicesTable,
  PromisesTable,
} from "./tables-followup.ts";
import type {
  ClientAgreementsTable,
  ExchangeRatesTable,
  LessonsTable,
  LineReversalsTable,
  PaymentCompanionsTable,
  ThanksTable,
} from "./tables-reconciliation.ts";

/** The ledger's tables as Kysely sees them; the columns are explained by migrations/. Text that holds JSON is read with JSON.parse. */

type Fixed<Type> = ColumnType<Type, Type, never>;

export type SettingsTable = { name: string; value: string };

export type BatchesTable = { id: Generated<number>; kind: string; label: string; created_at: string; undone_at: string | null };

export type BankAccountsTable = {
  id: Generated<number>;
  bank: string;
  number: string;
  number_digits: string;
  currency: string;
  cci: string | null;
  kind: "ordinary" | "detraccion" | "wallet";
  created_at: string;
};

export type ClientsTable = {
  id: Generated<number>;
  doc_type: ClientDocType;
  doc_number: string;
  name: string;
  name_folded: string;
  trade_name: string | null;
  address: string | null;
  email: string | null;
  phone: string | null;
  preferred_channel: "email" | "whatsapp" | "sms" | "call" | "visit" | "letter" | null;
  term_days: number | null;
  credit_limit_minor: number | null;
  notes: Generated<string>;
  snoozed_until_on: string | null;
  created_at: string;
  /** In the user's own words: mayorista, Estado ...; empty when not said. */
  segment: Generated<string>;
  /** Who looks after this client. */
  person_id: Generated<number | null>;
};

export type ContactsTable = {
  id: Generated<number>;
  client_id: number;
  name: string;
  role: string | null;
  phone: string | null;
  email: string | null;
  preferred_channel: ClientsTable["preferred_channel"];
};

export type OriginalsTable = { sha256: string; name: string; mime: string; bytes: number; content: Uint8Array; created_at: string };

export type InvoicesTable = {
  id: Generated<number>;
  key: Fixed<string>;
  issuer_ruc: Fixed<string>;
  type: Fixed<DocumentType>;
  series: Fixed<string>;
  number: Fixed<string>;
  document_sort: string;
  client_id: Fixed<number>;
  issue_on: Fixed<string>;
  due_on: string;
  currency: Fixed<string>;
  total_minor: Fixed<number>;
  /** Written by post.ts only. */
  open_minor: number;
  /** Due date of the oldest open part, of the last one when nothing is open. Written by post.ts only. */
  next_due_on: string;
  /** The date of the payment that closed it; null while something is open or when no money did. Written by post.ts only. */
  settled_on: string | null;
  schedule: Generated<number>;
  detraccion_percent: number | null;
  detraccion_minor: number | null;
  detraccion_pen_minor: number | null;
  detraccion_code: string | null;
  detraccion_account: string | null;
  retencion_percent: number | null;
  retencion_minor: number | null;
  percepcion_minor: number | null;
  reference_type: string | null;
  reference_series: string | null;
  reference_number: string | null;
  note_reason: string | null;
  /** JSON cuotas of a credit note that replaces a schedule (reason 13). */
  note_cuotas: string | null;
  source_kind: Fixed<"manual" | "xml" | "example">;
  source_sha256: Fixed<string | null>;
  source_name: string | null;
  warnings: Generated<string>;
  notes: Generated<string>;
  batch_id: Fixed<number | null>;
  created_at: Fixed<string>;
  void_on: string | null;
  void_reason: string | null;
  /** ubl, sire_rvie, ple_14_1 or list; null for what was typed and for documents imported before it was kept. */
  source_format: ColumnType<string | null, string | null | undefined, never>;
  /** JSON of a detracción that the document states in words only, until the user confirms or dismisses it. */
  detraccion_proposed: ColumnType<string | null, string | null | undefined, string | null>;
};

export type InvoiceReferencesTable = { invoice_id: number; reference: string; reference_folded: string };

/** What proves something about a document: the tax office's answer (cdr), a certificate (retention, perception), the XML of one that a list brought (xml). */
export type EvidenceTable = {
  id: Generated<number>;
  invoice_id: number;
  kind: string;
  sha256: string;
  code: string | null;
  text: string;
  batch_id: number | null;
  created_at: string;
  /** JSON: of a cdr its AnswerDetail, of an xml the FormerDocument that it completed. */
  detail: ColumnType<string | null, string | null | undefined, string | null>;
};

/** Kept with the evidence of a document's tax answer. */
export type AnswerDetail = { state: "accepted" | "observed" | "rejected"; notes: string[]; receivedOn: string | null };

/**
 * What a document was before its XML completed it; `schedule` is the one that the XML's cuotas replaced, null when they were the same.
 * `isApplied` when a credit note took effect then, on a document that only its XML names. `completed` is what it became: what differs from it now was changed since.
 */
export type FormerDocument = { schedule: number | null; isApplied?: boolean; columns: CompletedColumns; completed?: CompletedColumns };

/** What its XML completes of a document. */
type CompletedColumns = Pick<
  InvoiceRecord,
  | "due_on"
  | "detraccion_percent"
  | "detraccion_minor"
  | "detraccion_pen_minor"
  | "detraccion_code"
  | "detraccion_account"
  | "detraccion_proposed"
  | "retencion_percent"
  | "retencion_minor"
  | "percepcion_minor"
  | "reference_type"
  | "reference_series"
  | "reference_number"
  | "note_reason"
  | "note_cuotas"
  | "warnings"
>;

export type PartsTable = {
  id: Generated<number>;
  invoice_id: Fixed<number>;
  client_id: Fixed<number>;
  schedule: Fixed<number>;
  cuota: Fixed<number>;
  part: Fixed<PartKind>;
  due_on: string;
  currency: Fixed<string>;
  amount_minor: Fixed<number>;
  /** Written by post.ts only. */
  open_minor: number;
};

export type PaymentsTable = {
  id: Generated<number>;
  client_id: Fixed<number>;
  paid_on: Fixed<string>;
  amount_minor: Fixed<number>;
  currency: Fixed<string>;
  method: Fixed<string>;
  reference: Fixed<string | null>;
  /** Written by post.ts only. */
  unallocated_minor: number;
  bank_line_id: Fixed<number | null>;
  credit_note_id: Fixed<number | null>;
  reverses_id: Fixed<number | null>;
  /** JSON string[]: why the reconciliation chose it. */
  reasons: Fixed<string>;
  /** What came in, where that was in another currency than the documents; soles for one unit of the other, in millionths. */
  received_minor: Fixed<number | null>;
  received_currency: Fixed<string | null>;
  rate_micros: Fixed<number | null>;
  batch_id: Fixed<number | null>;
  created_at: Fixed<string>;
};

export type PostingsTable = {
  id: Generated<number>;
  part_id: Fixed<number>;
  kind: Fixed<"allocation" | "reschedule" | "void" | "reversal">;
  amount_minor: Fixed<number>;
  posted_on: Fixed<string>;
  payment_id: Fixed<number | null>;
  reverses_id: Fixed<number | null>;
  batch_id: Fixed<number | null>;
  created_at: Fixed<string>;
};

export type StatementsTable = {
  id: Generated<number>;
  bank_account_id: number;
  format: string;
  file_name: string;
  sha256: string | null;
  first_on: string | null;
  last_on: string | null;
  opening_minor: number | null;
  closing_minor: number | null;
  batch_id: number;
  created_at: string;
};

export type BankLinesTable = {
  id: Generated<number>;
  bank_account_id: number;
  booked_on: string;
  value_on: string | null;
  amount_minor: number;
  currency: string;
  description: string;
  operation: string | null;
  balance_minor: number | null;
  counterparty_doc: string | null;
  counterparty_name: string | null;
  kind: "credit" | "debit" | "itf" | "fee" | "interest" | "reversal";
  status: Generated<"pending" | "applied" | "ignored">;
  /** Raised by every change of status: what was seen is what is applied. */
  version: Generated<number>;
  payment_id: number | null;
  /** By which lines are found. */
  description_folded: ColumnType<string, string | undefined, string>;
  fingerprint: string;
  ordinal: Generated<number>;
  source_row: number | null;
  batch_id: number | null;
  created_at: string;
  removed_at: string | null;
  /** What somebody noted while it waits. */
  note: Generated<string | null>;
};

export type TimelineTable = {
  id: Generated<number>;
  client_id: number;
  at: string;
  kind: "letter" | "whatsapp" | "sms" | "call" | "visit" | "email" | "note" | "other";
  title: string;
  text: string;
  state: string | null;
  detail: Generated<string>;
  letter_id: number | null;
  created_at: string;
};

export type AuditTable = {
  id: Generated<number>;
  at: string;
  who: string;
  what: string;
  batch_id: number | null;
  detail: string;
  previous_hash: string;
  hash: string;
};

export type ClientsSearchTable = { rowid: number; words: string };

export type Tables = {
  settings: SettingsTable;
  batches: BatchesTable;
  bank_accounts: BankAccountsTable;
  clients: ClientsTable;
  contacts: ContactsTable;
  clients_search: ClientsSearchTable;
  originals: OriginalsTable;
  invoices: InvoicesTable;
  invoice_references: InvoiceReferencesTable;
  evidence: EvidenceTable;
  parts: PartsTable;
  payments: PaymentsTable;
  postings: PostingsTable;
  statements: StatementsTable;
  bank_lines: BankLinesTable;
  statement_mappings: StatementMappingsTable;
  import_reports: ImportReportsTable;
  list_mappings: ListMappingsTable;
  client_imports: ClientImportsTable;
  certificates: CertificatesTable;
  certificate_lines: CertificateLinesTable;
  voided_documents: VoidedDocumentsTable;
  payment_companions: PaymentCompanionsTable;
  line_reversals: LineReversalsTable;
  lessons: LessonsTable;
  client_agreements: ClientAgreementsTable;
  exchange_rates: ExchangeRatesTable;
  thanks: ThanksTable;
  guard_rules: GuardRulesTable;
  promises: PromisesTable;
  promise_invoices: PromiseInvoicesTable;
  disputes: DisputesTable;
  dispute_files: DisputeFilesTable;
  plans: PlansTable;
  plan_steps: PlanStepsTable;
  client_plans: ClientPlansTable;
  followup_actions: FollowupActionsTable;
  people: PeopleTable;
  plan_rules: PlanRulesTable;
  tasks: TasksTable;
  payment_plans: PaymentPlansTable;
  payment_plan_cuotas: PaymentPlanCuotasTable;
  payment_plan_invoices: PaymentPlanInvoicesTable;
  offers: OffersTable;
  offer_invoices: OfferInvoicesTable;
  offer_payments: OfferPaymentsTable;
  interest_rates: InterestRatesTable;
  interest_agreements: InterestAgreementsTable;
  legal_terms: LegalTermsTable;
  timeline_seals: TimelineSealsTable;
  letters: LettersTable;
  letter_deliveries: LetterDeliveriesTable;
  word_templates: WordTemplatesTable;
  pictures: PicturesTable;
  templates: TemplatesTable;
  template_versions: TemplateVersionsTable;
  mail_accounts: MailAccountsTable;
  outbox: OutboxTable;
  outbox_history: OutboxHistoryTable;
  mailboxes: MailboxesTable;
  bad_addresses: BadAddressesTable;
  replies: RepliesTable;
  timeline: TimelineTable;
  audit: AuditTable;
};

export type InvoiceRecord = Selectable<InvoicesTable>;
export type PartRecord = Selectable<PartsTable>;
