import type { StatementFormat } from "./format.ts";
import { columnAt, findTable, readKnownTable } from "./known-table.ts";

const MARKERS = [["Fecha de operación"], ["Fecha de proceso"], ["Nro. de operación"], ["Descripción"], ["Cargo"], ["Abono"]];

/** Interbank, "Consulta de Movimientos": charges and credits in columns of their own; charges come with either sign. */
export const interbank: StatementFormat = {
  id: "interbank",
  label: "Interbank (Consulta de movimientos)",
  detect: (file) => findTable(file, MARKERS) !== undefined,
  async parse(file, options) {
    const table = findTable(file, MARKERS);
    if (!table) return [];
    const description = [columnAt(table, "Movimiento"), columnAt(table, "Descripción")].filter((at) => at !== undefined);
    const columns = {
      bookedOn: columnAt(table, "Fecha de operación") ?? 0,
      valueOn: columnAt(table, "Fecha de proceso"),
      description,
      credit: columnAt(table, "Abono"),
      debit: columnAt(table, "Cargo"),
      operation: columnAt(table, "Nro. de operación"),
      balance: columnAt(table, "Saldo contable"),
    };
    return [await readKnownTable(table, { format: "interbank", bank: "Interbank" }, columns, options)];
  },
};
