import { amountInWords } from "../../../shared/amount-in-words.ts";
import { cleanLine } from "../../../shared/clean-text.ts";
import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { CurrencyTable, DocumentRow } from "../facts/facts.ts";
import { lateText, paidText, tableLines } from "./table-words.ts";

/** The documents of one currency as lines of text, with their sums, the last one in words. */
export function tableText(table: CurrencyTable): string {
  const { currency, openMinor } = table;
  const amount = (minor: number) => formatMoney(minor, currency);
  const lines = tableLines(table, amount, { row: (row) => rowText(row, amount), title: (text) => `${text}:` });
  return [...lines, `Son: ${amountInWords(openMinor, currency)}.`].join("\n");
}

function rowText(row: DocumentRow, amount: (minor: number) => string): string {
  const note = row.note === null ? "" : ` (${row.note})`;
  const due = row.daysLate > 0 ? "venció" : "vence";
  return `${cleanLine(row.document)}${note}: emitido el ${formatDate(row.issueOn)}, ${due} el ${formatDate(row.dueOn)}${lateText(row)}: saldo ${amount(row.openMinor)}${paidText(row, amount)}`;
}
