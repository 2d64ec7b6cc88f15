import type { OutputOf } from "../../../../shared/contract/index.ts";

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
