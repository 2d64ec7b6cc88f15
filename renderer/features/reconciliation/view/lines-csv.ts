import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { currencyExponent } from "../../../../shared/money.ts";

const HEADINGS = ["Fecha", "Cuenta", "Descripción", "Operación", "Moneda", "Monto", "Estado", "Cliente", "Días", "Nota"] as const;

/** What the list says beside a line. */
type Beside = { factsOf: (line: BankLine) => { word: string; who: string | null }; ageOf: (line: BankLine) => number | undefined };

/** The lines as CSV for a spreadsheet: UTF-8 with its mark, CRLF, amounts with a point, and no text that a spreadsheet would run as a formula. */
export function linesCsv(lines: readonly BankLine[], { factsOf, ageOf }: Beside): string {
  const rows = lines.map((line) => [
    formatDate(line.bookedOn),
    line.accountLabel,
    line.description,
    line.operation ?? "",
    line.currency,
    plainAmount(line.amountMinor, line.currency),
    factsOf(line).word,
    factsOf(line).who ?? "",
    String(ageOf(line) ?? ""),
    line.note ?? "",
  ]);
  return `\ufeff${[HEADINGS, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plainAmount(minor: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  const sign = minor < 0 ? "-" : "";
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
