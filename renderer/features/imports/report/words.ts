import { fileLabel, kindWord } from "../../../../shared/import-words.ts";
import type { ImportedFile } from "../../../../shared/contract/imports.ts";

/** `1,204 movimientos`, `1 movimiento`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** `a, b y c`. */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} y ${parts.at(-1)}`;
}

const MANY: Readonly<Record<string, string>> = {
  invoice: "Facturas",
  boleta: "Boletas",
  credit_note: "Notas de crédito",
  debit_note: "Notas de débito",
  fee_receipt: "Recibos por honorarios",
  cdr: "Constancias de SUNAT (CDR)",
  retention: "Comprobantes de retención",
  perception: "Comprobantes de percepción",
  voided: "Comunicaciones de baja",
  summary: "Resúmenes diarios",
  sire_rvie: "Registros de ventas SIRE",
  ple_14_1: "Registros de ventas PLE 14.1",
  invoice_list: "Listas de facturas",
  client_list: "Listas de clientes",
  statement: "Estados de cuenta",
};

/** What files of a kind are called together. */
export function kindTitle(kind: string): string {
  const word = kindWord(kind);
  return MANY[kind] ?? `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** How a file is called in a report: a document by its number, anything else by its name. */
export function fileTitle(file: ImportedFile): string {
  return file.key ? file.key.split("-").slice(2).join("-") : fileLabel(file);
}

/** What a file of many rows brought: `118 nuevas de 120, 2 por revisar`. */
export function countsWords({ kind, counts }: Pick<ImportedFile, "kind" | "counts">): string | undefined {
  if (!counts) return undefined;
  const [one, many] = kind === "statement" ? ["nuevo", "nuevos"] : kind === "client_list" ? ["nuevo", "nuevos"] : ["nueva", "nuevas"];
  const rows = kind === "statement" ? "movimientos" : "filas";
  const parts = [
    counts.added === counts.total ? "" : counted(counts.added, one, many),
    counts.known > 0 ? `${counts.known.toLocaleString("en-US")} ya ${counts.known === 1 ? "estaba" : "estaban"}` : "",
    counts.rejected > 0 ? `${counts.rejected.toLocaleString("en-US")} por revisar` : "",
  ].filter(Boolean);
  return [counted(counts.total, rows.slice(0, -1), rows), listed(parts)].filter(Boolean).join(": ");
}
