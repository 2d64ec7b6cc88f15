import type { OutputOf } from "../../../../shared/contract/index.ts";

export type ImportReport = OutputOf<"reconciliation.importStatement">;

const FORMATS: Readonly<Record<string, string>> = { bcp: "BCP, Excel de movimientos", mapped: "Tabla con las columnas que indicaste" };

/** How people call a format; the format's own code where we have no words for it. */
export function formatWord(format: string): string {
  return FORMATS[format] ?? format.toUpperCase();
}

const movements = (count: number) => `${count.toLocaleString("en-US")} ${count === 1 ? "movimiento" : "movimientos"}`;

/** What an import did, as one sentence. */
export function reportHeadline(report: Pick<ImportReport, "added" | "alreadyKnown" | "rejected">): string {
  if (report.added === 0 && report.alreadyKnown > 0 && report.rejected.length === 0)
    return "Este estado de cuenta ya estaba: no se añadió nada.";
  if (report.added === 0 && report.rejected.length > 0) return "No se pudo leer ningún movimiento nuevo.";
  if (report.added === 0) return "El archivo no trae movimientos.";
  const known =
    report.alreadyKnown > 0
      ? ` ${report.alreadyKnown === 1 ? "Uno ya estaba" : `Otros ${report.alreadyKnown.toLocaleString("en-US")} ya estaban`}.`
      : "";
  const rejected =
    report.rejected.length > 0
      ? ` ${report.rejected.length === 1 ? "Una fila no se pudo leer" : `${report.rejected.length} filas no se pudieron leer`}.`
      : "";
  return `${report.added === 1 ? "Se añadió" : "Se añadieron"} ${movements(report.added)}.${known}${rejected}`;
}

/** What applying the sure ones did, as one sentence. */
export function appliedHeadline(result: Pick<OutputOf<"reconciliation.applyMatches">, "applied" | "skipped">): string {
  const applied =
    result.applied === 0
      ? "No se aplicó ningún abono."
      : result.applied === 1
        ? "Se aplicó 1 abono."
        : `Se aplicaron ${result.applied.toLocaleString("en-US")} abonos.`;
  const skipped =
    result.skipped.length === 0
      ? ""
      : result.skipped.length === 1
        ? " Uno quedó por revisar."
        : ` ${result.skipped.length.toLocaleString("en-US")} quedaron por revisar.`;
  return applied + skipped;
}

/** What undoing a batch did, as one sentence. */
export function undoneHeadline(result: OutputOf<"undo.undoBatch">): string {
  const undone = result.undone === 1 ? "Se deshizo 1 cambio." : `Se deshicieron ${result.undone.toLocaleString("en-US")} cambios.`;
  return result.kept.length === 0
    ? undone
    : `${undone} ${result.kept.length === 1 ? "Uno se conservó" : `${result.kept.length} se conservaron`}: ${result.kept[0]?.what}, ${result.kept[0]?.why}`;
}
