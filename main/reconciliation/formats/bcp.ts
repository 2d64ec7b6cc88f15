import type { ParsedStatement, ParseOptions, StatementFormat } from "./format.ts";
import { findColumn, findLabelled, readCurrency } from "./headings.ts";
import { findTable } from "./known-table.ts";
import { checkBalances, readTableLines, type TableColumns } from "./table-lines.ts";

const HEADINGS = {
  bookedOn: ["Fecha", "Fecha operación"],
  valueOn: ["Fecha valuta"],
  description: ["Descripción operación", "Descripción de operación"],
  amount: ["Monto"],
  balance: ["Saldo"],
  operation: ["Operación - Número", "Nº operación", "Número de operación", "Nro. operación"],
  reference: ["Referencia2", "Referencia 2"],
};

/** What no other bank's table has together. */
const MARKERS = [HEADINGS.bookedOn, HEADINGS.description, HEADINGS.amount, HEADINGS.operation];

/**
 * BCP, "Movimientos" to Excel, in both variants: headings in row 5 with `Operación - Número`, or in row 8 with `Nº operación`.
 * The account stands in B1 and the currency in B2; the amount is signed; operation numbers lose their leading zeros in Excel.
 */
export const bcp: StatementFormat = {
  id: "bcp",
  label: "BCP (Excel de movimientos)",
  detect: (file) => findTable(file, MARKERS) !== undefined,
  async parse(file, options) {
    const table = findTable(file, MARKERS);
    return table ? [await parseTable(table.rows, table.header, options)] : [];
  },
};

async function parseTable(rows: string[][], header: number, options: ParseOptions): Promise<ParsedStatement> {
  const top = rows.slice(0, header);
  const account = (findLabelled(top, ["Cuenta", "Número de cuenta", "Nro. de cuenta", "Nº de cuenta"]) ?? rows[0]?.[1] ?? "").trim();
  const stated = readCurrency(findLabelled(top, ["Moneda"]) ?? rows[1]?.[1] ?? "") ?? currencyOfAccount(account);
  const currency = stated ?? options.currency;
  const read = await readTableLines(rows, header + 1, columnsOf(rows[header] ?? []), { ...options, currency });
  const lines = read.lines.map((line) => (line.operation ? { ...line, operation: padOperation(line.operation) } : line));
  return {
    format: bcp.id,
    bank: "BCP",
    account: accountNumber(account),
    currency: stated,
    lines,
    rejected: read.rejected,
    ...checkBalances(lines, currency),
  };
}

function columnsOf(headings: readonly string[]): TableColumns {
  const at = (names: readonly string[]) => findColumn(headings, names);
  const description = [at(HEADINGS.description), at(HEADINGS.reference)].filter((position) => position !== undefined);
  return {
    bookedOn: at(HEADINGS.bookedOn) ?? 0,
    valueOn: at(HEADINGS.valueOn),
    description,
    amount: at(HEADINGS.amount),
    balance: at(HEADINGS.balance),
    operation: at(HEADINGS.operation),
  };
}

function padOperation(operation: string): string {
  return /^\d+$/.test(operation) ? operation.padStart(8, "0") : operation;
}

/** The number alone, where the cell also holds the kind of account: `Corriente Soles 193-1234567-0-12`. */
function accountNumber(text: string): string | undefined {
  return /\d[\d\s*xX-]{6,}\d/.exec(text)?.[0].replace(/\s+/g, "") ?? (text || undefined);
}

/** A BCP account says its currency in the digit before the check digits: 0 soles, 1 dollars. */
function currencyOfAccount(account: string): string | undefined {
  const digit = /-(\d)-\d{2}\s*$/.exec(account)?.[1];
  return digit === "0" ? "PEN" : digit === "1" ? "USD" : undefined;
}
