import type { FileReport } from "../../../../shared/contract/invoices.ts";

/** What each kind of file is called. */
const KINDS: Readonly<Record<string, string>> = {
  invoice: "factura",
  boleta: "boleta",
  credit_note: "nota de crédito",
  debit_note: "nota de débito",
  cdr: "constancia de SUNAT",
  despatch_advice: "guía de remisión",
  retention: "comprobante de retención",
  perception: "comprobante de percepción",
  voided: "comunicación de baja",
  summary: "resumen diario",
  purchase: "compra",
  zip: "archivo ZIP",
  unknown: "archivo",
};

export const STATUS_WORDS: Readonly<Record<FileReport["status"], { one: string; many: string }>> = {
  imported: { one: "importado", many: "importados" },
  duplicate: { one: "ya estaba", many: "ya estaban" },
  attached: { one: "adjunto como constancia", many: "adjuntos como constancia" },
  rejected: { one: "no se importó", many: "no se importaron" },
};

export function kindWord(kind: string): string {
  return KINDS[kind] ?? kind.replaceAll("_", " ");
}

/** The name of a file without its folder; with the file inside a ZIP behind it. */
export function fileName({ path, member }: Pick<FileReport, "path" | "member">): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return member ? `${member} (en ${name})` : name;
}

/** How many files ended in each way, in the order they are told. */
export function countByStatus(files: readonly FileReport[]): { status: FileReport["status"]; count: number }[] {
  const order: FileReport["status"][] = ["imported", "duplicate", "attached", "rejected"];
  return order
    .map((status) => ({ status, count: files.filter((file) => file.status === status).length }))
    .filter((entry) => entry.count > 0);
}

/** What needs a look first: refused files, then those with warnings, then the rest. */
export function byUrgency(files: readonly FileReport[]): FileReport[] {
  const rank = (file: FileReport) => (file.status === "rejected" ? 0 : file.warnings.length > 0 ? 1 : file.status === "imported" ? 2 : 3);
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/** The report as CSV that a spreadsheet opens: one line a file, no cell that could be taken for a formula. */
export function reportCsv(files: readonly FileReport[]): string {
  const rows = files.map((file) => [
    fileName(file),
    kindWord(file.kind),
    STATUS_WORDS[file.status].one,
    file.key ?? "",
    file.error?.message ?? "",
    file.warnings.map((warning) => warning.message).join(" | "),
  ]);
  return [["Archivo", "Qué es", "Resultado", "Documento", "Motivo", "Avisos"], ...rows]
    .map((row) => row.map(csvCell).join(","))
    .join("\r\n");
}

/** Quotes a cell, and puts an apostrophe before what a spreadsheet would run (CWE-1236). */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
