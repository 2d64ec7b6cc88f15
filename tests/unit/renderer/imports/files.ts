import type { ImportedFile, ImportReport } from "../../../../shared/contract/imports.ts";
import { countFiles } from "../../../../shared/import-counts.ts";

/** A line of a report: by default a factura that came in. */
export function importedFile(parts: Partial<ImportedFile> = {}): ImportedFile {
  return { path: "/datos/F001-1.xml", kind: "invoice", status: "imported", warnings: [], rows: [], rowsLeftOut: 0, ...parts };
}

/** A table that nobody taught us, with a title over its headings. */
export function unknownTable(parts: Partial<NonNullable<ImportedFile["table"]>> = {}): NonNullable<ImportedFile["table"]> {
  return {
    headerRow: 1,
    columns: ["Comprobante", "Doc.", "", "Importe"],
    rows: [
      ["Por cobrar al 31/10", "", "", ""],
      ["Comprobante", "Doc.", "", "Importe"],
      ["F001-1", "20512345671", "Cóndor", "1,180.00"],
      ["", "", "", ""],
      ["F001-2", "20487654329", "Sipán", "590.00"],
    ],
    likely: "invoices",
    invoices: { columns: { document: "Comprobante", clientDoc: "Doc.", clientName: 2, total: "Importe" } },
    clients: { columns: { docNumber: "Doc." } },
    statement: { description: "Comprobante" },
    ...parts,
  };
}

/** A report of these files; the counts of what came in as the program would give them. */
export function report(
  files: readonly ImportedFile[],
  parts: Partial<ImportReport["counts"]> = {},
  sums: ImportReport["sums"] = [],
): ImportReport {
  return {
    reportId: 1,
    batchId: 7,
    importedAt: "2026-11-20T15:00:00.000Z",
    files: [...files],
    counts: {
      ...countFiles(files),
      documents: 0,
      clients: 0,
      movements: 0,
      certificates: 0,
      annulled: 0,
      ...parts,
    },
    sums,
  };
}

export function sums(currency: string, parts: Partial<ImportReport["sums"][number]>): ImportReport["sums"][number] {
  return { currency, documents: 0, documentsMinor: 0, creditNotesMinor: 0, creditsMinor: 0, debitsMinor: 0, ...parts };
}
