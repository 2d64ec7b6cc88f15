import type { ImportedFile, ImportReport } from "./contract/imports.ts";

type FileCounts = Pick<ImportReport["counts"], "files" | "imported" | "duplicate" | "attached" | "rejected" | "needsMapping" | "skipped">;

/** How many files ended in each way. */
export function countFiles(files: readonly ImportedFile[]): FileCounts {
  const count = (status: ImportedFile["status"]) => files.reduce((sum, file) => sum + (file.status === status ? 1 : 0), 0);
  return {
    files: files.length,
    imported: count("imported"),
    duplicate: count("duplicate"),
    attached: count("attached"),
    rejected: count("rejected"),
    needsMapping: count("needs_mapping"),
    skipped: count("skipped"),
  };
}
