import type { StatementFormat } from "./format.ts";
import { columnAt, findTables, hasTable, readKnownTable } from "./known-table.ts";

const MARKERS = [["Fecha"], ["Trans.", "Transacción", "Trans"], ["Oficina"], ["Documento"], ["RUC"], ["Cargo"], ["Abono"]];

/** Banco de la Nación, account of detracciones: always in soles; the RUC is that of who deposits. */
export const bancoNacion: StatementFormat = {
  id: "bn-detracciones",
  label: "Banco de la Nación (detracciones)",
  detect: (file) => hasTable(file, MARKERS),
  parse(file, options) {
    const about = { format: bancoNacion.id, bank: "Banco de la Nación", currency: "PEN" };
    const statements = findTables(file, MARKERS).map((table) => {
      const columns = {
        bookedOn: columnAt(table, "Fecha") ?? 0,
        description: [columnAt(table, "Trans.", "Transacción") ?? 0],
        credit: columnAt(table, "Abono"),
        debit: columnAt(table, "Cargo"),
        operation: columnAt(table, "Documento"),
        counterpartyDoc: columnAt(table, "RUC"),
        balance: columnAt(table, "Saldo", "Saldo contable"),
      };
      return readKnownTable(table, about, columns, options);
    });
    return statements.flat().map((statement) => ({ ...statement, accountKind: "detraccion" }));
  },
};
