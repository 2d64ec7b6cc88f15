import type { ImportedFile } from "../../shared/contract/imports.ts";
import type { CallContext } from "../ledger/context.ts";
import { pathFor } from "../platform/saved-files.ts";
import { type ExportColumn, writeCsv, writeXlsx } from "../platform/table-writer.ts";
import { fileLabel, kindWord, STATUS_WORDS } from "../../shared/import-words.ts";

type Line = { file: string; kind: string; result: string; document: string; row: number | null; finding: string };

const COLUMNS: readonly ExportColumn<Line>[] = [
  { heading: "Archivo", kind: "text", width: 40, value: (line) => line.file },
  { heading: "Qué es", kind: "text", width: 26, value: (line) => line.kind },
  { heading: "Resultado", kind: "text", width: 22, value: (line) => line.result },
  { heading: "Documento", kind: "text", width: 16, value: (line) => line.document },
  { heading: "Fila", kind: "number", format: "0", value: (line) => line.row },
  { heading: "Qué revisar", kind: "text", width: 90, value: (line) => line.finding },
];

/** Writes the files of a report as a table: a line for each file, and one for each finding about it or one of its rows. */
export async function exportReport(
  { folder, todayOn }: CallContext,
  files: readonly ImportedFile[],
  format: "xlsx" | "csv",
): Promise<{ path: string; rows: number }> {
  const path = pathFor(folder, "exportados", `importacion-${todayOn}.${format}`);
  const lines = files.flatMap(linesOf);
  const pages = (async function* () {
    yield lines;
  })();
  if (format === "csv") await writeCsv(path, COLUMNS, pages);
  else await writeXlsx(path, "Importación", COLUMNS, pages);
  return { path, rows: lines.length };
}

function linesOf(file: ImportedFile): Line[] {
  const about = {
    file: fileLabel(file),
    kind: kindWord(file.kind),
    result: STATUS_WORDS[file.status],
    document: file.key?.split("-").slice(2).join("-") ?? "",
  };
  const findings = [
    ...(file.error ? [{ row: null, finding: file.error.message }] : []),
    ...file.warnings.map(({ message }) => ({ row: null, finding: message })),
    ...file.rows.map(({ row, message }) => ({ row, finding: message })),
    ...(file.rowsLeftOut > 0
      ? [{ row: null, finding: `Hay ${file.rowsLeftOut} filas más con observaciones que no caben en este informe.` }]
      : []),
  ];
  const counts = file.counts
    ? `${file.counts.total} filas: ${file.counts.added} nuevas, ${file.counts.known} ya estaban, ${file.counts.rejected} no entraron.`
    : "";
  return [{ ...about, row: null, finding: counts }, ...findings.map((finding) => ({ ...about, ...finding }))].filter(
    ({ finding }, index, all) => index > 0 || finding !== "" || all.length === 1,
  );
}
