import type { Kysely } from "kysely";
import type { z } from "zod";
import type { Topic } from "../../shared/contract/events.ts";
import type { Procedure } from "../../shared/contract/procedure.ts";
import type { Secrets } from "../../shared/secrets.ts";
import type { BulkWriter } from "./sqlite/bulk.ts";
import type { Tables } from "./tables.ts";

/** The committed state of the ledger: a query can only select, and never waits for a writer. */
export type ReadDb = Pick<Kysely<Tables>, "selectFrom" | "selectNoFrom" | "with" | "fn" | "dynamic" | "getExecutor">;

/** The ledger inside a command: everything that is written here stands or falls together. */
export type WriteDb = Kysely<Tables>;

/** What a query's handler gets beside its input. */
export type CallContext = {
  read: ReadDb;
  /** The instant of the call, UTC ISO. */
  at: string;
  /** The business date of the call in Lima. */
  todayOn: string;
  /** The ledger's folder. */
  folder: string;
  /** Changes whenever the ledger does: what was computed under the same revision is still true. */
  revision(): number;
  signal: AbortSignal;
  /** The passwords of mail accounts and the like. */
  secrets: Secrets;
  /**
   * Runs a job of the background thread, for what would hold this one for long, and gives its items as they come; ends with the call's signal.
   * @throws what the job throws, JobLost of platform/background when its thread was lost
   */
  inBackground<Input, Item>(job: { name: string; types?: (input: Input) => Item }, input: Input): AsyncGenerator<Item>;
  /** Tells whoever called how far a long call has come; `total` 0 when it is not known. */
  progress(done: number, total: number, label: string): void;
};

/** One transaction under way. */
export type Command = {
  db: WriteDb;
  bulk: BulkWriter;
  at: string;
  todayOn: string;
  /** The batch that everything written belongs to, when it can be undone as one. */
  batchId: number | null;
  /** Once it sealed entries of a conversation: the last seal before them, 0 when there was none. */
  sealedAfter?: number;
};

export type CommandEntry = {
  /** The procedure, and what the audit row calls it. */
  what: string;
  /** Which rooms of the application change. */
  topics: Topic[];
  /** Makes the work one batch that can be undone. */
  batch?: { kind: string; label: string };
  /** It writes down what already happened outside, such as a mail that a server took: a call that is cancelled meanwhile undoes none of it. */
  isFact?: true;
  /** What the audit row keeps of it: ids and amounts, no personal data beyond need. */
  detail?: unknown;
};

/** What a mutation's handler gets: queries, and commands that change the ledger. */
export type CommandContext = CallContext & {
  /**
   * Runs `work` in one transaction with its audit row; when it throws, nothing of it remains.
   * Commands wait for one another. Gives what `work` gives.
   */
  command<Result>(entry: CommandEntry, work: (tx: Command) => Promise<Result>): Promise<Result>;
};

type HandlerContext<Of extends Procedure> = Of["kind"] extends "query" ? CallContext : CommandContext;

/** The handlers of a feature's procedures: the compiler asks for each. */
export type Handlers<Contract extends Record<string, Procedure>> = {
  [Name in keyof Contract]: (
    context: HandlerContext<Contract[Name]>,
    input: z.output<Contract[Name]["input"]>,
  ) => Promise<z.output<Contract[Name]["output"]>>;
};
