import type { ParsedStatement, ParseOptions, StatementFormat } from "./format.ts";
import { accountNumber, findColumn, readAccount, readCurrency } from "./headings.ts";
import { findTables, hasTable, type KnownTable, readKnownTable } from "./known-table.ts";
import type { TableColumns } from "./table-lines.ts";

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
  detect: (file) => hasTable(file, MARKERS),
  parse(file, options) {
    return findTables(file, MARKERS)
      .map((table) => parseTable(table, options))
      .flat();
  },
};

function parseTable(table: KnownTable, options: ParseOptions): ParsedStatement[] {
  const { rows, top, header } = table;
  // The two cells may stand without their labels.
  const seen = readAccount(rows.slice(top, header));
  const account = seen.number ? seen : { text: rows[top]?.[1] ?? seen.text, number: accountNumber(rows[top]?.[1] ?? "") };
  const currency = readCurrency(rows[top + 1]?.[1] ?? "") ?? readCurrency(account.text) ?? currencyOfAccount(account.number ?? "");
  const statements = readKnownTable(table, { format: bcp.id, bank: "BCP" }, columnsOf(rows[header] ?? []), {
    ...options,
    currency: currency ?? options.currency,
  });
  for (const line of statements.flatMap(({ lines }) => lines)) if (line.operation) line.operation = padOperation(line.operation);
  return statements.map((statement) => ({ ...statement, account: account.number, currency: statement.currency ?? currency }));
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

/** A BCP account says its currency in the digit before the check digits: 0 soles, 1 dollars. */
function currencyOfAccount(account: string): string | undefined {
  const digit = /-(\d)-\d{2}\s*$/.exec(account)?.[1];
  return digit === "0" ? "PEN" : digit === "1" ? "USD" : undefined;
}
