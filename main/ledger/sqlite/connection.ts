import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Tables } from "../tables.ts";

const BUSY_TIMEOUT_MS = 5_000;

/** Opens the file for writing: WAL, every commit on the disk before it is acknowledged. */
export function openWriter(file: string): Database.Database {
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("recursive_triggers = ON");
  database.pragma("cache_size = -65536");
  database.pragma("temp_store = MEMORY");
  database.pragma("trusted_schema = OFF");
  return database;
}

/** Opens the file for reading: a second connection that sees what is committed and never waits for a writer. */
export function openReader(file: string): Database.Database {
  const database = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  database.pragma("query_only = ON");
  database.pragma("cache_size = -65536");
  database.pragma("mmap_size = 268435456");
  database.pragma("temp_store = MEMORY");
  return database;
}

/** Kysely over a connection. */
export function kyselyOver(database: Database.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}
