import { useState } from "react";
import { filesToPaths } from "../../../client.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import type { ColumnMapping } from "../../../../shared/contract/reconciliation.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { readSeenTable, type SeenTable } from "../view/column-mapping.ts";
import type { ImportReport } from "../view/import-report.ts";

/** Where the import of one file stands; `idle` = nothing under way, nothing to show. */
export type ImportStep =
  | { kind: "idle" }
  | { kind: "reading"; fileName: string }
  | { kind: "mapping"; fileName: string; path: string; table: SeenTable }
  | { kind: "report"; fileName: string; report: ImportReport }
  | { kind: "failed"; fileName: string; path: string | undefined; error: unknown };

type Way = { bankAccountId?: number; mapping?: ColumnMapping };

/** Imports statements one after the other: reads, asks for the columns where nobody knows them, and reports each. */
export function useStatementImport() {
  const [step, setStep] = useState<ImportStep>({ kind: "idle" });
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const importing = useMutationCall("reconciliation.importStatement");

  const importPath = async (fileName: string, path: string, way: Way = {}) => {
    setStep((now) => (way.mapping && now.kind === "mapping" ? now : { kind: "reading", fileName }));
    try {
      setStep({ kind: "report", fileName, report: await importing.mutateAsync({ path, ...way }) });
    } catch (error) {
      setStep(stepAfter(error, fileName, path));
    }
  };
  const start = async (files: readonly File[]) => {
    const [file, ...rest] = files;
    setWaiting(rest);
    if (!file) return setStep({ kind: "idle" });
    setStep({ kind: "reading", fileName: file.name });
    try {
      const [path = ""] = await filesToPaths([file]);
      await importPath(file.name, path);
    } catch (error) {
      setStep({ kind: "failed", fileName: file.name, path: undefined, error });
    }
  };
  return {
    step,
    waiting: waiting.length,
    progress: importing.progress,
    isRunning: step.kind === "reading" || importing.isPending,
    cancel: importing.cancel,
    start,
    importPath,
    /** Closes what is shown and goes on to the next file that was dropped with it. */
    next: () => void start(waiting),
  };
}

function stepAfter(error: unknown, fileName: string, path: string): ImportStep {
  if (error instanceof AppError && error.code === "cancelled") return { kind: "idle" };
  const table = error instanceof AppError && error.code === "needs_mapping" ? readSeenTable(error.details) : undefined;
  return table ? { kind: "mapping", fileName, path, table } : { kind: "failed", fileName, path, error };
}
