import type { StatementFormat } from "./format.ts";
import { columnAt, findTable, readKnownTable } from "./known-table.ts";

const MARKERS = [["Fecha"], ["Trans.", "Transacción"], ["Oficina"], ["Documento"], ["RUC"], ["Cargo"], ["Abono"]];

/** Banco de la Nación, account of detracciones: always in soles; the RUC is that of who deposits. */
export const bancoNacion: StatementFormat = {
  id: "bn-detracciones",
  label: "Banco de la Nación (detracciones)",
  detect: (file) => findTable(file, MARKERS) !== undefined,
  async parse(file, options) {
    const table = findTable(file, MARKERS);
    if (!table) return [];
    const columns = {
      bookedOn: columnAt(table, "Fecha") ?? 0,
      description: [columnAt(table, "Trans.", "Transacción") ?? 0],
      credit: columnAt(table, "Abono"),
      debit: columnAt(table, "Cargo"),
      operation: columnAt(table, "Documento"),
      counterpartyDoc: columnAt(table, "RUC"),
    };
    const about = { format: "bn-detracciones", bank: "Banco de la Nación", currency: "PEN" };
    return [{ ...(await readKnownTable(table, about, columns, options)), accountKind: "detraccion" }];
  },
};
