import type { StatementFile, StatementFormat } from "./format.ts";
import { foldHeading } from "./headings.ts";
import { columnAt, findTables, type KnownTable, readKnownTable } from "./known-table.ts";

const MARKERS = [["Fecha"], ["Movimiento"], ["Referencia"], ["Importe"]];
const TITLE = foldHeading("Movimientos de cuenta");

/** Scotiabank: headings that others use too, told by the title "Movimientos de cuenta"; signed amounts. */
export const scotiabank: StatementFormat = {
  id: "scotiabank",
  label: "Scotiabank (Movimientos de cuenta)",
  detect: (file) => findTitled(file).length > 0,
  parse(file, options) {
    const statements = findTitled(file).map((table) => {
      const reference = columnAt(table, "Referencia") ?? 0;
      const columns = {
        bookedOn: columnAt(table, "Fecha") ?? 0,
        description: [columnAt(table, "Movimiento") ?? 0, reference],
        amount: columnAt(table, "Importe"),
        operation: reference,
        balance: columnAt(table, "Saldo", "Saldo contable"),
      };
      return readKnownTable(table, { format: scotiabank.id, bank: "Scotiabank" }, columns, options);
    });
    return statements.flat().map((statement) => ({
      ...statement,
      // A reference is a number of operation, or words of whoever paid.
      lines: statement.lines.map(({ operation, ...line }) => (operation && /^\d+$/.test(operation) ? { ...line, operation } : line)),
    }));
  },
};

/** The tables of a file whose title, above the first of them or on its sheet, is Scotiabank's. */
function findTitled(file: StatementFile): KnownTable[] {
  const isTitle = (cell: string) => cell.length < 200 && foldHeading(cell).includes(TITLE);
  const tables = findTables(file, MARKERS);
  const isTitled = tables.some(({ name, rows, header }) => isTitle(name) || rows.slice(0, header).some((cells) => cells.some(isTitle)));
  return isTitled ? tables : [];
}
