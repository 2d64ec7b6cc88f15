import { basename, resolve } from "node:path";
import type { Answer, Failure } from "../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { detectFile } from "./detect-file.ts";

type Call = (name: string, input: unknown) => Promise<Answer<unknown>>;
export type ImportReport = { lines: string[]; ok: boolean };

/** The friendly form of importing: documents first, so that the statements find them; what was undone or refused is said file by file. */
export async function importFiles(given: readonly string[], call: Call): Promise<ImportReport> {
  const files = given.map((path) => ({ path: resolve(path), found: detectFile(path) }));
  const report: ImportReport = { lines: [], ok: true };
  const documents = files.filter(({ found }) => found.kind === "documents").map(({ path }) => path);
  if (documents.length > 0) add(report, await importDocuments(documents, call));
  for (const { path, found } of files) {
    if (found.kind === "statement") add(report, await importStatement(path, call));
    if (found.kind === "none") add(report, { lines: [`${basename(path)}: ${found.why}`], ok: false });
  }
  return report;
}

function add(report: ImportReport, more: ImportReport): void {
  report.lines.push(...more.lines);
  report.ok = report.ok && more.ok;
}

async function importDocuments(paths: string[], call: Call): Promise<ImportReport> {
  const answer = (await call("invoices.importFiles", { paths })) as Answer<OutputOf<"invoices.importFiles">>;
  if (!answer.ok) return { lines: [`Comprobantes: ${answer.error.message}`], ok: false };
  const { files, batchId } = answer.value;
  const lines = [`Comprobantes: ${documentCounts(files)}.`];
  for (const file of files) {
    const name = file.member ? `${basename(file.path)} > ${file.member}` : basename(file.path);
    if (file.error) lines.push(`  no se importó ${name}: ${file.error.message}`);
    for (const warning of file.warnings) lines.push(`  revisa ${file.key ?? name}: ${warning.message}`);
  }
  return { lines: [...lines, ...undoLine(batchId)], ok: files.every((file) => file.status !== "rejected") };
}

/** `6 importados, 1 unido a su comprobante, 1 no se importó`. */
export function documentCounts(files: OutputOf<"invoices.importFiles">["files"]): string {
  const count = (status: string) => files.filter((file) => file.status === status).length;
  const parts = [
    counted(count("imported"), "importado", "importados"),
    ...(count("duplicate") ? [counted(count("duplicate"), "ya estaba", "ya estaban")] : []),
    ...(count("attached") ? [counted(count("attached"), "unido a su comprobante", "unidos a su comprobante")] : []),
    ...(count("rejected") ? [counted(count("rejected"), "no se importó", "no se importaron")] : []),
  ];
  return parts.join(", ");
}

async function importStatement(path: string, call: Call): Promise<ImportReport> {
  const name = basename(path);
  const answer = (await call("reconciliation.importStatement", { path })) as Answer<OutputOf<"reconciliation.importStatement">>;
  if (!answer.ok) return { lines: [`${name}: ${answer.error.message}`, ...mappingHint(path, answer.error)], ok: false };
  const found = answer.value;
  const period = found.firstOn && found.lastOn ? ` del ${formatDate(found.firstOn)} al ${formatDate(found.lastOn)}` : "";
  const known = found.alreadyKnown ? `, ${counted(found.alreadyKnown, "ya estaba", "ya estaban")}` : "";
  const lines = [
    `${name} (${found.format}${found.account ? `, cuenta ${found.account}` : ""}): ${counted(found.lines, "movimiento", "movimientos")}${period}: ${counted(found.added, "nuevo", "nuevos")}${known}.`,
    `  Abonos ${formatMoney(found.creditsMinor, found.currency)}, cargos ${formatMoney(found.debitsMinor, found.currency)}.`,
    ...found.rejected.map(({ row, message }) => `  no se leyó la fila ${row}: ${message}`),
    ...found.warnings.map(({ message }) => `  revisa: ${message}`),
  ];
  return { lines: [...lines, ...undoLine(found.batchId)], ok: found.rejected.length === 0 };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function undoLine(batchId: number | null): string[] {
  return batchId === null ? [] : [`  Para deshacerlo: cuentas call undo.undoBatch '{"batchId":${batchId}}'`];
}

function mappingHint(path: string, error: Failure): string[] {
  if (error.code !== "needs_mapping") return [];
  return [
    ...(error.details === undefined ? [] : [`  Lo que se vio: ${JSON.stringify(error.details)}`]),
    `  Di qué columna es cada cosa (se recuerda para la próxima vez):`,
    `  cuentas call reconciliation.importStatement '${JSON.stringify({ path, mapping: { bookedOn: "Fecha", description: "Descripción", amount: "Monto" } })}'`,
  ];
}
