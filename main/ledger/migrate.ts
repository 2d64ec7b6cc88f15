import { copyFileSync, existsSync, rmSync } from "node:fs";
import type Database from "better-sqlite3";
import { type Kysely, sql } from "kysely";
import { AppError } from "../../shared/contract/errors.ts";
import type { Tables } from "./tables.ts";

export type Migration = { up(db: Kysely<unknown>): Promise<void> };

/** The migrations by name, in the order in which they run. */
export type Migrations = Readonly<Record<string, Migration>>;

const files = import.meta.glob<Migration>("../../migrations/*.ts", { eager: true });

/** Those of the program, named by their files: `0001_ledger`. */
export const programMigrations: Migrations = Object.fromEntries(
  Object.entries(files)
    .map(([path, migration]) => [path.replace(/^.*\/|\.ts$/g, ""), migration] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/**
 * Brings a ledger to the program's version: one transaction a migration, its bookkeeping row and a foreign key check within, after a copy of the file was kept beside it.
 * @throws AppError newer_ledger (untouched) | migration_failed (the ledger is as it was)
 */
export async function migrate(
  database: Database.Database,
  db: Kysely<Tables>,
  file: string,
  migrations: Migrations = programMigrations,
): Promise<string[]> {
  const applied = appliedMigrations(database);
  const unknown = applied.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) {
    throw new AppError(
      "newer_ledger",
      "Estos datos se guardaron con una versión más nueva de Cuentas Claras. Actualiza el programa para abrirlos; no se tocó nada.",
      { unknown },
    );
  }
  const pending = Object.keys(migrations).filter((name) => !applied.includes(name));
  if (pending.length === 0) return [];
  if (applied.length > 0) keepCopy(database, file, applied.length);
  for (const name of pending) await runOne(db, name, migrations[name] as Migration);
  return pending;
}

function appliedMigrations(database: Database.Database): string[] {
  const exists = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'").get();
  if (!exists) return [];
  return database.prepare("SELECT name FROM migrations ORDER BY name").pluck().all() as string[];
}

function keepCopy(database: Database.Database, file: string, version: number): void {
  database.pragma("wal_checkpoint(TRUNCATE)");
  const copy = `${file}.antes-de-${String(version + 1).padStart(4, "0")}`;
  if (existsSync(copy)) rmSync(copy);
  copyFileSync(file, copy);
}

async function runOne(db: Kysely<Tables>, name: string, migration: Migration): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`BEGIN IMMEDIATE`.execute(connection);
    try {
      await sql`CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT`.execute(connection);
      await migration.up(connection as unknown as Kysely<unknown>);
      const broken = await sql`PRAGMA foreign_key_check`.execute(connection);
      if (broken.rows.length > 0) throw new Error(`foreign_key_check found ${broken.rows.length} rows`);
      await sql`INSERT INTO migrations (name, applied_at) VALUES (${name}, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`.execute(connection);
      await sql`COMMIT`.execute(connection);
    } catch (cause) {
      await sql`ROLLBACK`.execute(connection);
      throw new AppError(
        "migration_failed",
        "No se pudo actualizar tus datos a esta versión; quedaron como estaban. Escríbenos con este mensaje.",
        { migration: name, cause: String(cause) },
      );
    }
  });
}
