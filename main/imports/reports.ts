import { deflateRawSync, inflateRawSync } from "node:zlib";
import { AppError } from "../../shared/contract/errors.ts";
import type { ImportedFile, ImportReport } from "../../shared/contract/imports.ts";
import type { InputOf } from "../../shared/contract/index.ts";
import { fileKey } from "../../shared/import-words.ts";
import type { Command, ReadDb } from "../ledger/context.ts";

/** Keeps the report of an import, so that it can be read again; gives its id. */
export function keepReport(tx: Command, report: ImportReport): number {
  const content = deflateRawSync(JSON.stringify(report));
  return tx.bulk.insert("import_reports", { batch_id: report.batchId, content, created_at: tx.at }) as number;
}

/** A report as it was given. @throws AppError not_found */
export async function readReport(read: ReadDb, input: InputOf<"imports.getReport">): Promise<ImportReport> {
  const all = read.selectFrom("import_reports").select(["id", "content"]);
  const wanted = "reportId" in input ? all.where("id", "=", input.reportId) : all.where("batch_id", "=", input.batchId);
  const row = await wanted.executeTakeFirst();
  if (!row) throw new AppError("not_found", "De esa importación no se guardó un informe.");
  return { ...(JSON.parse(inflateRawSync(row.content).toString("utf8")) as ImportReport), reportId: row.id };
}

/** The files of an import and of those that went on with it: each as it ended. What a later one only knew already stays as it came in. */
export function joinFiles(reports: readonly Pick<ImportReport, "files">[]): ImportedFile[] {
  const files = new Map<string, ImportedFile>();
  for (const file of reports.flatMap((report) => report.files)) {
    const place = fileKey(file);
    if (file.status !== "duplicate" || !files.has(place)) files.set(place, file);
  }
  return [...files.values()];
}
