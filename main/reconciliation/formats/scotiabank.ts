import type { StatementFile, StatementFormat } from "./format.ts";
import { foldHeading } from "./headings.ts";
import { columnAt, findTable, type KnownTable, readKnownTable } from "./known-table.ts";

const MARKERS = [["Fecha"], ["Movimiento"], ["Referencia"], ["Importe"]];
const TITLE = foldHeading("Movimientos de cuenta");

/** Scotiabank: headings that others use too, told by the title "Movimientos de cuenta"; signed amounts. */
export const scotiabank: StatementFormat = {
  id: "scotiabank",
  label: "Scotiabank (Movimientos de cuenta)",
  detect: (file) => findTitled(file) !== undefined,
  async parse(file, options) {
    const table = findTitled(file);
    if (!table) return [];
    const reference = columnAt(table, "Referencia") ?? 0;
    const columns = {
      bookedOn: columnAt(table, "Fecha") ?? 0,
      description: [columnAt(table, "Movimiento") ?? 0, reference],
      amount: columnAt(table, "Importe"),
      operation: reference,
    };
    const statement = await readKnownTable(table, { format: "scotiabank", bank: "Scotiabank" }, columns, options);
    // A reference is a number of operation, or words of whoever paid.
    const lines = statement.lines.map(({ operation, ...line }) => (operation && /^\d+$/.test(operation) ? { ...line, operation } : line));
    return [{ ...statement, lines }];
  },
};

function findTitled(file: StatementFile): KnownTable | undefined {
  const table = findTable(file, MARKERS);
  const isTitled = table?.rows.slice(0, table.header).some((cells) => cells.some((cell) => foldHeading(cell).includes(TITLE)));
  return isTitled ? table : undefined;
}
