import type { ImportedFile } from "../../../../shared/contract/imports.ts";
import { counted } from "../report/words.ts";
import type { TableKind } from "./roles.ts";

const NOUNS: Readonly<Record<TableKind, { one: string; many: string; all: string }>> = {
  invoices: { one: "factura", many: "facturas", all: "Todas ya estaban" },
  clients: { one: "cliente", many: "clientes", all: "Todos ya estaban" },
  statement: { one: "movimiento", many: "movimientos", all: "Todos ya estaban" },
};

/** What importing a table so would do: "Entrarían 118 de 120 facturas; 2 filas por revisar." */
export function previewSentence(
  kind: TableKind,
  { counts, error, accounts = [] }: Pick<ImportedFile, "counts" | "error" | "accounts">,
): string {
  const { one, many, all } = NOUNS[kind];
  if (accounts.length > 0) return "Elige arriba la cuenta: el archivo no dice de cuál es.";
  if (!counts) return error?.message ?? "Así no se puede leer.";
  const { total, added, known, rejected } = counts;
  if (total === 0) return "Así no se encuentra ninguna fila. Revisa cuál es la fila de los títulos.";
  if (added === 0 && known > 0 && rejected === 0) return `${all}: no entraría nada nuevo.`;
  const rest = [
    known > 0 ? `${known.toLocaleString("en-US")} ya ${known === 1 ? "estaba" : "estaban"}` : "",
    rejected > 0 ? counted(rejected, "fila por revisar", "filas por revisar") : "",
  ].filter(Boolean);
  const came =
    added === 0
      ? "Así no entraría nada"
      : added === total
        ? `${added === 1 ? "Entraría" : "Entrarían"} ${counted(added, one, many)}`
        : `Entrarían ${added.toLocaleString("en-US")} de ${counted(total, one, many)}`;
  return `${[came, ...rest].join("; ")}.`;
}
