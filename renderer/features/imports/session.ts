import type { ImportChoice, ImportedFile, ImportReport } from "../../../shared/contract/imports.ts";
import { countFiles } from "../../../shared/import-counts.ts";
import { fileKey } from "../../../shared/import-words.ts";
import { compareCurrencies } from "../../../shared/money.ts";

/**
 * What the window shows of an import: its report, and those of the files that were explained afterwards, as one.
 * `accountId` = the bank account that the user came from.
 */
export type ImportSession = Pick<ImportReport, "importedAt" | "files" | "counts" | "sums"> & {
  /** Of this showing: the same report may be opened again. */
  id: string;
  batchIds: readonly number[];
  reportIds: readonly number[];
  accountId?: number | undefined;
};

/** A file that could not even be handed to the application. */
export type RefusedFile = { name: string; error: { code: string; message: string } };

export function startSession(report: ImportReport, refused: readonly RefusedFile[] = [], accountId?: number): ImportSession {
  const files = [...report.files, ...refused.map(refusedLine)];
  return {
    id: crypto.randomUUID(),
    importedAt: report.importedAt,
    files,
    counts: { ...report.counts, ...countFiles(files) },
    sums: report.sums,
    batchIds: idsOf(report.batchId),
    reportIds: idsOf(report.reportId),
    accountId,
  };
}

/** Where a file is, as a choice names it. */
export function placeOf({ path, member }: Pick<ImportedFile, "path" | "member">): Pick<ImportedFile, "path" | "member"> {
  return { path, ...(member === undefined ? {} : { member }) };
}

/**
 * The session after some of its files were imported again as the user said. A ZIP is read whole then: of the files in it that nobody
 * explained, only those count that came in now (a note whose invoice was missing before).
 */
export function continueSession(session: ImportSession, report: ImportReport, choices: readonly ImportChoice[]): ImportSession {
  const explained = new Set(choices.map(fileKey));
  const again = new Map(
    report.files
      .filter((file) => explained.has(fileKey(file)) || file.status === "imported" || file.status === "attached")
      .map((file) => [fileKey(file), file]),
  );
  const files = session.files.map((file) => again.get(fileKey(file)) ?? file);
  const { documents, clients, movements, certificates, annulled } = session.counts;
  return {
    ...session,
    files,
    counts: {
      ...countFiles(files),
      documents: documents + report.counts.documents,
      clients: clients + report.counts.clients,
      movements: movements + report.counts.movements,
      certificates: certificates + report.counts.certificates,
      annulled: annulled + report.counts.annulled,
    },
    sums: addSums(session.sums, report.sums),
    batchIds: [...session.batchIds, ...idsOf(report.batchId)],
    reportIds: [...session.reportIds, ...idsOf(report.reportId)],
  };
}

/** The session once the user said that some of its tables are not to be imported. */
export function leaveOut(session: ImportSession, keys: ReadonlySet<string>): ImportSession {
  const files = session.files.map((file): ImportedFile => (keys.has(fileKey(file)) ? { ...file, status: "skipped" } : file));
  return { ...session, files, counts: { ...session.counts, ...countFiles(files) } };
}

function refusedLine({ name, error }: RefusedFile): ImportedFile {
  return { path: name, kind: "unknown", status: "rejected", warnings: [], error, rows: [], rowsLeftOut: 0 };
}

function idsOf(id: number | null): number[] {
  return id === null ? [] : [id];
}

function addSums(before: ImportReport["sums"], more: ImportReport["sums"]): ImportReport["sums"] {
  const sums = new Map(before.map((sum) => [sum.currency, sum]));
  for (const sum of more) {
    const known = sums.get(sum.currency);
    sums.set(
      sum.currency,
      known
        ? {
            currency: sum.currency,
            documents: known.documents + sum.documents,
            documentsMinor: known.documentsMinor + sum.documentsMinor,
            creditNotesMinor: known.creditNotesMinor + sum.creditNotesMinor,
            creditsMinor: known.creditsMinor + sum.creditsMinor,
            debitsMinor: known.debitsMinor + sum.debitsMinor,
          }
        : sum,
    );
  }
  return [...sums.values()].sort((a, b) => compareCurrencies(a.currency, b.currency));
}
