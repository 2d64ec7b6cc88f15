import type { OutputOf } from "../../../../shared/contract/index.ts";

type Outcome = Pick<OutputOf<"reconciliation.applyMatches">, "applied" | "skipped"> &
  Partial<Pick<OutputOf<"reconciliation.applyMatches">, "reversed">>;

const many = (count: number, none: string, one: string, several: string) =>
  count === 0 ? none : count === 1 ? one : several.replace("#", count.toLocaleString("en-US"));

/** What applying the sure ones did, as one or two sentences. */
export function appliedHeadline({ applied, skipped, reversed = 0 }: Outcome): string {
  return [
    many(applied, "No se aplicó ningún abono.", "Se aplicó 1 abono.", "Se aplicaron # abonos."),
    many(reversed, "", "Se anuló 1 que el banco devolvió.", "Se anularon # que el banco devolvió."),
    many(skipped.length, "", "Uno quedó por revisar.", "# quedaron por revisar."),
  ]
    .filter(Boolean)
    .join(" ");
}

/** What was done at once, for the line that takes it back. */
export function bulkWords(applied: number, reversed: number): string {
  const done = applied === 1 ? "Aplicado: 1 seguro" : `Aplicados: ${applied.toLocaleString("en-US")} seguros`;
  return reversed === 0 ? done : `${done} y ${reversed === 1 ? "1 devuelto" : `${reversed.toLocaleString("en-US")} devueltos`}`;
}

/** What undoing a batch did, as one sentence. */
export function undoneHeadline(result: OutputOf<"undo.undoBatch">): string {
  const undone = many(result.undone, "No se deshizo ningún cambio.", "Se deshizo 1 cambio.", "Se deshicieron # cambios.");
  return result.kept.length === 0
    ? undone
    : `${undone} ${many(result.kept.length, "", "Uno se conservó", "# se conservaron")}: ${result.kept[0]?.what}, ${result.kept[0]?.why}`;
}

/** Where the thank-yous are, once they are queued. */
export function thanksHeadline(queued: number): string {
  return many(
    queued,
    "No hay a quién agradecer: ningún documento quedó cerrado, o ya les agradeciste.",
    "1 agradecimiento te espera en Hoy.",
    "# agradecimientos te esperan en Hoy.",
  );
}

/** How long a deposit waits, in words. */
export function ageWords(days: number): string {
  return days <= 0 ? "de hoy" : days === 1 ? "de ayer" : `hace ${days.toLocaleString("en-US")} días`;
}
