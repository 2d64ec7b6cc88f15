import type { ImportedFile } from "../../shared/contract/imports.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import type { FileReport } from "../../shared/contract/invoices.ts";
import type { CommandContext } from "../ledger/context.ts";
import { importFiles } from "./import-files.ts";

/**
 * Imports electronic documents and sales registers; anything else is refused by name.
 * @throws AppError no_company | cancelled
 */
export async function importDocuments(context: CommandContext, paths: string[]): Promise<OutputOf<"invoices.importFiles">> {
  const { files, batchId } = await importFiles(context, { paths }, "documents");
  return { files: files.map(toFileReport), batchId };
}

function toFileReport({ status, path, member, kind, invoiceId, key, warnings, error, counts, rows }: ImportedFile): FileReport {
  return {
    path,
    ...(member === undefined ? {} : { member }),
    status: status === "needs_mapping" || status === "skipped" ? "rejected" : status,
    kind,
    ...(invoiceId === undefined ? {} : { invoiceId }),
    ...(key === undefined ? {} : { key }),
    warnings,
    ...(error ? { error } : {}),
    ...(counts ? { counts, rows } : {}),
  };
}
