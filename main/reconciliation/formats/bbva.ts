import { decimalMark, readAmount } from "./columns.ts";
import type { ParsedStatement, StatementFile, StatementFormat } from "./format.ts";
import { columnAt, findTable, type KnownTable, readKnownTable } from "./known-table.ts";

const DAY = ["F. Operación", "F.Operación", "Fecha operación"];
const HISTORY = [DAY, ["F. Valor", "Fecha valor"], ["Concepto"], ["Importe"], ["Oficina"]];
const TODAY = [DAY, ["Núm.Movimiento", "Número de movimiento", "Nº Movimiento"], ["Concepto"], ["Importe"]];

/** BBVA, "Histórico de Movimientos": headings in row 11, signed amounts, and the balances in rows of their own. */
export const bbvaHistory: StatementFormat = {
  id: "bbva-historico",
  label: "BBVA (Histórico de movimientos)",
  detect: (file) => findTable(file, HISTORY) !== undefined,
  async parse(file, options) {
    const table = findTable(file, HISTORY);
    if (!table) return [];
    const columns = {
      bookedOn: columnAt(table, ...DAY) ?? 0,
      valueOn: columnAt(table, "F. Valor", "Fecha valor"),
      description: [columnAt(table, "Concepto") ?? 0],
      amount: columnAt(table, "Importe"),
      operation: columnAt(table, "Nº. Doc.", "N. Doc.", "Núm. Doc.", "Nro. Doc."),
    };
    const statement = await readKnownTable(withoutBalances(table), { format: "bbva-historico", bank: "BBVA" }, columns, options);
    return [{ ...statement, ...statedBalances(table, statement.currency ?? options.currency) }];
  },
};

/** BBVA, "Movimientos del Día": like the history, with a movement number and neither value date nor balances. */
export const bbvaToday: StatementFormat = {
  id: "bbva-dia",
  label: "BBVA (Movimientos del día)",
  detect: (file: StatementFile) => findTable(file, TODAY) !== undefined,
  async parse(file, options) {
    const table = findTable(file, TODAY);
    if (!table) return [];
    const columns = {
      bookedOn: columnAt(table, ...DAY) ?? 0,
      description: [columnAt(table, "Concepto") ?? 0],
      amount: columnAt(table, "Importe"),
      operation: columnAt(table, "Núm.Movimiento", "Número de movimiento", "Nº Movimiento"),
    };
    return [await readKnownTable(table, { format: "bbva-dia", bank: "BBVA" }, columns, options)];
  },
};

const isBalance = (cells: readonly string[]) => cells.some((cell) => /^\s*saldo (inicial|final)/i.test(cell));

/** Rows of balances become blank, so that the others keep their numbers. */
function withoutBalances({ rows, header }: KnownTable): KnownTable {
  return { rows: rows.map((cells) => (isBalance(cells) ? [] : cells)), header };
}

function statedBalances({ rows }: KnownTable, currency: string): Pick<ParsedStatement, "openingMinor" | "closingMinor"> {
  const read = (which: RegExp) => {
    const cells = rows.find((row) => row.some((cell) => which.test(cell))) ?? [];
    const last = cells.findLast((cell) => /\d/.test(cell))?.replace(/^.*:/, "");
    return last === undefined ? undefined : readAmount(last, decimalMark([last]), currency);
  };
  return { openingMinor: read(/^\s*saldo inicial/i), closingMinor: read(/^\s*saldo final/i) };
}
