import type Database from "better-sqlite3";
import type { Insertable } from "kysely";
import type { Tables } from "../tables.ts";

type Value = string | number | null | Uint8Array | undefined;

/** Writes many rows through prepared statements: the loops where a query builder costs more than the engine. */
export type BulkWriter = {
  /** Inserts one row; gives its id, or undefined when `ignoring` names the unique columns that were taken already. */
  insert<Name extends keyof Tables & string>(table: Name, row: Insertable<Tables[Name]>, ignoring?: string): number | undefined;
  /** Runs one prepared statement; gives how many rows changed. */
  run(sql: string, ...values: Value[]): number;
  /** The first row of a prepared select. */
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  all<Row>(sql: string, ...values: Value[]): Row[];
};

type Inserter = { columns: readonly string[]; statement: Database.Statement };

/** Whether a row has just these columns in this order, as nearly every row of a loop has. */
function fits(columns: readonly string[], row: object): boolean {
  let place = 0;
  for (const column in row) if (columns[place++] !== column) return false;
  return place === columns.length;
}

/** A bulk writer over one connection; statements are prepared once for each shape of row. */
export function bulkWriter(database: Database.Database): BulkWriter {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const inserters = new Map<string, Inserter>();
  return {
    insert(table, row, ignoring = "") {
      const name = table + ignoring;
      let inserter = inserters.get(name);
      if (!inserter || !fits(inserter.columns, row)) {
        const columns = Object.keys(row);
        const tail = ignoring ? ` ON CONFLICT ${ignoring} DO NOTHING` : "";
        inserter = {
          columns,
          statement: prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})${tail}`),
        };
        inserters.set(name, inserter);
      }
      const result = inserter.statement.run(Object.values(row));
      return result.changes === 0 ? undefined : Number(result.lastInsertRowid);
    },
    run: (sql, ...values) => prepare(sql).run(...values).changes,
    get: <Row>(sql: string, ...values: Value[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: Value[]) => prepare(sql).all(...values) as Row[],
  };
}
