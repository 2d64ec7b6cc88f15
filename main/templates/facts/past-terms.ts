import { formatDate } from "../../../shared/dates.ts";

/** A listed document whose term to be paid has passed: the law's, or the one of a signed agreement. */
export type PastTerm = { invoiceId: number; document: string; payByOn: string; agreedDays: number | null };

/** Documents that a letter names; the rest of a long list is counted. */
const NAMED = 8;

/**
 * Says until when documents should have been paid, the longest past first; empty for none.
 * @example `F001-1220 y F001-1221 debían pagarse a más tardar el 11/11/2026; F001-1230, el 15/11/2026`
 */
export function sayPastTerms(terms: readonly Pick<PastTerm, "document" | "payByOn">[]): string {
  const ordered = terms.toSorted((a, b) => (a.payByOn < b.payByOn ? -1 : a.payByOn > b.payByOn ? 1 : 0));
  const groups = [...Map.groupBy(ordered.slice(0, NAMED), ({ payByOn }) => payByOn)];
  const clauses = groups.map(([on, documents], at) => {
    const names = joinNames(documents.map(({ document }) => document));
    if (at > 0) return `${names}, el ${formatDate(on)}`;
    return `${names} ${documents.length > 1 ? "debían" : "debía"} pagarse a más tardar el ${formatDate(on)}`;
  });
  const rest = ordered.slice(NAMED);
  const last = rest.at(-1);
  if (last)
    clauses.push(
      `${rest.length === 1 ? "otro documento" : `otros ${rest.length} documentos`} de la lista, a más tardar el ${formatDate(last.payByOn)}`,
    );
  return clauses.join("; ");
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} y ${names.at(-1)}`;
}
