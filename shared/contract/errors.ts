/** The closed list of error codes that cross the door. The message is Spanish and says what to do next. */
export const ERROR_CODES = [
  "unknown_procedure", // no procedure has that name
  "invalid_input", // the input does not fit the schema; details lists path and problem
  "not_found", // the thing named does not exist in this ledger
  "conflict", // it changed meanwhile, or exists already
  "no_company", // the ledger has no company yet
  "unreadable_file", // missing, empty, broken, too large or not what it says
  "unsupported_file", // read, but of no kind that we take here
  "purchase", // a document that someone else issued to us
  "needs_mapping", // a table whose columns we do not know; details holds the columns seen
  "invalid_amount", // more than is open, negative, or of another currency
  "not_allowed", // the guard or a rule refuses; details holds the reasons
  "nothing_owed", // there is nothing to collect
  "cancelled", // the user stopped it; nothing was kept
  "newer_ledger", // the ledger was made by a newer version; untouched
  "migration_failed", // the ledger stays as it was
  "ledger_busy", // another copy of the program has it open
  "ledger_damaged", // a check of the file failed
  "disk", // full, read-only or vanished
  "internal", // a fault of ours
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What travels when a call fails. */
export type Failure = { code: ErrorCode; message: string; details?: unknown };

/** The one exception of the application: carries a code from the list and a message for the user. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  constructor(code: ErrorCode, message: string, details?: unknown) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

/** What every call answers, in every shell. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: Failure };
