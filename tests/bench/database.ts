import { join } from "node:path";
import Database from "better-sqlite3";
import { LEDGER_FILE } from "../../main/ledger/open.ts";

/** The ledger's file as the bare engine sees it: what the references are measured on. */
export function openDatabase(folder: string): Database.Database {
  const database = new Database(join(folder, LEDGER_FILE));
  database.pragma("synchronous = FULL");
  database.pragma("cache_size = -65536");
  return database;
}
