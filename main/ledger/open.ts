import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { limaDate } from "../../shared/dates.ts";
import { writeAudit } from "./audit.ts";
import type { Command, CommandEntry, ReadDb } from "./context.ts";
import { type Migrations, migrate } from "./migrate.ts";
import { bulkWriter } from "./sqlite/bulk.ts";
import { kyselyOver, openReader, openWriter } from "./sqlite/connection.ts";
import type { Tables } from "./tables.ts";

export const LEDGER_FILE = "cuentas.db";

/** An open ledger: one folder, one file, a reader and a writer. */
export type Ledger = {
  folder: string;
  read: ReadDb;
  /** Changes whenever anyone commits, in this process or another; never the same for two openings. */
  revision(): number;
  /** Runs a command at an instant; commands wait for one another. */
  command<Result>(at: string, entry: CommandEntry, work: (tx: Command) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** SQLite counts the commits that a connection saw from its own beginning: the same number means another thing after opening again. */
let openings = 0;
const BEYOND_COMMITS = 2 ** 32;

export type LedgerOptions = {
  migrations?: Migrations;
  /** The ledger is being built aside and is nobody's until it is closed: commits do not wait for the disk, closing does. */
  isDraft?: boolean;
};

/**
 * Opens the ledger of a folder, made when missing, brought to the program's version.
 * @throws AppError newer_ledger | migration_failed; SQLite's own errors for a damaged or unwritable file
 */
export async function openLedger(folder: string, { migrations, isDraft = false }: LedgerOptions = {}): Promise<Ledger> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, LEDGER_FILE);
  const writer = openWriter(file);
  if (isDraft) writer.pragma("synchronous = OFF");
  const db = kyselyOver(writer);
  try {
    await migrate(writer, db, file, migrations);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const reader = openReader(file);
  const readDb = kyselyOver(reader);
  const bulk = bulkWriter(writer);
  openings += 1;
  const opening = openings * BEYOND_COMMITS;
  const dataVersion = reader.prepare("PRAGMA data_version").pluck();
  let last: Promise<unknown> = Promise.resolve();
  return {
    folder,
    read: readDb,
    revision: () => opening + (dataVersion.get() as number),
    command(at, entry, work) {
      const run = last.then(() =>
        transaction(db, (connection) => ({ db: connection, bulk, at, todayOn: limaDate(at), batchId: null }), entry, work),
      );
      last = run.catch(() => undefined);
      return run;
    },
    async close() {
      await last;
      await readDb.destroy();
      writer.pragma("analysis_limit = 400");
      writer.pragma("optimize"); // statistics for the planner, bounded
      writer.pragma("synchronous = FULL"); // the last checkpoint, which closing does, puts a draft on the disk too
      await db.destroy();
    },
  };
}

async function transaction<Result>(
  db: Kysely<Tables>,
  begin: (connection: Kysely<Tables>) => Command,
  entry: CommandEntry,
  work: (tx: Command) => Promise<Result>,
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    await sql`BEGIN IMMEDIATE`.execute(connection);
    try {
      const tx = begin(connection);
      if (entry.batch) tx.batchId = tx.bulk.insert("batches", { ...entry.batch, created_at: tx.at, undone_at: null }) ?? null;
      const result = await work(tx);
      writeAudit(tx, entry.what, entry.detail);
      await sql`COMMIT`.execute(connection);
      return result;
    } catch (error) {
      await sql`ROLLBACK`.execute(connection).catch(() => undefined); // the engine may have rolled back already (disk full)
      throw error;
    }
  });
}
