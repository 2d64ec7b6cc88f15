import type { ImportedFile } from "./contract/imports.ts";

const KINDS: Readonly<Record<string, string>> = {
  invoice: "factura",
  boleta: "boleta",
  credit_note: "nota de crédito",
  debit_note: "nota de débito",
  fee_receipt: "recibo por honorarios",
  cdr: "constancia de SUNAT (CDR)",
  despatch_advice: "guía de remisión",
  retention: "comprobante de retención",
  perception: "comprobante de percepción",
  voided: "comunicación de baja",
  summary: "resumen diario",
  purchase: "compra",
  purchase_register: "registro de compras",
  sire_rvie: "registro de ventas SIRE",
  ple_14_1: "registro de ventas PLE 14.1",
  invoice_list: "lista de facturas",
  client_list: "lista de clientes",
  statement: "estado de cuenta",
  table: "tabla por explicar",
  unknown: "archivo",
};

/** What a kind of file is called. */
export function kindWord(kind: string): string {
  return KINDS[kind] ?? kind.replaceAll("_", " ");
}

export const STATUS_WORDS: Readonly<Record<ImportedFile["status"], string>> = {
  imported: "importado",
  duplicate: "ya estaba",
  attached: "adjunto como constancia",
  rejected: "no se importó",
  needs_mapping: "falta decir qué es",
  skipped: "se dejó fuera",
};

/** The name of a file without its folder; with the ZIP that holds it. */
export function fileLabel({ path, member }: Pick<ImportedFile, "path" | "member">): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return member === undefined ? name : `${member} (en ${name})`;
}

/** By what a file is told from the others of an import: its path and, inside a ZIP, its name there. */
export function fileKey({ path, member }: { path: string; member?: string | undefined }): string {
  return `${path}\n${member ?? ""}`;
}
