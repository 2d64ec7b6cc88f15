import type { ImportReport } from "../../shared/contract/imports.ts";

/** What an import brought, in a line: `12 comprobantes y 340 movimientos importados`. */
export function labelOf({ counts }: Pick<ImportReport, "counts">): string {
  const parts = [
    counted(counts.documents, "comprobante", "comprobantes"),
    counted(counts.movements, "movimiento", "movimientos"),
    counted(counts.clients, "cliente", "clientes"),
    counted(counts.certificates, "certificado", "certificados"),
    counted(counts.annulled, "anulación", "anulaciones"),
    counted(counts.attached, "constancia", "constancias"),
  ].filter((part) => part !== "");
  if (parts.length === 0) return "Importación sin novedades";
  const last = parts.pop() as string;
  return `Importación: ${parts.length === 0 ? last : `${parts.join(", ")} y ${last}`}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}
