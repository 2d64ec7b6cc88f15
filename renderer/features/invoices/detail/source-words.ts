import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import { formatDate, limaDate } from "../../../../shared/dates.ts";

const FORMATS: Readonly<Record<NonNullable<InvoiceDetail["source"]["format"]>, string>> = {
  ubl: "del XML",
  sire_rvie: "del registro de ventas del SIRE",
  ple_14_1: "del registro de ventas PLE 14.1",
  list: "de la lista",
};

type Sourced = Pick<InvoiceDetail, "source" | "evidence">;

/** Whether its XML is kept: it came from it, or was completed by it. */
export function hasXml({ source, evidence }: Sourced): boolean {
  return source.kind === "xml" || evidence.some(({ kind }) => kind === "xml");
}

/** `Importada del XML F001-1.xml el 20/11/2026.` */
export function originText({ source }: Sourced): string {
  const when = formatDate(limaDate(source.importedAt));
  if (source.kind === "example") return "Documento de ejemplo.";
  if (source.format === null && source.kind === "manual") return `Registrada a mano el ${when}.`;
  return `Importada ${FORMATS[source.format ?? "ubl"]}${source.file ? ` ${source.file}` : ""} el ${when}.`;
}
