import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { OutputOf } from "../../shared/contract/index.ts";
import type { ReadDb } from "../ledger/context.ts";

/** Where the example company's files stand in its folder. */
export const EXAMPLE_FOLDERS = { statement: "estados-de-cuenta", documents: "comprobantes" } as const;

type ExampleFiles = OutputOf<"settings.getStatus">["exampleFiles"];

/** The files with which the example company lets anyone try importing, as long as they were not imported. */
export async function readExampleFiles(read: ReadDb, folder: string, hasBankLines: boolean): Promise<ExampleFiles> {
  const imported = await read.selectFrom("invoices").select("id").where("source_kind", "=", "xml").limit(1).executeTakeFirst();
  return {
    statementPath: hasBankLines ? null : firstFile(join(folder, EXAMPLE_FOLDERS.statement)),
    documentsPath: imported ? null : firstFile(join(folder, EXAMPLE_FOLDERS.documents)),
  };
}

/** The path of the only file of a folder; null when there is none (an example made by an earlier version may lack the folder). */
export function firstFile(folder: string): string | null {
  const [name] = existsSync(folder) ? readdirSync(folder) : [];
  return name === undefined ? null : join(folder, name);
}
