import type { StatementFormat } from "./format.ts";
import { columnAt, findTables, hasTable, readKnownTable } from "./known-table.ts";

const MARKERS = [
  ["Fecha de operación"],
  ["Fecha de proceso"],
  ["Nro. de operación"],
  ["Descripción"],
  ["Cargo", "Cargos"],
  ["Abono", "Abonos"],
];

/** Interbank, "Consulta de Movimientos": charges and credits in columns of their own; charges come with either sign. */
export const interbank: StatementFormat = {
  id: "interbank",
  label: "Interbank (Consulta de movimientos)",
  detect: (file) => hasTable(file, MARKERS),
  parse(file, options) {
    const statements = findTables(file, MARKERS).map((table) => {
      const columns = {
        bookedOn: columnAt(table, "Fecha de operación") ?? 0,
        valueOn: columnAt(table, "Fecha de proceso"),
        description: [columnAt(table, "Movimiento"), columnAt(table, "Descripción")].filter((at) => at !== undefined),
        credit: columnAt(table, "Abono", "Abonos"),
        debit: columnAt(table, "Cargo", "Cargos"),
        operation: columnAt(table, "Nro. de operación"),
        balance: columnAt(table, "Saldo contable", "Saldo"),
      };
      return readKnownTable(table, { format: interbank.id, bank: "Interbank" }, columns, options);
    });
    return statements.flat();
  },
};
