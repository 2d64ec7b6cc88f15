import { checkSum } from "./balances.ts";
import { decimalMark, readMixedAmount } from "./columns.ts";
import type { ParsedStatement, ParseOptions, StatementFormat } from "./format.ts";
import { columnAt, findTables, hasTable, type KnownTable, readKnownTable } from "./known-table.ts";

const DAY = ["F. Operación", "F.Operación", "Fecha operación"];
const HISTORY = [DAY, ["F. Valor", "Fecha valor"], ["Concepto"], ["Importe"], ["Oficina"]];
const TODAY = [DAY, ["Núm.Movimiento", "Número de movimiento", "Nº Movimiento"], ["Concepto"], ["Importe"]];

/** BBVA, "Histórico de Movimientos": headings in row 11, signed amounts, and the balances in rows of their own. */
export const bbvaHistory: StatementFormat = {
  id: "bbva-historico",
  label: "BBVA (Histórico de movimientos)",
  detect: (file) => hasTable(file, HISTORY),
  parse(file, options) {
    return findTables(file, HISTORY)
      .map((table) => parseHistory(table, options))
      .flat();
  },
};

function parseHistory(table: KnownTable, options: ParseOptions): ParsedStatement[] {
  const columns = {
    bookedOn: columnAt(table, ...DAY) ?? 0,
    valueOn: columnAt(table, "F. Valor", "Fecha valor"),
    description: [columnAt(table, "Concepto") ?? 0],
    amount: columnAt(table, "Importe"),
    operation: columnAt(table, "Nº. Doc.", "N. Doc.", "Núm. Doc.", "Nro. Doc."),
  };
  const statements = readKnownTable(withoutBalances(table), { format: bbvaHistory.id, bank: "BBVA" }, columns, options);
  return statements.map((statement) => {
    const currency = statement.currency ?? options.currency;
    const stated = statedBalances(table, currency);
    return { ...statement, ...stated, warnings: [...statement.warnings, ...checkSum(statement.lines, stated, currency)] };
  });
}

/** BBVA, "Movimientos del Día": like the history, with a movement number and neither value date nor balances. */
export const bbvaToday: StatementFormat = {
  id: "bbva-dia",
  label: "BBVA (Movimientos del día)",
  detect: (file) => hasTable(file, TODAY),
  parse(file, options) {
    const statements = findTables(file, TODAY).map((table) => {
      const columns = {
        bookedOn: columnAt(table, ...DAY) ?? 0,
        description: [columnAt(table, "Concepto") ?? 0],
        amount: columnAt(table, "Importe"),
        operation: columnAt(table, "Núm.Movimiento", "Número de movimiento", "Nº Movimiento"),
      };
      return readKnownTable(table, { format: bbvaToday.id, bank: "BBVA" }, columns, options);
    });
    return statements.flat();
  },
};

const isBalance = (cells: readonly string[]) => cells.some((cell) => /^\s*saldo (inicial|final)/i.test(cell));

/** Rows of balances become blank, so that the others keep their numbers. */
function withoutBalances(table: KnownTable): KnownTable {
  return { ...table, rows: table.rows.map((cells, index) => (index > table.header && isBalance(cells) ? [] : cells)) };
}

function statedBalances({ rows, top }: KnownTable, currency: string): Pick<ParsedStatement, "openingMinor" | "closingMinor"> {
  const read = (which: RegExp) => {
    const cells = rows.find((row, index) => index >= top && row.some((cell) => which.test(cell))) ?? [];
    const last = cells.findLast((cell) => /\d/.test(cell))?.replace(/^.*:/, "");
    return last === undefined ? undefined : readMixedAmount(last, decimalMark([last]), currency);
  };
  return { openingMinor: read(/^\s*saldo inicial/i), closingMinor: read(/^\s*saldo final/i) };
}
