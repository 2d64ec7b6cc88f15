import { resolve } from "node:path";
import type { Answer, Failure } from "../../../shared/contract/errors.ts";
import type { ImportedFile, ImportReport } from "../../../shared/contract/imports.ts";
import { formatDate } from "../../../shared/dates.ts";
import { fileLabel, kindWord, STATUS_WORDS } from "../../../shared/import-words.ts";
import { formatMoney } from "../../../shared/money.ts";

type Call = (name: string, input: unknown) => Promise<Answer<unknown>>;
export type ImportLines = { lines: string[]; ok: boolean };

/**
 * The friendly form of importing: files, folders and ZIPs, whatever they are; every file that needs a look has its line.
 * `--preview` as the first word says what would happen and keeps nothing.
 */
export async function importFiles(given: readonly string[], call: Call): Promise<ImportLines> {
  const preview = given[0] === "--preview";
  const paths = (preview ? given.slice(1) : given).map((path) => resolve(path));
  const answer = (await call("imports.importFiles", { paths, ...(preview ? { preview } : {}) })) as Answer<ImportReport>;
  if (!answer.ok) return { lines: [failureLine(answer.error)], ok: false };
  const report = answer.value;
  const lines = [
    ...(preview ? ["Vista previa: no se guardó nada."] : []),
    `${fileCounts(report.counts)}.`,
    ...sumLines(report),
    ...report.files.flatMap(fileLines),
    ...(report.reportId === null
      ? []
      : [`Informe completo: cuentas call imports.exportReport '{"reportId":${report.reportId},"format":"xlsx"}'`]),
    ...(report.batchId === null ? [] : [`Para deshacerlo: cuentas call undo.undoBatch '{"batchId":${report.batchId}}'`]),
  ];
  return { lines, ok: report.counts.rejected + report.counts.needsMapping === 0 };
}

function failureLine({ message }: Failure): string {
  return `No se importó nada: ${message}`;
}

/** `6 importados, 1 adjunto como constancia, 1 no se importó`. */
export function fileCounts(
  counts: Pick<ImportReport["counts"], "imported" | "duplicate" | "attached" | "rejected" | "needsMapping">,
): string {
  const parts = [
    counted(counts.imported, "importado", "importados"),
    ...(counts.duplicate ? [counted(counts.duplicate, "ya estaba", "ya estaban")] : []),
    ...(counts.attached ? [counted(counts.attached, "adjunto como constancia", "adjuntos como constancia")] : []),
    ...(counts.needsMapping ? [counted(counts.needsMapping, "necesita que digas qué es", "necesitan que digas qué son")] : []),
    ...(counts.rejected ? [counted(counts.rejected, "no se importó", "no se importaron")] : []),
  ];
  return parts.join(", ");
}

function sumLines({ counts, sums }: ImportReport): string[] {
  const lines = sums.flatMap((sum) => [
    ...(sum.documents > 0
      ? [
          `  ${counted(sum.documents, "comprobante", "comprobantes")} por ${formatMoney(sum.documentsMinor, sum.currency)}${sum.creditNotesMinor > 0 ? `, notas de crédito por ${formatMoney(sum.creditNotesMinor, sum.currency)}` : ""}`,
        ]
      : []),
    ...(sum.creditsMinor + sum.debitsMinor > 0
      ? [`  abonos ${formatMoney(sum.creditsMinor, sum.currency)}, cargos ${formatMoney(sum.debitsMinor, sum.currency)}`]
      : []),
  ]);
  if (counts.clients > 0) lines.push(`  ${counted(counts.clients, "cliente", "clientes")}`);
  if (counts.certificates > 0) lines.push(`  ${counted(counts.certificates, "certificado de retención", "certificados de retención")}`);
  if (counts.annulled > 0) lines.push(`  ${counted(counts.annulled, "documento anulado", "documentos anulados")}`);
  return lines;
}

/** What a file needs to be told: a statement and a table always, a document only when there is something to look at. */
function fileLines(file: ImportedFile): string[] {
  const name = `${fileLabel(file)} (${kindWord(file.kind)})`;
  const findings = [
    ...file.warnings.map(({ message }) => `    revisa: ${message}`),
    ...file.rows.map(({ status, message }) => `    ${status === "rejected" ? "no entró" : "revisa"}: ${message}`),
    ...(file.rowsLeftOut > 0 ? [`    ... y ${file.rowsLeftOut} filas más por revisar`] : []),
  ];
  if (file.error) return [`  ${name}: ${STATUS_WORDS[file.status]}. ${file.error.message}`, ...findings, ...mappingHint(file)];
  if (!file.counts && findings.length === 0) return [];
  return [`  ${name}: ${STATUS_WORDS[file.status]}${countsText(file)}${statementText(file)}.`, ...findings];
}

function countsText({ counts }: ImportedFile): string {
  if (!counts) return "";
  const known = counts.known ? `, ${counted(counts.known, "ya estaba", "ya estaban")}` : "";
  const rejected = counts.rejected ? `, ${counted(counts.rejected, "no entró", "no entraron")}` : "";
  return `, ${counted(counts.total, "fila", "filas")}: ${counted(counts.added, "nueva", "nuevas")}${known}${rejected}`;
}

function statementText({ statement }: ImportedFile): string {
  if (!statement) return "";
  const { account, firstOn, lastOn, creditsMinor, debitsMinor, currency } = statement;
  const period = firstOn && lastOn ? ` del ${formatDate(firstOn)} al ${formatDate(lastOn)}` : "";
  return `; cuenta ${account ?? "sin número"}${period}, abonos ${formatMoney(creditsMinor, currency)}, cargos ${formatMoney(debitsMinor, currency)}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

function mappingHint({ status, path, member, table, accounts }: ImportedFile): string[] {
  const place = { path, ...(member === undefined ? {} : { member }) };
  if (accounts)
    return [
      `    cuentas: ${accounts
        .slice(0, 12)
        .map(({ id, bank, number }) => `${id} = ${bank} ${number}`)
        .join(", ")}${accounts.length > 12 ? " ..." : ""}`,
      `    cuentas call imports.importFiles '${JSON.stringify({ paths: [path], choices: [{ ...place, as: "statement", bankAccountId: accounts[0]?.id }] })}'`,
    ];
  if (status !== "needs_mapping" || !table) return [];
  const choice = { ...place, as: table.likely, mapping: table[table.likely] };
  return [
    `    columnas: ${table.columns.join(", ")}`,
    "    si esto es lo que trae (cámbialo si no), así se importa y se recuerda:",
    `    cuentas call imports.importFiles '${JSON.stringify({ paths: [path], choices: [choice] })}'`,
  ];
}
